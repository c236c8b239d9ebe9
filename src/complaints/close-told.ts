import { resolveAccount } from '../accounts/resolve-account.ts'
import type { Forward, Message } from '../bot/handler.ts'
import type { Card } from '../cards/card.ts'
import { accountName } from '../cards/names.ts'
import { bilingual } from '../cards/speech.ts'
import type { Work } from '../db/work.ts'
import { UserError } from '../domain/errors.ts'
import type { ComplaintReading } from '../language/complaint.ts'
import { overlap } from '../language/likeness.ts'
import { complaintWords, whichComplaintCard } from './cards.ts'
import { openComplaintsOf } from './store.ts'

/**
 * `东海的投诉解决了`, told without a code: the one open complaint of that account, or of whoever speaks where none is named, goes on to be closed;
 * of several it is asked which, the one that is told of first. Throws UserError when nothing is open.
 */
export async function closeTold(
  message: Message,
  work: Work,
  reading: ComplaintReading,
): Promise<Forward | Card> {
  const named = reading.account || reading.candidates.length > 0 || message.fields['account']
  const account = named ? await resolveAccount(message, work, reading, 'complaint') : undefined
  if (account && 'title' in account) return account
  const open = await openComplaintsOf(
    work,
    account ? { accountId: account.id } : { ownerId: message.person.id },
  )
  if (open.length === 0)
    throw new UserError(
      bilingual(complaintWords, (w, lang) => w.noneOpen(account ? accountName(account, lang) : '')),
    )
  const draft = [...message.text.trim()].slice(0, 300).join('')
  const [only, another] = open
  if (only && !another) return { forward: { intent: 'complaint.close', fields: { code: only.code, draft } } }
  const ranked = [...open].sort(
    (a, b) => overlap(b.subject, reading.subject) - overlap(a.subject, reading.subject),
  )
  return whichComplaintCard(ranked, draft, message.lang)
}
