import type { Message } from '../bot/handler.ts'
import type { Card } from '../cards/card.ts'
import { accountName } from '../cards/names.ts'
import { bilingual } from '../cards/speech.ts'
import type { Work } from '../db/work.ts'
import { UserError } from '../domain/errors.ts'
import { mayAsk, mayChange, mayManage, maySee } from '../domain/rights.ts'
import { keepPending } from '../entries/pending-store.ts'
import type { Problem } from '../language/problem.ts'
import { about } from '../language/subjects.ts'
import { problemError } from '../reading/cards.ts'
import { readingContext } from '../reading/context-store.ts'
import { chooseAccountCard, visitWords } from '../visits/cards.ts'
import { accountWords } from './cards.ts'
import { findAccount } from './find-account.ts'
import { isBare, pickAccount } from './pick-account.ts'
import { type AccountRow, accountByCode, accountsRead, visibleAccounts } from './store.ts'

/** What every reading that is about one account has. */
export type AboutAccount = {
  account?: { id: number }
  candidates: readonly { id: number }[]
  guessed: readonly string[]
  problems: readonly Problem[]
}

/**
 * The account that a reading is about; or, where several may be meant or the name is only a guess, a card to choose from, which comes back
 * to `intent` with the same text and the chosen code in `fields.account`. Throws UserError when there is none, and for the reading's
 * first problem whatever it is about.
 */
export async function resolveAccount(
  message: Message,
  work: Work,
  reading: AboutAccount,
  intent: string,
): Promise<AccountRow | Card> {
  const pick = isBare(message) && !reading.account && (await pickAccount(message, work, intent))
  if (pick) return pick
  const others = reading.problems.filter(({ field }) => field !== 'account')
  const chosen = message.fields['account']
    ? await accountByCode(work, message.person, message.fields['account'])
    : undefined
  const unsure = !chosen && (!reading.account || reading.guessed.includes('account'))
  if (unsure && reading.candidates.length > 0) return choose(message, work, reading, intent)
  const [account] = chosen
    ? [chosen]
    : (await accountsRead(work, reading.account ? [reading.account.id] : [])).filter((one) =>
        maySee(message.person, one),
      )
  const problem = account ? others[0] : reading.problems[0]
  if (problem) throw problemError(problem)
  if (!account) throw problemError({ field: 'account', key: 'noAccount', data: {} })
  return account
}

/** The name that stands where an account must and that nobody has; undefined: somebody may be meant. */
export function unknownName(message: Message, reading: AboutAccount): string | undefined {
  const problem = reading.problems.find(({ key }) => key === 'unknownAccount')
  if (message.fields['account'] || reading.account || reading.candidates.length > 0) return undefined
  return problem?.data['said'] || undefined
}

/** What a command says behind its account: nothing where it only names it. */
export async function wordsBehind(message: Message, work: Work): Promise<string> {
  if (message.fields['account'] || !message.text.trim()) return ''
  return about('fact', message.text, await readingContext(work, message.person, message.text)).rest
}

/** Throws UserError with the one sentence when this person may only look at the account. */
export function mustMayChange(message: Message, account: AccountRow): void {
  if (!mayChange(message.person, account)) throw mayNot(account)
}

/** Throws UserError when this person may neither change nor decide about the account. */
export function mustMayAsk(message: Message, account: AccountRow): void {
  if (!mayAsk(message.person, account)) throw mayNot(account)
}

/** Throws UserError when this person does not decide about the account. */
export function mustMayManage(message: Message, account: AccountRow): void {
  if (!mayManage(message.person, account)) throw mayNot(account)
}

function mayNot(account: AccountRow): UserError {
  return new UserError(
    bilingual(visitWords, (w, lang) => w.problems.mayNotChange(accountName(account, lang))),
  )
}

async function choose(message: Message, work: Work, reading: AboutAccount, intent: string): Promise<Card> {
  const accounts = await visibleAccounts(
    work,
    message.person,
    reading.candidates.map(({ id }) => id),
  )
  const problem = reading.problems.find(({ field }) => field === 'account')
  const near = problem ? problem.key === 'nearAccount' : accounts.length === 1
  const typed =
    problem?.data['said'] ??
    (near && accounts[0] ? nameIn(message.text, accounts[0]) : firstWord(message.text))
  await keepPending(work, message.person.id, 'choose', {
    intent,
    text: message.text,
    said: '',
    ids: accounts.map(({ id }) => id),
  })
  return chooseAccountCard(
    { typed, near, intent, text: message.text, fit: Number(problem?.data['fit'] ?? accounts.length) },
    accounts.map((account) => ({ code: account.code, name: accountName(account, message.lang) })),
    message.lang,
  )
}

/** What was typed of a name: the words that are the account's, and the one behind them; Meridian Hotels of `Meridian Hotels 1 1 1 1`. */
function nameIn(text: string, { name, aliases }: { name: string; aliases: readonly string[] }): string {
  const known = [name, ...aliases].join(' ').toLowerCase()
  const words = (text.split(/[\d,，;；:：]/u)[0] ?? '').trim().split(/\s+/)
  const isKnown = (word: string) => known.includes(word.toLowerCase())
  const from = Math.max(0, words.findIndex(isKnown))
  const other = words.findIndex((word, at) => at > from && !isKnown(word))
  const called = words.slice(from, other < 0 ? from + 3 : other + 1)
  return [...called.join(' ')].slice(0, 24).join('') || firstWord(text)
}

function firstWord(text: string): string {
  return [...(text.trim().split(/\s+/)[0] ?? '')].slice(0, 24).join('')
}

/**
 * The account that was asked for, or a card to choose from when several may be meant. A chosen candidate comes back in `fields.account`.
 * Throws UserError when nothing is named or nothing is found.
 */
export async function accountNamed(message: Message, work: Work, intent: string): Promise<AccountRow | Card> {
  const typed = (message.fields.account ?? message.text).trim()
  const pick = isBare(message) && (await pickAccount(message, work, intent))
  if (pick) return pick
  if (!typed)
    throw new UserError(
      bilingual(accountWords, (w) => w.which),
      { example: true },
    )
  // `report account Meridian`, 报告 客户 东海: the word that says what the name is of.
  const bare = typed.replace(/^(?:account|客户)\s+/iu, '')
  const whole = await findAccount(work, message.person, typed)
  const found =
    whole.kind === 'none' && bare !== typed ? await findAccount(work, message.person, bare) : whole
  if (found.kind === 'one') return found.account
  if (found.kind === 'none') throw noAccount(typed)
  const candidates = found.accounts.map((account) => ({
    code: account.code,
    name: accountName(account, message.lang),
  }))
  return chooseAccountCard(
    { typed: short(typed), near: found.kind === 'near', intent, text: message.text, fit: found.fit },
    candidates,
    message.lang,
  )
}

/** There is no account of this name that this person may see. */
export function noAccount(typed: string): UserError {
  return new UserError(
    bilingual(accountWords, (w) => w.notFound(short(typed))),
    { example: true },
  )
}

/** Enough of what was typed to recognise it. */
export function short(typed: string): string {
  return [...typed].slice(0, 40).join('')
}
