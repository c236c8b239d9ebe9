import type { Button, Card, Item, Part } from '../cards/card.ts'
import { accountName } from '../cards/names.ts'
import type { Day } from '../domain/day.ts'
import type { Lang } from '../domain/lang.ts'
import { moneyList } from './digest-section-cards.ts'
import { moneyEn } from './money-words.en.ts'
import { moneyZh } from './money-words.zh.ts'
import { datedWords, dayWords, shortMoney } from './phrase-cards.ts'

export const moneyWords = { zh: moneyZh, en: moneyEn }

type Row = {
  code: string
  name: string
  aliases: readonly string[]
  currency: string
  amount: number
  daysOverdue: number
  asOf: Day
}

/** So many rows have buttons of their own: two each, and two for all. */
const WITH_BUTTONS = 3
const MOST = 10

/** What finance is to confirm, each with the day its figures are of; one tap confirms one, or that none is paid. */
export function moneyCard(
  rows: readonly Row[],
  who: { name: string; asks?: string },
  today: Day,
  lang: Lang,
): Card {
  const w = moneyWords[lang]
  const [first] = rows
  const oldest = rows.map(({ asOf }) => asOf).sort()[0] ?? today
  const few = rows.length <= WITH_BUTTONS
  const items = rows.slice(0, MOST).map((row) => rowItem(row, few, oldest, lang))
  const all: Button = {
    label: w.buttons.allUnpaid,
    click: { intent: 'money.unpaid', fields: { all: 'yes' } },
  }
  const parts: Part[] = [
    { kind: 'text', text: w.sum(moneyList(rows, lang), dayWords(oldest, lang)), style: 'strong' },
    { kind: 'list', items },
    ...(rows.length > MOST ? [{ kind: 'text' as const, text: w.more(rows.length - MOST) }] : []),
    {
      kind: 'buttons',
      buttons: [
        ...(rows.length > 1 ? [all] : []),
        { label: w.buttons.import, click: { intent: 'money.import', fields: {} } },
      ],
    },
  ]
  const asked = who.asks && first
  return {
    lang,
    title: asked
      ? w.asked(who.asks ?? '', accountName(first, lang))
      : w.title(who.name, datedWords(today, lang), rows.length),
    tone: 'warn',
    parts: rows.length > 0 ? parts : [{ kind: 'text', text: w.none }],
  }
}

function rowItem(row: Row, withButtons: boolean, oldest: Day, lang: Lang): Item {
  const w = moneyWords[lang]
  const fields = { account: row.code }
  // The line above says the day that most of them are of.
  const asOf = row.asOf === oldest ? undefined : dayWords(row.asOf, lang)
  return {
    text: w.row(accountName(row, lang), row.daysOverdue, shortMoney(row, lang), asOf),
    tone: row.daysOverdue > 60 ? 'bad' : 'warn',
    buttons: withButtons
      ? [
          { label: w.buttons.paid, click: { intent: 'money.paid', fields } },
          { label: w.buttons.unpaid, click: { intent: 'money.unpaid', fields } },
        ]
      : undefined,
  }
}

/** Somebody says that an account's money has come in: whoever keeps the books confirms it, and nothing is noted before. */
export function cameInCard(
  account: { code: string; name: string; aliases: readonly string[] },
  due: boolean,
  lang: Lang,
): Card {
  const w = moneyWords[lang]
  const name = accountName(account, lang)
  const open: Button = { label: w.open, click: { intent: 'account', fields: { text: account.code } } }
  const ask: Button = {
    label: w.ask,
    click: { intent: 'money.ask', fields: { account: account.code } },
    style: 'primary',
  }
  return {
    lang,
    title: due ? w.cameIn(name) : w.noneOf(name),
    tone: 'info',
    parts: [{ kind: 'buttons', buttons: due ? [ask, open] : [open] }],
  }
}

/** How to bring in newer figures. */
export function moneyImportCard(lang: Lang): Card {
  const w = moneyWords[lang]
  return { lang, title: w.importTitle, tone: 'info', parts: [{ kind: 'text', text: w.importText }] }
}
