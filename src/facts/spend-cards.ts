import { button, buttons, card, facts, form, type Parts, primary, quiet } from '../cards/build.ts'
import type { Card } from '../cards/card.ts'
import { moneyWords, percentWords } from '../cards/format.ts'
import { formatterFor, type Speech, speak } from '../cards/speech.ts'
import { type Budget, overBudget } from '../domain/account-money.ts'
import type { Day } from '../domain/day.ts'
import type { Lang } from '../domain/lang.ts'
import type { Money } from '../domain/money.ts'
import { spendEn } from './spend-words.en.ts'
import { spendZh } from './spend-words.zh.ts'

export const spendWords = { zh: spendZh, en: spendEn }

export type SpendView = {
  account: { code: string; name: string; aliases: readonly string[] }
  code: string
  money: Money
  day: Day
  note: string
  isGift: boolean
}

/** `AP-GIF 赠品、AP-TEC 技术交流`: the codes of the policy with what they stand for. */
export function codeList(codes: readonly string[], lang: Lang): string {
  return formatterFor(lang).list(codes.map((code) => codeWords(code, spendWords[lang])))
}

/** An account is chosen and nothing else said: code, amount and what for, in a form. */
export function spendFormCard(
  account: { code: string; name: string; aliases: readonly string[] },
  codes: readonly string[],
  lang: Lang,
): Card {
  const s = speak(spendWords, lang)
  const { facts: labels, form: words } = s.w
  const options = codes.map((code) => ({ label: codeWords(code, s.w), value: code }))
  return card(
    lang,
    { title: words.title(s.account(account)), tone: 'info' },
    form(
      'spend',
      [
        { kind: 'choice', name: 'code', label: labels.code, required: true, options },
        {
          kind: 'text',
          name: 'amount',
          label: labels.amount,
          required: true,
          hint: words.amountHint,
          max: 40,
        },
        { kind: 'text', name: 'note', label: labels.note, max: 200 },
      ],
      primary(words.save, 'spend', { account: account.code, form: 'yes' }),
    ),
  )
}

/** Budget, spent before, this one, over by: the numbers of an expense that goes into a budget. Amounts in minor units. */
export function budgetFacts(
  now: Budget,
  { amount, currency }: Money,
  lang: Lang,
): readonly (readonly [string, string])[] {
  const { facts: labels, budget: w } = spendWords[lang]
  const say = (minor: number) => moneyWords({ amount: minor, currency }, lang)
  const over = overBudget(now, amount)
  const share = over?.share ?? (now.budget > 0 ? ((now.spent + amount) / now.budget) * 100 : undefined)
  return [
    [labels.budget, w.of(now.month, say(now.budget))],
    [labels.spent, say(now.spent)],
    [
      over ? labels.over : labels.left,
      w.share(
        say(over?.over ?? now.budget - now.spent - amount),
        share === undefined ? undefined : percentWords(share),
      ),
    ],
  ]
}

/** What was booked, with the year on this account and its share of revenue. Amounts in minor units. */
export function spendCard(
  view: SpendView,
  year: { all: number; code: number; revenue12: number; budget?: Budget | undefined },
  done: { entryId?: number },
  lang: Lang,
): Card {
  const s = speak(spendWords, lang)
  const { w } = s
  const money = (amount: number) => s.money({ amount, currency: view.money.currency })
  return card(
    lang,
    { title: w.title(s.money(view.money), s.account(view.account)), tone: 'good' },
    facts(
      ...entries(view, s),
      [w.facts.year, w.year(money(year.code), money(year.all))],
      year.revenue12 > 0 && [w.facts.ratio, w.ratio(percentWords((year.all / year.revenue12) * 100))],
      ...(year.budget ? budgetFacts(year.budget, view.money, lang) : []),
    ),
    compliance(view, s),
    buttons(
      done.entryId !== undefined && button(w.buttons.undo, 'undo', { entry: String(done.entryId) }),
      button(w.buttons.account, 'account.open', { text: view.account.code }),
    ),
  )
}

function entries({ code, money, day, note }: SpendView, s: Speech<typeof spendZh>) {
  const { facts } = s.w
  return [
    [facts.code, codeWords(code, s.w)],
    [facts.amount, s.money(money)],
    [facts.day, s.day(day)],
    [facts.note, note],
  ] as const
}

function compliance({ isGift }: SpendView, { w }: Speech<typeof spendZh>): Parts {
  return isGift && quiet(w.compliance)
}

function codeWords(code: string, { codes }: typeof spendZh): string {
  const word = codes[code]
  return word ? `${code} ${word}` : code
}
