import { dateOf } from '../db/days.ts'
import type { Work } from '../db/work.ts'
import { stakeholdersOf } from '../deals/stakeholder-store.ts'
import type { DealRow } from '../deals/store.ts'
import { owedIn } from '../domain/credit.ts'
import type { Day } from '../domain/day.ts'
import { type Gate, isStage } from '../domain/deal.ts'
import { type GateFacts, isGateItem, type Tick } from '../domain/gate-items.ts'
import { minorFrom } from '../domain/money.ts'
import { missingIn } from '../domain/record.ts'
import { lowestGranted } from '../domain/terms.ts'
import { openStepOf } from '../steps/store.ts'
import { grantedTerms } from '../terms/store.ts'

// SQL by hand: counts and last days in one statement.

/** What the gates ask about a deal, read from the rows as of `work.today`. */
export async function gateFactsOf(work: Work, deal: DealRow): Promise<GateFacts> {
  const [known] = await work.tx.$queryRaw<
    {
      visits: number
      overdueDays: number | null
      owed: number
      creditLine: string | null
      surveyedOn: Day | null
      coaches: { name: string; lastInfoOn: Day | null }[]
    }[]
  >`SELECT
      (SELECT count(*)::int FROM (SELECT 1 FROM "Visit" WHERE "accountId" = ${deal.account.id} AND qualifying AND "undoneAt" IS NULL LIMIT 100) v) AS visits,
      (SELECT max(r."daysOverdue") FROM "Receivable" r WHERE r."accountId" = ${deal.account.id}
        AND r."asOf" = (SELECT max("asOf") FROM "Receivable" WHERE "accountId" = ${deal.account.id} AND "asOf" <= ${dateOf(work.today)})) AS "overdueDays",
      (SELECT COALESCE(sum(r.amount), 0)::float8 FROM "Receivable" r WHERE r."accountId" = ${deal.account.id}
        AND r."asOf" = (SELECT max("asOf") FROM "Receivable" WHERE "accountId" = ${deal.account.id} AND "asOf" <= ${dateOf(work.today)})) AS owed,
      (SELECT value FROM "ProfileFact" WHERE "accountId" = ${deal.account.id} AND field = 'credit_limit') AS "creditLine",
      (SELECT max(day)::text FROM "Satisfaction" WHERE "accountId" = ${deal.account.id} AND day >= ${dateOf(deal.stageEnteredOn)}) AS "surveyedOn",
      COALESCE((SELECT json_agg(json_build_object('name', name, 'lastInfoOn', "coachLastInfoOn")) FROM "Contact"
        WHERE "accountId" = ${deal.account.id} AND "isCoach" AND "leftOn" IS NULL), '[]') AS coaches`
  const granted = lowestGranted(await grantedTerms(work, { accountId: deal.account.id, dealId: deal.id }))
  const step = await openStepOf(work, deal.id)
  const missing = missingIn(deal.record)
  const { fit, ...evaluation } = deal.evaluation
  return {
    evaluation,
    ...(fit && { fit }),
    ...(deal.account.tier && { tier: deal.account.tier }),
    man: deal.man,
    owner: deal.ownerName,
    ...(step && { nextStep: { text: step.text, due: step.due } }),
    visits: known?.visits ?? 0,
    ...(deal.goal && { goal: deal.goal }),
    amount: deal.amount,
    currency: deal.currency,
    ...(deal.expectedClose && { expectedClose: deal.expectedClose }),
    ...(deal.needLevel !== null && { needLevel: deal.needLevel }),
    needTags: deal.needTags,
    stakeholders: await stakeholdersOf(work, deal.id),
    coaches: (known?.coaches ?? []).map(({ name, lastInfoOn }) => ({
      name,
      ...(lastInfoOn && { lastInfoOn }),
    })),
    ...(deal.priceQuoted !== null && { priceQuoted: deal.priceQuoted }),
    ...(deal.priceFloor !== null && { priceFloor: deal.priceFloor }),
    ...(granted && { granted }),
    ...(deal.contractRef && { contractRef: deal.contractRef }),
    ...(known?.overdueDays != null && { overdueDays: known.overdueDays }),
    ...creditOf(known, deal.account.currency),
    record: { complete: missing.length === 0, lesson: !missing.includes('lesson') },
    ...(known?.surveyedOn && deal.stage === 6 && { surveyedOn: known.surveyedOn }),
    ticks: await ticksOf(work, deal.id),
  }
}

/** What they owe and may owe, in minor units of the account's currency; nothing where no limit is known. */
function creditOf(known: { owed: number; creditLine: string | null } | undefined, currency: string) {
  const limit = known?.creditLine == null ? Number.NaN : minorFrom(Number(known.creditLine), currency)
  return known && Number.isSafeInteger(limit)
    ? { credit: { limit, owed: owedIn([{ amount: known.owed }]), currency } }
    : {}
}

/** What was ticked with evidence or waived with words, at all gates of the deal. */
async function ticksOf(work: Work, dealId: number): Promise<Tick[]> {
  const rows = await work.tx.gateTick.findMany({ where: { dealId } })
  const people = await work.tx.person.findMany({
    where: { id: { in: rows.map(({ byId }) => byId) } },
    select: { id: true, name: true },
  })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return rows.flatMap(({ gate, item, waived, words, byId }) =>
    isStage(gate) && isGateItem(gate, item) ? [{ gate, item, waived, words, by: names.get(byId) ?? '' }] : [],
  )
}

/** Ticks or waives an item; a second time replaces the words. */
export async function setTick(
  work: Work,
  dealId: number,
  tick: { gate: Gate; item: string; waived: boolean; words: string; byId: number },
): Promise<void> {
  const { gate, item, ...data } = tick
  await work.tx.gateTick.upsert({
    where: { dealId_gate_item: { dealId, gate, item } },
    create: { dealId, gate, item, ...data, at: work.now },
    update: { ...data, at: work.now },
  })
}
