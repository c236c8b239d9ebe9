import { dateOf } from '../db/days.ts'
import type { Work } from '../db/work.ts'
import type { Granted } from '../domain/terms.ts'
import { AskedTerms } from './json-store.ts'

/** What was granted on a deal, the newest first; without a deal, for the whole account. */
export async function grantedTerms(
  work: Work,
  { accountId, dealId }: { accountId: number; dealId: number | null },
): Promise<Granted[]> {
  const rows = await work.tx.request.findMany({
    where: { accountId, dealId, kind: 'terms', status: 'approved' },
    orderBy: { id: 'desc' },
    take: 20,
    select: { code: true, asked: true },
  })
  return rows.flatMap(({ code, asked }) => {
    const read = AskedTerms.safeParse(asked)
    return read.success
      ? [{ code, condition: read.data.condition, value: read.data.value, of: read.data.of }]
      : []
  })
}

/** Notes in the file of an account in how many days it pays, with the request that granted it. */
export async function notePaymentDays(
  work: Work,
  accountId: number,
  { days, source, byId }: { days: number; source: string; byId: number },
): Promise<void> {
  const row = { value: String(days), source, day: dateOf(work.today), byId }
  await work.tx.profileFact.upsert({
    where: { accountId_field: { accountId, field: 'payment_days' } },
    create: { accountId, field: 'payment_days', ...row },
    update: row,
  })
}
