import { accountCard, accountWords } from '../../src/accounts/cards.ts'
import { findAccount } from '../../src/accounts/find-account.ts'
import { accountOverview } from '../../src/accounts/overview-store.ts'
import type { AccountRow } from '../../src/accounts/store.ts'
import type { Handler, Message } from '../../src/bot/dispatch.ts'
import type { Card } from '../../src/cards/card.ts'
import { accountName } from '../../src/cards/names.ts'
import type { Work } from '../../src/db/work.ts'
import { UserError } from '../../src/domain/errors.ts'
import { assessAccount } from '../../src/domain/risk/assess.ts'
import { accountFacts } from '../../src/risk/facts-store.ts'
import { chooseAccountCard } from '../../src/visits/cards.ts'

/** `account Meridian`, `客户 华锐` — by name, alias, code, pinyin or an unambiguous part. */
export const showAccount: Handler = async (message, work) => {
  const account = await accountMeant(message, work, 'account')
  if ('title' in account) return account
  return { card: await cardOf(message, work, account), delivery: 'private' }
}

/**
 * The account that was asked for, or a card to choose from when several may be meant. A chosen candidate comes back in `fields.account`.
 * Throws UserError when nothing is named or nothing is found.
 */
export async function accountMeant(message: Message, work: Work, intent: string): Promise<AccountRow | Card> {
  const typed = (message.fields.account ?? message.text).trim()
  if (!typed) throw new UserError({ zh: accountWords.zh.which, en: accountWords.en.which })
  const found = await findAccount(work, message.person, typed)
  if (found.kind === 'one') return found.account
  if (found.kind === 'none')
    throw new UserError({
      zh: accountWords.zh.notFound(short(typed)),
      en: accountWords.en.notFound(short(typed)),
    })
  const candidates = found.accounts.map((account) => ({
    code: account.code,
    name: accountName(account, message.lang),
  }))
  return chooseAccountCard(
    { typed: short(typed), near: found.kind === 'near', intent, text: message.text },
    candidates,
    message.lang,
  )
}

async function cardOf(message: Message, work: Work, account: AccountRow): Promise<Card> {
  const [facts] = await accountFacts(work, [account.id])
  const overview = await accountOverview(work, account.id)
  const risk = facts && {
    facts: facts.facts,
    assessment: assessAccount(facts.facts, work.policy, work.today, work.calendar),
  }
  return accountCard({ account, risk, overview }, work.policy, work.today, message.lang)
}

/** Enough of what was typed to recognise it. */
function short(typed: string): string {
  return [...typed].slice(0, 40).join('')
}
