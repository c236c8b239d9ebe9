import { findAccount } from '../accounts/find-account.ts'
import { accountsToPick, MOST_PICKED } from '../accounts/pick-store.ts'
import type { AccountRow } from '../accounts/store.ts'
import type { Message } from '../bot/handler.ts'
import type { Card, Option } from '../cards/card.ts'
import { accountName } from '../cards/names.ts'
import { bilingual } from '../cards/speech.ts'
import { audit } from '../db/audit.ts'
import type { Work } from '../db/work.ts'
import { UserError } from '../domain/errors.ts'
import { mayChange } from '../domain/rights.ts'
import { readFutureDay } from '../language/deal-values.ts'
import { fold, sourceOf } from '../language/text.ts'
import { namesFor } from '../reading/names-store.ts'
import { reassess } from '../risk/store.ts'
import { addNextStep } from '../steps/store.ts'
import { dayOptions, dealNow } from './change-deal.ts'
import { createDeal } from './change-store.ts'
import { FieldFault } from './deal-patch.ts'
import { dealWords } from './words.ts'

type NewDeal = { account: AccountRow; name: string; amount: number; currency: string; close: string | null }

/** Opens the deal for the owner of its account, with its first next step when there is one. */
export async function open(
  message: Message,
  work: Work,
  deal: NewDeal,
  step?: { text: string; due: string },
): Promise<Card> {
  const { account, close, ...rest } = deal
  if (!mayChange(message.person, account))
    throw new UserError(
      bilingual(dealWords, (w, lang) => w.refused.mayNot(accountName(account, lang), account.ownerName)),
    )
  const ownerId = account.ownerId
  const { id, code } = await createDeal(work, {
    ...rest,
    accountId: account.id,
    ownerId,
    expectedClose: close,
  })
  await audit(work, {
    personId: message.person.id,
    what: 'deal.open',
    subject: `deal:${code}`,
    after: { account: account.code, ...rest, close },
  })
  if (step) await addNextStep(work, { ...step, accountId: account.id, dealId: id, ownerId })
  await reassess(work, { dealIds: [id], accountIds: [account.id] })
  return dealNow(message, work, id, dealWords[message.lang].said.opened(code))
}

/** The account of the form, as it was chosen or typed so far, and those that one most likely means, where they are few enough to list. */
export async function accountsOffered(
  { person, fields, lang }: Message,
  work: Work,
  chosen: AccountRow | undefined,
): Promise<{ account: Option | undefined; near: Option[] }> {
  const option = (account: AccountRow) => ({
    label: `${accountName(account, lang)} · ${account.code}`,
    value: account.code,
  })
  const typed = (fields.account ?? '').trim().slice(0, 100)
  // Whose accounts one may not change, one opens no deals at.
  const near = (await accountsToPick(work, person)).filter((account) => mayChange(person, account))
  return {
    account: chosen ? option(chosen) : typed ? { label: typed, value: typed } : undefined,
    near: near.length < MOST_PICKED ? near.map(option) : [],
  }
}

/** The account that the text begins with; `unknown`: the name there is nobody's. */
export async function accountInFront(
  message: Message,
  work: Work,
): Promise<{ account?: AccountRow; rest: string; unknown?: string }> {
  const folded = fold(message.text)
  const { names } = await namesFor(work, message.person)
  const mention = names
    .findIn(folded.text, { writerId: message.person.id })
    .find(({ start }) => folded.text.slice(0, start).trim() === '')
  // Meridian Bank is not Meridian Foods: the form asks.
  if (mention?.found.kind === 'one' && !mention.found.sure)
    return { rest: message.text, unknown: companyInFront(message.text) }
  const typed = mention
    ? sourceOf(folded, mention.start, mention.end)
    : (message.text.trim().split(/\s+/)[0] ?? '')
  const found = typed ? await findAccount(work, message.person, typed) : { kind: 'none' as const }
  if (found.kind === 'none') return { rest: message.text, unknown: companyInFront(message.text) }
  if (found.kind !== 'one') return { rest: message.text }
  const rest = mention
    ? sourceOf(folded, mention.end, folded.text.length)
    : message.text.trim().slice(typed.length)
  return { account: found.account, rest: rest.trim() }
}

/** The name that stands where an account must: one word, of a name in capitals all of them. */
function companyInFront(text: string): string {
  const [all = '', word = ''] = /^\s*((?:\p{Lu}[\p{L}\d&'.-]*)(?: \p{Lu}[\p{L}&'.-]*)*|\S+)/u.exec(text) ?? []
  return all ? [...word].slice(0, 40).join('') : ''
}

/** A day of the form; what is wrong with it stands in `problems`. */
export function dayIn(
  message: Message,
  work: Work,
  field: string,
  problems: Record<string, string>,
): string | null {
  const typed = message.fields[field]?.trim()
  if (!typed) return null
  const found = readFutureDay(typed, dayOptions(work))
  const w = dealWords[message.lang].refused
  if (!found || found.past) problems[field] = found ? w.dayPast : w.day
  return found && !found.past ? found.day : null
}

/** A value of the form; what is wrong with it stands in `problems`. */
export function tried<Value>(
  problems: Record<string, string>,
  field: string,
  message: Message,
  read: () => Value,
): Value | undefined {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof FieldFault)) throw error
    problems[field] = error.say[message.lang]
    return undefined
  }
}
