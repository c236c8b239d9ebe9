import { button, buttons, card, list, type Parts, quiet, strong, text } from '../cards/build.ts'
import type { Card, Item } from '../cards/card.ts'
import { fullDay, listWords, moneyWords } from '../cards/format.ts'
import { type Speech, speak } from '../cards/speech.ts'
import { terms } from '../cards/terms.ts'
import { type Day, daysBetween } from '../domain/day.ts'
import type { Lang } from '../domain/lang.ts'
import type { NearPage } from '../language/page-near.ts'
import type { Query } from '../language/query.ts'
import { QUESTIONS } from '../language/question.ts'
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
  const s = speak(words, lang)
  const items =
    subject === 'accounts'
      ? rows.map((row) => accountItem(row, question.today, s))
      : subject === 'deals'
        ? rows.map((row) => dealItem(row, s))
        : rows.map((row) => visitItem(row, s))
  const shown = items.length
  return card(
    lang,
    { title: s.w.title(at.total) },
    quiet(s.w.understood(understoodWords(question, lang))),
    strong(leftOut(question, s)),
    shown > 0 ? list(items) : text(s.w.noMore),
    shown > 0 && at.total > shown && quiet(s.w.range(at.from + 1, at.from + shown, at.total)),
    paging(question.text, { ...at, shown }, s.w),
  )
}

type S = Speech<(typeof words)['zh']>

/** A question that no list answers: what was not understood, and the page that comes nearest; where none does, questions that are understood. */
export function unusableCard(unread: readonly string[], near: NearPage | undefined, lang: Lang): Card {
  const { w, list: listed } = speak(words, lang)
  const { title, noList, unread: said, text: how, near: nearest, pages } = w.unusable
  const left = unread.length > 0 && text(said(listed(unread)))
  if (near)
    return card(lang, { title: noList, tone: 'info' }, left, text(nearest), buttons(nearButton(near, pages)))
  const examples = QUESTIONS[lang].map((each) => ({
    text: each,
    buttons: [button(w.buttons.open, 'ask', { text: each })],
  }))
  return card(lang, { title, tone: 'info' }, left, text(how), list(examples))
}

function nearButton(near: NearPage, pages: S['w']['unusable']['pages']) {
  return near.intent === 'report'
    ? button(pages[near.page], 'report', { page: near.page })
    : button(pages[near.intent], near.intent, {})
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
    ['contactDue', query.contactDue && w.contactDue],
    ['lost', query.lost && w.lost],
  ]
  return said.flatMap(([key, sentence]) => (sentence && counts(key) ? [sentence] : []))
}

/** What was not read, and filters that mean nothing here. */
function leftOut({ query, unread }: Question, { w, list, lang }: S): string | undefined {
  const unused = filterWords(query, (key) => UNUSED[query.subject].includes(key), lang)
  const left = [...unread, ...unused]
  return left.length > 0 ? w.unread(list(left)) : undefined
}

function accountItem(row: FoundAccount, today: Day, { w, lang, account, shortDay }: S): Item {
  const { lastContactOn: on } = row
  const last = on ? w.last(shortDay(on), daysBetween(on, today)) : w.never
  return {
    text: w.account(account(row), row.tier, row.owner),
    detail: `${bandWords(row.band, lang)} ${row.score} · ${last}`,
    buttons: [button(w.buttons.open, 'account.open', { text: row.code })],
  }
}

function dealItem(row: FoundDeal, { w, lang, account, deal, money, weekDay }: S): Item {
  const close = row.close ? ` · ${w.close(weekDay(row.close))}` : ''
  const detail = w.dealDetail(stageWords(row.stage, lang), money(row), row.owner)
  return {
    text: w.deal(row.code, deal(row.name), account({ name: row.account, aliases: row.aliases })),
    detail: `${bandWords(row.band, lang)} ${row.score} · ${detail}${close}`,
    buttons: [button(w.buttons.open, 'deal.open', { text: row.code })],
  }
}

function visitItem(row: FoundVisit, { w, terms, account, weekDay }: S): Item {
  const detail = w.visitDetail(terms.channel[row.channel], row.rep, row.summary)
  return {
    text: w.visit(row.code, weekDay(row.day), account({ name: row.account, aliases: row.aliases })),
    detail: row.qualifying ? detail : `${detail} · ${w.notQualifying}`,
  }
}

function paging(
  question: string,
  { from, total, page, shown }: { from: number; total: number; page: number; shown: number },
  { buttons: w }: S['w'],
): Parts {
  const to = (at: number) => ({ text: question, from: String(at) })
  return buttons(
    from > 0 && button(w.back, 'ask', to(Math.max(0, from - page))),
    from + shown < total && button(w.more, 'ask', to(from + shown)),
  )
}
