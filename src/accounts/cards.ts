import { button, buttons, card, facts, type Parts, picture, section, strong, when } from '../cards/build.ts'
import type { Card } from '../cards/card.ts'
import { percentWords, rounded } from '../cards/format.ts'
import { type Speech, speak } from '../cards/speech.ts'
import { addDays, type Day, daysBetween } from '../domain/day.ts'
import type { Lang } from '../domain/lang.ts'
import type { Policy } from '../domain/policy.ts'
import { profileState } from '../domain/profile.ts'
import type { Assessment } from '../domain/risk/assessment.ts'
import type { AccountFacts, Tier } from '../domain/risk/facts.ts'
import { WALL_SIDES, wallPercent } from '../domain/wall.ts'
import { labelOf } from '../facts/fact-cards.ts'
import { PROFILE_FIELDS, PROFILE_VALUES } from '../facts/kinds/profile.ts'
import { FACTS } from '../facts/kinds.ts'
import { bandTone, bandWords, evidenceWords, riskWords } from '../risk/cards.ts'
import { sectionButtons } from './file-cards.ts'
import type { Group } from './group-store.ts'
import { openParts, peoplePart, visitsPart } from './lately-cards.ts'
import { objectionItem, objectionWords } from './objection-cards.ts'
import type { Overview } from './overview-store.ts'
import { accountWords } from './words.ts'

export { accountWords } from './words.ts'

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
  overview: Overview
  /** The group around it, as its reader sees it. */
  group?: Group | undefined
  /** The tier that the figures propose (S10); undefined: too little is known. */
  zone?: Tier | undefined
  /** May its reader know who our coach is? */
  knows?: boolean
  /** May its reader ask for a tier? */
  asks?: boolean
  /** Its reader is the owner, who needs no nudge from themselves. */
  own?: boolean
}

/** Reasons shown on the card; all of them are behind "why". */
const REASONS = 4

/** One page about an account: how it stands, why, who was met when, the wall, what is open. `how`: some of each, or all. */
export function accountCard(
  view: AccountView,
  policy: Policy,
  today: Day,
  lang: Lang,
  how: 'some' | 'all' = 'some',
): Card {
  const s = speak(accountWords, lang)
  const { account, risk, overview } = view
  const name = s.account(account)
  const band = risk ? `${bandWords(risk.assessment.band, lang)} ${risk.assessment.score}` : s.w.ordinary
  return card(
    lang,
    {
      title: s.w.title(name, account.code),
      tone: risk ? bandTone(risk.assessment.band) : 'plain',
      summary: `${name} · ${band}`,
      own: (view.knows ?? false) && overview.people.some(({ coach }) => coach),
    },
    strong(overview.snooze && snoozed(overview.snooze, s)),
    facts(
      ...standing(view, policy, s),
      ...contacts(view, policy, today, s),
      ...commerce(view, s),
      [s.w.facts.profile, fileWords(view, policy, today, s)],
      ...gapsOf(view, s),
    ),
    reasons(view, today, how, s),
    wall(view, policy, s.w),
    peoplePart(overview, view.knows ?? false, lang),
    openParts(overview, lang),
    section(
      objectionWords[lang].title,
      overview.objections.map((each) => objectionItem({ ...each, account }, false, today, lang)),
    ),
    visitsPart(overview, lang),
    accountButtons(view, policy, how, s),
  )
}

type S = Speech<(typeof accountWords)['zh']>
type Fact = [label: string, value: string | undefined]

function standing({ account, risk, overview, group, zone }: AccountView, policy: Policy, s: S): Fact[] {
  const { w, lang, list } = s
  const tier = account.tier as keyof Policy['risk']['account']['AR01']['cadence'] | null
  const cadence = tier && rounded(policy.risk.account.AR01.cadence[tier], 0)
  return [
    [
      w.facts.tier,
      tier && cadence
        ? risk?.facts.lost
          ? w.tierLost(tier)
          : w.tier(tier, cadence, zone && zone !== tier ? zone : undefined)
        : w.ordinary,
    ],
    [w.facts.standing, kindWords(overview, lang).join(' · ') || undefined],
    [w.facts.group, group && groupWords(group, s)],
    [w.facts.owner, w.owner(account.ownerName, overview.backup, lacksBackup({ account, overview }, policy))],
    [w.facts.team, list(overview.team.map(({ name, role }) => w.member(name, memberRole(role, lang))))],
    [w.facts.band, risk && w.band(bandWords(risk.assessment.band, lang), risk.assessment.score)],
  ]
}

/** The policy wants somebody who stands in for the owner of an account of this tier (S72), and there is nobody. */
function lacksBackup(
  { account, overview }: Pick<AccountView, 'account' | 'overview'>,
  policy: Policy,
): boolean {
  return !overview.backup && policy.profile.backupTiers.some((tier) => tier === account.tier)
}

function memberRole(role: string, lang: Lang): string {
  const { type } = FACTS.account_team.fields['role']!
  const words = type.is === 'choice' ? type.choices[role] : undefined
  return words ? labelOf(words, role, lang) : role
}

/** What sort of customer it is, where that is more than an ordinary active one: status, kind (S06), relation (S16), orientation (S15). */
function kindWords({ status, kind, file }: Overview, lang: Lang): string[] {
  const { fields } = FACTS.standing
  const said = (
    field: string,
    value: string | null | undefined,
    type = fields[field]?.type ?? PROFILE_VALUES[field],
  ) => {
    const words = type?.is === 'choice' && value ? type.choices[value] : undefined
    return value ? [words ? labelOf(words, value, lang) : value] : []
  }
  const line = (field: string) => file.find((each) => each.field === field)?.value
  return [
    ...(status === 'active' ? [] : said('status', status)),
    ...said('kind', kind),
    ...said('relation', line('relation')),
    ...said('orientation', line('orientation')),
  ]
}

function groupWords({ parent, subsidiaries, revenue }: Group, { w, account, money, list }: S): string {
  const below = subsidiaries.length > 0 && w.group(subsidiaries.length, list(revenue.map(money)))
  return [parent && w.partOf(account(parent)), below].filter(Boolean).join(' · ')
}

function contacts(
  { risk, overview }: AccountView,
  policy: Policy,
  today: Day,
  { w, day, weekDay }: S,
): Fact[] {
  const { decision, management, operation, unknown } = overview.layers
  const people: Fact = [w.facts.people, w.people(decision, management, operation, unknown)]
  if (!risk) return [people]
  const { lastContactOn: last, lastDecisionContact: met, tier, lost } = risk.facts
  const cadence = policy.risk.account.AR01.cadence[tier]
  const contact =
    last &&
    (lost
      ? w.contact(day(last), daysBetween(last, today), undefined)
      : `${w.contact(day(last), daysBetween(last, today), rounded(cadence, 0))} · ${w.nextDue(weekDay(addDays(last, cadence)))}`)
  const decider = met && w.decision(met.name, day(met.day), daysBetween(met.day, today))
  return [[w.facts.contact, contact ?? w.never], [w.facts.decision, decider ?? w.never], people]
}

/** Revenue, satisfaction, what is owed to us, the plan. */
function commerce(
  { account: { currency }, risk, overview }: AccountView,
  { w, money, weekDay, day }: S,
): Fact[] {
  const revenue: Fact = [w.facts.revenue, money({ amount: overview.revenue12, currency })]
  if (!risk) return [revenue]
  const { satisfactions, receivables, planReviewedOn } = risk.facts
  const [latest] = [...satisfactions].sort((a, b) => b.day.localeCompare(a.day))
  const overdue = receivables.filter((row) => row.daysOverdue > 0)
  const amount = overdue.reduce((sum, row) => sum + row.amount, 0)
  const days = Math.max(...overdue.map((row) => row.daysOverdue))
  return [
    revenue,
    [
      w.facts.satisfaction,
      latest && w.satisfaction(rounded(latest.actual, 1), rounded(latest.expected, 1), weekDay(latest.day)),
    ],
    [w.facts.receivable, overdue.length > 0 ? w.receivable(money({ amount, currency }), days) : undefined],
    [w.facts.plan, planWords(planReviewedOn && day(planReviewedOn), overview.planned, w)],
  ]
}

/** When the plan was looked at last, and whether it is written down here at all. */
function planWords(reviewed: string | undefined, planned: boolean, w: S['w']): string | undefined {
  if (!reviewed) return planned ? w.planned : undefined
  return planned ? w.plan(reviewed) : w.planElsewhere(reviewed)
}

/** How complete the file is, and what it lacks first. */
function fileWords({ account, overview }: AccountView, policy: Policy, today: Day, { w, lang, list }: S) {
  const state = account.tier && profileState(overview.file, account.tier as Tier, policy, today)
  if (!state) return undefined
  const called = (names: readonly string[]) =>
    list(names.slice(0, 2).map((field) => labelOf(PROFILE_FIELDS[field] ?? { zh: [] }, field, lang)))
  const { known, of, missing, stale } = state
  return w.profile(known, of, missing.length > 0 ? called(missing) : '', missing.length - 2, stale.length)
}

function gapsOf({ risk }: AccountView, { w, list, lang }: S): Fact[] {
  return [[w.facts.gaps, list((risk?.assessment.gaps ?? []).map((gap) => riskWords[lang].gaps[gap]))]]
}

function reasons(
  { account, risk }: AccountView,
  today: Day,
  how: 'some' | 'all',
  { w, lang, terms }: S,
): Parts {
  const signals = [...(risk?.assessment.signals ?? [])].sort((a, b) => b.points - a.points)
  const shown = how === 'all' ? signals : signals.slice(0, REASONS)
  const left = signals.length - shown.length
  return [
    section(
      terms.some(w.reasons, shown.length, signals.length),
      shown.map(({ evidence, code, points }) => ({
        text: evidenceWords(evidence, today, lang),
        detail: `${code} · ${w.points(points)}`,
      })),
    ),
    when(left > 0, buttons(button(w.buttons.more(left), 'why.open', { text: account.code }))),
  ]
}

function wall({ risk }: AccountView, policy: Policy, w: S['w']): Parts {
  const [now, before] = [...(risk?.facts.walls ?? [])].sort((a, b) => b.day.localeCompare(a.day))
  if (!risk || !now) return undefined
  const floor = policy.risk.account.AR04.floor[risk.facts.tier]
  const percent = percentWords(wallPercent(now))
  return picture({
    kind: 'bricks',
    title: w.wallTitle(percent),
    words: w.wallWords(percent, before && percentWords(wallPercent(before)), percentWords(floor)),
    built: WALL_SIDES.reduce((sum, side) => sum + now[side], 0),
    of: WALL_SIDES.length * 2,
    rows: WALL_SIDES.map((side) => ({ label: w.sides[side], built: now[side], of: 2 })),
  })
}

function snoozed(snooze: NonNullable<AccountView['overview']['snooze']>, { w, weekDay }: S): string {
  return `${w.facts.snoozed}: ${w.snoozed(weekDay(snooze.until), snooze.by, snooze.reason)}`
}

function accountButtons(
  view: AccountView,
  policy: Policy,
  how: 'some' | 'all',
  { lang, w: { buttons: w } }: S,
): Parts {
  const { account, risk, overview } = view
  const fields = { text: account.code }
  return buttons(
    // Of an ordinary account it is the way to become a key account (S03).
    !account.tier && view.asks && button(w.nominate, 'nominate', { account: account.code }),
    risk && button(w.why, 'why.open', fields),
    !view.own && button(w.nudge, 'nudge', fields),
    lacksBackup(view, policy) && button(w.backup, 'fact.backup', { account: account.code }),
    how === 'some' && leavesOut(view) && button(w.all, 'account.open', { ...fields, all: 'yes' }),
    ...overview.deals.slice(0, 2).map(({ code }) => button(code, 'deal.open', { text: code })),
    ...sectionButtons(account.code, lang),
  )
}

/** Whether something of the account has no room on the card. */
function leavesOut({ risk, overview: { counts, steps, deals, complaints, people } }: AccountView): boolean {
  const reasonsLeft = (risk?.assessment.signals.length ?? 0) > REASONS
  const openLeft =
    counts.steps > steps.length || counts.deals > deals.length || counts.complaints > complaints.length
  return reasonsLeft || openLeft || counts.people > people.length
}
