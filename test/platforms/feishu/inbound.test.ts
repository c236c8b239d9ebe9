import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileReference, readEvent } from '../../../src/platforms/feishu/inbound.ts'
import { readEnvelope } from '../../../src/platforms/feishu/payloads.ts'
import { BOT, envelope, mention, said, TENANT } from './events.ts'
import { oracle, oracleFolder, oraclesHere } from './oracle.ts'

const read = (body: object, ourId: string | undefined = BOT) =>
  readEvent(readEnvelope(JSON.parse(JSON.stringify(body)))!, ourId)
const incoming = (body: object, ourId?: string) => {
  const result = read(body, ourId)
  return 'incoming' in result ? result.incoming : result.ignored
}
const group = { chat_id: 'oc_group', chat_type: 'group' }

describe('a message', () => {
  it('in a direct chat is said, keyed by its own id', () => {
    expect(incoming(said(' 拜访 华锐 ', { message: { message_id: 'om_7' } }))).toEqual({
      key: 'feishu:msg:om_7',
      kind: 'said',
      text: '拜访 华锐',
      sender: { platform: 'feishu', tenant: TENANT, userId: 'ou_li' },
      place: { platform: 'feishu', tenant: TENANT, chat: 'oc_p2p', direct: true },
      at: 1780300000001,
    })
  })

  it('that repeats under another event id has the same key', () => {
    const message = { message_id: 'om_8' }
    const keys = [
      said('a', { message, header: { event_id: 'x' } }),
      said('a', { message, header: { event_id: 'y' } }),
    ].map((body) => incoming(body))

    expect(keys).toMatchObject([{ key: 'feishu:msg:om_8' }, { key: 'feishu:msg:om_8' }])
  })

  it('in a group loses our own mention only, others become names', () => {
    const mentions = [mention('@_user_1', BOT, '客户管家'), mention('@_user_10', 'ou_zhou', '周敏')]
    const body = said('@_user_1 拜访　华锐 和 @_user_10 @_all', { message: { ...group, mentions } })

    expect(incoming(body)).toMatchObject({
      kind: 'said',
      text: '拜访 华锐 和 周敏',
      place: { chat: 'oc_group' },
    })
  })

  it('in a group is for us when we are mentioned, though we do not know ourselves yet', () => {
    const body = said('@_user_1 帮助', {
      message: { ...group, mentions: [mention('@_user_1', BOT, '客户管家')] },
    })

    expect(readEvent(readEnvelope(body)!, undefined)).toMatchObject({
      incoming: { kind: 'said', text: '帮助' },
    })
  })

  it('in a group without our mention is left alone, in a thread it is a reply', () => {
    const mentions = [mention('@_user_1', 'ou_zhou', '周敏')]

    expect(incoming(said('@_user_1 看看', { message: { ...group, mentions } }))).toBe(
      'a group message that is not for us',
    )
    expect(incoming(said('价格太低', { message: { ...group, root_id: 'om_root' } }))).toMatchObject({
      kind: 'replied',
      text: '价格太低',
      root: 'om_root',
      place: { chat: 'oc_group', thread: 'om_root' },
    })
  })

  it.each([
    [
      'flat',
      {
        title: '周报',
        content: [
          [
            { tag: 'text', text: '拜访 ' },
            { tag: 'at', user_id: '@_user_1' },
            { tag: 'a', text: '华锐', href: 'https://e.cn' },
          ],
          [],
          [{ tag: 'text', text: '谈了报价' }],
        ],
      },
    ],
    [
      'wrapped in its language',
      {
        zh_cn: {
          title: '周报',
          content: [[{ tag: 'text', text: '拜访 华锐' }], [{ tag: 'text', text: '谈了报价' }]],
        },
      },
    ],
  ])('as a post, %s, is read line by line', (_, post) => {
    const body = said('', {
      message: {
        message_type: 'post',
        content: JSON.stringify(post),
        mentions: [mention('@_user_1', BOT, 'x')],
      },
    })

    const link = JSON.stringify(post).includes('https://e.cn') ? ' (https://e.cn)' : ''
    expect(incoming(body)).toMatchObject({ kind: 'said', text: `周报\n拜访 华锐${link}\n谈了报价` })
  })

  // Trials 39.
  it.each([
    ['image', 'picture'],
    ['sticker', 'sticker'],
    ['audio', 'voice'],
    ['media', 'video'],
    ['merge_forward', 'forwarded'],
    ['interactive', 'shared'],
    ['location', 'shared'],
    ['hongbao', 'other'],
  ])('of type %s is said to be unreadable', (message_type, what) => {
    expect(incoming(said('', { message: { message_type, content: '{"file_key":"x"}' } }))).toMatchObject({
      kind: 'unreadable',
      what,
    })
  })

  it('39: as a post without a title, without mentions, or with a picture alone', () => {
    const post = (content: object, message: object = {}) =>
      incoming(said('', { message: { message_type: 'post', content: JSON.stringify(content), ...message } }))
    const words = [[{ tag: 'text', text: '拜访 华锐' }]]
    expect(post({ title: null, content: words }, { mentions: [] })).toMatchObject({ text: '拜访 华锐' })
    expect(post({ zh_cn: { title: null, content: words } })).toMatchObject({ text: '拜访 华锐' })
    expect(post({ title: null, content: [[{ tag: 'img', image_key: 'x' }]] })).toMatchObject({
      kind: 'unreadable',
      what: 'picture',
    })
  })

  it('names the others who are mentioned', () => {
    const mentions = [mention('@_user_1', 'ou_wang', '王浩'), mention('@_user_2', BOT, 'x')]
    expect(
      incoming(said('@_user_1 @_user_2 客户 华锐', { message: { chat_type: 'group', mentions } })),
    ).toMatchObject({ kind: 'said', text: '王浩 客户 华锐', people: ['王浩'] })
  })

  it('with a table file is a file, to be fetched later; another kind of file is said to be unreadable', () => {
    const file = (name: string) =>
      incoming(
        said('', {
          message: {
            message_id: 'om_9',
            message_type: 'file',
            content: JSON.stringify({ file_key: 'file_v2_x', file_name: name }),
          },
        }),
      )

    expect(file('客户.XLSX')).toMatchObject({
      kind: 'file',
      name: '客户.XLSX',
      content: 'feishu:om_9/file_v2_x',
    })
    expect(file('会议.pdf')).toMatchObject({ kind: 'unreadable', what: 'document', name: '会议.pdf' })
    expect(fileReference('feishu:om_9/file_v2_x')).toEqual({ message: 'om_9', key: 'file_v2_x' })
    expect(fileReference(Buffer.from('编号').toString('base64'))).toBeUndefined()
  })

  it('of a bot is nobody’s', () => {
    expect(incoming(said('帮助', { sender: { sender_type: 'app' } }))).toBe('not from a person')
  })

  it('of another company keeps its own tenant', () => {
    expect(incoming(said('帮助', { sender: { tenant_key: 'theirs' } }))).toMatchObject({
      sender: { tenant: 'theirs' },
      place: { tenant: TENANT },
    })
  })

  it('tells the language of the client', () => {
    expect(
      incoming(said('help', { message: { user_agent: 'Lark/6.7.5 LarkLocale/en_US ttnet' } })),
    ).toMatchObject({ sender: { locale: 'en-US' } })
  })

  it('whatever its content, never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.json(), fc.string()),
        fc.constantFrom('text', 'post', 'file'),
        (content, message_type) => {
          expect(read(said('', { message: { content, message_type } }))).toBeDefined()
        },
      ),
      { seed: 1 },
    )
  })
})

describe('other events', () => {
  it('the menu says its key, in the person’s own chat', () => {
    const body = envelope('application.bot.menu_v6', {
      operator: { operator_name: 'x', operator_id: { open_id: 'ou_li' } },
      event_key: 'today',
      timestamp: 1780300000,
    })

    expect(incoming(body)).toMatchObject({
      kind: 'said',
      text: 'today',
      place: { chat: 'ou_li', direct: true },
      at: 1780300000000,
    })
  })

  it('the first entering of our chat is an opening, once per person; later ones are nothing', () => {
    const entered = (more = {}) =>
      envelope('im.chat.access_event.bot_p2p_chat_entered_v1', {
        chat_id: 'oc_p2p',
        operator_id: { open_id: 'ou_li' },
        ...more,
      })

    expect(incoming(entered())).toMatchObject({
      kind: 'opened',
      key: `feishu:entered:${TENANT}:ou_li`,
      place: { direct: true },
    })
    expect(incoming(entered({ last_message_id: 'om_1' }))).toBe('entered before')
  })

  it('being added to a group is an opening there', () => {
    expect(
      incoming(
        envelope('im.chat.member.bot.added_v1', {
          chat_id: 'oc_new',
          operator_id: { open_id: 'ou_li' },
          name: 'x',
        }),
      ),
    ).toMatchObject({ kind: 'opened', place: { chat: 'oc_new' } })
  })

  it('an approval of the first generation is left alone', () => {
    const body = {
      ts: '1780300000.123',
      uuid: 'u1',
      token: 't',
      type: 'event_callback',
      event: {
        type: 'approval_instance',
        app_id: 'cli_x',
        tenant_key: 't',
        instance_code: 'i',
        status: 'APPROVED',
      },
    }

    expect(readEnvelope(body)).toMatchObject({
      id: 'u1',
      type: 'approval_instance',
      token: 't',
      appId: 'cli_x',
    })
    expect(incoming(body)).toBe('no use for this type')
  })

  it('a known event in an unknown shape is left alone, and says where it is unknown', () => {
    expect(incoming(envelope('im.message.receive_v1', { sender: {} }))).toMatch(/unexpected shape: .*message/)
  })
})

describe.runIf(oraclesHere)('the official samples', () => {
  const files = oraclesHere
    ? readdirSync(oracleFolder('samples')).filter((name) => name.startsWith('event_'))
    : []

  it.each(files)('%s is acted on or left alone', (file) => {
    const result = readEvent(readEnvelope(oracle(`samples/${file}`))!, 'ou_84aad35d084aa403a838cf73ee18467')
    if (file !== 'event_receive_0.json') expect(result).toHaveProperty('ignored')
    else
      expect(result).toMatchObject({ incoming: { kind: 'said', text: 'hello', sender: { locale: 'en-US' } } })
  })

  it.each(files)('%s, were it on a card of ours, is acted on when it is a click', (file) => {
    const sample = structuredClone(oracle(`samples/${file}`)) as {
      header: { event_type: string }
      event: { action?: { value?: unknown } }
    }
    if (!sample.event.action) return
    sample.event.action.value = { intent: 'x', fields: {} }

    expect(readEvent(readEnvelope(sample)!, undefined)).toMatchObject({ incoming: { kind: 'clicked' } })
  })
})
