import type { Item, Part } from '../cards/card.ts'
import { listWords, moneyWords, percentWords, ratioWords, rounded, weekDay } from '../cards/format.ts'
import { accountName, dealName } from '../cards/names.ts'
import { terms } from '../cards/terms.ts'
import { type Day, daysBetween } from '../domain/day.ts'
import type { Lang } from '../domain/lang.ts'
import { type Money, sumsOf } from '../domain/money.ts'
import type { Policy } from '../domain/policy.ts'
import type { DigestView, Named } from './digest-cards.ts'
import { digestWords } from './digest-words.ts'

/** The lower half of the digest: deals, what is due, the week, resources, the company. */

/** Stalled deals, those that are blank at the top, and the moves that wait for the reader. */
export function dealParts(view: DigestView, lang: Lang): Part[] {
  const w = digestWords[lang]
  const named = (deal: { name: string; account: Named }) =>
    `${accountName(deal.account, lang)} · ${dealName(deal.name, lang)}`
  const items: Item[] = [
    ...view.stalled.map((deal) => ({
      text: w.stalled(
        deal.code,
        named(deal),
        deal.age,
        deal.limit,
        ratioWords(deal.age / deal.limit),
        deal.score,
      ),
      buttons: [{ label: w.buttons.deal, click: { intent: 'deal.open', fields: { text: deal.code } } }],
    })),
    ...view.topGaps.map((deal) => ({
      text: w.topGap(deal.code, named(deal), percentWords(deal.relationship), deal.known, deal.total),
    })),
  ]
  const waiting = view.waiting.map((move): Item => {
    const stage = terms[lang].stage
    const from = stage[move.from as keyof typeof stage]
    const to = stage[move.to as keyof typeof stage]
    return {
      text: w.waiting(
        move.code,
        `${move.deal} ${dealName(move.name, lang)}`,
        from,
        to,
        move.by,
        move.due ? weekDay(move.due, lang) : '—',
      ),
      buttons: [
        { label: w.review, style: 'primary', click: { intent: 'move.open', fields: { text: move.code } } },
      ],
    }
  })
  return [
    ...(items.length > 0
      ? [
          { kind: 'text' as const, text: w.stalledTitle, style: 'strong' as const },
          { kind: 'list' as const, items },
        ]
      : []),
    ...(waiting.length > 0
      ? [
          { kind: 'text' as const, text: w.waitingTitle, style: 'strong' as const },
          { kind: 'list' as const, items: waiting },
        ]
      : []),
  ]
}

/** What is due today and what comes in the next working days. */
export function dueParts(view: DigestView, today: Day, lang: Lang): Part[] {
  const w = digestWords[lang]
  const words = (row: DigestView['due'][number]) => {
    const name = accountName(row, lang)
    if (row.kind === 'contact') return w.due.contact(name, row.days ?? daysBetween(row.due, today))
    return row.kind === 'step'
      ? w.due.step(row.codes.join('·'), name, row.text)
      : w.due.complaint(row.codes.join('·'), name, row.text)
  }
  const now = view.due.filter((row) => row.due === today).map(words)
  const coming = view.due
    .filter((row) => row.due > today)
    .map((row) => `${weekDay(row.due, lang)} ${words(row)}`)
  return [
    {
      kind: 'facts',
      facts: [
        { label: w.dueTitle, value: now.length > 0 ? now.join(lang === 'zh' ? ';' : '; ') : w.nothingDue },
        ...(coming.length > 0
          ? [{ label: w.comingTitle, value: coming.join(lang === 'zh' ? ';' : '; ') }]
          : []),
      ],
    },
  ]
}

/** Last week: missing summaries, and plans against what was done. */
export function weekParts({ week }: DigestView, lang: Lang): Part[] {
  const w = digestWords[lang]
  const planned = week.filter(({ adherence }) => adherence.planned > 0)
  if (planned.length === 0) return []
  const missing = planned.filter(({ hasSummary }) => !hasSummary).map(({ name }) => name)
  const done = planned.reduce((sum, { adherence }) => sum + adherence.done, 0)
  const all = planned.reduce((sum, { adherence }) => sum + adherence.planned, 0)
  const each = planned.map(({ name, adherence }) => w.adherenceOf(name, adherence.done, adherence.planned))
  const lines = [
    ...(missing.length > 0 ? [w.summaries(listWords(missing, lang))] : []),
    w.adherence(done, all, listWords(each, lang)),
  ]
  return [{ kind: 'facts', facts: [{ label: w.weekTitle, value: lines.join(lang === 'zh' ? '。' : '. ') }] }]
}

/** Where the time goes, how much hangs on one account, and what we do not know. */
export function resourceParts(view: DigestView, policy: Policy, lang: Lang): Part[] {
  const w = digestWords[lang]
  const lines: string[] = []
  const two = (value: number) => value.toFixed(2)
  if (view.attention.length > 0) {
    const each = view.attention.map(({ account, index }) =>
      w.attentionOf(accountName(account, lang), two(index)),
    )
    lines.push(w.attention(listWords(each, lang), rounded(policy.portfolio.PR04.index, 2)))
  }
  if (view.concentration.length > 0) {
    const each = view.concentration.map(({ account, share }) =>
      w.concentrationOf(accountName(account, lang), percentWords(share)),
    )
    lines.push(w.concentration(listWords(each, lang), percentWords(policy.portfolio.PR01.amber)))
  }
  const gaps = (['satisfaction', 'wall'] as const).flatMap((gap) => {
    const names = view.gaps.filter((row) => row.gap === gap).map(({ account }) => accountName(account, lang))
    return names.length > 0 ? [w.gaps[gap](listWords(names, lang))] : []
  })
  return [
    ...(lines.length > 0
      ? [
          {
            kind: 'facts' as const,
            facts: [{ label: w.resourceTitle, value: lines.join(lang === 'zh' ? '。' : '. ') }],
          },
        ]
      : []),
    ...(gaps.length > 0
      ? [
          {
            kind: 'facts' as const,
            facts: [{ label: w.gapsTitle, value: gaps.join(lang === 'zh' ? ';' : '; ') }],
          },
        ]
      : []),
  ]
}

/** The lines that only a director gets. */
export function companyParts(
  company: NonNullable<DigestView['company']>,
  policy: Policy,
  lang: Lang,
): Part[] {
  const w = digestWords[lang]
  const lines: string[] = []
  const { coverage } = company
  if (coverage)
    lines.push(
      w.coverage(
        rounded(coverage.ratio, 2),
        rounded(policy.portfolio.PR02.coverage, 1),
        moneyWords(coverage.amount, lang),
        moneyWords(coverage.remaining, lang),
      ),
    )
  if (company.atRiskShare !== undefined)
    lines.push(w.atRiskDeals(moneyList(company.atRiskDeals, lang), percentWords(company.atRiskShare)))
  if (company.overdue.length > 0) lines.push(w.overdue(moneyList(company.overdue, lang)))
  return lines.map((text) => ({ kind: 'text', text }))
}

/** Sums by currency: `1,680 万元 + EUR 3.5 万`. */
export function moneyList(amounts: readonly Money[], lang: Lang): string {
  const sums = sumsOf(amounts)
  return sums.length > 0 ? sums.map((sum) => moneyWords(sum, lang)).join(' + ') : '0'
}
