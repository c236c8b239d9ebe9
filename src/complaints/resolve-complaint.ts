import { type AccountRow, accountByCode } from '../accounts/store.ts'
import type { Message } from '../bot/handler.ts'
import { keptWords } from '../bot/kept-words.ts'
import type { Card } from '../cards/card.ts'
import { accountName } from '../cards/names.ts'
import { bilingual } from '../cards/speech.ts'
import type { Work } from '../db/work.ts'
import { isWorse } from '../domain/complaint.ts'
import { UserError } from '../domain/errors.ts'
import { mayHandleComplaint, maySee } from '../domain/rights.ts'
import { reassessAccount } from '../risk/store.ts'
import { complaintCard, complaintWords } from './cards.ts'
import { tellComplaint } from './notify-complaint.ts'
import {
  type ComplaintChange,
  type ComplaintRow,
  changeComplaint,
  complaintByCode,
  openedOn,
  viewComplaint,
} from './store.ts'

/** The complaint with this code; one on an account that the person may not see does not exist for them. */
export async function resolveComplaint(
  message: Message,
  work: Work,
  code = message.fields['code'] ?? message.text,
): Promise<ComplaintRow> {
  const typed = [...code.trim()].slice(0, 12).join('')
  const complaint = /^c\d{1,20}$/i.test(typed) ? await complaintByCode(work, typed) : undefined
  if (!complaint && (await wasTakenBack(message, work, typed)))
    throw new UserError(bilingual(complaintWords, (w) => w.isTakenBack(typed.toUpperCase())))
  if (!complaint || !maySee(message.person, complaint.account))
    throw new UserError(bilingual(complaintWords, (w) => w.notFound(typed)))
  return complaint
}

/** Whether a complaint of this code was opened and taken back, on an account that the person may see: its cards may still be about. */
async function wasTakenBack(message: Message, work: Work, code: string): Promise<boolean> {
  const account = await openedOn(work, code.toUpperCase())
  return account !== undefined && (await accountByCode(work, message.person, account)) !== undefined
}

/** The same, for whoever wants to change it: throws when it is closed or not theirs to handle. */
export async function complaintToHandle(message: Message, work: Work): Promise<ComplaintRow> {
  const complaint = await resolveComplaint(message, work)
  mustMayHandle(message, complaint.account)
  if (complaint.status === 'closed')
    throw new UserError(bilingual(complaintWords, (w) => w.closed(complaint.code)))
  return complaint
}

export function mustMayHandle(message: Message, account: AccountRow): void {
  if (mayHandleComplaint(message.person, account)) return
  throw new UserError({
    zh: bilingual(complaintWords, (w) => w.mayNot(accountName(account, 'zh'))).zh,
    en: bilingual(complaintWords, (w) => w.mayNot(accountName(account, 'en'))).en,
  })
}

/** Writes the change, assesses the account again, edits what others were told, and gives the card as it is now. */
export async function applyChange(
  message: Message,
  work: Work,
  complaint: ComplaintRow,
  change: Omit<ComplaintChange, 'byId'>,
): Promise<Card> {
  if (!(await changeComplaint(work, complaint, { ...change, byId: message.person.id })))
    throw new UserError(bilingual(complaintWords, (w) => w.closed(complaint.code)))
  await reassessAccount(work, complaint.account.id)
  const now = await resolveComplaint(message, work, complaint.code)
  const worst = isWorse(complaint.level, now.level) ? complaint.level : now.level
  await tellComplaint(work, now, message.person.id, worst)
  return complaintCard(await viewComplaint(work, now), message.lang)
}

/** What was typed under `words`, at most 500 characters; throws when it is empty or longer. */
export function wordsOf(message: Message): string {
  const words = keptWords(message.fields['words'] ?? '', 500)
  if (!words) throw new UserError(bilingual(complaintWords, (w) => w.noWords))
  return words
}
