import { readFileSync } from 'node:fs'
import { openDatabase } from '../../src/db/open.ts'
import { createNameIndex, normalName } from '../../src/language/names.ts'
import { readAll } from '../../src/language/read.ts'
import { readVisit } from '../../src/language/visit.ts'
import { createChoices } from '../../src/reading/choices.ts'
import { readingContext } from '../../src/reading/context-store.ts'
import { companyDatabase, silent, storeOn } from './kit/database.ts'
import { small } from './kit/machine.ts'
import { report } from './kit/report.ts'
import { median, percentile, round } from './kit/statistics.ts'
import { accountsOf, visitOf } from './kit/utterances.ts'

/** Finding an account by what somebody typed, and reading a whole visit, by the number of accounts; beside a plain Map and a look at every name. */

const SIZES = small ? [1000, 2000] : [1000, 10_000, 100_000]
const DAY = '2026-11-23'
const TIMES = small ? 50 : 500

/** Messages as people wrote them: visits, plans, questions, complaints, small talk, in both languages. */
const heard = (
  JSON.parse(readFileSync('test/language/heard/dev5.json', 'utf8')) as {
    text: string
  }[]
).map(({ text }) => text)

const rows: (string | number)[][] = []
const messageRows: (string | number)[][] = []
let lastMessage = 0
let lastLong = 0
const p50 = new Map<number, number>()
let lastList = 0
for (const size of SIZES) {
  const databaseUrl = await companyDatabase(`names_${size}`, size, DAY)
  const database = await openDatabase({ databaseUrl, dataDir: '' }, silent)
  const store = storeOn(database, () => new Date(`${DAY}T09:00:00+08:00`))
  const named = await database.db.account.findMany({
    select: { id: true, code: true, name: true, aliases: true, ownerId: true },
    orderBy: { id: 'asc' },
  })
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  const began = performance.now()
  const index = createNameIndex()
  for (const account of named) index.upsert(account)
  const built = performance.now() - began
  globalThis.gc?.()
  const memory = (process.memoryUsage().heapUsed - before) / 2 ** 20

  const queries = Array.from({ length: TIMES }, (_, n) => asTyped(named[(n * 7919) % named.length]!, n))
  const lookups = timed(queries, ({ typed, ownerId }) =>
    index.lookup(typed, { writerId: ownerId, recent: [] }),
  )
  const right = queries.filter(({ typed, ownerId, id }) => {
    const found = index.lookup(typed, { writerId: ownerId, recent: [] })
    return found.kind === 'one'
      ? found.account.id === id || found.others.some((each) => each.id === id)
      : found.kind !== 'none' && found.accounts.some((each) => each.id === id)
  }).length
  const exact = new Map(named.map((account) => [normalName(account.name), account]))
  const maps = timed(queries, ({ typed }) => exact.get(normalName(typed)))
  const scans = timed(queries.slice(0, Math.max(20, TIMES / 20)), ({ typed }) =>
    named.filter(
      ({ name, aliases }) => name.includes(typed) || aliases.some((alias) => alias.includes(typed)),
    ),
  )

  const accounts = await accountsOf(databaseUrl)
  const said = Array.from({ length: Math.min(TIMES, 200) }, (_, n) => visitOf(accounts, n))
  const context = await store.read((work) =>
    readingContext(work, { id: said[0]!.account.ownerId, role: 'rep', teamId: 1 }, said[0]!.text),
  )
  const readings = timed(said, ({ text }) => readVisit(text, context))
  // Half are visits to accounts of this company, half what people wrote elsewhere; the whole reading, as the chat does it.
  const messages = said.flatMap(({ text }, n) => [text, heard[n % heard.length]!])
  const whole = timed(messages, (text) => readAll(text, context))
  const long = Array.from({ length: 20 }, (_, n) =>
    Array.from({ length: 100 }, (_, at) => messages[(n * 13 + at) % messages.length]!)
      .join('。')
      .slice(0, 4000),
  )
  const longs = timed(long, (text) => readAll(text, context))
  lastMessage = percentile(whole, 99)
  lastLong = percentile(longs, 99)
  messageRows.push([
    size,
    round(percentile(whole, 50)),
    round(lastMessage),
    round(percentile(longs, 50)),
    round(lastLong),
  ])
  const choices = createChoices(store, [], silent)
  const lists: number[] = []
  for (const [n, { typed, ownerId }] of queries.slice(0, Math.min(TIMES, 200)).entries()) {
    const of = (['account', 'deal', 'person', 'account', 'contact'] as const)[n % 5]!
    const sender = { platform: 'web' as const, tenant: '', userId: String(ownerId) }
    const letters = n % 10 === 0 ? '' : typed.slice(0, 2 + (n % 3))
    const began = performance.now()
    await choices({ sender, of, typed: letters })
    // The first one reads the names into memory, as the start does.
    if (n > 0) lists.push(performance.now() - began)
  }
  lastList = percentile(lists, 99)
  p50.set(size, percentile(lookups, 50))
  rows.push([
    size,
    round(built / 1000),
    round(memory),
    round(percentile(lookups, 50) * 1000),
    round(percentile(lookups, 99) * 1000),
    `${Math.round((100 * right) / queries.length)} %`,
    round(median(maps) * 1000),
    round(median(scans) * 1000),
    Math.round(1000 / median(readings)),
    round(percentile(lists, 50)),
    round(lastList),
  ])
  await database.close()
}

/** By full name, alias, without place or suffix, with a slip, in initials: one after the other. */
function asTyped(account: { id: number; name: string; aliases: string[]; ownerId: number }, n: number) {
  const { name, aliases } = account
  const alias = aliases[0] ?? name
  const typed = [name, alias, alias.toLowerCase(), name.replace('有限公司', ''), alias.slice(0, -1)][n % 5]!
  return { typed, id: account.id, ownerId: account.ownerId }
}

/** Milliseconds of each call. */
function timed<Value>(values: readonly Value[], run: (value: Value) => unknown): number[] {
  for (const value of values.slice(0, 50)) run(value)
  return values.map((value) => {
    const began = performance.now()
    run(value)
    return performance.now() - began
  })
}

const growth = p50.get(SIZES.at(-1)!)! / p50.get(SIZES[0]!)!
report({
  name: 'names',
  title: 'Names: finding an account, and reading a visit',
  about: [
    `${TIMES} lookups of five kinds (full name, alias, lower case, without the suffix, with a letter missing) by the account's owner. Baselines: a Map of exact names,`,
    'which finds one kind in five, and a look at every name with `includes`. Readings: the whole text of a visit, in one thread, without the database.',
    'Messages: half visits to these accounts, half as people wrote elsewhere (`test/language/heard/dev5.json`), read whole as in chat.',
    'Pick list: what stands in a list that is searched while one types (accounts, deals, colleagues, contacts), with the database, for two to four letters or none.',
  ].join('\n'),
  tables: [
    {
      head: [
        'accounts',
        'index built in s',
        'MB',
        'lookup p50 µs',
        'p99 µs',
        'found',
        'Map µs',
        'every name µs',
        'readings/s',
        'pick list p50 ms',
        'p99 ms',
      ],
      rows,
    },
    {
      head: ['accounts', 'message p50 ms', 'p99 ms', '4 000 characters p50 ms', 'p99 ms'],
      rows: messageRows,
    },
  ],
  goals: [
    {
      what: `an ordinary message read whole at ${SIZES.at(-1)} accounts, p99`,
      wanted: '≤ 10 ms',
      got: `${round(lastMessage)} ms`,
      met: lastMessage <= 10,
    },
    {
      what: `a message of 4 000 characters at ${SIZES.at(-1)} accounts, p99`,
      wanted: '≤ 50 ms',
      got: `${round(lastLong)} ms`,
      met: lastLong <= 50,
    },
    {
      what: `lookup at ${SIZES.at(-1)} names against ${SIZES[0]}`,
      wanted: '≤ 10 × for 100 × the names',
      got: `${round(growth)} ×`,
      met: growth <= 10,
    },
    {
      what: `a pick list at ${SIZES.at(-1)} accounts, p99`,
      wanted: '< 300 ms',
      got: `${round(lastList)} ms`,
      met: lastList < 300,
    },
  ],
})
