import type { Handler } from '../../src/bot/dispatch.ts'
import { accountName, dealName } from '../../src/cards/names.ts'
import { dealByCode } from '../../src/deals/store.ts'
import { UserError } from '../../src/domain/errors.ts'
import { assessAccount, assessDeal } from '../../src/domain/risk/assess.ts'
import { accountFacts, dealFacts } from '../../src/risk/facts-store.ts'
import { whyCard, whyWords } from '../../src/risk/why-cards.ts'
import { noteCard } from '../../src/visits/cards.ts'
import { accountAsked } from '../accounts/show-account.ts'

/** `why Meridian`, `why D5`, `风险 东海` — every signal, its points and its evidence, as of today. */
export const explainRisk: Handler = async (ask, work) => {
  const typed = ask.text.trim()
  if (!typed && !ask.fields.account) throw new UserError({ zh: whyWords.zh.which, en: whyWords.en.which })
  const deal = /^d\d+$/i.test(typed) ? await dealByCode(work, ask.person, typed) : undefined
  if (deal) {
    const [facts] = await dealFacts(work, [deal.id])
    const subject = {
      kind: 'deal',
      code: deal.code,
      name: `${deal.code} ${dealName(deal.name, ask.lang)}`,
    } as const
    if (facts)
      return {
        card: whyCard(
          subject,
          assessDeal(facts.facts, work.policy, work.today, work.calendar),
          work.today,
          ask.lang,
        ),
        how: 'private',
      }
  }
  const account = await accountAsked(ask, work, 'why')
  if ('title' in account) return account
  const name = accountName(account, ask.lang)
  const [facts] = await accountFacts(work, [account.id])
  if (!facts)
    return {
      card: noteCard(whyWords[ask.lang].title(name), whyWords[ask.lang].ordinary(name)),
      how: 'private',
    }
  const assessment = assessAccount(facts.facts, work.policy, work.today, work.calendar)
  return {
    card: whyCard({ kind: 'account', code: account.code, name }, assessment, work.today, ask.lang),
    how: 'private',
  }
}
