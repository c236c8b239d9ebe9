import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Card } from '../../../src/cards/card.ts'
import { verdictOf } from '../../../src/platforms/feishu/errors.ts'
import { createGateway, type Gateway } from '../../../src/platforms/feishu/gateway.ts'
import type { Place } from '../../../src/platforms/platform.ts'
import { rememberingLog } from './remembering-log.ts'
import { everyPart } from './sample-cards.ts'
import { type StandIn, startStandIn } from './stand-in.ts'

const place: Place = { platform: 'feishu', tenant: 't1', chat: 'oc_deals' }
const card: Card = {
  lang: 'zh',
  title: '拜访已记录',
  tone: 'good',
  parts: [{ kind: 'text', text: '华锐 机密要点' }],
}
const MESSAGES = /\/im\/v1\/messages/

let feishu: StandIn
let gateway: Gateway
const log = rememberingLog()

beforeEach(async () => {
  feishu = await startStandIn()
  log.lines.length = 0
  gateway = createGateway({
    appId: feishu.appId,
    appSecret: feishu.appSecret,
    domain: feishu.url,
    log,
    timeout: 1500,
  })
})

afterEach(async () => {
  await feishu.close()
  const logged = log.lines.join('\n')
  for (const secret of [feishu.appSecret, 't-standin', 'Bearer', '机密要点', '华锐'])
    expect(logged).not.toContain(secret)
})

describe('post', () => {
  it('says a card in a chat, and to a person', async () => {
    const sent = await gateway.post(place, everyPart, 'digest:1')
    const direct = await gateway.post({ ...place, chat: 'ou_1', direct: true }, card, 'digest:2')

    expect(sent).toEqual({ kind: 'sent', as: feishu.in('oc_deals')[0]!.id })
    expect(direct).toEqual({ kind: 'sent', as: feishu.in('ou_1')[0]!.id })
    expect(feishu.wrongs).toEqual([])
  })

  it('answers in the thread of a message', async () => {
    await gateway.post(place, card, 'a')
    const root = feishu.messages[0]!.id
    await gateway.post({ ...place, thread: root }, card, 'b')

    expect(feishu.messages[1]).toMatchObject({ root, inThread: true, chat: 'oc_deals' })
  })

  it.each([230011, 230019, 230071, 230072, 230110])(
    'says it in the chat when the thread cannot be (%i)',
    async (code) => {
      feishu.fail({ code }, /reply$/)

      expect(await gateway.post({ ...place, thread: 'om_gone' }, card, 'b')).toMatchObject({ kind: 'sent' })
      expect(feishu.in('oc_deals')).toHaveLength(1)
    },
  )

  it('is one message for one key, though the answer was lost', async () => {
    feishu.fail('done but cut', MESSAGES)

    expect(await gateway.post(place, card, 'k')).toMatchObject({ kind: 'later', doubtful: true })
    expect(await gateway.post(place, card, 'k')).toMatchObject({ kind: 'sent' })
    expect(feishu.messages).toHaveLength(1)
    await gateway.post(place, card, 'another')
    expect(feishu.messages).toHaveLength(2)
  })

  it('draws the card without charts when Feishu refuses it with them', async () => {
    feishu.fail({ code: 230099 }, MESSAGES)

    expect(await gateway.post(place, everyPart, 'k')).toMatchObject({ kind: 'sent' })
    expect(JSON.stringify(feishu.messages[0]!.card)).not.toContain('chart_spec')
  })

  // Trials 15.
  it.each([230028, 230099, 230022, 230025])(
    '15: refused with %i is shown as text, then as one sentence with none of the words in it',
    async (code) => {
      const refused = { ...card, title: 'V12 华锐 13800000000' }
      for (let times = 0; times < 2; times++) feishu.fail({ status: 400, code }, MESSAGES)
      expect(await gateway.post(place, refused, 'text')).toMatchObject({ kind: 'sent' })
      expect(JSON.stringify(feishu.messages.at(-1)!.card)).toContain('华锐')

      for (let times = 0; times < 3; times++) feishu.fail({ status: 400, code }, MESSAGES)
      expect(await gateway.post(place, refused, 'sentence')).toMatchObject({ kind: 'sent' })
      const said = JSON.stringify(feishu.messages.at(-1)!.card)
      expect(said).toContain('V12')
      expect(said).toMatch(/已经处理|is done/)
      expect(said).not.toMatch(/华锐|138/)
    },
  )

  it('never lets an id into a path that is none', async () => {
    expect(await gateway.post({ ...place, chat: '../../evil?x=' }, card, 'k')).toMatchObject({
      kind: 'never',
      target: true,
    })
    expect(await gateway.edit(place, '../../evil?x=', card)).toMatchObject({ kind: 'never' })
    expect(await gateway.download('om_1/../x', 'k')).toBeUndefined()
    await gateway.post({ ...place, thread: 'om_1/../../x' }, card, 'k')

    expect(feishu.told.map((one) => one.path).filter((path) => path.includes('x'))).toEqual([])
    expect(feishu.wrongs).toEqual([])
  })
})

describe('edit', () => {
  it('changes the message in place, edits of one message in their order', async () => {
    await gateway.post(place, card, 'k')
    const id = feishu.messages[0]!.id
    const titles = Array.from({ length: 5 }, (_, n) => `第 ${n} 版`)
    await Promise.all(titles.map((title) => gateway.edit(place, id, { ...card, title })))

    expect(feishu.messages[0]).toMatchObject({
      edits: 5,
      card: { header: { title: { content: '第 4 版' } } },
    })
  })

  it('says too old for a message older than 14 days', async () => {
    feishu.fail({ code: 230031 }, MESSAGES)

    expect(await gateway.edit(place, 'om_1', card)).toEqual({ kind: 'never', why: 'too old' })
  })

  it('goes on after an edit that failed', async () => {
    await gateway.post(place, card, 'k')
    feishu.fail('hang', MESSAGES)
    const id = feishu.messages[0]!.id
    const [first, second] = await Promise.all([gateway.edit(place, id, card), gateway.edit(place, id, card)])

    expect(first).toMatchObject({ kind: 'later', doubtful: true })
    expect(second).toMatchObject({ kind: 'sent' })
  })
})

describe('the token', () => {
  it('is asked for once, however many wait for it', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, n) => gateway.post(place, card, `k${n}`)))

    expect(feishu.tokenRequests).toBe(1)
  })

  it('is renewed once when Feishu does not take it any more', async () => {
    await gateway.post(place, card, 'a')
    feishu.expireTokens()
    const sent = await Promise.all([gateway.post(place, card, 'b'), gateway.post(place, card, 'c')])

    expect(sent).toMatchObject([{ kind: 'sent' }, { kind: 'sent' }])
    expect(feishu.tokenRequests).toBe(2)
  })

  it('is not asked for without end', async () => {
    feishu.fail({ code: 99991663 }, MESSAGES, 2)

    expect(await gateway.post(place, card, 'a')).toMatchObject({ kind: 'later' })
    expect(feishu.tokenRequests).toBe(2)
  })

  it.each([{ status: 500, body: 'x' }, 'hang', 'garbage', 'cut', { code: 10014, status: 200 }] as const)(
    'that cannot be had makes it later, and is a problem (%o)',
    async (how) => {
      feishu.fail(how, /tenant_access_token/, 2)

      expect(await gateway.post(place, card, 'a')).toMatchObject({ kind: 'later' })
      expect(gateway.problem()).toContain('no token')
      expect(await gateway.post(place, card, 'a')).toMatchObject({ kind: 'sent' })
      expect(gateway.problem()).toBeUndefined()
    },
  )
})

describe('what goes wrong', () => {
  it.each([
    [
      { code: 99991400, status: 429, resetSeconds: 7 },
      { kind: 'later', after: 7000 },
    ],
    [
      { code: 99991400, status: 400, resetSeconds: 2 },
      { kind: 'later', after: 2000 },
    ],
    [{ code: 230020 }, { kind: 'later' }],
    [{ code: 230020, status: 200 }, { kind: 'later' }],
    [{ code: 230049 }, { kind: 'later' }],
    [{ status: 429 }, { kind: 'later' }],
    [
      { status: 503, body: 'busy' },
      { kind: 'later', doubtful: true },
    ],
    ['garbage', { kind: 'later', doubtful: true }],
    ['hang', { kind: 'later', doubtful: true }],
    ['cut', { kind: 'later', doubtful: true }],
    [{ code: 230002 }, { kind: 'never', target: true }],
    [{ code: 230035, status: 200 }, { kind: 'never' }],
    [{ status: 404, body: 'x' }, { kind: 'never' }],
  ] as const)('%o is %o', async (how, sent) => {
    await gateway.botId()
    feishu.fail(how, MESSAGES)

    expect(await gateway.post(place, card, 'k')).toMatchObject(sent)
  })

  it('waits for what Feishu limits', async () => {
    feishu.limit(2)
    const sent = await Promise.all([1, 2, 3].map((n) => gateway.post(place, card, `k${n}`)))

    expect(sent.map((one) => one.kind).sort()).toEqual(['later', 'sent', 'sent'])
  })

  it('is later, not doubtful, when nobody is there', async () => {
    const away = createGateway({ appId: feishu.appId, appSecret: 'x', domain: 'http://127.0.0.1:1', log })

    expect(await away.post(place, card, 'k')).toEqual({
      kind: 'later',
      why: 'no token: no answer: ECONNREFUSED',
    })
  })

  it.each([230006, 230027, 99991401, 99991403, 99991672])(
    '%i is a problem of the whole app',
    async (code) => {
      feishu.fail({ code }, MESSAGES)

      expect(await gateway.post(place, card, 'k')).toMatchObject({ kind: 'never' })
      expect(gateway.problem()).toContain(String(code))
    },
  )

  it('says in why nothing of what was sent', async () => {
    feishu.fail({ status: 500, body: '华锐' }, MESSAGES)

    expect(JSON.stringify(await gateway.post(place, card, 'k'))).not.toContain('华锐')
  })
})

describe('the table of codes', () => {
  const NEVER = [
    230001, 230006, 230011, 230017, 230018, 230019, 230022, 230025, 230027, 230028, 230031, 230035, 230054,
    230071, 230072, 230099, 230110, 230111, 99991672, 99991401, 99991403, 99991664, 99991668, 123456,
  ]

  it.each(NEVER)('%i is never', (code) => expect(verdictOf(400, code)).toEqual({ kind: 'never' }))
  it.each([230002, 230013, 230029, 230053, 232009])('%i is never, for the whole place', (code) =>
    expect(verdictOf(400, code)).toEqual({ kind: 'never', target: true }),
  )
  it.each([99991400, 230020, 230049])('%i is later', (code) =>
    expect(verdictOf(400, code, 3)).toEqual({ kind: 'later', after: 3000 }),
  )
  it('99991663 is the token', () => expect(verdictOf(400, 99991663)).toEqual({ kind: 'token' }))
  it('a permanent code on a 5xx is later: the server was not itself', () =>
    expect(verdictOf(500, 230001).kind).toBe('later'))
})

describe('a file', () => {
  it('is fetched from the message', async () => {
    feishu.files.set('file_1', Buffer.from('编号,客户\nK01,华锐'))

    expect((await gateway.download('om_1', 'file_1'))?.toString()).toContain('华锐')
    expect(await gateway.download('om_1', 'file_gone')).toBeUndefined()
  })

  it('larger than 10 MB is not', async () => {
    feishu.files.set('file_1', Buffer.alloc(10 * 1024 * 1024 + 1))

    expect(await gateway.download('om_1', 'file_1')).toBeUndefined()
  })

  it('is tried again when Feishu is away', async () => {
    feishu.fail({ status: 502 }, /resources/)

    await expect(gateway.download('om_1', 'file_1')).rejects.toThrow('file not fetched')
  })
})
