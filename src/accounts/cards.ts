import type { Button, Card, Fact, Item, Part } from '../cards/card.ts'
import { fullDay, listWords, moneyWords, percentWords, rounded, weekDay } from '../cards/format.ts'
import { accountName, dealName } from '../cards/names.ts'
import { terms } from '../cards/terms.ts'
import type { ComplaintLevel } from '../domain/complaint.ts'
import { addDays, type Day, daysBetween } from '../domain/day.ts'
import type { Lang } from '../domain/lang.ts'
import type { Policy } from '../domain/policy.ts'
import type { Assessment } from '../domain/risk/assessment.ts'
import type { AccountFacts } from '../domain/risk/facts.ts'
import { WALL_SIDES, wallPercent } from '../domain/wall.ts'
import { bandTone, bandWords, evidenceWords, riskWords, stageWords } from '../risk/cards.ts'
import { accountEn } from './words.en.ts'
import { accountZh } from './words.zh.ts'

export const accountWords = { zh: accountZh, en: accountEn }

/** What the card is made of: the account, its facts of risk with what they come to today, and the overview. Money in minor units. */
export type AccountView = {
  account: {
    code: string
    name: string
    aliases: string[]
    tier: string | null
    ownerName: string
    currency: string
  }
  /** Undefined for an ordinary account: without a tier nothing is assessed. */
  risk: { facts: AccountFacts; assessment: Assessment } | undefined
  overview: {
    backup: string | undefined
    revenue12: number
    layers: { decision: number; management: number; operation: number; unknown: number }
    steps: { code: string; text: string; due: Day; deal: string | null }[]
    deals: {
      code: string
      name: string
      stage: number
      amount: number
      currency: string
      band: Assessment['band']
      score: number
    }[]
    visits: { code: string; day: Day; channel: string; people: string[]; rep: string }[]
    complaints: { code: string; level: ComplaintLevel; subject: string; due: Day }[]
    snooze: { until: Day; reason: string; by: string } | undefined
  }
}

/** Reasons shown on the card; all of them are behind "why". */
const REASONS = 4

/** One page about an account: how it stands, why, who was met when, the wall, what is open. */
export function accountCard(view: AccountView, policy: Policy, today: Day, lang: Lang): Card {
  const { account, risk, overview } = view
  const w = accountWords[lang]
  const name = accountName(account, lang)
  const band = risk ? `${bandWords(risk.assessment.band, lang)} ${risk.assessment.score}` : w.ordinary
  const parts: Part[] = [
    {
      kind: 'facts',
      facts: [
        ...standing(view, policy, today, lang),
        ...contactFacts(view, policy, today, lang),
        ...money(view, lang),
      ],
    },
    ...reasons(view, today, lang),
    ...wall(view, policy, lang),
    ...lists(view, lang),
    { kind: 'buttons', buttons: buttons(view, lang) },
  ]
  return {
    lang,
    title: w.title(name, account.code),
    tone: risk ? bandTone(risk.assessment.band) : 'plain',
    summary: `${name} · ${band}`,
    parts: overview.snooze ? [snoozed(overview.snooze, lang), ...parts] : parts,
  }
}

function standing({ account, risk, overview }: AccountView, policy: Policy, _today: Day, lang: Lang): Fact[] {
  const w = accountWords[lang]
  const tier = account.tier as keyof Policy['risk']['account']['AR01']['cadence'] | null
  const facts: Fact[] = [
    {
      label: w.facts.tier,
      value: tier ? w.tier(tier, rounded(policy.risk.account.AR01.cadence[tier], 0)) : w.ordinary,
    },
    { label: w.facts.owner, value: w.owner(account.ownerName, overview.backup) },
  ]
  if (risk)
    facts.push({
      label: w.facts.band,
      value: w.band(bandWords(risk.assessment.band, lang), risk.assessment.score),
    })
  return facts
}

function contactFacts({ risk, overview }: AccountView, policy: Policy, today: Day, lang: Lang): Fact[] {
  const w = accountWords[lang]
  const { decision, management, operation, unknown } = overview.layers
  const people: Fact = { label: w.facts.people, value: w.people(decision, management, operation, unknown) }
  if (!risk) return [people]
  const { lastContactOn, lastDecisionContact, tier } = risk.facts
  const cadence = policy.risk.account.AR01.cadence[tier]
  const contact = lastContactOn
    ? `${w.contact(fullDay(lastContactOn, lang), daysBetween(lastContactOn, today), rounded(cadence, 0))} · ${w.nextDue(weekDay(addDays(lastContactOn, cadence), lang))}`
    : w.never
  const met = lastDecisionContact
    ? w.decision(
        lastDecisionContact.name,
        fullDay(lastDecisionContact.day, lang),
        daysBetween(lastDecisionContact.day, today),
      )
    : w.never
  return [{ label: w.facts.contact, value: contact }, { label: w.facts.decision, value: met }, people]
}

function money({ account, risk, overview }: AccountView, lang: Lang): Fact[] {
  const w = accountWords[lang]
  const facts: Fact[] = [
    {
      label: w.facts.revenue,
      value: moneyWords({ amount: overview.revenue12, currency: account.currency }, lang),
    },
  ]
  if (!risk) return facts
  const { satisfactions, receivables, planReviewedOn } = risk.facts
  const [latest] = [...satisfactions].sort((a, b) => b.day.localeCompare(a.day))
  if (latest)
    facts.push({
      label: w.facts.satisfaction,
      value: w.satisfaction(
        rounded(latest.actual, 1),
        rounded(latest.expected, 1),
        weekDay(latest.day, lang),
      ),
    })
  const overdue = receivables.filter((row) => row.daysOverdue > 0)
  if (overdue.length > 0) {
    const amount = overdue.reduce((sum, row) => sum + row.amount, 0)
    const days = Math.max(...overdue.map((row) => row.daysOverdue))
    facts.push({
      label: w.facts.receivable,
      value: w.receivable(moneyWords({ amount, currency: account.currency }, lang), days),
    })
  }
  if (planReviewedOn) facts.push({ label: w.facts.plan, value: w.plan(fullDay(planReviewedOn, lang)) })
  const { gaps } = risk.assessment
  if (gaps.length > 0)
    facts.push({
      label: w.facts.gaps,
      value: listWords(
        gaps.map((gap) => riskWords[lang].gaps[gap]),
        lang,
      ),
    })
  return facts
}

function reasons({ risk }: AccountView, today: Day, lang: Lang): Part[] {
  if (!risk || risk.assessment.signals.length === 0) return []
  const signals = [...risk.assessment.signals].sort((a, b) => b.points - a.points).slice(0, REASONS)
  const items = signals.map(
    (signal): Item => ({
      text: evidenceWords(signal.evidence, today, lang),
      detail: `${signal.code} · ${signal.points}`,
    }),
  )
  return [
    { kind: 'text', text: accountWords[lang].reasons, style: 'strong' },
    { kind: 'list', items },
  ]
}

function wall({ risk }: AccountView, policy: Policy, lang: Lang): Part[] {
  const w = accountWords[lang]
  const [now, before] = [...(risk?.facts.walls ?? [])].sort((a, b) => b.day.localeCompare(a.day))
  if (!risk || !now) return []
  const floor = policy.risk.account.AR04.floor[risk.facts.tier]
  const percent = percentWords(wallPercent(now))
  return [
    {
      kind: 'picture',
      picture: {
        kind: 'bricks',
        title: w.wallTitle(percent),
        words: w.wallWords(percent, before && percentWords(wallPercent(before)), percentWords(floor)),
        built: WALL_SIDES.reduce((sum, side) => sum + now[side], 0),
        of: WALL_SIDES.length * 2,
        rows: WALL_SIDES.map((side) => ({ label: w.sides[side], built: now[side], of: 2 })),
      },
    },
  ]
}

function lists({ overview }: AccountView, lang: Lang): Part[] {
  const w = accountWords[lang]
  const section = (label: string, lines: string[]): Part[] =>
    lines.length > 0
      ? [
          { kind: 'text', text: label, style: 'strong' },
          { kind: 'list', items: lines.map((text) => ({ text })) },
        ]
      : []
  return [
    ...section(
      w.facts.complaints,
      overview.complaints.map((each) =>
        w.complaint(each.code, terms[lang].level[each.level], each.subject, weekDay(each.due, lang)),
      ),
    ),
    ...section(
      w.facts.nextSteps,
      overview.steps.map((step) => w.step(step.deal ?? step.code, step.text, weekDay(step.due, lang))),
    ),
    ...section(
      w.facts.deals,
      overview.deals.map((deal) =>
        w.deal(
          deal.code,
          dealName(deal.name, lang),
          stageWords(deal.stage, lang),
          moneyWords(deal, lang),
          bandWords(deal.band, lang),
          deal.score,
        ),
      ),
    ),
    ...section(
      w.recent,
      overview.visits.map((visit) =>
        w.visit(
          weekDay(visit.day, lang),
          terms[lang].channel[visit.channel as keyof (typeof terms)['zh']['channel']],
          listWords(visit.people, lang),
          visit.rep,
        ),
      ),
    ),
  ]
}

function snoozed(snooze: NonNullable<AccountView['overview']['snooze']>, lang: Lang): Part {
  const w = accountWords[lang]
  return {
    kind: 'text',
    text: `${w.facts.snoozed}: ${w.snoozed(weekDay(snooze.until, lang), snooze.by, snooze.reason)}`,
    style: 'strong',
  }
}

function buttons({ account, risk, overview }: AccountView, lang: Lang): Button[] {
  const w = accountWords[lang]
  const fields = { text: account.code }
  return [
    ...(risk ? [{ label: w.buttons.why, click: { intent: 'why.open', fields } }] : []),
    { label: w.buttons.nudge, click: { intent: 'nudge', fields } },
    ...overview.deals
      .slice(0, 2)
      .map((deal) => ({ label: deal.code, click: { intent: 'deal.open', fields: { text: deal.code } } })),
  ]
}
