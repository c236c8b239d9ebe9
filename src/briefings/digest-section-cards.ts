import { indexWords, listWords, percentWords, ratioWords, rounded } from '../cards/format.ts'
import { type Day, dayIn, minuteIn } from '../domain/day.ts'
import type { Lang } from '../domain/lang.ts'
import type { DueRow, LeaderView, StalledDeal } from '../domain/leader-view.ts'
import { type Money, sumsOf } from '../domain/money.ts'
import type { Policy } from '../domain/policy.ts'
import { digestWords } from './digest-words.ts'
import {
  datedWords,
  dayWords,
  joined,
  reasonWords,
  shortMoney,
  shortName,
  weekdayWords,
} from './phrase-cards.ts'

/** The lines of a leader's message that are about more than one account: money, deals, what is due, the week. */

/** `1,680 万 + EUR 3.5 万`. */
export function moneyList(amounts: readonly Money[], lang: Lang): string {
  const sums = sumsOf(amounts)
  return sums.length > 0 ? sums.map((sum) => shortMoney(sum, lang)).join(' + ') : '0'
}

/** What the revenue at risk was in the last message, where it is another. */
export function revenueBefore(
  { revenueAtRisk, revenueBefore: before }: LeaderView,
  lang: Lang,
): string | undefined {
  if (!before) return undefined
  const [now, then] = [moneyList(revenueAtRisk, lang), moneyList(before, lang)]
  return now === then ? undefined : then
}

/** `停滞 D2 东海石化 停 42 天（限 21，2 倍）100 分｜…`; with their reasons where there are few. */
export function stalledWords(stalled: readonly StalledDeal[], day: Day, lang: Lang): string {
  const w = digestWords[lang]
  if (stalled.length === 0) return ''
  const few = stalled.length < 3
  const each = stalled.map((deal) => {
    const ratio = deal.age / deal.limit
    const name = `${deal.code} ${shortName(deal.account, lang)}`
    const said = w.stalled(
      name,
      deal.age,
      deal.limit,
      ratio >= 1.5 ? ratioWords(ratio) : undefined,
      deal.score,
    )
    const reasons = deal.signals.filter(({ code }) => ['DR02', 'DR03b', 'DR05'].includes(code))
    const why = joined(
      reasons.map(({ evidence }) => reasonWords(evidence, day, lang)),
      lang,
    )
    return few && why ? `${said}${lang === 'zh' ? '：' : ': '}${why}` : said
  })
  return `${w.stalledTitle} ${each.join(lang === 'zh' ? '｜' : ' | ')}`
}

/** `高层空白 D6 泰和半导体：关系 85%，决策层 0/2`. */
export function topGapWords({ topGaps }: LeaderView, lang: Lang): string {
  const w = digestWords[lang]
  const each = topGaps.map((deal) =>
    w.topGapOf(
      `${deal.code} ${shortName(deal.account, lang)}`,
      percentWords(deal.relationship),
      deal.known,
      deal.total,
    ),
  )
  return each.length > 0 ? w.topGap(joined(each, lang)) : ''
}

/** What is due on `day`, an account once: its contact and its step are one visit. */
export function dueToday(view: LeaderView, lang: Lang): string {
  const rows = view.due.filter(({ due }) => due === view.day)
  const accounts = new Map<string, DueRow[]>()
  for (const row of rows) accounts.set(row.name, [...(accounts.get(row.name) ?? []), row])
  const each = [...accounts.values()].map((own) => {
    const said = own.map((row, at) => dueWords(row, lang, { again: at > 0, short: view.full }))
    return view.full
      ? said.join(lang === 'zh' ? '，' : ', ')
      : digestWords[lang].by(said.join(lang === 'zh' ? '，' : ', '), own[0]?.owner ?? '')
  })
  return joined(each, lang)
}

/** What is due today and on the next days: `到期 今天 无｜周二 F11 泰和半导体 …`. */
export function dueAll(view: LeaderView, lang: Lang): string {
  const w = digestWords[lang]
  const days = [...new Set(view.due.map(({ due }) => due).filter((due) => due > view.day))]
  const coming = days.map((day) => {
    const rows = view.due.filter(({ due }) => due === day)
    return `${weekdayWords(day, lang)} ${joined(
      rows.map((row) => dueWords(row, lang, { short: true, first: true })),
      lang,
    )}`
  })
  const today = dueToday(view, lang)
  // A week in which nothing falls due is no line.
  if (!today && coming.length === 0) return ''
  const now = w.today(today || w.nothingDue)
  return w.due([now, ...coming].join(lang === 'zh' ? '｜' : ' | '))
}

/** `again`: the account was just named. `short`: by code and name alone. `first`: by its first code alone. */
function dueWords(
  row: DueRow,
  lang: Lang,
  { again = false, short = false, first = false }: { again?: boolean; short?: boolean; first?: boolean },
): string {
  const w = digestWords[lang].dueOf
  const name = again ? '' : shortName(row, lang)
  const codes = row.codes.slice(0, first ? 1 : 5).join('·')
  if (row.kind === 'contact') return w.contact(name, row.days ?? 0).trim()
  const text = short ? '' : row.text
  const words = row.kind === 'step' ? w.step(codes, name, text) : w.complaint(codes, name, text)
  return words.replace(/ {2,}/g, ' ').trim()
}

/** The same in one line. */
export function weeklyWords(view: LeaderView, policy: Policy, lang: Lang): string {
  return joined(weeklyParts(view, policy, lang), lang)
}

/** Last week's plans and summaries, who has no plan, where the time goes, how much hangs on one account: a phrase each. */
export function weeklyParts(view: LeaderView, policy: Policy, lang: Lang): string[] {
  const w = digestWords[lang]
  const planned = view.week.filter(({ adherence }) => adherence.planned > 0)
  const missing = view.week.filter(({ owesSummary }) => owesSummary).map(({ name }) => name)
  const done = planned.reduce((sum, { adherence }) => sum + adherence.done, 0)
  const all = planned.reduce((sum, { adherence }) => sum + adherence.planned, 0)
  const each = planned.map(({ name, adherence }) => w.adherenceOf(name, adherence.done, adherence.planned))
  const attention = [...view.attention]
    .sort((a, b) => a.index - b.index)
    .map(({ account, index }) => `${shortName(account, lang)} ${indexWords(index)}`)
  const concentration = view.concentration.map(
    ({ account, share }) => `${shortName(account, lang)} ${percentWords(share)}`,
  )
  const parts = [
    // Plans and summaries are one phrase: said without the other, one would look as if all were well.
    joined(
      [
        all > 0 ? w.adherence(done, all, view.company ? '' : listWords(each, lang)) : '',
        missing.length > 0 ? w.summaries(listWords(missing, lang)) : '',
      ],
      lang,
    ),
    view.noPlan.length > 0 && w.noPlan(listWords(view.noPlan, lang)),
    attention.length > 0 && w.attention(listWords(attention, lang), rounded(policy.portfolio.PR04.index, 2)),
    concentration.length > 0 &&
      w.concentration(listWords(concentration, lang), percentWords(policy.portfolio.PR01.amber)),
  ].filter((each): each is string => each !== false && each !== '')
  return parts.map((part, at) => (at === 0 ? `${w.weekTitle} ${part}` : part))
}

/** ` · 2 whose owner has left`, behind the counts of any edition; nothing when there is none. */
export function leftWords({ gaps }: LeaderView, lang: Lang): string {
  const left = gaps.filter(({ gap }) => gap === 'owner').length
  return left > 0 ? ` · ${digestWords[lang].left(left)}` : ''
}

/** What we do not know, as one line; no risk. */
export function gapWords({ gaps }: LeaderView, lang: Lang): string {
  const each = (['satisfaction', 'wall'] as const).flatMap((gap) => {
    const names = gaps.filter((row) => row.gap === gap).map(({ account }) => shortName(account, lang))
    return names.length > 0 ? [digestWords[lang].gaps[gap](listWords(names, lang))] : []
  })
  return joined(each, lang)
}

/** To which day revenue is known, where that is long ago. */
export function revenueWords({ revenueTo }: LeaderView, lang: Lang): string {
  return revenueTo ? digestWords[lang].revenueTo(dayWords(revenueTo, lang)) : ''
}

/** The lines that only whoever leads managers gets. */
export function companyWords({ company }: LeaderView, policy: Policy, lang: Lang): string[] {
  if (!company) return []
  const w = digestWords[lang]
  const { coverage, atRiskShare, overdue, overdueAsOf } = company
  const asOf = overdueAsOf && dayWords(overdueAsOf, lang)
  const second = [
    atRiskShare !== undefined &&
      w.atRiskDeals(moneyList(company.atRiskDeals, lang), percentWords(atRiskShare)),
    overdue.length > 0 && w.overdue(moneyList(overdue, lang), asOf),
  ].filter((each) => each !== false)
  return [
    ...(coverage
      ? [
          w.coverage(
            rounded(coverage.ratio, 2),
            rounded(policy.portfolio.PR02.coverage, 1),
            shortMoney(coverage.amount, lang),
            shortMoney(coverage.remaining, lang),
            coverage.past.amount > 0 ? shortMoney(coverage.past, lang) : undefined,
          ),
        ]
      : []),
    ...(second.length > 0 ? [second.join(lang === 'zh' ? '｜' : ' | ')] : []),
  ]
}

/** Until when a request waits for its reader: a day and hour ahead, or that it is late; never a deadline that has passed. */
export function deadlineWords(dueAt: Date, now: Date, zone: string, lang: Lang): string {
  const w = digestWords[lang]
  if (dueAt <= now) return w.decideLate(datedWords(dayIn(zone, dueAt), lang))
  const minute = minuteIn(zone, dueAt)
  const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  const day = dayIn(zone, dueAt)
  return w.decideBy(
    day === dayIn(zone, now)
      ? lang === 'zh'
        ? `今天 ${time}`
        : `${time} today`
      : `${datedWords(day, lang)} ${time}`,
  )
}
