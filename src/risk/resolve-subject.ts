import { type AccountRow, accountByCode } from '../accounts/store.ts'
import type { Message } from '../bot/handler.ts'
import { accountName, dealName } from '../cards/names.ts'
import { bilingual } from '../cards/speech.ts'
import type { Work } from '../db/work.ts'
import { dealByCode } from '../deals/store.ts'
import { UserError } from '../domain/errors.ts'
import type { Bilingual } from '../domain/lang.ts'
import type { Band } from '../domain/risk/band.ts'
import type { SubjectKind } from '../domain/subject.ts'
import { problemError } from '../reading/cards.ts'
import { snoozeWords } from './snooze-cards.ts'

/** An account or a deal that a command is about, with the account whose rights count. */
export type Subject = {
  kind: SubjectKind
  id: number
  code: string
  account: AccountRow
  ownerId: number
  band: Band
  score: number
  name: Bilingual
  /** A deal that is lost, cancelled or closed: it is in no list and counts for no risk. */
  over?: boolean
}

/** By its code, `K02` or `D5`; throws UserError when this person cannot see such a one. */
export async function subjectByCode(message: Message, work: Work, code: string): Promise<Subject> {
  const subject = /^d\d+$/i.test(code) ? await dealSubject(message, work, code) : undefined
  const account = subject ? undefined : await accountByCode(work, message.person, code)
  const found = subject ?? (account && accountSubject(account))
  if (!found)
    throw code
      ? problemError({ field: 'deals', key: 'noDeal', data: { said: code.toUpperCase() } })
      : new UserError(bilingual(snoozeWords, (w) => w.which))
  return found
}

export function accountSubject(account: AccountRow): Subject {
  return {
    kind: 'account',
    id: account.id,
    code: account.code,
    account,
    ownerId: account.ownerId,
    band: account.band,
    score: account.score,
    name: { zh: accountName(account, 'zh'), en: accountName(account, 'en') },
  }
}

async function dealSubject(message: Message, work: Work, code: string): Promise<Subject | undefined> {
  const deal = await dealByCode(work, message.person, code)
  if (!deal) return undefined
  const { id, ownerId, band, score, account } = deal
  const over = deal.status === 'lost' || deal.status === 'cancelled' || deal.status === 'closed'
  const name = {
    zh: `${deal.code} ${dealName(deal.name, 'zh')}`,
    en: `${deal.code} ${dealName(deal.name, 'en')}`,
  }
  return { kind: 'deal', id, code: deal.code, account, ownerId, band, score, name, over }
}

/** Throws UserError for what is over: it asks for nothing that could be hidden. */
export function mustRun(subject: Subject): void {
  if (subject.over) throw new UserError(sayAbout(subject, (w, name) => w.over(name)))
}

/** The sentence with the subject's name, each in its language. */
export function sayAbout(
  { name }: Pick<Subject, 'name'>,
  say: (words: (typeof snoozeWords)['zh'], name: string) => string,
): Bilingual {
  return { zh: say(snoozeWords.zh, name.zh), en: say(snoozeWords.en, name.en) }
}
