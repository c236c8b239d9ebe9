import type { Card, Fact, Part } from '../cards/card.ts'
import { fullDay, listWords, moneyWords, percentWords } from '../cards/format.ts'
import { accountName } from '../cards/names.ts'
import type { Day } from '../domain/day.ts'
import type { Bilingual, Lang } from '../domain/lang.ts'
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

/** A sentence in both languages. */
export function saySpend(pick: (words: typeof spendZh, lang: Lang) => string): Bilingual {
  return { zh: pick(spendZh, 'zh'), en: pick(spendEn, 'en') }
}

/** `AP-GIF 赠品、AP-TEC 技术交流`: the codes of the policy with what they stand for. */
export function codeList(codes: readonly string[], lang: Lang): string {
  return listWords(
    codes.map((code) => codeWords(code, lang)),
    lang,
  )
}

/** What was booked, with the year on this account and its share of revenue. Amounts in minor units. */
export function spendCard(
  view: SpendView,
  year: { all: number; code: number; revenue12: number },
  done: { entryId?: number; confirmedBy?: string },
  lang: Lang,
): Card {
  const w = spendWords[lang]
  const { currency } = view.money
  const money = (amount: number) => moneyWords({ amount, currency }, lang)
  const facts = [
    ...factsOf(view, lang),
    { label: w.facts.year, value: w.year(money(year.code), money(year.all)) },
  ]
  if (year.revenue12 > 0)
    facts.push({ label: w.facts.ratio, value: w.ratio(percentWords((year.all / year.revenue12) * 100)) })
  const undo =
    done.entryId === undefined
      ? []
      : [{ label: w.buttons.undo, click: { intent: 'undo', fields: { entry: String(done.entryId) } } }]
  return {
    title: w.title(money(view.money.amount), accountName(view.account, lang)),
    tone: 'good',
    parts: [
      { kind: 'facts', facts },
      ...(done.confirmedBy ? [{ kind: 'text' as const, text: w.confirmed(done.confirmedBy) }] : []),
      ...compliance(view, lang),
      {
        kind: 'buttons',
        buttons: [
          ...undo,
          {
            label: w.buttons.account,
            click: { intent: 'account.open', fields: { text: view.account.code } },
          },
        ],
      },
    ],
  }
}

/** Above the cap: nothing is written. With `asks` it is the manager's card, with the two answers. */
export function giftCard(
  view: SpendView,
  cap: Money,
  { asked, asks }: { asked?: string[]; asks?: { id: number; name: string } },
  lang: Lang,
): Card {
  const w = spendWords[lang]
  const name = accountName(view.account, lang)
  const told = asked && (asked.length > 0 ? w.asked(listWords(asked, lang)) : w.nobody)
  const fields = {
    account: view.account.code,
    code: view.code,
    amount: String(view.money.amount),
    note: view.note,
    day: view.day,
    ...(asks && { by: String(asks.id) }),
  }
  return {
    title: asks ? w.askTitle(asks.name, name) : w.overTitle(name),
    tone: 'warn',
    parts: [
      { kind: 'facts', facts: factsOf(view, lang) },
      { kind: 'text', text: w.over(moneyWords(view.money, lang), moneyWords(cap, lang)) },
      ...(told ? [{ kind: 'text' as const, text: told }] : []),
      ...compliance(view, lang),
      ...(asked
        ? []
        : [
            {
              kind: 'buttons' as const,
              buttons: [
                {
                  label: w.buttons.confirm,
                  style: 'primary' as const,
                  click: { intent: 'spend.confirm', fields },
                  confirm: w.confirmDialog,
                },
                { label: w.buttons.decline, click: { intent: 'spend.decline', fields } },
              ],
            },
          ]),
    ],
  }
}

function factsOf({ code, money, day, note }: SpendView, lang: Lang): Fact[] {
  const w = spendWords[lang]
  return [
    { label: w.facts.code, value: codeWords(code, lang) },
    { label: w.facts.amount, value: moneyWords(money, lang) },
    { label: w.facts.day, value: fullDay(day, lang) },
    ...(note ? [{ label: w.facts.note, value: note }] : []),
  ]
}

function compliance({ isGift }: SpendView, lang: Lang): Part[] {
  return isGift ? [{ kind: 'text', text: spendWords[lang].compliance, style: 'quiet' }] : []
}

function codeWords(code: string, lang: Lang): string {
  const word = spendWords[lang].codes[code]
  return word ? `${code} ${word}` : code
}
