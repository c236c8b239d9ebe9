import type { Button, Card, Item, Part } from '../cards/card.ts'
import { fullDay, listWords, moneyWords, shortDay, weekDay } from '../cards/format.ts'
import { accountName, dealName } from '../cards/names.ts'
import { terms } from '../cards/terms.ts'
import { type Day, daysBetween } from '../domain/day.ts'
import type { Lang } from '../domain/lang.ts'
import { QUESTIONS, type Query } from '../language/question.ts'
import { bandWords, stageWords } from '../risk/cards.ts'
import type { FoundAccount, FoundDeal, FoundVisit } from './store.ts'
import { questionEn } from './words.en.ts'
import { questionZh } from './words.zh.ts'

const words = { zh: questionZh, en: questionEn }

export type Answered =
  | { subject: 'accounts'; rows: FoundAccount[] }
  | { subject: 'deals'; rows: FoundDeal[] }
  | { subject: 'visits'; rows: FoundVisit[] }

export type Question = {
  text: string
  query: Query
  unread: string[]
  scope: { kind: 'mine' | 'team' | 'member' | 'company'; name?: string }
  /** Names of the accounts that were named. */
  accounts: string[]
  today: Day
}

/** The answer as a list, under what was understood, with what was not; `page` rows at a time. */
export function answerCard(
  question: Question,
  { rows, subject }: Answered,
  at: { from: number; total: number; page: number },
  lang: Lang,
): Card {
  const w = words[lang]
  const items =
    subject === 'accounts'
      ? rows.map((row) => accountItem(row, question.today, lang))
      : subject === 'deals'
        ? rows.map((row) => dealItem(row, lang))
        : rows.map((row) => visitItem(row, lang))
  const parts: Part[] = [
    { kind: 'text', text: w.understood(understoodWords(question, lang)), style: 'quiet' },
    ...unreadPart(question, lang),
    items.length > 0 ? { kind: 'list', items } : { kind: 'text', text: w.noMore },
  ]
  if (at.total > items.length && items.length > 0)
    parts.push({
      kind: 'text',
      text: w.range(at.from + 1, at.from + items.length, at.total),
      style: 'quiet',
    })
  const buttons = paging(question.text, { ...at, shown: items.length }, lang)
  if (buttons.length > 0) parts.push({ kind: 'buttons', buttons })
  return { lang, title: w.title(at.total), tone: 'plain', parts }
}

/** A question that no filter reads: what was not understood, and questions that are. */
export function unusableCard(unread: readonly string[], lang: Lang): Card {
  const w = words[lang].unusable
  return {
    lang,
    title: w.title,
    tone: 'info',
    parts: [
      ...(unread.length > 0
        ? [{ kind: 'text' as const, text: w.unread(listWords(unread.slice(0, 8), lang)) }]
        : []),
      { kind: 'text', text: w.text },
      {
        kind: 'list',
        items: QUESTIONS[lang].map((text) => ({
          text,
          buttons: [{ label: words[lang].buttons.open, click: { intent: 'ask', fields: { text } } }],
        })),
      },
    ],
  }
}

/** Filters that mean nothing for what is asked about: they are said to be unused, not silently dropped. */
const UNUSED: Record<Query['subject'], readonly (keyof Query)[]> = {
  accounts: ['period'],
  deals: ['period'],
  visits: [
    'stages',
    'closing',
    'amount',
    'stalled',
    'overdue',
    'withoutNextStep',
    'receivables',
    'complaints',
  ],
  mine: [],
}

/** What is asked about, whose, and every filter that is used, in a fixed order. */
function understoodWords({ query, scope, accounts }: Question, lang: Lang): string {
  const w = words[lang]
  const whose = scope.kind === 'member' ? w.member(scope.name ?? '') : w.scope[scope.kind]
  const named = accounts.length > 0 ? [w.accounts(listWords(accounts, lang))] : []
  const used = filterWords(query, (key) => !UNUSED[query.subject].includes(key), lang)
  return [w.subject[query.subject], whose, ...named, ...used].join(' · ')
}

function filterWords(query: Query, counts: (key: keyof Query) => boolean, lang: Lang): string[] {
  const w = words[lang]
  const { tiers, bands, stages, contact, closing, period, amount } = query
  const span = (each: { first: Day; last: Day }) =>
    w.period(fullDay(each.first, lang), fullDay(each.last, lang))
  const money = (minor: number) => moneyWords({ amount: minor, currency: amount?.currency ?? 'CNY' }, lang)
  const what = query.subject === 'accounts' ? w.revenue : w.amount
  const said: [keyof Query, string | false | undefined][] = [
    ['tiers', tiers && w.tiers(tiers.join('/'))],
    [
      'bands',
      bands &&
        listWords(
          bands.map((band) => terms[lang].band[band]),
          lang,
        ),
    ],
    [
      'stages',
      stages &&
        listWords(
          stages.map((stage) => stageWords(stage, lang)),
          lang,
        ),
    ],
    [
      'contact',
      contact &&
        (query.subject === 'visits' ? span(contact.period) : w.contact(contact.had, span(contact.period))),
    ],
    ['closing', closing && w.closing(span(closing))],
    ['period', period && span(period)],
    ['amount', amount?.atLeast !== undefined && `${what} ${w.atLeast(money(amount.atLeast))}`],
    ['amount', amount?.atMost !== undefined && `${what} ${w.atMost(money(amount.atMost))}`],
    ['stalled', query.stalled && w.stalled],
    ['overdue', query.overdue && w.overdue],
    ['receivables', query.receivables && w.receivables],
    ['complaints', query.complaints && w.complaints],
    ['withoutNextStep', query.withoutNextStep && w.withoutNextStep],
  ]
  return said.flatMap(([key, sentence]) => (sentence && counts(key) ? [sentence] : []))
}

function unreadPart({ query, unread }: Question, lang: Lang): Part[] {
  const unused = filterWords(query, (key) => UNUSED[query.subject].includes(key), lang)
  const left = [...unread.slice(0, 8), ...unused]
  if (left.length === 0) return []
  return [{ kind: 'text', text: words[lang].unread(listWords(left, lang)), style: 'strong' }]
}

function accountItem(row: FoundAccount, today: Day, lang: Lang): Item {
  const w = words[lang]
  const last = row.lastContactOn
    ? w.last(shortDay(row.lastContactOn, lang), daysBetween(row.lastContactOn, today))
    : w.never
  return {
    text: w.account(accountName(row, lang), row.tier, row.owner),
    detail: `${bandWords(row.band, lang)} ${row.score} · ${last}`,
    buttons: [{ label: w.buttons.open, click: { intent: 'account.open', fields: { text: row.code } } }],
  }
}

function dealItem(row: FoundDeal, lang: Lang): Item {
  const w = words[lang]
  const account = accountName({ name: row.account, aliases: row.aliases }, lang)
  const close = row.close ? ` · ${w.close(weekDay(row.close, lang))}` : ''
  return {
    text: w.deal(row.code, dealName(row.name, lang), account),
    detail: `${bandWords(row.band, lang)} ${row.score} · ${w.dealDetail(stageWords(row.stage, lang), moneyWords(row, lang), row.owner)}${close}`,
    buttons: [{ label: w.buttons.open, click: { intent: 'deal.open', fields: { text: row.code } } }],
  }
}

function visitItem(row: FoundVisit, lang: Lang): Item {
  const w = words[lang]
  const account = accountName({ name: row.account, aliases: row.aliases }, lang)
  const detail = w.visitDetail(terms[lang].channel[row.channel], row.rep, row.summary)
  return {
    text: w.visit(row.code, weekDay(row.day, lang), account),
    detail: row.qualifying ? detail : `${detail} · ${w.notQualifying}`,
  }
}

function paging(
  text: string,
  at: { from: number; total: number; page: number; shown: number },
  lang: Lang,
): Button[] {
  const w = words[lang].buttons
  const to = (from: number) => ({ intent: 'ask', fields: { text, from: String(from) } })
  return [
    ...(at.from > 0 ? [{ label: w.back, click: to(Math.max(0, at.from - at.page)) }] : []),
    ...(at.from + at.shown < at.total ? [{ label: w.more, click: to(at.from + at.shown) }] : []),
  ]
}
