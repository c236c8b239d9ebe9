import type { Work } from '../db/work.ts'
import type { Day } from '../domain/day.ts'
import type { Money } from '../domain/money.ts'
import type { DealRow } from './store.ts'

// SQL by hand: counts over visits, and fields of a JSON column.

/** What the log already knows of a deal; the rep writes the rest (S47). */
export type Known = {
  code: string
  name: string
  account: { name: string; aliases: readonly string[] }
  owner: string
  begunOn: Day
  stage: number
  visits: number
  people: readonly string[]
  competitors: readonly string[]
  spent?: Money
  dueOn?: Day
}

/** What the log knows for the development record: since when there is anything of it (an imported deal is older than its row), visits to this deal, people met, money spent on the account meanwhile. */
export async function knownOf(work: Work, deal: DealRow): Promise<Known> {
  const [row] = await work.tx.$queryRaw<
    { begunOn: Day; visits: number; people: string[]; spent: number | null }[]
  >`
    SELECT b.day::text AS "begunOn",
      (SELECT count(*)::int FROM "VisitDeal" vd JOIN "Visit" v ON v.id = vd."visitId" WHERE vd."dealId" = d.id AND v."undoneAt" IS NULL) AS visits,
      ARRAY(SELECT DISTINCT c.name FROM "VisitDeal" vd JOIN "Visit" v ON v.id = vd."visitId" JOIN "VisitContact" vc ON vc."visitId" = v.id
        JOIN "Contact" c ON c.id = vc."contactId" WHERE vd."dealId" = d.id AND v."undoneAt" IS NULL ORDER BY c.name LIMIT 12) AS people,
      (SELECT sum(s.amount)::float8 FROM "Spend" s WHERE s."accountId" = d."accountId" AND s.day >= b.day) AS spent
    FROM "Deal" d CROSS JOIN LATERAL (SELECT LEAST((d."createdAt" AT TIME ZONE ${work.zone})::date, d."stageEnteredOn",
        (SELECT min(c.day) FROM "StageChange" c WHERE c."dealId" = d.id),
        (SELECT min(v.day) FROM "VisitDeal" vd JOIN "Visit" v ON v.id = vd."visitId" WHERE vd."dealId" = d.id AND v."undoneAt" IS NULL)) AS day) b
    WHERE d.id = ${deal.id}`
  return {
    code: deal.code,
    name: deal.name,
    account: { name: deal.account.name, aliases: deal.account.aliases },
    owner: deal.ownerName,
    begunOn: row?.begunOn ?? work.today,
    stage: deal.stage,
    visits: row?.visits ?? 0,
    people: row?.people ?? [],
    competitors: deal.competitors,
    ...(row?.spent && { spent: { amount: row.spent, currency: deal.account.currency } }),
    ...(deal.recordDueOn && { dueOn: deal.recordDueOn }),
  }
}

/** How many deals a person lost, and how many of them "because of the price". */
export async function lossesOf(work: Work, ownerId: number): Promise<{ all: number; price: number }> {
  const [row] = await work.tx.$queryRaw<{ all: number; price: number }[]>`
    SELECT count(*)::int AS all, count(*) FILTER (WHERE record->>'reason' = 'price')::int AS price
    FROM "Deal" WHERE "ownerId" = ${ownerId} AND status = 'lost' AND record IS NOT NULL`
  return row ?? { all: 0, price: 0 }
}

/** Deals whose record was due on or before today and is not complete. */
export async function recordsDue(work: Work): Promise<number[]> {
  const rows = await work.tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM "Deal" WHERE "recordDueOn" <= ${work.today}::date AND status IN ('won', 'lost')
      AND (record IS NULL OR record->>'reason' IS NULL OR record->>'lesson' IS NULL) ORDER BY id`
  return rows.map(({ id }) => id)
}
