import { accountsRead, addContacts } from '../accounts/store.ts'
import type { Message } from '../bot/handler.ts'
import type { Card } from '../cards/card.ts'
import { bilingual } from '../cards/speech.ts'
import { audit } from '../db/audit.ts'
import type { Work } from '../db/work.ts'
import { UserError } from '../domain/errors.ts'
import { addEntry } from '../entries/store.ts'
import type { VisitReading } from '../language/visit.ts'
import { reassess } from '../risk/store.ts'
import { addNextStep } from '../steps/store.ts'
import { addToVisit, ownVisit } from './add-store.ts'
import { visitWords } from './cards.ts'
import { addedCard } from './same-visit-cards.ts'
import { mustMayLog } from './write-visits.ts'

/**
 * "Add to V20" of a visit that was told twice: what was told now goes into the one that stands, with its next steps; one entry undoes it.
 * Throws UserError for who may not change the account, and when that visit is not theirs or not of that day.
 */
export async function addTold(
  message: Message,
  work: Work,
  reading: VisitReading,
  code: string,
): Promise<Card> {
  const { person, lang } = message
  const [account] = await accountsRead(
    work,
    reading.accounts.slice(0, 1).map(({ value }) => value.id),
  )
  const day = reading.date.value
  const visit = account && (await ownVisit(work, { code, repId: person.id, accountId: account.id, day }))
  if (!account || !visit) throw new UserError(bilingual(visitWords, (w) => w.problems.pendingGone))
  mustMayLog(message, [account])
  const fresh = await addContacts(
    work,
    account.id,
    reading.people.filter(({ contactId }) => !contactId),
  )
  const known = reading.people.flatMap(({ contactId }) => contactId ?? [])
  const dealIds = reading.deals.map(({ value }) => value.id)
  const added = await addToVisit(
    work,
    { visit, accountId: account.id, day },
    {
      summary: reading.summary.value,
      needs: reading.needs.map(({ value }) => value),
      objections: reading.objections.map(({ value }) => value),
      competitors: reading.competitors.map(({ value }) => value),
      contactIds: [...known, ...fresh],
      dealIds,
      commitments: reading.commitments,
    },
  )
  const steps: { id: number; superseded: number | null }[] = []
  for (const step of [reading.nextStep, ...(reading.moreSteps ?? [])]) {
    if (!step?.text || !step.due) continue
    const { text, due, ownerId } = step
    const first = steps.length === 0 && dealIds.length === 1 ? { dealId: dealIds[0]! } : {}
    const { id, superseded } = await addNextStep(work, {
      accountId: account.id,
      visitId: visit.id,
      text,
      due,
      ownerId,
      ...first,
    })
    steps.push({ id, superseded })
  }
  await reassess(work, { accountIds: [account.id], dealIds })
  const entryId = await addEntry(work, {
    personId: person.id,
    kind: 'visit',
    subject: `${code} ${account.name}`,
    undo: { added: [added], steps, contacts: fresh, account: account.id, reading },
  })
  await audit(work, {
    personId: person.id,
    what: 'visit.more',
    subject: `account:${account.code}`,
    before: { summary: added.before.summary },
    after: { code, summary: added.after.summary },
  })
  const view = { code, summary: added.after.summary, account: account.code, steps: steps.length, entryId }
  return addedCard(view, lang)
}
