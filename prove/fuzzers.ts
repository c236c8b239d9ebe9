import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { handlers } from '../handlers/index.ts'
import type { Bot } from '../src/bot.ts'
import { problemEn } from '../src/cards/words/problem.en.ts'
import { problemZh } from '../src/cards/words/problem.zh.ts'
import { readFilesFromBuffer } from '../src/files/preview.ts'
import { renderFeishu } from '../src/platforms/feishu/render.ts'
import type { Reply } from '../src/platforms/platform.ts'
import { renderSlack } from '../src/platforms/slack/render.ts'
import { EVIL } from '../test/injection-corpus.ts'
import { encrypted, signedHeaders } from '../test/platforms/feishu/sign.ts'
import { sign } from '../test/platforms/slack/people.ts'
import { ENCRYPT_KEY, SIGNING_SECRET } from './driver.ts'

/** A fuzzer tries one input and throws when the answer is not what a well-behaved program gives. `size` of its share of all inputs. */
export type Fuzzer = { name: string; share: number; property: () => fc.IAsyncProperty<unknown> }

/** Nothing takes longer, on a machine that does other things as well. Milliseconds. */
const PATIENCE_MS = 20_000
const BROKEN = [problemZh.titles.broken, problemEn.titles.broken]

const evil = fc.constantFrom(...EVIL.map(([, text]) => text))
const words = fc.constantFrom(
  ...[
    '拜访',
    '客户',
    '商机',
    '推进',
    '下一步',
    '风险',
    '围墙',
    '投诉',
    '稍后',
    '日报',
    '撤销',
    '修改',
    '不是',
    '批准',
    '驳回',
    '周计划',
    '满意度',
    '费用',
    '休假',
  ],
  ...[
    'visit',
    'account',
    'deal',
    'deal new',
    'move',
    'next',
    'why',
    'wall',
    'complaint',
    'snooze',
    'undo',
    'edit',
    'no,',
    'approve',
    'not-a-risk',
    'away',
    'numbers',
  ],
  ...[
    'K01',
    'K02',
    'K99',
    'D1',
    'D6',
    'D999999999',
    'F1',
    'AP1',
    'C1',
    'AR01',
    '华锐',
    '东海',
    'Meridian',
    '孙副总',
    '王浩',
    '电话',
    '当面',
    '谈报价',
    '6/3',
    '下周三',
    '2026-13-45',
    '明天',
    '120万',
    '-1',
    '1e309',
    '级别=投诉',
  ],
  ...[
    '到',
    'until',
    '金额',
    'amount',
    '目标',
    '丢单',
    'lost',
    'tick',
    '豁免',
    'delegate',
    '转交',
    '\n',
    ';',
    '|',
    '"',
    "'",
    '😀',
    '𠮷',
    '',
    ' ',
  ],
)
const typed = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .array(fc.oneof({ weight: 5, arbitrary: words }, evil, fc.string({ maxLength: 12 })), { maxLength: 9 })
      .map((all) => all.join(' ')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  { weight: 1, arbitrary: evil },
)
const value = fc.oneof(
  words,
  evil,
  fc.string({ maxLength: 20 }),
  fc.integer().map(String),
  fc.constantFrom(
    '0',
    '-1',
    '1',
    '2',
    '99999999999',
    'NaN',
    '2026-06-20',
    'yes',
    'approve',
    'send_back',
    'constructor',
  ),
)
const names = fc.constantFrom(
  'text',
  'account',
  'deal',
  'step',
  'due',
  'move',
  'verdict',
  'version',
  'reason',
  'person',
  'pending',
  'entry',
  'code',
  'words',
  'level',
  'gate',
  'item',
  'subject',
  'until',
  'rule',
  'nearest',
  'to',
  'name',
  'amount',
  'weight',
  'saved',
  'push',
  'share',
  'contact',
  'personal',
  'criteria',
  'result',
  'again',
  'day',
  'page',
  '__proto__',
  'toString',
)
const intents = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...Object.keys(handlers)) },
  fc.constantFrom('constructor', '__proto__', 'toString', 'hasOwnProperty', ''),
  evil,
)
const fields = fc.dictionary(names, value, { maxKeys: 6 })

/** What people type and click, straight into the bot: forged meanings, other people's ids, missing and superfluous fields. */
export function botFuzzers(
  bot: Bot,
  senders: readonly { platform: 'slack' | 'feishu' | 'web'; tenant: string; userId: string }[],
): Fuzzer[] {
  // An input told under a key that was there before is answered from what was said then, and tries nothing.
  const run = randomUUID()
  let serial = 0
  const sender = fc.constantFrom(...senders)
  const base = (from: (typeof senders)[number]) => ({
    key: `fuzz:${run}:${++serial}`,
    sender: from,
    place: { ...from, chat: from.userId, direct: true },
  })
  return [
    {
      name: 'words',
      share: 0.15,
      property: () =>
        fc.asyncProperty(sender, typed, async (from, text) =>
          wellAnswered(await inTime(bot.receive({ ...base(from), kind: 'said', text }))),
        ),
    },
    {
      name: 'clicks',
      share: 0.15,
      property: () =>
        fc.asyncProperty(sender, intents, fields, async (from, intent, given) =>
          wellAnswered(
            await inTime(
              bot.receive({
                ...base(from),
                kind: 'clicked',
                click: { intent, fields: given },
                message: 'om_x',
              }),
            ),
          ),
        ),
    },
  ]
}

/** Shown on both platforms, and no bug of ours. */
function wellAnswered({ card }: Reply): void {
  if (BROKEN.includes(card.title)) throw new Error(`it broke: ${card.summary}`)
  renderSlack(card)
  renderFeishu(card)
}

const header = fc.constantFrom(
  'content-type',
  'x-slack-signature',
  'x-slack-request-timestamp',
  'x-lark-signature',
  'x-lark-request-timestamp',
  'x-lark-request-nonce',
  'x-slack-retry-num',
  'transfer-encoding-x',
)
const plainHeader = fc.oneof(
  fc.constantFrom(
    'application/json',
    'application/x-www-form-urlencoded',
    'v0=00',
    '0',
    '-1',
    '99999999999',
    'text/plain',
  ),
  fc.stringMatching(/^[ -~]{0,40}$/),
)
const json = fc.jsonValue({ maxDepth: 5 })
const slackBody = fc.oneof(
  fc.record(
    {
      type: fc.constantFrom('event_callback', 'url_verification', 'block_actions', 'view_submission', 'x'),
      challenge: json,
      event_id: json,
      team_id: json,
      event: fc.oneof(
        json,
        fc.record(
          {
            type: fc.constantFrom('message', 'app_mention', 'app_home_opened', 'tokens_revoked_x'),
            user: json,
            text: json,
            ts: json,
            channel: json,
            channel_type: json,
            thread_ts: json,
            subtype: json,
          },
          { requiredKeys: ['type'] },
        ),
      ),
      user: json,
      actions: json,
      container: json,
      channel: json,
      state: json,
      view: json,
    },
    { requiredKeys: [] },
  ),
  json,
)
const feishuBody = fc.oneof(
  fc.record({
    schema: fc.constantFrom('2.0', '1.0', 2),
    header: fc.oneof(
      json,
      fc.record(
        {
          event_id: fc.oneof(fc.uuid(), json),
          event_type: fc.constantFrom(
            'im.message.receive_v1',
            'card.action.trigger',
            'application.bot.menu_v6',
            'im.chat.member.bot.added_v1',
            'x',
          ),
          token: fc.constantFrom('verification-token', 'x'),
          app_id: fc.constantFrom('cli_a1b2c3d4e5f60718', 'cli_other'),
          tenant_key: fc.oneof(fc.constant('tenant1'), json),
          create_time: json,
        },
        { requiredKeys: ['event_type', 'token', 'app_id'] },
      ),
    ),
    event: fc.oneof(
      json,
      fc.record(
        {
          sender: json,
          message: fc.oneof(
            json,
            fc.record(
              {
                message_id: fc.uuid(),
                chat_id: json,
                chat_type: fc.constantFrom('p2p', 'group'),
                message_type: fc.constantFrom('text', 'post', 'file', 'image', 'x'),
                content: fc.oneof(fc.json(), fc.string()),
                mentions: json,
                root_id: json,
                create_time: json,
              },
              { requiredKeys: ['message_id', 'chat_type', 'message_type', 'content'] },
            ),
          ),
          operator: json,
          action: json,
          context: json,
        },
        { requiredKeys: [] },
      ),
    ),
  }),
  json,
)

/** Requests to the two endpoints of a running server, unsigned, wrongly signed and signed. `mostMs` hangs count as wrong. */
export function httpFuzzers(url: string): Fuzzer[] {
  const send = async (
    path: string,
    body: string | Uint8Array<ArrayBuffer>,
    headers: Record<string, string>,
  ): Promise<number> => {
    const signal = AbortSignal.timeout(PATIENCE_MS)
    const response = await fetch(`${url}${path}`, { method: 'POST', body, headers, signal })
    await response.arrayBuffer()
    return response.status
  }
  const refused = (status: number) => {
    if (status < 400 || status >= 500) throw new Error(`an unsigned request got ${status}`)
  }
  const unbroken = (status: number) => {
    if (status >= 500) throw new Error(`a signed request got ${status}`)
  }
  return [
    {
      name: 'unsigned requests',
      share: 0.25,
      property: () =>
        fc.asyncProperty(
          fc.constantFrom('/slack/events', '/feishu/events'),
          fc.uint8Array({ maxLength: 400 }),
          fc.dictionary(header, plainHeader, { maxKeys: 5 }),
          async (path, body, headers) => refused(await send(path, body, headers)),
        ),
    },
    {
      name: 'signed Slack requests',
      share: 0.15,
      property: () =>
        fc.asyncProperty(slackBody, fc.boolean(), async (body, asForm) => {
          const raw = asForm
            ? new URLSearchParams({ payload: JSON.stringify(body) }).toString()
            : JSON.stringify(body)
          const type = asForm ? 'application/x-www-form-urlencoded' : 'application/json'
          unbroken(await send('/slack/events', raw, { 'content-type': type, ...sign(SIGNING_SECRET, raw) }))
        }),
    },
    {
      name: 'signed Feishu requests',
      share: 0.15,
      property: () =>
        fc.asyncProperty(feishuBody, async (body) => {
          const raw = JSON.stringify({ encrypt: encrypted(JSON.stringify(body), ENCRYPT_KEY) })
          unbroken(await send('/feishu/events', raw, signedHeaders(raw, ENCRYPT_KEY)))
        }),
    },
  ]
}

const cell = fc.oneof(
  words,
  evil.map((text) => text.slice(0, 300)),
  fc.string({ maxLength: 20 }),
)
const table = fc
  .tuple(
    fc.constantFrom(
      'account,date,rep,channel,contacts,direction,deal,summary,id',
      'code,name,tier,owner',
      'account,date,amount,cost',
      'name,role',
      '客户,日期',
      '',
    ),
    fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 6 }),
  )
  .map(([head, rows]) => [head, ...rows.map((row) => row.join(','))].join('\n'))
const file = fc.oneof(
  table.map((text) => Buffer.from(text)),
  fc.uint8Array({ maxLength: 2_000 }).map((bytes) => Buffer.from(bytes)),
  fc.uint8Array({ maxLength: 500 }).map((bytes) => Buffer.concat([Buffer.from('PK\u0003\u0004'), bytes])),
)

/** Files that somebody sends: every one is read or refused with lines, none breaks. */
export const fileFuzzer: Fuzzer = {
  name: 'files',
  share: 0.15,
  property: () =>
    fc.asyncProperty(
      fc.constantFrom(
        'visits.csv',
        'accounts.csv',
        'revenue.csv',
        'members.csv',
        'x.xlsx',
        'visits.xlsx',
        '../../etc/passwd.csv',
        '.csv',
      ),
      file,
      async (name, bytes) => {
        try {
          await inTime(readFilesFromBuffer(name, bytes, { today: '2026-06-01', zone: 'Asia/Shanghai' }))
        } catch (error) {
          if (!(error instanceof Error) || error.name !== 'UserError') throw error
        }
      },
    ),
}

async function inTime<Result>(run: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${PATIENCE_MS} ms`)), PATIENCE_MS)
  })
  return Promise.race([run, late]).finally(() => clearTimeout(timer))
}

/** Runs a fuzzer; the sentence about the smallest input that went wrong, with the seed to find it again, or undefined. */
export async function runFuzzer(
  { name, property }: Fuzzer,
  inputs: number,
  seed: number,
): Promise<string | undefined> {
  const found = await fc.check(property(), { numRuns: inputs, seed, endOnFailure: false })
  if (!found.failed) return undefined
  const why = found.errorInstance instanceof Error ? found.errorInstance.message : String(found.errorInstance)
  return `${name}, seed ${found.seed}, path ${found.counterexamplePath}: ${why}\n  ${JSON.stringify(found.counterexample).slice(0, 600)}`
}
