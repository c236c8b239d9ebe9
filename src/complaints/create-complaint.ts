import type { AccountRow } from '../accounts/store.ts'
import type { Message } from '../bot/handler.ts'
import type { Card } from '../cards/card.ts'
import { listWords } from '../cards/format.ts'
import { terms } from '../cards/terms.ts'
import { audit } from '../db/audit.ts'
import type { Work } from '../db/work.ts'
import { type ComplaintLevel, complaintDue, raisedLevel } from '../domain/complaint.ts'
import { addEntry } from '../entries/store.ts'
import type { Written } from '../language/written.ts'
import { reassessAccount } from '../risk/store.ts'
import { complaintCard, complaintWords } from './cards.ts'
import { tellComplaint } from './notify-complaint.ts'
import { resolveComplaint } from './resolve-complaint.ts'
import { addComplaint, type ComplaintRow, viewComplaint } from './store.ts'

export type NewComplaint = { subject: string; level: ComplaintLevel; levelTold: boolean }

/** What will be written: with its level where it puts another one right. */
export function whatAgain({ fields, lang }: Message, { level, subject }: NewComplaint): string {
  return fields['replaces'] === undefined ? subject : `${terms[lang].level[level]} · ${subject}`
}

/** How it is written once more, with something else in it. */
function writtenComplaint(
  { id, code, name, aliases, ownerId }: AccountRow,
  { level, subject }: NewComplaint,
): Written {
  const account = { id, code, name, aliases, ownerId }
  const sure = { candidates: [], levelTold: true, closes: false, guessed: [], missing: [], problems: [] }
  return { intent: 'complaint', reading: { intent: 'complaint', account, level, subject, ...sure } }
}

/** A complaint of the same matter not long ago raises the level (4.3): it was not solved the first time. */
export async function writeComplaint(
  message: Message,
  work: Work,
  account: AccountRow,
  told: NewComplaint,
  twin: ComplaintRow | undefined,
): Promise<Card> {
  const w = complaintWords[message.lang]
  const level = twin ? raisedLevel(told.level) : told.level
  const dueOn = complaintDue(work.today, level, work.policy, work.calendar)
  const { id, code } = await addComplaint(work, {
    accountId: account.id,
    level,
    subject: told.subject,
    dueOn,
  })
  await audit(work, {
    personId: message.person.id,
    what: 'complaint.open',
    subject: `complaint:${code}`,
    after: { account: account.code, level, dueOn, words: told.subject },
  })
  await reassessAccount(work, account.id)
  const subject = `${code} ${account.name}`
  const entryId = await addEntry(work, {
    personId: message.person.id,
    kind: 'complaint',
    subject,
    undo: { complaints: [id], account: account.id, written: writtenComplaint(account, told) },
  })
  const complaint = await resolveComplaint(message, work, code)
  const names = await tellComplaint(work, complaint, message.person.id)
  const notes = [
    ...(twin
      ? [w.raised(terms[message.lang].level[level], twin.code, work.policy.complaints.repeatDays)]
      : []),
    ...(level === 'crisis' ? [w.crisis(work.policy.complaints.crisisAcknowledgeMinutes)] : []),
    ...(names.length > 0 ? [w.told(listWords(names, message.lang))] : []),
  ]
  return complaintCard(await viewComplaint(work, complaint), message.lang, { notes, entryId })
}
