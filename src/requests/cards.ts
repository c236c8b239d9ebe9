import type { Button, Card, Fact, Item, Part, Span, Tone } from '../cards/card.ts'
import { listWords, moneyWords } from '../cards/format.ts'
import { accountName, dealName } from '../cards/names.ts'
import { terms } from '../cards/terms.ts'
import type { Outcome } from '../domain/approval/outcome.ts'
import type { GroupWhy } from '../domain/approval/rule.ts'
import type { Gate } from '../domain/deal.ts'
import type { GateCheck } from '../domain/gates.ts'
import type { Bilingual, Lang } from '../domain/lang.ts'
import type { Money } from '../domain/money.ts'
import type { Band } from '../domain/risk/assessment.ts'
import { gateWords, itemLine } from './gate-cards.ts'
import { endedWords, momentWords, moveWords, stageWords, voiceWords, whyWords } from './words.ts'

/** A voice with names: `onBehalfOf` for "P for A". */
export type NamedDecider = { name: string; onBehalfOf?: string }

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

/** How it ended, with names. */
export type Ended =
  | { status: 'pending' }
  | { status: 'approved'; by: NamedDecider[]; at: Date }
  | { status: 'rejected'; by: NamedDecider; reason: string; at: Date }
  | { status: 'sent_back'; by: NamedDecider; question: string; at: Date }
  | { status: 'expired'; missing: string[]; at: Date }
  | { status: 'superseded'; why: Bilingual; at: Date }
  | { status: 'withdrawn'; by: string; at: Date }
  /** Imported with its end: who and why is not known here. */
  | { status: 'imported'; as: Outcome['status'] }

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
  const w = moveWords[lang]
  const title = w.title(
    `${view.deal.code} ${dealName(view.deal.name, lang)}`,
    stageWords(view.from, lang),
    stageWords(view.to, lang),
  )
  const status = w.status[view.ended.status === 'imported' ? view.ended.as : view.ended.status]
  const end = endedWords(view, lang)
  const parts: Part[] = [
    {
      kind: 'text',
      text: [{ strong: `${view.code} ${status}` }, ` · ${w.asks(view.requester, view.reason)}`],
    },
    { kind: 'facts', facts: requestFacts(view, lang) },
  ]
  if (end) parts.push({ kind: 'text', text: end, style: 'strong' })
  parts.push({ kind: 'list', items: view.groups.map((group) => groupItem(group, view, lang)) })
  if (view.ended.status === 'pending') parts.push(...pendingParts(view, lang))
  if (view.comments > 0) parts.push({ kind: 'text', text: w.comments(view.comments), style: 'quiet' })
  return {
    lang,
    title,
    tone: view.ended.status === 'imported' ? 'plain' : TONES[view.ended.status],
    summary: `${view.code} ${title}: ${status}`,
    parts: parts.filter((part) => part.kind !== 'list' || part.items.length > 0),
  }
}

function requestFacts(view: MoveView, lang: Lang): Fact[] {
  const w = moveWords[lang]
  const { deal } = view
  const facts: Fact[] = [
    { label: w.facts.account, value: w.account(accountName(deal.account, lang), deal.tier, deal.owner) },
    { label: w.facts.amount, value: moneyWords(deal.amount, lang) },
    { label: w.facts.stage, value: w.age(deal.age, deal.ageLimit) },
    { label: w.facts.risk, value: w.risk(terms[lang].band[deal.band], deal.score) },
  ]
  for (const { gate, items, open } of view.gates)
    facts.push({ label: w.facts.gate, value: w.gate(gate, items.length - open.length, items.length) })
  if (view.skipped.length > 0)
    facts.push({
      label: w.facts.skipped,
      value: listWords(
        view.skipped.map((gate) => `G${gate}`),
        lang,
      ),
    })
  const names: Readonly<Record<string, string>> = gateWords[lang].items
  for (const { gate, items } of view.bypassed)
    facts.push({
      label: `${w.facts.bypassed} G${gate}`,
      value: listWords(
        items.map((item) => names[item] ?? item),
        lang,
      ),
    })
  if (view.questionBefore)
    facts.push({
      label: w.facts.questionBefore,
      value: `${view.questionBefore.code} ${view.questionBefore.question}`,
    })
  facts.push({ label: w.facts.asked, value: momentWords(view.askedAt, view.zone, lang) })
  if (view.ended.status === 'pending') {
    if (view.dueAt) facts.push({ label: w.facts.due, value: momentWords(view.dueAt, view.zone, lang) })
    if (view.expiresAt)
      facts.push({ label: w.facts.expires, value: momentWords(view.expiresAt, view.zone, lang) })
  }
  return facts
}

/** Why, who, and how far: `Gate G5: sales manager @Daniel, finance @林悦 — ✓ 林悦 agreed, 1 more needed`. */
function groupItem({ why, need, seats, agreed }: GroupView, view: MoveView, lang: Lang): Item {
  const w = moveWords[lang]
  const roles: Readonly<Record<string, string>> = terms[lang].role
  const mention = view.ended.status === 'pending'
  const spans: Span[] = [
    { strong: whyWords(why, lang) },
    `${w.seats(need, seats.length)}${lang === 'zh' ? '：' : ': '}`,
  ]
  seats.forEach(({ as, names }, at) => {
    if (at > 0) spans.push(lang === 'zh' ? '、' : ', ')
    const role = roles[as]
    if (role) spans.push(`${role} `)
    names.forEach((name, index) => {
      if (index > 0) spans.push(' / ')
      spans.push(mention ? { person: name } : name)
    })
  })
  const done = listWords(
    agreed.map((voice) => voiceWords(voice, lang)),
    lang,
  )
  const left = Math.max(0, need - agreed.length)
  const detail = [agreed.length > 0 ? w.agreed(done) : '', mention ? w.waiting(left) : ''].filter(Boolean)
  return {
    text: spans,
    ...(detail.length > 0 && { detail: detail.join(' · ') }),
    tone: left === 0 ? 'good' : 'plain',
  }
}

function pendingParts(view: MoveView, lang: Lang): Part[] {
  const w = moveWords[lang]
  const need = view.groups.reduce((sum, group) => sum + group.need, 0)
  const have = view.groups.reduce((sum, group) => sum + Math.min(group.need, group.agreed.length), 0)
  const notes = view.gates.flatMap(({ items }) =>
    items.filter(({ state }) => state === 'waived' || state === 'asked' || state === 'ticked'),
  )
  const parts: Part[] = view.standIns.map(({ by, onBehalfOf }) => ({
    kind: 'text',
    text: w.standIn(by, onBehalfOf),
    style: 'quiet',
  }))
  parts.push({
    kind: 'progress',
    label: w.progressLabel,
    percent: need === 0 ? 0 : (have / need) * 100,
    words: w.progress(have, need),
  })
  if (notes.length > 0)
    parts.push({ kind: 'list', items: notes.map((item) => ({ text: itemLine(item, lang) })) })
  parts.push(
    { kind: 'buttons', buttons: decideButtons(view, lang) },
    { kind: 'buttons', buttons: otherButtons(view, lang) },
    { kind: 'text', text: w.typed(view.code), style: 'quiet' },
  )
  return parts
}

function decideButtons({ code, version }: MoveView, lang: Lang): Button[] {
  const w = moveWords[lang].buttons
  const fields = { move: code, version: String(version) }
  const decide = (verdict: string): Button['click'] => ({
    intent: 'move.decide',
    fields: { ...fields, verdict },
  })
  return [
    { label: w.approve, style: 'primary', click: decide('approve') },
    { label: w.reject, style: 'danger', click: decide('reject') },
    { label: w.sendBack, click: decide('send_back') },
    { label: w.delegate, click: { intent: 'move.delegate', fields } },
  ]
}

function otherButtons({ code, deal }: MoveView, lang: Lang): Button[] {
  const w = moveWords[lang]
  const fields = { move: code }
  return [
    { label: w.buttons.nudge, click: { intent: 'move.nudge', fields } },
    { label: w.buttons.withdraw, click: { intent: 'move.withdraw', fields }, confirm: w.withdrawConfirm },
    { label: w.buttons.deal, click: { intent: 'deal.open', fields: { text: deal.code } } },
  ]
}
