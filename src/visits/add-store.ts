import { dateOf } from '../db/days.ts'
import { cleanText } from '../db/json.ts'
import type { Work } from '../db/work.ts'
import type { Day } from '../domain/day.ts'
import { recount, takeForVisits } from './store.ts'

// SQL by hand: columns that only move forward.

/** What is said in a visit. */
type VisitTexts = { summary: string; needs: string[]; objections: string[]; competitors: string[] }

export type ToAdd = VisitTexts & {
  contactIds: readonly number[]
  dealIds: readonly number[]
  commitments: readonly { byUs: boolean; text: string; due?: Day }[]
}

/** What was added, for taking it back. */
export type AddedTo = {
  visit: number
  before: VisitTexts
  after: VisitTexts
  people: number[]
  deals: number[]
  commitments: number[]
}

const TEXTS = { summary: true, needs: true, objections: true, competitors: true } as const

/** The standing visit with this code, if this person logged it on this account and day. */
export async function ownVisit(
  work: Work,
  { code, repId, accountId, day }: { code: string; repId: number; accountId: number; day: Day },
) {
  const visit = await work.tx.visit.findFirst({
    where: { code, repId, accountId, day: dateOf(day), undoneAt: null },
    select: {
      id: true,
      ...TEXTS,
      contacts: { select: { contactId: true } },
      deals: { select: { dealId: true } },
    },
  })
  if (!visit) return undefined
  const { id, contacts, deals, ...texts } = visit
  return {
    id,
    texts,
    contactIds: contacts.map((each) => each.contactId),
    dealIds: deals.map((each) => each.dealId),
  }
}

/** Adds what was told later to a visit: its words behind what stands there, and people, deals and promises that are not in it yet. */
export async function addToVisit(
  work: Work,
  {
    visit,
    accountId,
    day,
  }: { visit: NonNullable<Awaited<ReturnType<typeof ownVisit>>>; accountId: number; day: Day },
  told: ToAdd,
): Promise<AddedTo> {
  const { tx } = work
  await takeForVisits(work, { dealIds: told.dealIds, accountIds: [accountId] })
  const { id, texts: before } = visit
  const said = cleanText(told.summary)
  const after = {
    summary: before.summary.includes(said)
      ? before.summary
      : [before.summary, said].filter(Boolean).join('；'),
    needs: union(before.needs, told.needs),
    objections: union(before.objections, told.objections),
    competitors: union(before.competitors, told.competitors),
  }
  await tx.visit.update({ where: { id }, data: after })
  const people = told.contactIds.filter((each) => !visit.contactIds.includes(each))
  const deals = told.dealIds.filter((each) => !visit.dealIds.includes(each))
  await tx.visitContact.createMany({ data: people.map((contactId) => ({ visitId: id, contactId })) })
  await tx.visitDeal.createMany({ data: deals.map((dealId) => ({ visitId: id, dealId })) })
  await tx.$executeRaw`
    UPDATE "Contact" SET "lastMetOn" = GREATEST("lastMetOn", ${dateOf(day)}::date)
    WHERE id = ANY(${people}::int[]) AND (SELECT qualifying FROM "Visit" WHERE id = ${id})`
  await tx.$executeRaw`
    UPDATE "Deal" SET "lastActivityOn" = GREATEST("lastActivityOn", ${dateOf(day)}::date)
    WHERE id = ANY(${deals}::int[]) AND (SELECT qualifying FROM "Visit" WHERE id = ${id})`
  await tx.$executeRaw`
    UPDATE "Account" SET "lastDecisionContactOn" = GREATEST("lastDecisionContactOn", ${dateOf(day)}::date)
    WHERE id = ${accountId} AND (SELECT qualifying FROM "Visit" WHERE id = ${id})
      AND EXISTS (SELECT 1 FROM "Contact" WHERE id = ANY(${people}::int[]) AND layer = 'decision')`
  const commitments: number[] = []
  for (const { byUs, text, due } of told.commitments) {
    const data = { visitId: id, accountId, byUs, text: cleanText(text), due: due ? dateOf(due) : null }
    commitments.push((await tx.commitment.create({ data, select: { id: true } })).id)
  }
  return { visit: id, before, after, people, deals, commitments }
}

/** Takes away what was added; undefined when the visit was changed or taken back since, and then it stays. */
export async function takeFromVisit(work: Work, added: AddedTo): Promise<{ accountId: number } | undefined> {
  const { tx } = work
  const now = await tx.visit.findFirst({
    where: { id: added.visit, undoneAt: null },
    select: { accountId: true, ...TEXTS },
  })
  if (!now) return undefined
  const { accountId, ...texts } = now
  if (JSON.stringify(sorted(texts)) !== JSON.stringify(sorted(added.after))) return undefined
  await tx.visit.update({ where: { id: added.visit }, data: added.before })
  await tx.visitContact.deleteMany({ where: { visitId: added.visit, contactId: { in: added.people } } })
  await tx.visitDeal.deleteMany({ where: { visitId: added.visit, dealId: { in: added.deals } } })
  await tx.commitment.deleteMany({ where: { id: { in: added.commitments } } })
  await recount(work, { accountId, contactIds: added.people, dealIds: added.deals })
  return { accountId }
}

function union(before: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...before, ...more.map(cleanText)])]
}

function sorted({ summary, needs, objections, competitors }: VisitTexts) {
  return [summary, needs, objections, competitors]
}
