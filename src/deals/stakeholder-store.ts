import { dateOf } from '../db/days.ts'
import type { Work } from '../db/work.ts'
import type { Day } from '../domain/day.ts'
import type { Layer, StakeholderFacts, Stance } from '../domain/stakeholders.ts'

// SQL by hand: the last day each person was met, from visits.

/** A person of the decision group as stored; `metOn` is computed from visits linked to this deal. */
export type StakeholderRow = StakeholderFacts & { id: number; contactId: number | null }

type Raw = {
  id: number
  contactId: number | null
  name: string | null
  title: string
  layer: Layer
  role: string | null
  weight: number
  stance: Stance
  action: string | null
  metOn: Day | null
  leftOn: Day | null
}

/** The decision group of a deal, heaviest first (S33). */
export async function stakeholdersOf(work: Work, dealId: number): Promise<StakeholderRow[]> {
  const rows = await work.tx.$queryRaw<Raw[]>`
    SELECT s.id, s."contactId", c.name, COALESCE(NULLIF(s.title, ''), c.title, '') AS title, s.layer::text AS layer, s.role, s.weight::int AS weight,
      s.stance::text AS stance, s.action,
      (SELECT max(v.day)::text FROM "VisitDeal" vd JOIN "Visit" v ON v.id = vd."visitId" JOIN "VisitContact" vc ON vc."visitId" = v.id
        WHERE vd."dealId" = s."dealId" AND vc."contactId" = s."contactId" AND v.qualifying AND v."undoneAt" IS NULL
          AND v.day <= ${dateOf(work.today)}) AS "metOn", c."leftOn"::text AS "leftOn"
    FROM "Stakeholder" s LEFT JOIN "Contact" c ON c.id = s."contactId"
    WHERE s."dealId" = ${dealId} ORDER BY s.weight DESC, s.id`
  return rows.map(({ name, role, action, metOn, leftOn, ...rest }) => ({
    ...rest,
    ...(name && { name }),
    ...(role && { role }),
    ...(action && { action }),
    ...(metOn && { metOn }),
    ...(leftOn && { leftOn }),
  }))
}

export type StakeholderChange = {
  /** Absent: somebody new. */
  id?: number
  contactId: number | null
  title: string
  layer: Layer
  weight: number
  stance: Stance
  role: string | null
  action: string | null
}

/** Adds or changes one person of the decision group. The version of the deal is the caller's matter (`changeDeal`). */
export async function saveStakeholder(work: Work, dealId: number, change: StakeholderChange): Promise<void> {
  const { id, ...data } = change
  if (id === undefined) await work.tx.stakeholder.create({ data: { dealId, ...data } })
  else await work.tx.stakeholder.update({ where: { id, dealId }, data })
}

/** Weights in percent by stakeholder id, all at once: they only make sense together. */
export async function saveWeights(
  work: Work,
  dealId: number,
  weights: ReadonlyMap<number, number>,
): Promise<void> {
  for (const [id, weight] of weights)
    await work.tx.stakeholder.updateMany({ where: { id, dealId }, data: { weight } })
}

/** Takes a person out of the decision group. */
export async function removeStakeholder(work: Work, dealId: number, id: number): Promise<void> {
  await work.tx.stakeholder.deleteMany({ where: { id, dealId } })
}
