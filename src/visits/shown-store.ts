import { visibleAccounts } from '../accounts/store.ts'
import { dayOf } from '../db/days.ts'
import type { Work } from '../db/work.ts'
import type { Person } from '../domain/rights.ts'

/** The visit with this code as it stands, with its account; undefined where there is none that the person may see. */
export async function visitCalled(work: Work, person: Person, code: string) {
  const visit = await work.tx.visit.findUnique({
    where: { code },
    include: {
      rep: { select: { name: true } },
      contacts: { select: { contact: { select: { name: true } } }, orderBy: { contactId: 'asc' } },
      along: { select: { person: { select: { name: true } } }, orderBy: { personId: 'asc' } },
      deals: { select: { deal: { select: { code: true, name: true } } }, orderBy: { dealId: 'asc' } },
      commitments: { orderBy: { id: 'asc' } },
      nextSteps: { where: { status: { not: 'superseded' } }, orderBy: { id: 'asc' } },
    },
  })
  const [account] = visit ? await visibleAccounts(work, person, [visit.accountId]) : []
  if (!visit || !account) return undefined
  const dayOrNot = (due: Date | null) => due && dayOf(due)
  return {
    code,
    account,
    by: visit.rep.name,
    day: dayOf(visit.day),
    channel: visit.channel,
    people: visit.contacts.map(({ contact }) => contact.name),
    along: visit.along.map(({ person: { name } }) => name),
    deals: visit.deals.map(({ deal }) => deal),
    twoWay: visit.twoWay,
    summary: visit.summary,
    needs: visit.needs,
    objections: visit.objections,
    competitors: visit.competitors,
    promises: visit.commitments.map(({ byUs, text, due }) => ({ byUs, text, due: dayOrNot(due) })),
    steps: visit.nextSteps.map(({ code: step, text, due }) => ({ code: step, text, due: dayOf(due) })),
    undone: visit.undoneAt !== null,
  }
}

export type ShownVisit = NonNullable<Awaited<ReturnType<typeof visitCalled>>>
