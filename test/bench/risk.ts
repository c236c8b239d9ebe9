import { openDatabase } from '../../src/db/open.ts'
import { reassess } from '../../src/risk/store.ts'
import { companyDatabase, silent, storeOn } from './kit/database.ts'
import { small } from './kit/machine.ts'
import { report } from './kit/report.ts'
import { percentile, round } from './kit/statistics.ts'

/** What a visit has assessed anew, one account and its deal, must not cost more because there are more others. */

const SIZES = small ? [1000, 2000] : [1000, 10_000, 100_000]
const DAY = '2026-11-23'
const TIMES = small ? 20 : 200

const open = await Promise.all(
  SIZES.map(async (accounts) => {
    const databaseUrl = await companyDatabase(`risk_${accounts}`, accounts, DAY)
    const database = await openDatabase({ databaseUrl, dataDir: '' }, silent)
    return {
      accounts,
      database,
      store: storeOn(database, () => new Date(`${DAY}T09:00:00+08:00`)),
      times: [] as number[],
    }
  }),
)
// Sizes in turn, so that a slow minute of the machine hits all of them.
for (let n = -TIMES / 4; n < TIMES; n += 1)
  for (const { accounts, store, times } of open) {
    const id = 2 * (1 + ((Math.abs(n) * 7919) % Math.floor(accounts / 2)))
    const began = performance.now()
    await store.write((work) => reassess(work, { accountIds: [id], dealIds: [id / 2] }), 'bench')
    if (n >= 0) times.push(performance.now() - began)
  }
for (const { database } of open) await database.close()

const [first, last] = [open[0]!, open.at(-1)!].map(({ times }) => percentile(times, 50))
const factor = last! / first!
report({
  name: 'risk',
  title: 'One visit’s re-assessment, by the number of accounts',
  about: `Facts of one account and its deal read, assessed and stored, in a transaction of its own, ${TIMES} times each, the sizes in turn.`,
  tables: [
    {
      head: ['accounts', 'p50 ms', 'p99 ms', 'against the smallest'],
      rows: open.map(({ accounts, times }) => [
        accounts,
        round(percentile(times, 50)),
        round(percentile(times, 99)),
        `${round(percentile(times, 50) / first!)} ×`,
      ]),
    },
  ],
  goals: [
    {
      what: `re-assessment at ${SIZES.at(-1)} accounts against ${SIZES[0]}`,
      wanted: '≤ 1.2 ×',
      got: `${round(factor)} ×`,
      met: factor <= 1.2,
    },
  ],
})
