import {
  button,
  buttons,
  card,
  facts,
  type Parts,
  primary,
  progress,
  quiet,
  section,
  strong,
  table,
  text,
  when,
} from '../cards/build.ts'
import type { Card, Column } from '../cards/card.ts'
import { percentWords, rounded } from '../cards/format.ts'
import { type Speech, speak } from '../cards/speech.ts'
import type { Day } from '../domain/day.ts'
import type { Criterion, DealStatus } from '../domain/deal.ts'
import { ELEMENTS, type Evaluation, MAN, type Man, saysSomething } from '../domain/gate-items.ts'
import type { Lang } from '../domain/lang.ts'
import type { DealRecord } from '../domain/record.ts'
import type { Signal } from '../domain/risk/assessment.ts'
import type { Band } from '../domain/risk/band.ts'
import {
  calledOf,
  deciderStateOf,
  decisionCoverage,
  knownWeight,
  relationshipOf,
  type StakeholderFacts,
  weightlessDeciders,
} from '../domain/stakeholders.ts'
import type { Granted } from '../domain/terms.ts'
import { stageWords } from '../requests/words.ts'
import { bandTone, bandWords, evidenceWords } from '../risk/cards.ts'
import { grantedWords } from '../terms/cards.ts'
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
  /** Special terms that were granted on it. */
  granted: readonly Granted[]
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

type DealSpeech = Speech<(typeof dealWords)['zh']>

/** One page: where it stands, for how long, with whom, what is next, what is wrong, how it came here. */
export function dealCard(view: DealView, today: Day, lang: Lang): Card {
  const s = speak(dealWords, lang)
  const { w } = s
  const running = view.status === 'open' || view.status === 'won'
  const at = stageWords(view.stage, lang)
  const stage = running ? at : `${at} · ${w.status[view.status]}`
  const summary = w.summary(stage, s.money(view), w.risk(bandWords(view.band, lang), view.score))
  const trap = weightlessDeciders(view.people)
  const share = view.ageLimit ? Math.min(100, (view.age / view.ageLimit) * 100) : 0
  return card(
    lang,
    {
      title: `${view.code} ${s.deal(view.name)} · ${s.account(view.account)}`,
      tone: running ? bandTone(view.band) : 'plain',
      summary,
      own: view.priceFloor != null,
    },
    strong(summary),
    progress(w.picture.stage(at), share, w.age(view.age, view.ageLimit)),
    dealFacts(view, s),
    when(trap.length > 0, text(w.trap(s.list(trap.map(calledOf))))),
    dealPictures(view, lang),
    risks(view, today, s),
    history(view, s),
    buttons(...dealButtons(view, w.buttons)),
  )
}

function dealFacts(view: DealView, s: DealSpeech): Parts {
  const { w, day, list } = s
  const money = (amount: number): string => s.money({ amount, currency: view.currency })
  const filled = (keys: readonly string[], values: Evaluation | Man): string => {
    const have = Object.entries(values).filter(
      ([key, value]) => keys.includes(key) && saysSomething(value?.fact),
    )
    return w.filled(have.length, keys.length)
  }
  const { expectedClose, nextStep, hold, loss, recordDueOn } = view
  const open = view.status === 'open'
  const tags = list(view.needTags.map((tag) => needTagWords(tag, s.lang)))
  return facts(
    [w.facts.owner, view.owner],
    [w.facts.goal, view.goal ?? w.none],
    // A deal that is over or asleep closes on no day and has no next step.
    open && [w.facts.close, expectedClose ? w.close(day(expectedClose), view.closePushes) : w.none],
    open && [w.facts.next, nextStep ? w.next(nextStep.text, day(nextStep.due)) : w.noNext],
    [w.facts.people, peopleWords(view.people, s.lang)],
    [w.facts.decider, w.decider[deciderStateOf(view.people)]],
    [w.facts.need, w.need(view.needLevel, tags)],
    [w.facts.man, filled(MAN, view.man)],
    [w.facts.evaluation, filled(ELEMENTS, view.evaluation)],
    view.priceQuoted !== null && [w.facts.price, money(view.priceQuoted)],
    view.priceFloor != null && [w.facts.floor, money(view.priceFloor)],
    [w.facts.granted, grantedWords(view.granted, s.lang)],
    [w.facts.contract, view.contractRef],
    [w.facts.rivals, list(view.competitors)],
    hold && [w.facts.hold, w.hold(day(hold.until), hold.reason)],
    loss && [w.record.reason, lossLine(loss, s.lang)],
    recordDueOn !== null && !view.recordComplete && [w.facts.record, w.record.due(day(recordDueOn))],
    view.gateBypassed && [w.facts.bypassed, w.bypassed],
    [w.facts.pending, view.pending],
  )
}

/** R is never shown without how many of the deciders it knows (S33). */
export function peopleWords(people: readonly StakeholderFacts[], lang: Lang): string {
  const w = dealWords[lang]
  if (people.length === 0) return w.noPeople
  const r = relationshipOf(people)
  const { known, total } = decisionCoverage(people)
  return w.people(r === undefined ? w.noWeights : percentWords(r), known, total, knownWeight(people))
}

function risks({ signals, status }: DealView, today: Day, { w, lang, colon }: DealSpeech): Parts {
  if (status !== 'open' && status !== 'on_hold') return []
  if (signals.length === 0) return quiet(`${w.risks}${colon}${w.noRisks}`)
  return section(
    w.risks,
    signals.map(({ evidence, points }) => ({
      text: w.points(evidenceWords(evidence, today, lang), points),
      tone: 'warn',
    })),
  )
}

/** How long each stage took, and each decider. */
function history(view: DealView, { w, day, list }: DealSpeech): Parts {
  const left = view.spells.map(({ from, to, day: on, daysIn, bypassed }) => [
    `${from} → ${to}`,
    String(daysIn),
    day(on),
    to < from ? w.how.back : bypassed ? w.how.bypassed : w.how.approved,
  ])
  const columns: Column[] = [
    { label: w.columns.stage },
    { label: w.columns.days, align: 'right' },
    { label: w.columns.entered },
    { label: w.columns.how },
  ]
  const now = [String(view.stage), String(view.age), '', w.how.now]
  const times = (voices: DealView['moves'][number]['voices']) =>
    list(
      voices.map(({ name, verdict, hours }) =>
        w.voiceTime(name, w.verdict[verdict], w.hours(rounded(hours, 1))),
      ),
    )
  return [
    when(left.length > 0, table(w.history, columns, [...left, now])),
    section(
      w.moves,
      view.moves.map(({ code, from, to, status, voices }) => ({
        text: w.moveLine(code, from, to, status),
        detail: times(voices) || undefined,
      })),
    ),
  ]
}

function dealButtons(
  { code, status, pending, may, account }: DealView,
  w: (typeof dealWords)['zh']['buttons'],
) {
  const fields = { deal: code }
  const running = may.change && (status === 'open' || status === 'won')
  const ongoing = may.change && (status === 'open' || status === 'on_hold')
  const ended = may.change && (status === 'won' || status === 'lost')
  return [
    pending && primary(w.pending, 'request.open', { request: pending }),
    running && !pending && primary(w.move, 'move.check', fields),
    running && button(w.people, 'deal.people', fields),
    running && button(w.edit, 'deal.edit', fields),
    running && button(w.evaluate, 'deal.evaluate', fields),
    running && button(w.criteria, 'deal.criteria', fields),
    running && button(w.hold, 'deal.hold', fields),
    ongoing && button(w.lost, 'deal.lost', fields, { style: 'danger' }),
    may.change && status === 'on_hold' && button(w.wake, 'deal.wake', fields),
    ended && button(w.record, 'deal.record', fields),
    button(w.why, 'why', { text: code }),
    button(w.account, 'account.open', { text: account.code }),
  ]
}
