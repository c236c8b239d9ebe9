import { accountNamed } from '../../src/accounts/resolve-account.ts'
import type { AccountRow } from '../../src/accounts/store.ts'
import type { Handler, Message } from '../../src/bot/handler.ts'
import { noteCard } from '../../src/cards/build.ts'
import { accountName, dealName } from '../../src/cards/names.ts'
import { bilingual } from '../../src/cards/speech.ts'
import { dealByCode } from '../../src/deals/store.ts'
import { UserError } from '../../src/domain/errors.ts'
import { mayChange } from '../../src/domain/rights.ts'
import { assessAccount, assessDeal } from '../../src/domain/risk/assess.ts'
import { accountFacts, dealFacts } from '../../src/risk/facts-store.ts'
import { whyCard, whyWords } from '../../src/risk/why-cards.ts'

/** `why Meridian`, `why D5`, `风险 东海` — every signal, its points and its evidence, as of today. */
export const explainRisk: Handler = async (message, work) => {
  const typed = message.text.trim()
  if (!typed && !message.fields.account) throw new UserError(bilingual(whyWords, (w) => w.which))
  const deal = /^d\d+$/i.test(typed) ? await dealByCode(work, message.person, typed) : undefined
  if (deal) {
    const [facts] = await dealFacts(work, [deal.id])
    const subject = {
      kind: 'deal',
      code: deal.code,
      name: `${deal.code} ${dealName(deal.name, message.lang)}`,
      ...remediesFor(message, deal.account, deal.code),
    } as const
    if (facts)
      return {
        card: whyCard(
          subject,
          assessDeal(facts.facts, work.policy, work.today, work.calendar),
          work.today,
          message.lang,
        ),
        delivery: 'private',
      }
  }
  const account = await accountNamed(message, work, 'why')
  if ('title' in account) return account
  const name = accountName(account, message.lang)
  const [facts] = await accountFacts(work, [account.id])
  if (!facts)
    return {
      card: noteCard(message.lang, whyWords[message.lang].title(name), whyWords[message.lang].ordinary(name)),
      delivery: 'private',
    }
  const assessment = assessAccount(facts.facts, work.policy, work.today, work.calendar)
  return {
    card: whyCard(
      { kind: 'account', code: account.code, name, ...remediesFor(message, account) },
      assessment,
      work.today,
      message.lang,
    ),
    delivery: 'private',
  }
}

/** Remedies are shown to whoever may do something. */
function remediesFor({ person, lang }: Message, account: AccountRow, deal?: string) {
  if (!mayChange(person, account)) return {}
  return {
    remedies: { account: { code: account.code, name: accountName(account, lang) }, ...(deal && { deal }) },
  }
}
