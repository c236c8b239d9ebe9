import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Card } from '../../../src/cards/card.ts'
import { clicked, said } from './events.ts'
import { limitProblems } from './oracle.ts'
import { startWorld, type World } from './world.ts'

let world: World
const value = { intent: 'move.approve', fields: { id: '7' } }
const done: Card = {
  lang: 'zh',
  title: '已批准',
  tone: 'good',
  summary: '推进到第 4 阶段',
  parts: [{ kind: 'text', text: '周敏 10:02' }],
}

beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.close())

const answerOf = async (body: object) =>
  (await world.deliver(body)).json() as Promise<{
    toast?: { type: string; content: string; i18n?: object }
    card?: { type: string; data: object }
  }>

describe('a click', () => {
  it('is answered with the new card', async () => {
    world.answer = async () => ({ delivery: 'replace', card: done })
    const { card, toast } = await answerOf(clicked(value))

    expect(toast).toBeUndefined()
    expect(card).toMatchObject({
      type: 'raw',
      data: { schema: '2.0', header: { title: { content: '已批准' } } },
    })
    expect(limitProblems(card?.data)).toEqual([])
    expect(world.received).toMatchObject([{ click: value, message: 'om_card' }])
    expect([world.accepted, world.owed]).toEqual([[], []])
  })

  it('is answered with a word', async () => {
    world.answer = async () => ({
      delivery: 'toast',
      card: { ...done, tone: 'warn', summary: '你不能批准自己的申请' },
    })

    expect(await answerOf(clicked(value))).toEqual({
      toast: { type: 'warning', content: '你不能批准自己的申请' },
    })
    expect(world.owed).toEqual([])
  })

  it('is answered privately: a word here, and what is more in the person’s own chat', async () => {
    world.answer = async () => ({ delivery: 'private', card: done })

    expect(await answerOf(clicked(value))).toEqual({ toast: { type: 'success', content: '推进到第 4 阶段' } })
    expect(world.owed).toMatchObject([{ incoming: { kind: 'clicked' }, reply: { card: done } }])
  })

  it('is answered privately with the word alone, when it says all', async () => {
    world.answer = async () => ({
      delivery: 'private',
      card: {
        lang: 'zh',
        title: '没有写入',
        tone: 'warn',
        summary: '请写日期',
        parts: [{ kind: 'text', text: '请写日期' }],
      },
    })

    expect(await answerOf(clicked(value))).toEqual({ toast: { type: 'warning', content: '请写日期' } })
    expect(world.owed).toEqual([])
  })

  it('on a card that is not ours is answered with nothing', async () => {
    expect(await answerOf(clicked({ key: 'value' }))).toEqual({})
    expect(world.received).toEqual([])
  })
})

describe('a click that takes long', () => {
  beforeEach(async () => {
    await world.close()
    world = await startWorld({}, 100)
  })

  it('is stored, answered with a word, and shown on its card when it is done', async () => {
    const post = await world.app.platform.post(
      { platform: 'feishu', tenant: 't', chat: 'oc_group' },
      { ...done, title: '待批准' },
      'k',
    )
    const message = post.kind === 'sent' ? post.as : ''
    let finish = () => {}
    world.answer = () =>
      new Promise((resolve) => {
        finish = () => resolve({ delivery: 'replace', card: done })
      })
    const began = Date.now()
    const { toast } = await answerOf(
      clicked(value, {}, { context: { open_message_id: message, open_chat_id: 'oc_group' } }),
    )

    expect(Date.now() - began).toBeLessThan(2900)
    expect(toast).toMatchObject({ content: '处理中…', i18n: { en_us: 'Working on it…' } })
    expect(world.accepted).toMatchObject([{ kind: 'clicked', click: value }])
    expect(world.feishu.messages[0]!.edits).toBe(0)
    finish()
    await world.app.stop()
    expect(world.feishu.messages[0]).toMatchObject({
      edits: 1,
      card: { header: { title: { content: '已批准' } } },
    })
  })

  it('and cannot be stored says so', async () => {
    world.answer = () => new Promise(() => {})
    world.store = async () => {
      throw new Error('no database')
    }

    expect((await answerOf(clicked(value))).toast).toMatchObject({ type: 'warning' })
  })
})

describe('a file', () => {
  it('is fetched when it is worked on', async () => {
    world.feishu.files.set('file_x', Buffer.from('编号,客户\nK01,华锐'))
    await world.deliver(
      said('', { message: { message_type: 'file', content: '{"file_key":"file_x","file_name":"a.csv"}' } }),
    )
    const [noted] = world.accepted
    const resolved = await world.app.resolve(noted!)

    expect(resolved.kind === 'file' && Buffer.from(resolved.content, 'base64').toString()).toBe(
      '编号,客户\nK01,华锐',
    )
    expect(await world.app.resolve(resolved)).toEqual(resolved)
  })

  it('that cannot be had is empty; one that may come later throws', async () => {
    const noted = {
      key: 'k',
      kind: 'file',
      name: 'a.csv',
      content: 'feishu:om_1/file_gone',
      sender: { platform: 'feishu', tenant: 't', userId: 'ou_1' },
      place: { platform: 'feishu', tenant: 't', chat: 'oc_1' },
    } as const

    expect(await world.app.resolve(noted)).toMatchObject({ content: '' })
    world.feishu.fail({ status: 500 }, /resources/)
    await expect(world.app.resolve(noted)).rejects.toThrow('file not fetched')
  })
})

describe('problems', () => {
  it('are none while all is well, and name what is wrong', async () => {
    expect(world.app.platform.problems()).toEqual([])
    world.feishu.expireTokens()
    world.feishu.fail({ code: 10014, status: 200 }, /tenant_access_token/, 2)
    await world.app.platform.post({ platform: 'feishu', tenant: 't', chat: 'oc_1' }, done, 'k')

    expect(world.app.platform.problems()).toEqual([expect.stringContaining('10014')])
  })
})
