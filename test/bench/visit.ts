import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { handlers } from '../../handlers/index.ts'
import { companyDatabase } from './kit/database.ts'
import { type Loaded, load } from './kit/load.ts'
import { cpuOf, memoryOf, small } from './kit/machine.ts'
import { type Program, start } from './kit/program.ts'
import { recordScript } from './kit/recording.ts'
import { type Goal, report } from './kit/report.ts'
import { BOT_TOKEN, SECRET, slashCommand, startSlackApi } from './kit/slack.ts'
import { median, round } from './kit/statistics.ts'
import { type Account, accountsOf, visitOf } from './kit/utterances.ts'

/** A whole `/visit` and an account card over signed HTTP, against Bolt doing nothing, the same SQL, and the same SQL among many listeners. */

const SECONDS = small ? 2 : 5
/** Before that: a bot that has run for a minute is what people meet, and there is ten times more code in it to warm than in a baseline. */
const WARM_SECONDS = small ? 1 : 10
const ROUNDS = small ? 1 : 3
const CONNECTIONS = 8
/** One listener for each thing the bot can be asked, as an app written the usual way has them. */
const LISTENERS = Object.keys(handlers).length

type Kind = 'visit' | 'account'
type Run = Loaded & { cpu: number }
type Contender = { name: string; program: string; env: Record<string, string>; wholly: boolean }

const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
const slack = await startSlackApi()
const bolt = 'dist-bench/test/bench/kit/baseline.js'
/** What stands on the right answer and on no other. */
const SIGN: Record<Kind, string> = { visit: '已记录拜访', account: '负责人' }
const scripts = path.join(mkdtempSync(path.join(tmpdir(), 'kam-bench-')), 'scripts.json')
const contenders: Contender[] = [
  { name: 'this bot', program: 'dist-bench/src/main.js', env: { LOG_LEVEL: 'info' }, wholly: true },
  { name: 'bare Bolt, ack only', program: bolt, env: { BENCH_MODE: 'ack' }, wholly: false },
  {
    name: 'bare Bolt, the same SQL through Prisma',
    program: bolt,
    env: { BENCH_MODE: 'sql' },
    wholly: false,
  },
  {
    name: `the same with ${LISTENERS} listeners more`,
    program: bolt,
    env: { BENCH_MODE: 'sql', BENCH_LISTENERS: String(LISTENERS) },
    wholly: false,
  },
  {
    name: `written the usual way: Prisma's models, ${LISTENERS} listeners more`,
    program: bolt,
    env: { BENCH_MODE: 'models', BENCH_LISTENERS: String(LISTENERS) },
    wholly: false,
  },
  {
    name: 'the floor: the same SQL through the driver alone',
    program: bolt,
    env: { BENCH_MODE: 'floor' },
    wholly: false,
  },
]
const statements = await record()
const runs = new Map<string, Run[]>()
const memory = new Map<string, number>()
let asked = 0

// Every contender in every round, so that a slow minute of the machine hits all of them.
for (let turn = 0; turn < ROUNDS; turn += 1)
  for (const contender of contenders) {
    const databaseUrl = await companyDatabase('visit', 1000, today)
    const accounts = await accountsOf(databaseUrl)
    const program = await start(contender.program, { ...envOf(databaseUrl), ...contender.env })
    for (const kind of ['visit', 'account'] as const) {
      await measure(program, accounts, kind, contender, WARM_SECONDS)
      const run = await measure(program, accounts, kind, contender, SECONDS)
      const key = `${kind} ${contender.name}`
      runs.set(key, [...(runs.get(key) ?? []), run])
      console.log(`${key}: ${round(run.perSecond)}/s, p99 ${round(run.p99)} ms, ${round(run.cpu)} ms CPU`)
    }
    memory.set(contender.name, memoryOf(program.pid).now)
    if (contender === contenders[0] && turn === ROUNDS - 1) await atHalfLoad(program, accounts)
    await program.stop()
  }
slack.close()
report({
  name: 'visit',
  title: 'A visit and an account card on Slack',
  about: [
    `1 000 accounts, ${CONNECTIONS} connections, every request signed and different; the answer is the card, in the acknowledgement. The middle of ${ROUNDS} runs`,
    `of ${SECONDS} s after ${WARM_SECONDS} s of the same, all contenders in turn. "The same SQL": the statements that the bot sent for such a message (${statements.visit} for a visit, ${statements.account} for a card), recorded from it and played`,
    `through Prisma in one transaction with each request's own values, answered with blocks of the same size; no language, no rules, no rights. "The usual way":`,
    `the same rows read and written by Prisma's models (\`kit/models.ts\`), a listener for each thing the bot can do. The floor: the same statements by \`pg\` itself, prepared. CPU: of the server's process, from /proc.`,
  ].join('\n'),
  tables: [tableOf('visit'), tableOf('account'), halfTable()],
  goals: goals(),
})

function envOf(databaseUrl: string): Record<string, string> {
  return {
    DATABASE_URL: databaseUrl,
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: slack.apiUrl,
    BENCH_SCRIPTS: scripts,
  }
}

/** Notes down what the bot does for one visit and one card, for the baselines to do the same. */
async function record(): Promise<{ visit: number; account: number }> {
  const databaseUrl = await companyDatabase('record', 1000, today)
  const accounts = await accountsOf(databaseUrl)
  const said = visitOf(accounts.slice(-1), 0)
  const visit = await recordScript(databaseUrl, { ...said, text: `visit ${said.text}` })
  const account = await recordScript(databaseUrl, { ...said, text: `account ${said.account.name}` })
  writeFileSync(scripts, JSON.stringify({ scripts: { '/visit': visit, '/account': account }, accounts }))
  return { visit: visit.statements.length, account: account.statements.length }
}

async function measure(
  { pid, port }: Program,
  accounts: Account[],
  kind: Kind,
  { wholly, env }: Contender,
  seconds: number,
  rate?: number,
): Promise<Run> {
  const before = cpuOf(pid)
  const loaded = await load({
    url: `http://127.0.0.1:${port}/slack/events`,
    connections: rate ? 50 : CONNECTIONS,
    seconds,
    ...(rate !== undefined && { rate }),
    make() {
      const { user, text, account } = visitOf(accounts, asked++)
      return kind === 'visit'
        ? slashCommand('/visit', text, user)
        : slashCommand('/account', account.name, user)
    },
    right: (status, body) =>
      status === 200 && (env.BENCH_MODE === 'ack' || body.includes(wholly ? SIGN[kind] : '"blocks"')),
  })
  return { ...loaded, cpu: (cpuOf(pid) - before) / loaded.requests }
}

/** At half of what it can do, nobody may wait long. */
async function atHalfLoad(program: Program, accounts: Account[]): Promise<void> {
  for (const kind of ['visit', 'account'] as const) {
    const rate = middle(kind, 0).perSecond / 2
    runs.set(`half ${kind}`, [await measure(program, accounts, kind, contenders[0]!, SECONDS, rate)])
  }
}

function middle(
  kind: Kind,
  contender: number,
): { perSecond: number; p50: number; p99: number; cpu: number; errors: number } {
  const all = runs.get(`${kind} ${contenders[contender]!.name}`) ?? []
  const of = (name: 'perSecond' | 'p50' | 'p99' | 'cpu') => median(all.map((run) => run[name]))
  return {
    perSecond: of('perSecond'),
    p50: of('p50'),
    p99: of('p99'),
    cpu: of('cpu'),
    errors: all.reduce((sum, run) => sum + run.errors, 0),
  }
}

function tableOf(kind: Kind) {
  const own = middle(kind, 0)
  return {
    head: [
      kind === 'visit' ? '`/visit`' : '`/account`',
      'requests/s',
      'bot ÷ this',
      'p50 ms',
      'p99 ms',
      'CPU ms/request',
      'RSS MB',
      'errors',
    ],
    rows: contenders.map(({ name }, at) => {
      const one = middle(kind, at)
      const ratio = at === 0 ? '' : round(own.perSecond / one.perSecond)
      return [
        name,
        round(one.perSecond),
        ratio,
        round(one.p50),
        round(one.p99),
        round(one.cpu),
        memory.get(name) ?? '',
        one.errors,
      ]
    }),
  }
}

function halfTable() {
  return {
    head: ['At half load', 'requests/s', 'p50 ms', 'p99 ms', 'errors'],
    rows: (['visit', 'account'] as const).map((kind) => {
      const [one] = runs.get(`half ${kind}`) ?? []
      return [
        `\`/${kind}\``,
        round(one?.perSecond ?? 0),
        round(one?.p50 ?? 0),
        round(one?.p99 ?? 0),
        one?.errors ?? 0,
      ]
    }),
  }
}

function goals(): Goal[] {
  const ratio = (kind: Kind, against: number, wanted: number, what: string): Goal => {
    const [own, other] = [middle(kind, 0), middle(kind, against)]
    const got = own.perSecond / other.perSecond
    // A contender that fails is fast for nothing.
    const failed = own.errors + other.errors
    return {
      what,
      wanted: `≥ ${wanted} ×`,
      got: failed > 0 ? `void: ${failed} errors` : `${round(got)} ×`,
      met: failed === 0 && got >= wanted,
    }
  }
  const late = Math.max(...['half visit', 'half account'].map((key) => runs.get(key)?.[0]?.p99 ?? Number.NaN))
  return [
    ratio('visit', 2, 0.8, 'visit against the same SQL alone'),
    ratio('visit', 4, 1.8, 'visit against the same app written the usual way'),
    ratio('visit', 5, 0.5, 'visit against the floor'),
    ratio('account', 2, 0.85, 'card against the same SQL alone'),
    ratio('account', 4, 1.8, 'card against the same app written the usual way'),
    { what: 'p99 at half load', wanted: '≤ 50 ms', got: `${round(late)} ms`, met: late <= 50 },
  ]
}
