import {
  button,
  buttons,
  card,
  facts,
  list,
  type Parts,
  primary,
  progress,
  quiet,
  strong,
  text,
} from '../cards/build.ts'
import type { Card, Item, Span, Tone } from '../cards/card.ts'
import { type Speech, speak } from '../cards/speech.ts'
import type { GroupWhy } from '../domain/approval/rule.ts'
import type { Gate } from '../domain/deal.ts'
import type { GateCheck } from '../domain/gates.ts'
import type { Lang } from '../domain/lang.ts'
import type { Money } from '../domain/money.ts'
import type { Band } from '../domain/risk/band.ts'
import { gateWords, itemLine } from './gate-cards.ts'
import { answerButton } from './line-cards.ts'
import {
  type Ended,
  endedWords,
  moveWords,
  type NamedDecider,
  stageWords,
  voiceWords,
  whyWords,
} from './words.ts'

export type GroupView = {
  why: GroupWhy
  need: number
  /** `as`: a role or a name of the policy. */
  seats: { as: string; names: string[] }[]
  agreed: NamedDecider[]
}

/** A request as everybody sees it, ready to be put into words. */
export type MoveView = {
  code: string
  version: number
  deal: {
    code: string
    name: string
    account: { name: string; aliases: readonly string[] }
    tier: string | null
    owner: string
    amount: Money
    score: number
    band: Band
    age: number
    ageLimit?: number
  }
  from: number
  to: number
  requester: string
  reason: string
  /** The gates as they stand now; only while it is pending. */
  gates: GateCheck[]
  /** What was open when it was asked for. */
  bypassed: { gate: Gate; items: string[] }[]
  skipped: Gate[]
  groups: GroupView[]
  standIns: { by: string; onBehalfOf: string }[]
  askedAt: Date
  dueAt?: Date
  expiresAt?: Date
  ended: Ended
  comments: number
  /** The question with which the request before this one was sent back. */
  questionBefore?: { code: string; question: string }
  zone: string
}

const TONES: Record<Exclude<Ended['status'], 'imported'>, Tone> = {
  pending: 'info',
  approved: 'good',
  rejected: 'bad',
  sent_back: 'warn',
  expired: 'warn',
  superseded: 'warn',
  withdrawn: 'plain',
}

/** The card of a request: who asks, for what, who must agree, until when. Ended, it says how and has no buttons. */
export function requestCard(view: MoveView, lang: Lang): Card {
  const s = speak(moveWords, lang)
  const { code, deal, ended } = view
  const deals = `${deal.code} ${s.deal(deal.name)}`
  const title = s.w.title(deals, stageWords(view.from, lang), stageWords(view.to, lang))
  const status = s.w.status[ended.status === 'imported' ? ended.as : ended.status]
  const tone = ended.status === 'imported' ? 'plain' : TONES[ended.status]
  return card(
    lang,
    { title, tone, summary: `${code} ${title}: ${status}` },
    text([{ strong: `${code} ${status}` }, ` · ${s.w.asks(view.requester, view.reason)}`]),
    facts(...subjectFacts(view, s), ...gateFacts(view, s), ...timeFacts(view, s)),
    strong(endedWords(view, lang)),
    list(view.groups.map((group) => groupItem(group, view, s))),
    ended.status === 'pending' && pendingParts(view, s),
    ended.status === 'sent_back' && buttons(answerButton({ code, deal: deal.code, to: view.to }, lang)),
    view.comments > 0 && quiet(s.w.comments(view.comments)),
  )
}

type S = Speech<(typeof moveWords)['zh']>
type Fact = [label: string, value: string | false | undefined]

function subjectFacts({ deal }: MoveView, { w, account, money, terms }: S): Fact[] {
  return [
    [w.facts.account, w.account(account(deal.account), deal.tier, deal.owner)],
    [w.facts.amount, money(deal.amount)],
    [w.facts.stage, w.age(deal.age, deal.ageLimit)],
    [w.facts.risk, w.risk(terms.band[deal.band], deal.score)],
  ]
}

function gateFacts(
  { gates, skipped, bypassed, questionBefore: before }: MoveView,
  { w, list, lang }: S,
): Fact[] {
  const names: Readonly<Record<string, string>> = gateWords[lang].items
  return [
    ...gates.map(
      ({ gate, items, open }): Fact => [w.facts.gate, w.gate(gate, items.length - open.length, items.length)],
    ),
    [w.facts.skipped, list(skipped.map((gate) => `G${gate}`))],
    ...bypassed.map(
      ({ gate, items }): Fact => [
        `${w.facts.bypassed} G${gate}`,
        list(items.map((item) => names[item] ?? item)),
      ],
    ),
    [w.facts.questionBefore, before && `${before.code} ${before.question}`],
  ]
}

function timeFacts({ askedAt, dueAt, expiresAt, ended, zone }: MoveView, { w, moment }: S): Fact[] {
  const pending = ended.status === 'pending'
  return [
    [w.facts.asked, moment(askedAt, zone)],
    [w.facts.due, pending && dueAt && moment(dueAt, zone)],
    [w.facts.expires, pending && expiresAt && moment(expiresAt, zone)],
  ]
}

/** Why, who, and how far: `Gate G5: sales manager @Daniel, finance @林悦 — ✓ 林悦 agreed, 1 more needed`. */
function groupItem({ why, need, seats, agreed }: GroupView, view: MoveView, s: S): Item {
  const { w, lang } = s
  const roles: Readonly<Record<string, string>> = s.terms.role
  const mention = view.ended.status === 'pending'
  const spans: Span[] = [{ strong: whyWords(why, lang) }, `${w.seats(need, seats.length)}${s.colon}`]
  seats.forEach(({ as, names }, at) => {
    if (at > 0) spans.push(lang === 'zh' ? '、' : ', ')
    const role = roles[as]
    if (role) spans.push(`${role} `)
    names.forEach((name, index) => {
      if (index > 0) spans.push(' / ')
      spans.push(mention ? { person: name } : name)
    })
  })
  const done = s.list(agreed.map((voice) => voiceWords(voice, lang)))
  const left = Math.max(0, need - agreed.length)
  const detail = [agreed.length > 0 && w.agreed(done), mention && w.waiting(left)].filter(Boolean).join(' · ')
  return { text: spans, detail: detail || undefined, tone: left === 0 ? 'good' : 'plain' }
}

function pendingParts(view: MoveView, { w, lang }: S): Parts {
  const need = view.groups.reduce((sum, group) => sum + group.need, 0)
  const have = view.groups.reduce((sum, group) => sum + Math.min(group.need, group.agreed.length), 0)
  const notes = view.gates.flatMap(({ items }) =>
    items.filter(({ state }) => state === 'waived' || state === 'asked' || state === 'ticked'),
  )
  return [
    view.standIns.map(({ by, onBehalfOf }) => quiet(w.standIn(by, onBehalfOf))),
    progress(w.progressLabel, need === 0 ? 0 : (have / need) * 100, w.progress(have, need)),
    list(notes.map((item) => itemLine(item, lang))),
    decideButtons(view, w),
    otherButtons(view, w),
    quiet(w.typed(view.code)),
  ]
}

function decideButtons({ code, version }: MoveView, { buttons: w }: S['w']): Parts {
  const fields = { move: code, version: String(version) }
  return buttons(
    primary(w.approve, 'move.decide', { ...fields, verdict: 'approve' }),
    button(w.reject, 'move.decide', { ...fields, verdict: 'reject' }, { style: 'danger' }),
    button(w.sendBack, 'move.decide', { ...fields, verdict: 'send_back' }),
    button(w.delegate, 'move.delegate', fields),
  )
}

function otherButtons({ code, deal }: MoveView, w: S['w']): Parts {
  const fields = { move: code }
  return buttons(
    button(w.buttons.nudge, 'move.nudge', fields),
    button(w.buttons.withdraw, 'move.withdraw', fields, { confirm: w.withdrawConfirm }),
    button(w.buttons.deal, 'deal.open', { text: deal.code }),
  )
}
