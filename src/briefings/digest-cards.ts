import type { Button, Card, Item, Part } from '../cards/card.ts'
import { fullDay, listWords, weekDay } from '../cards/format.ts'
import { accountName } from '../cards/names.ts'
import { terms } from '../cards/terms.ts'
import type { Day } from '../domain/day.ts'
import {
  type Change,
  type DigestAccount,
  type DigestLines,
  suggestionFor,
  topReasons,
} from '../domain/digest.ts'
import type { Lang } from '../domain/lang.ts'
import type { Money } from '../domain/money.ts'
import type { Policy } from '../domain/policy.ts'
import type { Adherence } from '../domain/portfolio.ts'
import type { Line } from '../domain/reminder-line.ts'
import type { Band, Signal } from '../domain/risk/assessment.ts'
import { bandTone, changeWords, evidenceWords, suggestionWords } from '../risk/cards.ts'
import {
  companyParts,
  dealParts,
  dueParts,
  moneyList,
  resourceParts,
  weekParts,
} from './digest-section-cards.ts'
import { digestWords } from './digest-words.ts'
import { exceptButton } from './reminder-button-cards.ts'
import { plainLine } from './reminder-cards.ts'

export type Named = { name: string; aliases: readonly string[] }
export type DigestLine = DigestAccount &
  Named & {
    owner: string
    currency: string
    /** Code of an open deal without a next step. */
    dealWithoutStep?: string
  }

/** Everything a digest says, decided and counted; the card only puts it into words. Money in minor units. */
export type DigestView = {
  /** Name of the team; undefined: the whole company. */
  team: string | undefined
  byBand: Record<Band, number>
  lists: DigestLines<DigestLine>
  changes: { account: Named; change: Change }[] | undefined
  revenueAtRisk: Money[]
  pipeline: Money[]
  weighted: Money[]
  stalled: {
    code: string
    name: string
    account: Named
    stageEnteredOn: Day
    limit: number
    score: number
    age: number
  }[]
  topGaps: {
    code: string
    name: string
    account: Named
    relationship: number
    known: number
    total: number
  }[]
  waiting: {
    code: string
    deal: string
    name: string
    from: number
    to: number
    by: string
    due: Day | null
  }[]
  due: {
    kind: 'contact' | 'step' | 'complaint'
    codes: string[]
    name: string
    aliases: string[]
    due: Day
    text: string
    days?: number
  }[]
  week: { name: string; adherence: Adherence; hasSummary: boolean }[]
  attention: { account: Named; index: number }[]
  concentration: { account: Named; share: number }[]
  gaps: { gap: 'satisfaction' | 'wall'; account: Named }[]
  /** Only in the director's roll-up. */
  company?: {
    coverage?: { ratio: number; amount: Money; remaining: Money }
    atRiskDeals: Money[]
    atRiskShare: number | undefined
    overdue: Money[]
  }
  /** Reminders that climbed to this reader, about accounts that have no line of their own above. */
  climbed?: readonly Line[]
}

/** True when there is nothing to read: nobody at risk, nothing due, nothing missing, nothing changed. */
export function isEmptyDigest(view: DigestView): boolean {
  const { lists, stalled, topGaps, waiting, due, week, attention } = view
  const missing = week.some(({ hasSummary, adherence }) => !hasSummary && adherence.planned > 0)
  return (
    lists.lines.length +
      stalled.length +
      topGaps.length +
      waiting.length +
      due.length +
      attention.length +
      (view.changes?.length ?? 0) +
      (view.climbed?.length ?? 0) ===
      0 && !missing
  )
}

/** The daily at-risk digest: what changed first, then who is at risk and why with the numbers, stalled deals, what is due, the week, resources. */
export function digestCard(view: DigestView, policy: Policy, today: Day, lang: Lang): Card {
  const w = digestWords[lang]
  const { byBand, lists } = view
  const all = Object.values(byBand).reduce((sum, count) => sum + count, 0)
  const counts = w.counts(all, byBand.critical, byBand.at_risk, byBand.watch, byBand.healthy)
  const worst: Band =
    byBand.critical > 0 ? 'critical' : byBand.at_risk > 0 ? 'at_risk' : byBand.watch > 0 ? 'watch' : 'healthy'
  const parts: Part[] = [
    { kind: 'text', text: counts, style: 'strong' },
    {
      kind: 'text',
      text: w.money(
        moneyList(view.revenueAtRisk, lang),
        moneyList(view.pipeline, lang),
        moneyList(view.weighted, lang),
      ),
    },
    ...(view.company ? companyParts(view.company, policy, lang) : []),
    ...changeParts(view, lang),
    ...climbedParts(view, today, lang),
    ...accountParts(lists, policy, today, lang),
    ...dealParts(view, lang),
    ...dueParts(view, today, lang),
    ...weekParts(view, lang),
    ...resourceParts(view, policy, lang),
  ]
  return {
    lang,
    title: w.title(view.team ?? w.everyone, fullDay(today, lang)),
    tone: bandTone(worst),
    summary: counts,
    parts,
  }
}

/** Those for which the digest had no line. */
export function restCard(lines: readonly DigestLine[], policy: Policy, today: Day, lang: Lang): Card {
  const items = lines.map((line) => accountItem(line, policy, today, lang))
  return { lang, title: digestWords[lang].moreTitle, tone: 'info', parts: [{ kind: 'list', items }] }
}

/** A day without anything to read. */
export function allClearCard(team: string | undefined, count: number, today: Day, lang: Lang): Card {
  const w = digestWords[lang]
  return {
    lang,
    title: w.title(team ?? w.everyone, fullDay(today, lang)),
    tone: 'good',
    summary: w.allClear(count),
    parts: [{ kind: 'text', text: w.allClear(count) }],
  }
}

/** At most so many climbed reminders: the rest is behind the accounts' own cards. */
const MOST_CLIMBED = 5

function climbedParts({ climbed = [] }: DigestView, today: Day, lang: Lang): Part[] {
  if (climbed.length === 0) return []
  const items = climbed
    .slice(0, MOST_CLIMBED)
    .map((line): Item => ({ text: plainLine(line, today, lang), buttons: exceptButton(line, lang) }))
  return [
    { kind: 'text', text: digestWords[lang].climbedTitle, style: 'strong' },
    { kind: 'list', items },
  ]
}

function changeParts(view: DigestView, lang: Lang): Part[] {
  const w = digestWords[lang]
  if (!view.changes) return []
  if (view.changes.length === 0) return [{ kind: 'text', text: w.noChanges, style: 'quiet' }]
  const words = view.changes.map(
    ({ account, change }) => `${accountName(account, lang)} ${changeWords(change, lang)}`,
  )
  return [
    { kind: 'text', text: w.changesTitle, style: 'strong' },
    { kind: 'list', items: words.map((text) => ({ text })) },
  ]
}

function accountParts(
  { lines, more, snoozed }: DigestView['lists'],
  policy: Policy,
  today: Day,
  lang: Lang,
): Part[] {
  const w = digestWords[lang]
  const parts: Part[] = []
  if (lines.length > 0)
    parts.push({ kind: 'list', items: lines.map((line) => accountItem(line, policy, today, lang)) })
  if (more.length > 0)
    parts.push({
      kind: 'buttons',
      buttons: [
        { label: `${w.more(more.length)} · ${w.buttons.more}`, click: { intent: 'digest.more', fields: {} } },
      ],
    })
  if (snoozed.length > 0) {
    const names = snoozed.map((line) =>
      w.snoozedOne(accountName(line, lang), weekDay(line.snoozedUntil ?? today, lang)),
    )
    parts.push({ kind: 'text', text: w.snoozed(listWords(names, lang)), style: 'quiet' })
  }
  return parts
}

function accountItem(line: DigestLine, policy: Policy, today: Day, lang: Lang): Item {
  const w = digestWords[lang]
  const name = accountName(line, lang)
  const lifted = line.band !== line.bandByScore
  const band = terms[lang].band[line.band]
  const standing = lifted ? w.lifted(line.score, band) : w.score(line.score, band)
  const reasons = topReasons(line, policy.digest.reasons).map((signal: Signal) =>
    evidenceWords(signal.evidence, today, lang),
  )
  const suggestion = suggestionFor(line, today, line.dealWithoutStep)
  const detail = [
    reasons.join(lang === 'zh' ? ';' : '; '),
    suggestion ? w.suggestion(suggestionWords(suggestion, lang)) : '',
  ].filter(Boolean)
  return {
    text: [{ strong: `${standing} · ${w.line(name, line.tier, line.owner)}` }],
    detail: detail.join(lang === 'zh' ? '。' : '. '),
    tone: bandTone(line.band),
    buttons: rowButtons(line, lang),
  }
}

/** Snooze is on the card of the reasons: a fifth button in each of eight rows is more than a Feishu card holds (200 elements). */
function rowButtons({ code }: DigestLine, lang: Lang): Button[] {
  const w = digestWords[lang].buttons
  const fields = { text: code }
  return [
    { label: w.open, click: { intent: 'account.open', fields } },
    { label: w.why, click: { intent: 'why.open', fields } },
    { label: w.nudge, click: { intent: 'nudge', fields } },
    { label: w.except, click: { intent: 'except.ask', fields: { subject: code } } },
  ]
}
