import { moneyWords } from '../../cards/format.ts'
import { formatterFor } from '../../cards/speech.ts'
import { defineKind } from '../kind.ts'
import { shownOf } from '../shown-cards.ts'
import { AskedSpend, askedFacts, book, bookedAlready, budgetOf, spendKey, spendRule } from '../spend.ts'

const words = {
  zh: {
    title: (amount: string, account: string) => `超预算 ${amount} · ${account}`,
    done: (amount: string, account: string) => `${amount} 已记到 ${account} 的费用里`,
  },
  en: {
    title: (amount: string, account: string) => `Over the budget: ${amount} · ${account}`,
    done: (amount: string, account: string) => `${amount} is booked on ${account}`,
  },
}

/** An expense that goes over the budget of its code and month (S67): on yes it is booked. Amount in minor units of the account's currency. */
export const budget = defineKind({
  asked: AskedSpend,
  key: spendKey,
  rule: (work, asking) => spendRule(work, asking, 'budget'),
  title: ({ subject: { account }, asked: { amount } }, lang) =>
    words[lang].title(
      moneyWords({ amount, currency: account.currency }, lang),
      formatterFor(lang).account(account),
    ),
  async show(work, { request, subject, asked }, requester) {
    const { account } = subject
    const now = await budgetOf(work, { subject, asked })
    return (lang) => {
      const f = formatterFor(lang)
      const amount = f.money({ amount: asked.amount, currency: account.currency })
      const facts = askedFacts(asked, account.currency, now, lang)
      const w = words[lang]
      const own = { requester, title: w.title(amount, f.account(account)), facts }
      return shownOf(request, subject, { ...own, done: w.done(amount, f.account(account)) }, lang)
    }
  },
  gone: bookedAlready,
  yes: book,
})
