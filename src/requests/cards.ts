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
import type { Button, Card, Click, Item, Span, Tone } from '../cards/card.ts'
import { type Speech, speak } from '../cards/speech.ts'
import type { GroupWhy } from '../domain/approval/rule.ts'
import type { Lang } from '../domain/lang.ts'
import { answerButton } from './line-cards.ts'
import { type Ended, endedWords, type NamedDecider, requestWords, voiceWords, whyWords } from './words.ts'

export type GroupView = {
  why: GroupWhy
  need: number
  /** `as`: a role or a name of the policy. */
  seats: { as: string; names: string[] }[]
  agreed: NamedDecider[]
}

/** What a kind says of a request, in one language. */
export type Shown = {
  /** What is asked, in a line: the title of its card. */
  title: string
  /** The same, shorter, behind its code. */
  about: string
  /** Who asks, and why. */
  asks: string
  facts: readonly Fact[]
  /** What whoever decides should know besides; while it is pending. */
  notes?: readonly Item[]
  /** What the yes did, as a line of its thread. */
  done: string
  /** The card of what it is about, and what else leads on. */
  open: Button
  also?: Button
  /** A request that was sent back is asked for again with an answer; the same in words. */
  answer: Click
  askAgain: string
  /** One that expired is asked for again as it was. */
  retry: Click
}

export type Fact = readonly [label: string, value: string | false | undefined]

/** A request as everybody sees it, ready to be put into words. */
export type RequestView = {
  code: string
  version: number
  requester: string
  /** Whose card it is decides what can be pressed there. `seats`: who decides in their own right; `standIns`: for somebody else. */
  parties: { requesterId: number; ownerId: number; seats: readonly number[]; standIns: readonly number[] }
  /** A colleague to whom it could be handed, for what can be typed. */
  colleague?: string | undefined
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
  /** The word that its commands begin with: `move`, `request`. */
  word: 'move' | 'request'
  shows: (lang: Lang) => Shown
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

/**
 * The card of a request: who asks, for what, who must agree, until when. Ended, it says how and has no buttons. `reader`: who alone reads it,
 * and has the buttons that are theirs; left out, several do, and have all of them.
 */
export function requestCard(view: RequestView, lang: Lang, reader?: number): Card {
  const s = speak(requestWords, lang)
  const { code, ended } = view
  const shown = view.shows(lang)
  const status = s.w.status[ended.status === 'imported' ? ended.as : ended.status]
  const tone = ended.status === 'imported' ? 'plain' : TONES[ended.status]
  return card(
    lang,
    { title: shown.title, tone, summary: `${code} ${shown.title}: ${status}` },
    text([{ strong: `${code} ${status}` }, ` · ${shown.asks}`]),
    facts(...shown.facts, ...timeFacts(view, s)),
    strong(endedWords(view, lang)),
    list(view.groups.map((group) => groupItem(group, view, s))),
    ended.status === 'pending' && pendingParts(view, shown, reader, s),
    ended.status === 'sent_back' && buttons(answerButton(shown, lang)),
    view.comments > 0 && quiet(s.w.comments(view.comments)),
  )
}

type S = Speech<(typeof requestWords)['zh']>

function timeFacts(
  { askedAt, dueAt, expiresAt, ended, zone, questionBefore: before }: RequestView,
  { w, moment }: S,
): Fact[] {
  const pending = ended.status === 'pending'
  return [
    [w.facts.questionBefore, before && `${before.code} ${before.question}`],
    [w.facts.asked, moment(askedAt, zone)],
    [w.facts.due, pending && dueAt && moment(dueAt, zone)],
    [w.facts.expires, pending && expiresAt && moment(expiresAt, zone)],
  ]
}

/** Why, who, and how far: `Gate G5: sales manager @Daniel, finance @林悦 — ✓ 林悦 agreed, 1 more needed`. */
function groupItem({ why, need, seats, agreed }: GroupView, view: RequestView, s: S): Item {
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

function pendingParts(view: RequestView, shown: Shown, reader: number | undefined, { w }: S): Parts {
  const need = view.groups.reduce((sum, group) => sum + group.need, 0)
  const may = mayDo(view, reader)
  const have = view.groups.reduce((sum, group) => sum + Math.min(group.need, group.agreed.length), 0)
  return [
    view.standIns.map(({ by, onBehalfOf }) => quiet(w.standIn(by, onBehalfOf))),
    progress(w.progressLabel, need === 0 ? 0 : (have / need) * 100, w.progress(have, need)),
    list(shown.notes ?? []),
    may.decide && decideButtons(view, may, w),
    otherButtons(view, shown, may, w),
    typedWords(view, may, w),
  ]
}

type May = { decide: boolean; handOn: boolean; nudge: boolean; withdraw: boolean }

/** What this reader may do with it; whoever asked, and whose it is, never decide. */
function mayDo({ parties }: RequestView, reader: number | undefined): May {
  if (reader === undefined) return { decide: true, handOn: true, nudge: true, withdraw: true }
  const { requesterId, ownerId, seats, standIns } = parties
  const theirs = reader === requesterId || reader === ownerId
  return {
    decide: !theirs && (seats.includes(reader) || standIns.includes(reader)),
    handOn: !theirs && seats.includes(reader),
    nudge: theirs,
    withdraw: reader === requesterId,
  }
}

function decideButtons({ code, version }: RequestView, may: May, { buttons: w }: S['w']): Parts {
  const fields = { request: code, version: String(version) }
  return buttons(
    primary(w.approve, 'request.decide', { ...fields, verdict: 'approve' }),
    button(w.reject, 'request.decide', { ...fields, verdict: 'reject' }, { style: 'danger' }),
    button(w.sendBack, 'request.decide', { ...fields, verdict: 'send_back' }),
    may.handOn && button(w.delegate, 'request.delegate', fields),
  )
}

function otherButtons({ code }: RequestView, { open, also }: Shown, may: May, w: S['w']): Parts {
  const fields = { request: code }
  return buttons(
    may.nudge && button(w.buttons.nudge, 'request.nudge', fields),
    may.withdraw && button(w.buttons.withdraw, 'request.withdraw', fields, { confirm: w.withdrawConfirm }),
    open,
    also,
  )
}

/** The same in words that are taken as they stand: those of whoever decides, else those of whoever asked. */
function typedWords({ code, word, colleague }: RequestView, may: May, { typed, words }: S['w']): Parts {
  const named = words[word]
  const decide = [
    typed.approve(code),
    typed.reject(code),
    typed.back(code, named),
    may.handOn && colleague && typed.delegate(code, named, colleague),
  ]
  const ask = [may.nudge && typed.nudge(code), may.withdraw && typed.withdraw(code)]
  const all = (may.decide ? decide : ask).filter(Boolean).join(' · ')
  return all ? quiet(typed.line(all)) : false
}
