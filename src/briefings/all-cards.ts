import { buttons, card, list, text } from '../cards/build.ts'
import type { Button, Card, Item, Part } from '../cards/card.ts'
import { accountName } from '../cards/names.ts'
import { uncovered } from '../domain/briefing.ts'
import { digestOrder } from '../domain/digest.ts'
import type { Lang } from '../domain/lang.ts'
import { countOf, type DigestLine, type LeaderView } from '../domain/leader-view.ts'
import type { Policy } from '../domain/policy.ts'
import { bandTone } from '../risk/cards.ts'
import { accountEntry, adviceOf, standingWords } from './account-cards.ts'
import { worstOf } from './digest-cards.ts'
import {
  companyWords,
  dueAll,
  gapWords,
  revenueWords,
  stalledWords,
  topGapWords,
  weeklyWords,
} from './digest-section-cards.ts'
import { digestWords } from './digest-words.ts'
import { datedWords, dayWords, joined, lineWords, reasonWords } from './phrase-cards.ts'

/** What a leader's message folds: pages of all troubled accounts, and one account with everything that can be done about it. */

/** A page of everything: so many accounts a page, then deals, what is due, the week and what we do not know. `fields.page` counts from 1. */
export function allCard(view: LeaderView, fields: Record<string, string>, policy: Policy, lang: Lang): Card {
  const w = digestWords[lang]
  const accounts = view.accounts.filter(({ band }) => band !== 'healthy').sort(digestOrder)
  const size = policy.digest.maxLines
  const pages = Math.max(1, Math.ceil(accounts.length / size))
  const page = Math.min(pages, Math.max(1, Math.floor(Number(fields['page'])) || 1))
  const items = accounts.slice((page - 1) * size, page * size).map((account) => fullItem(account, view, lang))
  const last = page === pages
  const rest = [
    ...companyWords(view, policy, lang),
    stalledWords(view.stalled, view.day, lang),
    topGapWords(view, lang),
    revenueWords(view, lang),
    dueAll(view, lang),
    weeklyWords(view, policy, lang),
    gapWords(view, lang),
  ].filter(Boolean)
  const deals: Button[] = view.stalled.slice(0, 4).map(({ code }) => ({
    label: code,
    click: { intent: 'deal.open', fields: { text: code } },
  }))
  const next: Button = {
    label: w.buttons.next,
    click: { intent: 'digest.more', fields: { ...fields, page: String(page + 1) } },
  }
  const parts: Part[] = [
    ...(items.length > 0 ? [{ kind: 'list' as const, items }] : []),
    ...(last ? rest.map((text): Part => ({ kind: 'text', text })) : []),
    ...(last && deals.length > 0 ? [{ kind: 'buttons' as const, buttons: deals }] : []),
    ...(last ? [] : [{ kind: 'buttons' as const, buttons: [next] }]),
  ]
  return {
    lang,
    title: `${w.allTitle(page, pages)} · ${datedWords(view.day, lang)}`,
    tone: bandTone(worstOf(view.byBand)),
    parts,
  }
}

/** One account of a leader's message: every reason, what climbed besides, what to do, and every button. Undefined: it is none of the reader's, or well. */
export function itemCard(view: LeaderView, code: string, policy: Policy, lang: Lang): Card | undefined {
  const account = view.accounts.find((each) => each.code === code)
  const rows = [...view.briefing.worse, ...view.briefing.better]
  const row =
    rows.find((each) => each.code === code) ??
    (account && { code, account, change: undefined, deals: [], climbs: [] })
  if (!row) return undefined
  const look = {
    policy,
    day: view.day,
    lang,
    finance: view.finance,
    joins: view.joins,
    full: true,
    terse: false,
    person: (name: string) => name,
    stalled: new Set<string>(),
  }
  const entry = accountEntry(row, '', look)
  const item = account ? { ...fullItem(account, view, lang) } : entry.item
  const own = entry.buttons.slice(0, -1)
  // The item has every reason: of what climbed only the rest is new, and what to do.
  const told = new Set<string>(account?.signals.map(({ code: rule }) => rule))
  const rest = account
    ? uncovered(row.climbs, told, look.stalled).map((line) => lineWords(line, view.day, lang))
    : []
  const advice = account ? adviceOf(account, look) : ''
  const went = account && view.joins.get(account.id)?.wentOn
  const w = digestWords[lang]
  return card(
    lang,
    { title: w.itemTitle(entry.name), tone: account ? bandTone(account.band) : 'warn' },
    list([item]),
    text(
      [joined(rest, lang), went && w.went(dayWords(went, lang)), advice && w.advice(advice)]
        .filter(Boolean)
        .join('\n'),
    ),
    buttons(...own),
  )
}

/** A day without anything to read. */
export function allClearCard(view: LeaderView, lang: Lang): Card {
  const w = digestWords[lang]
  const { byBand, team, day } = view
  const counts = w.counts(countOf(byBand), byBand.critical, byBand.at_risk, byBand.watch, byBand.healthy)
  return {
    lang,
    title: w.title(team ?? w.everyone, datedWords(day, lang), w.nothing),
    tone: 'good',
    summary: counts,
    parts: [{ kind: 'text', text: counts }],
  }
}

function fullItem(account: DigestLine, { day }: LeaderView, lang: Lang): Item {
  const w = digestWords[lang]
  const reasons = account.signals.map(({ evidence }) => reasonWords(evidence, day, lang))
  const fields = { text: account.code }
  return {
    text: [
      { strong: w.account(accountName(account, lang), account.tier, account.owner) },
      ` · ${standingWords(account, undefined, lang)}`,
    ],
    detail: joined(reasons, lang),
    tone: bandTone(account.band),
    buttons: [
      { label: w.buttons.open, click: { intent: 'account.open', fields } },
      { label: w.buttons.why, click: { intent: 'why.open', fields } },
      { label: w.buttons.nudge, click: { intent: 'nudge', fields } },
      { label: w.buttons.except, click: { intent: 'except.ask', fields: { subject: account.code } } },
    ],
  }
}
