import { z } from 'zod'
import { moneyWords } from '../../cards/format.ts'
import { formatterFor } from '../../cards/speech.ts'
import { isDay } from '../../domain/day.ts'
import { writeSpend } from '../../facts/spend.ts'
import { codeList, spendWords } from '../../facts/spend-cards.ts'
import { isBooked } from '../../facts/spend-store.ts'
import { defineKind } from '../kind.ts'
import { ruleOf } from '../rule.ts'
import { shownOf } from '../shown-cards.ts'

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
  asked: z.object({
    code: z.string(),
    amount: z.number().int().positive(),
    day: z.string().refine(isDay),
    note: z.string(),
  }),
  key: ({ code, amount, day, note }) => JSON.stringify([code, amount, day, note]),
  rule: (work, asking) => ruleOf(work, asking, 'gift'),
  title: ({ subject: { account }, asked: { amount } }, lang) =>
    words[lang].title(
      moneyWords({ amount, currency: account.currency }, lang),
      formatterFor(lang).account(account),
    ),
  async show(_work, { request, subject, asked }, requester) {
    const { account } = subject
    return (lang) => {
      const labels = spendWords[lang].facts
      const f = formatterFor(lang)
      const amount = f.money({ amount: asked.amount, currency: account.currency })
      const facts = [
        [labels.code, codeList([asked.code], lang)],
        [labels.amount, amount],
        [labels.day, f.day(asked.day)],
        [labels.note, asked.note],
      ] as const
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
  async gone(work, { subject, asked }) {
    return (await isBooked(work, { ...asked, accountId: subject.account.id }))
      ? { gone: 'booked' }
      : undefined
  },
  async yes(work, { subject, asked }, byId) {
    const { code, amount, day, note } = asked
    await writeSpend(work, subject.account, { code, amount, day, note }, { byId, confirmed: true })
    return subject
  },
})
