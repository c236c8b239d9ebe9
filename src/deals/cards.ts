import type { Button, Card, Fact, Part } from '../cards/card.ts'
import { fullDay, listWords, moneyWords, percentWords, rounded } from '../cards/format.ts'
import { accountName, dealName } from '../cards/names.ts'
import type { Day } from '../domain/day.ts'
import type { Criterion, DealStatus } from '../domain/deal.ts'
import { ELEMENTS, type Evaluation, MAN, type Man, saysSomething } from '../domain/gate-items.ts'
import type { Lang } from '../domain/lang.ts'
import type { DealRecord } from '../domain/record.ts'
import type { Band, Signal } from '../domain/risk/assessment.ts'
import {
  calledOf,
  deciderStateOf,
  decisionCoverage,
  knownWeight,
  relationshipOf,
  type StakeholderFacts,
  weightlessDeciders,
} from '../domain/stakeholders.ts'
import { stageWords } from '../requests/words.ts'
import { bandTone, bandWords, evidenceWords } from '../risk/cards.ts'
import { lossLine } from './loss-cards.ts'
import { dealPictures } from './picture-cards.ts'
import { dealWords, needTagWords } from './words.ts'

/** Everything the one-pager of a deal shows (S54). Money in minor units. */
export type DealView = {
  code: string
  name: string
  account: { code: string; name: string; aliases: readonly string[]; tier: string | null }
  owner: string
  amount: number
  currency: string
  stage: number
  status: DealStatus
  age: number
  ageLimit?: number
  expectedClose: Day | null
  closePushes: number
  goal: string | null
  needLevel: number | null
  needTags: readonly string[]
  man: Man
  evaluation: Evaluation
  criteria: readonly Criterion[]
  competitors: readonly string[]
  priceQuoted: number | null
  /** Only the deal team sees how far we would go (S65); undefined for everybody else. */
  priceFloor?: number | null
  contractRef: string | null
  hold?: { until: Day; reason: string }
  nextStep?: { text: string; due: Day }
  people: readonly StakeholderFacts[]
  score: number
  band: Band
  signals: readonly Signal[]
  gateBypassed: boolean
  recordDueOn: Day | null
  recordComplete: boolean
  /** Why it was lost. */
  loss?: DealRecord
  pending?: string
  /** Stages that were left, oldest first. */
  spells: readonly { from: number; to: number; day: Day; daysIn: number; bypassed: boolean }[]
  /** Ended requests, newest first, with how long each decider took, in working hours. */
  moves: readonly {
    code: string
    from: number
    to: number
    status: string
    voices: readonly { name: string; verdict: 'approve' | 'reject' | 'send_back'; hours: number }[]
  }[]
  may: { change: boolean }
}

/** One page: where it stands, for how long, with whom, what is next, what is wrong, how it came here. */
export function dealCard(view: DealView, today: Day, lang: Lang): Card {
  const w = dealWords[lang]
  const running = view.status === 'open' || view.status === 'won'
  const stage = running
    ? stageWords(view.stage, lang)
    : `${stageWords(view.stage, lang)} · ${w.status[view.status]}`
  const money = moneyWords({ amount: view.amount, currency: view.currency }, lang)
  const risk = w.risk(bandWords(view.band, lang), view.score)
  const trap = weightlessDeciders(view.people)
  return {
    title: `${view.code} ${dealName(view.name, lang)} · ${accountName(view.account, lang)}`,
    tone: running ? bandTone(view.band) : 'plain',
    summary: w.summary(stage, money, risk),
    parts: [
      { kind: 'text', text: w.summary(stage, money, risk), style: 'strong' },
      {
        kind: 'progress',
        label: w.picture.stage(stageWords(view.stage, lang)),
        percent: view.ageLimit ? Math.min(100, (view.age / view.ageLimit) * 100) : 0,
        words: w.age(view.age, view.ageLimit),
      },
      { kind: 'facts', facts: dealFacts(view, lang) },
      ...(trap.length > 0
        ? [{ kind: 'text' as const, text: w.trap(listWords(trap.map(calledOf), lang)) }]
        : []),
      ...dealPictures(view, lang),
      ...riskPart(view, today, lang),
      ...historyPart(view, lang),
      { kind: 'buttons', buttons: dealButtons(view, lang) },
    ],
  }
}

function dealFacts(view: DealView, lang: Lang): Fact[] {
  const w = dealWords[lang]
  const money = (amount: number): string => moneyWords({ amount, currency: view.currency }, lang)
  const filled = (keys: readonly string[], values: Evaluation | Man): string => {
    const have = Object.entries(values).filter(
      ([key, value]) => keys.includes(key) && saysSomething(value?.fact),
    )
    return w.filled(have.length, keys.length)
  }
  const facts: (Fact | false)[] = [
    { label: w.facts.owner, value: view.owner },
    { label: w.facts.goal, value: view.goal ?? w.none },
    {
      label: w.facts.close,
      value: view.expectedClose ? w.close(fullDay(view.expectedClose, lang), view.closePushes) : w.none,
    },
    {
      label: w.facts.next,
      value: view.nextStep ? w.next(view.nextStep.text, fullDay(view.nextStep.due, lang)) : w.noNext,
    },
    { label: w.facts.people, value: peopleWords(view.people, lang) },
    { label: w.facts.decider, value: w.decider[deciderStateOf(view.people)] },
    {
      label: w.facts.need,
      value: w.need(
        view.needLevel,
        listWords(
          view.needTags.map((tag) => needTagWords(tag, lang)),
          lang,
        ),
      ),
    },
    { label: w.facts.man, value: filled(MAN, view.man) },
    { label: w.facts.evaluation, value: filled(ELEMENTS, view.evaluation) },
    view.priceQuoted !== null && { label: w.facts.price, value: money(view.priceQuoted) },
    view.priceFloor != null && { label: w.facts.floor, value: money(view.priceFloor) },
    view.contractRef !== null && { label: w.facts.contract, value: view.contractRef },
    view.competitors.length > 0 && { label: w.facts.rivals, value: listWords(view.competitors, lang) },
    view.hold !== undefined && {
      label: w.facts.hold,
      value: w.hold(fullDay(view.hold.until, lang), view.hold.reason),
    },
    view.loss !== undefined && { label: w.record.reason, value: lossLine(view.loss, lang) },
    view.recordDueOn !== null &&
      !view.recordComplete && { label: w.facts.record, value: w.record.due(fullDay(view.recordDueOn, lang)) },
    view.gateBypassed && { label: w.facts.bypassed, value: w.bypassed },
    view.pending !== undefined && { label: w.facts.pending, value: view.pending },
  ]
  return facts.filter((fact) => fact !== false)
}

/** R is never shown without how many of the deciders it knows (S33). */
export function peopleWords(people: readonly StakeholderFacts[], lang: Lang): string {
  const w = dealWords[lang]
  if (people.length === 0) return w.noPeople
  const r = relationshipOf(people)
  const { known, total } = decisionCoverage(people)
  return w.people(r === undefined ? w.noWeights : percentWords(r), known, total, knownWeight(people))
}

function riskPart({ signals, status }: DealView, today: Day, lang: Lang): Part[] {
  const w = dealWords[lang]
  if (status !== 'open' && status !== 'on_hold') return []
  if (signals.length === 0) return [{ kind: 'text', text: `${w.risks}: ${w.noRisks}`, style: 'quiet' }]
  const items = signals.map((signal) => ({
    text: w.points(evidenceWords(signal.evidence, today, lang), signal.points),
    tone: 'warn' as const,
  }))
  return [
    { kind: 'text', text: w.risks, style: 'strong' },
    { kind: 'list', items },
  ]
}

/** How long each stage took, and each decider. */
function historyPart(view: DealView, lang: Lang): Part[] {
  const w = dealWords[lang]
  const parts: Part[] = []
  if (view.spells.length > 0) {
    const rows = view.spells.map(({ from, to, day, daysIn, bypassed }) => [
      `${from} → ${to}`,
      String(daysIn),
      fullDay(day, lang),
      to < from ? w.how.back : bypassed ? w.how.bypassed : w.how.approved,
    ])
    rows.push([String(view.stage), String(view.age), '', w.how.now])
    parts.push({
      kind: 'table',
      caption: w.history,
      columns: [
        { label: w.columns.stage },
        { label: w.columns.days, align: 'right' },
        { label: w.columns.entered },
        { label: w.columns.how },
      ],
      rows,
    })
  }
  const items = view.moves.map(({ code, from, to, status, voices }) => {
    const times = voices.map((voice) =>
      w.voiceTime(voice.name, w.verdict[voice.verdict], w.hours(rounded(voice.hours, 1))),
    )
    return {
      text: w.moveLine(code, from, to, status),
      ...(times.length > 0 && { detail: listWords(times, lang) }),
    }
  })
  if (items.length > 0) parts.push({ kind: 'text', text: w.moves, style: 'strong' }, { kind: 'list', items })
  return parts
}

function dealButtons(view: DealView, lang: Lang): Button[] {
  const w = dealWords[lang].buttons
  const fields = { deal: view.code }
  const running = view.status === 'open' || view.status === 'won'
  const buttons: Button[] = []
  if (view.pending)
    buttons.push({
      label: w.pending,
      style: 'primary',
      click: { intent: 'move.open', fields: { move: view.pending } },
    })
  if (view.may.change && running) {
    if (!view.pending)
      buttons.push({ label: w.move, style: 'primary', click: { intent: 'move.check', fields } })
    buttons.push(
      { label: w.people, click: { intent: 'deal.people', fields } },
      { label: w.edit, click: { intent: 'deal.edit', fields } },
      { label: w.evaluate, click: { intent: 'deal.evaluate', fields } },
      { label: w.criteria, click: { intent: 'deal.criteria', fields } },
      { label: w.hold, click: { intent: 'deal.hold', fields } },
    )
  }
  if (view.may.change && (view.status === 'open' || view.status === 'on_hold'))
    buttons.push({ label: w.lost, style: 'danger', click: { intent: 'deal.lost', fields } })
  if (view.may.change && view.status === 'on_hold')
    buttons.push({ label: w.wake, click: { intent: 'deal.wake', fields } })
  if (view.may.change && (view.status === 'won' || view.status === 'lost'))
    buttons.push({ label: w.record, click: { intent: 'deal.record', fields } })
  buttons.push(
    { label: w.why, click: { intent: 'why', fields: { text: view.code } } },
    { label: w.account, click: { intent: 'account.open', fields: { text: view.account.code } } },
  )
  return buttons
}
