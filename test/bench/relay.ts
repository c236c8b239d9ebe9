import { setTimeout as pause } from 'node:timers/promises'
import type { Card } from '../../src/cards/card.ts'
import { openDatabase } from '../../src/db/open.ts'
import { defaultPolicy } from '../../src/domain/policy.ts'
import { createFeishu } from '../../src/platforms/feishu/app.ts'
import type { Place } from '../../src/platforms/platform.ts'
import { createSlack } from '../../src/platforms/slack/app.ts'
import { createRelay } from '../../src/queue/relay.ts'
import { tell } from '../../src/queue/tell.ts'
import { emptyDatabase, silent, storeOn } from './kit/database.ts'
import { memoryOf, small } from './kit/machine.ts'
import { start } from './kit/program.ts'
import { report } from './kit/report.ts'
import { round } from './kit/statistics.ts'

/** Ten thousand messages at once, half on Slack and half on Feishu, through platforms that enforce their budgets. */

const CHANNELS = 50
const CHATS = 100
/** Messages of one platform. */
const EACH = small ? 250 : 5000

const { relay: policy } = defaultPolicy
const best = Math.max(
  (EACH / CHANNELS - 1) / policy.slackPerChannelPerSecond,
  (EACH - 1) / policy.feishuPerSecond,
  (EACH / CHATS - 1) / policy.feishuPerChatPerSecond,
)
const platformsAway = await start('dist-bench/test/bench/kit/budget-platforms.js', {})
const base = `http://127.0.0.1:${platformsAway.port}`
const database = await openDatabase({ databaseUrl: await emptyDatabase('relay'), dataDir: '' }, silent)
const store = storeOn(database, () => new Date())
const unused = { receive: async () => Promise.reject(new Error('unused')), acceptEvent: async () => {} }
const slack = createSlack({
  config: { botToken: 'xoxb-bench', signingSecret: 'bench', apiUrl: `${base}/api/` },
  companyLang: 'zh',
  log: silent,
  ...unused,
})
const feishu = createFeishu({
  config: { appId: 'cli_bench', appSecret: 'bench', encryptKey: 'bench', mode: 'webhook', domain: base },
  companyLang: 'zh',
  log: silent,
  ...unused,
})

await store.write(
  async (work) => {
    for (let n = 0; n < EACH; n += 1) {
      await tell(work, `slack:${n}`, place('slack', `C${String(n % CHANNELS).padStart(8, '0')}`), cardOf(n))
      await tell(work, `feishu:${n}`, place('feishu', `oc_${n % CHATS}`), cardOf(n))
    }
  },
  'bench',
  600_000,
)
await Promise.all([slack.start(), feishu.start()])
const relay = createRelay({ store, platforms: [slack.platform, feishu.platform], policy, log: silent })
const cpuBefore = process.cpuUsage()
const began = performance.now()
relay.start()
while ((await owed()) > 0) await pause(250)
const seconds = (performance.now() - began) / 1000
const cpu = process.cpuUsage(cpuBefore)
const counts = (await (await fetch(`${base}/counts`)).json()) as Record<string, number>
await relay.stop()
await Promise.all([slack.stop(100), feishu.stop(100)])
await database.close()
await platformsAway.stop()

const share = best / seconds
const arrived = (counts['slack'] ?? 0) + (counts['feishu'] ?? 0)
report({
  name: 'relay',
  title: 'The relay',
  about: [
    `${2 * EACH} messages owed at once: ${EACH} in ${CHANNELS} Slack channels (one a second each), ${EACH} in ${CHATS} Feishu chats (five a second each, fifty in all), through the`,
    'real clients to a stand-in in another process that refuses what is too fast. Best: what the budgets allow, the first message at once.',
  ].join('\n'),
  tables: [
    {
      head: [
        'messages',
        'arrived',
        'different',
        'refused as too fast',
        'took s',
        'best s',
        'best ÷ took',
        'CPU ms/message',
        'peak RSS MB',
      ],
      rows: [
        [
          2 * EACH,
          arrived,
          counts['distinct'] ?? 0,
          counts['refused'] ?? 0,
          round(seconds),
          round(best),
          `${round(share * 100)} %`,
          round((cpu.user + cpu.system) / 1000 / (2 * EACH)),
          memoryOf(process.pid).peak,
        ],
      ],
    },
  ],
  goals: [
    { what: 'against the best time', wanted: '≥ 95 %', got: `${round(share * 100)} %`, met: share >= 0.95 },
    {
      what: 'each message once',
      wanted: String(2 * EACH),
      got: `${arrived}, ${counts['distinct']} different`,
      met: arrived === 2 * EACH && counts['distinct'] === arrived,
    },
  ],
})

function place(platform: 'slack' | 'feishu', chat: string): Place {
  return { platform, tenant: 'T1', chat }
}

function cardOf(n: number): Card {
  return {
    lang: 'zh',
    title: `早报 ${n}`,
    tone: 'plain',
    parts: [{ kind: 'text', text: ['华锐机械: 距上次有效接触 12 天, 上限 7 天'] }],
  }
}

async function owed(): Promise<number> {
  const { rows } = await database.pool.query(
    `SELECT count(*)::int AS owed FROM "Outbox" WHERE status = 'owed'`,
  )
  return rows[0].owed
}
