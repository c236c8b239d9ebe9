import type { Work } from '../db/work.ts'
import type { Day } from '../domain/day.ts'

// SQL by hand: moves every day of the demo in one statement.

const KEY = 'demo'

/** The example's people sell, lead and keep the books; in the demo every role can be played. */
const OTHER_ROLES = [
  { name: '何静', role: 'service', locale: 'zh-CN' },
  { name: '宋扬', role: 'viewer', locale: 'zh-CN' },
  { name: 'Ada Novak', role: 'admin', locale: 'en-US' },
] as const

/** True when the database knows nobody and no account: only such a one may take the demo company. */
export async function isEmptyCompany(work: Work): Promise<boolean> {
  const [person, account] = [await work.tx.person.findFirst(), await work.tx.account.findFirst()]
  return person === null && account === null
}

/** Notes that this company is a demo since `today`, and lets everybody in it be played on the web. */
export async function markDemo(work: Work): Promise<void> {
  await work.tx.setting.upsert({
    where: { key: KEY },
    create: { key: KEY, value: { since: work.today } },
    update: {},
  })
  await work.tx.person.createMany({ data: [...OTHER_ROLES], skipDuplicates: true })
  await work.tx.$executeRaw`
    INSERT INTO "Identity" ("personId", platform, "userId") SELECT p.id, 'web', p.id::text FROM "Person" p ORDER BY p.id ON CONFLICT DO NOTHING`
}

/** The day on which the demo company was loaded; undefined when this is no demo. Cards and pages label it. */
export async function demoSince(work: Work): Promise<Day | undefined> {
  const row = await work.tx.setting.findUnique({ where: { key: KEY } })
  const value = row?.value
  return value && typeof value === 'object' && !Array.isArray(value) && typeof value.since === 'string'
    ? value.since
    : undefined
}
