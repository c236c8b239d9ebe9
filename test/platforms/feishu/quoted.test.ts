import { afterEach, describe, expect, it } from 'vitest'
import { quotedAs } from '../../../src/platforms/feishu/quoted.ts'
import { BOT, mention, said } from './events.ts'
import { startWorld, type World } from './world.ts'

let world: World
afterEach(() => world.close())

const group = {
  chat_id: 'oc_group',
  chat_type: 'group',
  parent_id: 'om_told',
  root_id: 'om_told',
  mentions: [mention('@_user_1', BOT, '客户管家')],
}
const told = (content: object, more: object = {}) => ({
  message_id: 'om_told',
  root_id: '',
  parent_id: '',
  msg_type: 'text',
  create_time: '1780210000000',
  updated: false,
  deleted: false,
  chat_id: 'oc_group',
  sender: { id: 'ou_zhou', id_type: 'open_id', sender_type: 'user', tenant_key: 'tenant1' },
  body: { content: JSON.stringify(content) },
  ...more,
})

describe('a reply that asks for the quoted message to be noted', () => {
  it('becomes a picked message with its words, its time and its chat, answered to who picked it alone', async () => {
    world = await startWorld()
    world.feishu.said.set(
      'om_told',
      told(
        { text: '昨天和东海陈副总谈了续约价，@_user_1 跟进' },
        { mentions: [{ key: '@_user_1', id: 'ou_w', id_type: 'open_id', name: '王浩' }] },
      ),
    )
    await world.deliver(said('@_user_1 记成拜访', { message: group }))
    const [incoming] = world.accepted
    expect(incoming).toMatchObject({ kind: 'picked', as: 'visit', place: { chat: 'ou_li', direct: true } })
    const resolved = await world.app.resolve(incoming!)
    expect(resolved).toMatchObject({
      kind: 'picked',
      text: '昨天和东海陈副总谈了续约价，王浩 跟进',
      said: 1780210000000,
      link: 'https://applink.feishu.cn/client/chat/open?openChatId=oc_group',
    })
    expect(world.feishu.wrongs).toEqual([])
  })

  it('of a card of ours, a picture or what is gone has no words', async () => {
    world = await startWorld()
    const [incoming] = await (async () => {
      await world.deliver(said('@_user_1 记情报', { message: group }))
      return world.accepted
    })()
    expect(incoming).toMatchObject({ kind: 'picked', as: 'note' })
    expect(await world.app.resolve(incoming!)).toMatchObject({ text: '' })
    world.feishu.said.set('om_told', told({ image_key: 'img_1' }, { msg_type: 'image' }))
    expect(await world.app.resolve(incoming!)).toMatchObject({ text: '' })
    world.feishu.said.set('om_told', told({ text: 'K02' }, { sender: { sender_type: 'app' } }))
    expect(await world.app.resolve(incoming!)).toMatchObject({ text: '' })
  })

  it('with other words is said under that message, also in the own chat', async () => {
    world = await startWorld()
    await world.deliver(said('@_user_1 风险', { message: group }))
    await world.deliver(said('围墙', { message: { parent_id: 'om_card', root_id: 'om_root' } }))
    expect(world.accepted).toMatchObject([
      { kind: 'said', text: '风险', under: 'om_told', mention: true },
      { kind: 'said', text: '围墙', under: 'om_card' },
    ])
    expect(world.accepted[0]).toHaveProperty('message')
    expect(world.accepted[1]).not.toHaveProperty('message')
  })

  it('knows its words and no others', async () => {
    world = await startWorld()
    const as = [
      '记成拜访',
      '把这条记为拜访',
      '记录一下拜访。',
      'log as visit',
      'Log this as a visit',
      '记一下',
      '记到客户',
      'note to account',
      '情报',
    ]
    expect(as.map(quotedAs)).toEqual([
      'visit',
      'visit',
      'visit',
      'visit',
      'visit',
      'note',
      'note',
      'note',
      'note',
    ])
    for (const other of ['拜访 华锐 电话', '记得明天去', '风险', '', 'notes please', 'log'])
      expect(quotedAs(other)).toBe(other === 'log' ? 'note' : undefined)
  })
})

describe('a sign that a question was heard', () => {
  const only = (message?: string) => ({
    platform: 'feishu' as const,
    tenant: 'tenant1',
    chat: 'oc_group',
    only: { userId: 'ou_li', message },
  })
  const card = { lang: 'zh' as const, title: '已私下回复你', tone: 'plain' as const, parts: [] }

  it('stands on the message itself, and is missed by nobody where the app may not', async () => {
    world = await startWorld()
    const { platform } = world.app
    expect(await platform.post(only('om_1'), card, 'ack:1')).toMatchObject({ kind: 'sent' })
    expect(world.feishu.reactions).toEqual(['om_1'])
    world.feishu.fail({ status: 400, code: 99991672 }, /reactions/)
    expect(await platform.post(only('om_2'), card, 'ack:2')).toMatchObject({ kind: 'sent' })
    expect(await platform.post(only(), card, 'ack:3')).toMatchObject({ kind: 'sent' })
    expect([world.feishu.messages, platform.problems()]).toEqual([[], []])
  })
})

describe('what must be seen now', () => {
  it('rings its reader at most twice a day, in their own chat alone, and is there where it may not', async () => {
    world = await startWorld()
    const { platform } = world.app
    const urgent = { lang: 'zh' as const, title: '危机', tone: 'bad' as const, urgent: true, parts: [] }
    const own = { platform: 'feishu' as const, tenant: 'tenant1', chat: 'ou_li', direct: true }
    for (const key of ['a', 'b', 'c'])
      expect(await platform.post(own, urgent, key)).toMatchObject({ kind: 'sent' })
    await platform.post({ ...own, chat: 'oc_group', direct: false }, urgent, 'd')
    await platform.post({ ...own, chat: 'ou_wang' }, { ...urgent, urgent: false }, 'e')
    expect(world.feishu.rung).toHaveLength(2)
    world.feishu.fail({ status: 400, code: 99991672 }, /urgent/)
    expect(await platform.post({ ...own, chat: 'ou_zhou' }, urgent, 'f')).toMatchObject({ kind: 'sent' })
    expect([world.feishu.messages.length, world.feishu.wrongs, platform.problems()]).toEqual([6, [], []])
  })
})
