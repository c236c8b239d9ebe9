import { accountNamed } from '../../src/accounts/resolve-account.ts'
import type { AccountRow } from '../../src/accounts/store.ts'
import type { Handler, Message } from '../../src/bot/handler.ts'
import { noteCard } from '../../src/cards/build.ts'
import { accountName, dealName } from '../../src/cards/names.ts'
import { noDeal } from '../../src/deals/resolve-deal.ts'
import { dealByCode } from '../../src/deals/store.ts'
import { mayChange, mayKnowPeople, mayManage } from '../../src/domain/rights.ts'
import { assessAccount, assessDeal } from '../../src/domain/risk/assess.ts'
import { accountFacts, dealFacts } from '../../src/risk/facts-store.ts'
import { revenueGap } from '../../src/risk/revenue-gap.ts'
import { whyCard, whyWords } from '../../src/risk/why-cards.ts'

/** `why Meridian`, `why D5`, `风险 东海` — every signal, its points and its evidence, as of today. */
export const explainRisk: Handler = async (message, work) => {
  const typed = message.text.trim()
  const { policy, today, calendar } = work
  const deal = /^d\d+$/i.test(typed) ? await dealByCode(work, message.person, typed) : undefined
  const [dealt] = deal ? await dealFacts(work, [deal.id]) : []
  if (deal && dealt) {
    const name = `${deal.code} ${dealName(deal.name, message.lang)}`
    const subject = {
      kind: 'deal' as const,
      code: deal.code,
      name,
      knows: mayKnowPeople(message.person, deal.account),
      ...remediesFor(message, deal.account, deal.code),
    }
    const found = assessDeal(dealt.facts, policy, today, calendar)
    return { card: whyCard(subject, found, today, message.lang), delivery: 'private' }
  }
  // Why it was lost stands on its card.
  if (deal) return { forward: { intent: 'deal.open', text: deal.code, fields: {} } }
  if (/^d\d+$/i.test(typed)) throw noDeal(typed.toUpperCase())
  const account = await accountNamed(message, work, 'why')
  if ('title' in account) return account
  const name = accountName(account, message.lang)
  const [known] = await accountFacts(work, [account.id])
  const w = whyWords[message.lang]
  if (!known) return { card: noteCard(message.lang, w.title(name), w.ordinary(name)), delivery: 'private' }
  const knows = mayKnowPeople(message.person, account)
  const assessment = assessAccount(known.facts, policy, today, calendar)
  const subject = {
    kind: 'account' as const,
    code: account.code,
    name,
    knows,
    ...remediesFor(message, account),
    revenue: revenueGap(message.person, account, { facts: known.facts, assessment }, work),
  }
  return { card: whyCard(subject, assessment, today, message.lang), delivery: 'private' }
}

/** Remedies are shown to whoever may do something. */
function remediesFor({ person, lang }: Message, account: AccountRow, deal?: string) {
  if (!mayChange(person, account)) return { excepts: mayManage(person, account) }
  return {
    remedies: { account: { code: account.code, name: accountName(account, lang) }, ...(deal && { deal }) },
  }
}
