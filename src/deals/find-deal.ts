import { findAccount } from '../accounts/find-account.ts'
import type { Work } from '../db/work.ts'
import { oneForm } from '../domain/clean.ts'
import { maySee, type Person } from '../domain/rights.ts'
import { readCode } from '../language/deal-words.ts'
import { fold, sourceOf } from '../language/text.ts'
import { namesFor } from '../reading/names-store.ts'
import { type DealRow, dealByCode, dealsCalled, runningDeals } from './store.ts'

/** What a command says first: a deal, and the words after it. Deals of accounts one may not see do not exist. */
export type FoundDeal =
  | { kind: 'one'; deal: DealRow; rest: string }
  | { kind: 'several'; deals: DealRow[]; rest: string }
  | { kind: 'none' }

/** `D6 amount 4.8m`, `泰和 金额 480万`, `Clean-room gas control`: by code, by its account, by its name. */
export async function findDeal(work: Work, person: Person, text: string): Promise<FoundDeal> {
  const coded = readCode(text, 'deal')
  if (coded) {
    const deal = await dealByCode(work, person, coded.code)
    return deal ? { kind: 'one', deal, rest: coded.rest } : { kind: 'none' }
  }
  const own = await byOwnCode(work, person, text)
  if (own) return own
  const named = await byAccountInFront(work, person, text)
  if (named) return named
  const called = await dealsCalled(work, person, text.trim())
  if (called.length > 0) return oneOf(called, '')
  const account = await findAccount(work, person, text.trim())
  return account.kind === 'one'
    ? oneOf(await runningDeals(work, { accountId: account.account.id }), '')
    : { kind: 'none' }
}

/** A code that came by import and does not begin with D: `PRJ-7`, `2026/014`. It has a digit in it, and is a word of its own. */
async function byOwnCode(work: Work, person: Person, text: string): Promise<FoundDeal | undefined> {
  const [said, code = ''] =
    /^\s*([\p{L}\p{N}][\p{L}\p{N}._/-]{0,39})(?:[\s,，:：]+|$)/u.exec(oneForm(text)) ?? []
  if (said === undefined || !/\d/.test(code)) return undefined
  const deal = await dealByCode(work, person, code)
  return deal && { kind: 'one', deal, rest: oneForm(text).slice(said.length).trim() }
}

async function byAccountInFront(work: Work, person: Person, text: string): Promise<FoundDeal | undefined> {
  const folded = fold(text)
  const { names, recent } = await namesFor(work, person)
  const who = { writerId: person.id, recent }
  const mention = names
    .findIn(folded.text, who)
    .find(({ start }) => folded.text.slice(0, start).trim() === '')
  if (!mention) return undefined
  const { found } = mention
  const accounts = found.kind === 'one' ? [found.account] : found.accounts
  const deals = (await Promise.all(accounts.map(({ id }) => runningDeals(work, { accountId: id })))).flat()
  const visible = deals.filter((deal) => maySee(person, deal.account))
  return oneOf(visible, sourceOf(folded, mention.end, folded.text.length).trim())
}

function oneOf(deals: DealRow[], rest: string): FoundDeal {
  const [deal, ...others] = deals
  if (!deal) return { kind: 'none' }
  return others.length === 0 ? { kind: 'one', deal, rest } : { kind: 'several', deals, rest }
}
