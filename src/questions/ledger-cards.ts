import { button, buttons, card, list, type Parts, quiet, strong, text } from '../cards/build.ts'
import type { Card, Item } from '../cards/card.ts'
import { type Speech, speak } from '../cards/speech.ts'
import { dealWords } from '../deals/words.ts'
import { type Day, daysBetween } from '../domain/day.ts'
import type { Lang } from '../domain/lang.ts'
import type { LostDeal, WonDeal } from '../reports/deals-store.ts'
import type { Question } from './cards.ts'
import type { LedgerRow } from './ledger-store.ts'
import { ledgerEn } from './ledger-words.en.ts'
import { ledgerZh } from './ledger-words.zh.ts'

const words = { zh: ledgerZh, en: ledgerEn }
type S = Speech<typeof ledgerZh>
type Kind = 'complaints' | 'promises' | 'receivables' | 'people' | 'referrals' | 'planned'

/** A page of such a list under what was understood; what was not read is said. */
export function ledgerCard(
  question: Question,
  kind: Kind,
  rows: readonly LedgerRow[],
  from: number,
  lang: Lang,
): Card {
  const s = speak(words, lang)
  const { w } = s
  const total = rows[0]?.total ?? 0
  const sums = [
    ...new Map(rows.flatMap((row) => (row.sum === null ? [] : [[row.currency, row.sum] as const]))),
  ]
  return card(
    lang,
    { title: total === 0 ? w.none[kind] : w.title[kind](total) },
    ...head(question, w.subject[kind], s),
    sums.length > 0 && text(w.sum(s.list(sums.map(([currency, amount]) => s.money({ amount, currency }))))),
    list(rows.map((row) => item(kind, row, question, s))),
    buttons(
      from > 0 && button(w.back, 'ask', { text: question.text, from: String(Math.max(0, from - 10)) }),
      from + rows.length < total &&
        button(w.more, 'ask', { text: question.text, from: String(from + rows.length) }),
    ),
  )
}

function item(kind: Kind, row: LedgerRow, { today }: Question, s: S): Item {
  const { w, terms } = s
  const account = s.account({ name: row.account, aliases: row.aliases })
  const due = row.due
    ? row.due < today
      ? w.late(s.shortDay(row.due), daysBetween(row.due, today))
      : w.due(s.shortDay(row.due))
    : ''
  const open = button(w.open, kind === 'complaints' ? 'complaint.open' : 'account.open', {
    text: kind === 'complaints' ? row.code : row.accountCode,
  })
  const tone = row.due && row.due < today ? ({ tone: 'warn' } as const) : {}
  switch (kind) {
    case 'complaints':
      return {
        text: `${row.code} ${account} · ${row.words}`,
        detail: [terms.level[row.kind as 'grumble'], due || w.closed, row.who].filter(Boolean).join(' · '),
        buttons: [open],
        ...tone,
      }
    case 'promises':
      return {
        text: `${account} · ${row.words}`,
        detail: [w.side[row.kind as 'ours'], due || w.noDay, row.who].join(' · '),
        buttons: [open],
        ...tone,
      }
    case 'receivables':
      return {
        text: `${account} · ${s.money({ amount: row.amount ?? 0, currency: row.currency })}`,
        detail: [w.overdue(Number(row.words)), w.asOf(s.shortDay(row.day ?? today)), row.who].join(' · '),
        buttons: [open],
      }
    case 'referrals':
      return {
        text: w.introduced(account, row.kind, row.words),
        detail: [s.shortDay(row.day ?? today), row.who].join(' · '),
        buttons: [open],
      }
    case 'planned':
      return {
        text: [s.weekDay(row.day ?? today), account, row.kind].filter(Boolean).join(' · '),
        detail: [row.who, row.words].filter(Boolean).join(' · '),
        buttons: [open],
      }
    case 'people':
      return {
        text: `${row.words} · ${account}`,
        detail: [
          row.kind && terms.layer[row.kind as 'decision'],
          row.day ? w.lastMet(s.shortDay(row.day), daysBetween(row.day, today)) : w.neverMet,
          row.who,
        ]
          .filter(Boolean)
          .join(' · '),
        buttons: [open],
      }
  }
}

/** Deals that were lost, with their reason; all of them, as the report of losses has them. */
export function lossesCard(question: Question, losses: readonly LostDeal[], lang: Lang): Card {
  const s = speak(words, lang)
  const { w } = s
  const reasons = dealWords[lang].record.reasons
  const shown = losses.slice(0, 10)
  return card(
    lang,
    { title: losses.length === 0 ? w.none.losses : w.title.losses(losses.length) },
    ...head(question, w.subject.losses, s),
    list(
      shown.map((loss) => ({
        text: `${loss.code} ${s.account({ name: loss.account, aliases: loss.aliases })} · ${s.deal(loss.name)}`,
        detail: [
          loss.reason ? reasons[loss.reason] : w.noReason,
          s.terms.stage[loss.stage as 1],
          s.money({ amount: loss.amount, currency: loss.currency }),
          s.shortDay(loss.lostOn),
          loss.owner,
        ].join(' · '),
        buttons: [button(w.open, 'deal.open', { text: loss.code })],
      })),
    ),
    buttons(losses.length > 0 && button(w.report, 'report', { page: 'losses' })),
  )
}

/** Deals that were won, the newest first, and what they are worth together. */
export function winsCard(question: Question, wins: readonly WonDeal[], lang: Lang): Card {
  const s = speak(words, lang)
  const { w } = s
  const sums = new Map<string, number>()
  for (const { currency, amount } of wins) sums.set(currency, (sums.get(currency) ?? 0) + amount)
  const shown = wins.slice(0, 10)
  return card(
    lang,
    { title: wins.length === 0 ? w.none.wins : w.title.wins(wins.length) },
    ...head(question, w.subject.wins, s),
    wins.length > 0 &&
      text(w.sum(s.list([...sums].map(([currency, amount]) => s.money({ amount, currency }))))),
    list(
      shown.map((win) => ({
        text: `${win.code} ${s.account({ name: win.account, aliases: win.aliases })} · ${s.deal(win.name)}`,
        detail: [
          s.money({ amount: win.amount, currency: win.currency }),
          s.shortDay(win.wonOn),
          win.owner,
        ].join(' · '),
        buttons: [button(w.open, 'deal.open', { text: win.code })],
      })),
    ),
    wins.length > shown.length && quiet(w.moreWins(wins.length - shown.length)),
  )
}

/** Who is away, from when until when, and who stands in. */
export function absencesCard(
  question: Question,
  rows: readonly { name: string; from: Day; until: Day | null; standIn: string | null }[],
  lang: Lang,
): Card {
  const s = speak(words, lang)
  const { w } = s
  return card(
    lang,
    { title: rows.length === 0 ? w.none.away : w.title.away(rows.length) },
    ...head(question, w.subject.away, s),
    list(
      rows.map(({ name, from, until, standIn }) => ({
        text: name,
        detail: [w.awayFor(s.weekDay(from), until && s.weekDay(until)), standIn && w.standIn(standIn)]
          .filter(Boolean)
          .join(' · '),
      })),
    ),
  )
}

export function weeksCard(question: Question, names: readonly string[], lang: Lang): Card {
  const s = speak(words, lang)
  const { w } = s
  const plan = question.query.plan === true
  return card(
    lang,
    { title: names.length === 0 ? w.allIn(plan) : w.missing(plan, names.length) },
    ...head(question, w.subject[plan ? 'plans' : 'weeks'], s),
    text(names.length > 0 && s.list(names)),
  )
}

function head(question: Question, subject: string, s: S): Parts[] {
  const { w } = s
  const { scope, accounts, query, unread } = question
  const whose = scope.kind === 'member' ? w.member(scope.name ?? '') : w.scope[scope.kind]
  const period = query.period && w.period(s.day(query.period.first), s.day(query.period.last))
  const said = [
    subject,
    whose,
    ...accounts,
    period,
    query.overdue && w.lateOnly,
    query.layer && s.terms.layer.decision,
  ]
  return [
    quiet(w.understood(said.filter(Boolean).join(' · '))),
    unread.length > 0 && strong(w.unread(s.list(unread))),
  ]
}
