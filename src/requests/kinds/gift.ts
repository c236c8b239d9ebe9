import { moneyWords } from '../../cards/format.ts'
import { formatterFor } from '../../cards/speech.ts'
import { spendWords } from '../../facts/spend-cards.ts'
import { defineKind } from '../kind.ts'
import { shownOf } from '../shown-cards.ts'
import { AskedSpend, askedFacts, book, bookedAlready, budgetOf, spendKey, spendRule } from '../spend.ts'

const words = {
  zh: {
    title: (amount: string, account: string) => `赠品 ${amount} · ${account}`,
    done: (amount: string, account: string) => `赠品 ${amount} 已记到 ${account} 的费用里`,
  },
  en: {
    title: (amount: string, account: string) => `Gift of ${amount} · ${account}`,
    done: (amount: string, account: string) => `The gift of ${amount} is booked on ${account}`,
  },
}

/** A gift above the policy's cap (S67): on yes it is booked. Amount in minor units of the account's currency. */
export const gift = defineKind({
  asked: AskedSpend,
  key: spendKey,
  rule: (work, asking) => spendRule(work, asking, 'gift'),
  title: ({ subject: { account }, asked: { amount } }, lang) =>
    words[lang].title(
      moneyWords({ amount, currency: account.currency }, lang),
      formatterFor(lang).account(account),
    ),
  async show(work, { request, subject, asked }, requester) {
    const { account } = subject
    const budget = await budgetOf(work, { subject, asked })
    return (lang) => {
      const f = formatterFor(lang)
      const amount = f.money({ amount: asked.amount, currency: account.currency })
      const facts = askedFacts(asked, account.currency, budget, lang)
      return shownOf(
        request,
        subject,
        {
          requester,
          title: words[lang].title(amount, f.account(account)),
          facts,
          notes: [{ text: spendWords[lang].compliance }],
          done: words[lang].done(amount, f.account(account)),
        },
        lang,
      )
    }
  },
  gone: (work, of) => bookedAlready(work, of),
  yes: (work, of, byId) => book(work, of, byId),
})
