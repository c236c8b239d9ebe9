import { button, buttons, card, form, primary, quiet, section, text } from '../cards/build.ts'
import type { Button, Card, Item, Span, Tone } from '../cards/card.ts'
import { listWords } from '../cards/format.ts'
import { dealName } from '../cards/names.ts'
import { speak } from '../cards/speech.ts'
import type { GateItemKey } from '../domain/gate-items.ts'
import type { Lang } from '../domain/lang.ts'
import type { PlatformName } from '../platforms/platform.ts'
import { gateWords } from './gate-cards.ts'
import { momentWords, moveWords, type NamedDecider, stageWords, voiceWords } from './words.ts'

/** What happened to a request, as a line of its thread. The same line stands in every room, in the room's language. */
export type Line =
  | { kind: 'approve'; by: NamedDecider }
  | { kind: 'reject'; by: NamedDecider; reason: string }
  | { kind: 'send_back'; by: NamedDecider; question: string }
  | { kind: 'entered'; deal: string; stage: number }
  | { kind: 'withdrawn'; by: string }
  | { kind: 'expired'; request: AgainRequest }
  | { kind: 'superseded'; why: Record<Lang, string> }
  | { kind: 'delegated' | 'undelegated'; from: string; to: string }
  | { kind: 'nudged'; by: string; names: string[] }
  | { kind: 'remind'; names: string[]; dueAt: Date; zone: string }
  | { kind: 'loud'; names: string[] }
  | { kind: 'escalate'; names: string[]; managers: string[] }
  | { kind: 'mayDecide'; by: string; onBehalfOf: string }
  | { kind: 'away'; by: string; onBehalfOf: string }
  | { kind: 'reply'; by: string; text: string }

/** A request that ended without a decision, as it may be asked for again. */
export type AgainRequest = { code: string; deal: string; name: string; to: number; reason: string }

/** One short card; those who must do something, and `also` these people, are mentioned. */
export function lineCard(line: Line, lang: Lang, also: readonly string[] = []): Card {
  const { words, tone, mention: own = [] } = lineOf(line, lang)
  const mention = [...new Set([...own, ...also])]
  const spans: Span[] = mention.flatMap((name, at): Span[] => [at === 0 ? '→ ' : ' ', { person: name }])
  return card(
    lang,
    { title: words, tone, summary: words },
    text(spans),
    line.kind === 'expired' && buttons(againButton(line.request, lang), openButton(line.request.code, lang)),
  )
}

function lineOf(line: Line, lang: Lang): { words: string; tone: Tone; mention?: string[] } {
  const w = moveWords[lang].line
  switch (line.kind) {
    case 'approve':
      return { words: w.approve(voiceWords(line.by, lang)), tone: 'good' }
    case 'reject':
      return { words: w.reject(voiceWords(line.by, lang), line.reason), tone: 'bad' }
    case 'send_back':
      return { words: w.send_back(voiceWords(line.by, lang), line.question), tone: 'warn' }
    case 'entered':
      return { words: w.approvedAll(line.deal, stageWords(line.stage, lang)), tone: 'good' }
    case 'withdrawn':
      return { words: w.withdrawn(line.by), tone: 'plain' }
    case 'expired':
      return {
        words: w.expired(`${line.request.code} ${line.request.deal} ${dealName(line.request.name, lang)}`),
        tone: 'warn',
      }
    case 'superseded':
      return { words: w.superseded(line.why[lang]), tone: 'warn' }
    case 'delegated':
      return { words: w.delegated(line.from, line.to), tone: 'plain', mention: [line.to] }
    case 'undelegated':
      return { words: w.undelegated(line.from, line.to), tone: 'plain', mention: [line.to] }
    case 'nudged':
      return { words: w.nudged(line.by, listWords(line.names, lang)), tone: 'info', mention: line.names }
    case 'remind': {
      const due = momentWords(line.dueAt, line.zone, lang)
      return { words: w.remind(listWords(line.names, lang), due), tone: 'info', mention: line.names }
    }
    case 'loud':
      return { words: w.loud(listWords(line.names, lang)), tone: 'warn', mention: line.names }
    case 'escalate': {
      const words = w.escalate(listWords(line.names, lang), listWords(line.managers, lang))
      return { words, tone: 'bad', mention: line.managers }
    }
    case 'mayDecide':
      return { words: w.mayDecide(line.by, line.onBehalfOf), tone: 'info', mention: [line.by] }
    case 'away':
      return { words: w.away(line.by, line.onBehalfOf), tone: 'info', mention: [line.by] }
    case 'reply':
      return { words: w.reply(line.by, line.text), tone: 'plain' }
  }
}

/** Asks for the words that a rejection or a question needs. */
export function reasonFormCard(
  {
    code,
    version,
    verdict,
    title,
  }: { code: string; version: string; verdict: 'reject' | 'send_back'; title: string },
  lang: Lang,
): Card {
  const w = moveWords[lang]
  const label = verdict === 'reject' ? w.form.reject : w.form.sendBack
  return card(
    lang,
    { title: `${code} · ${label}`, tone: 'info' },
    quiet(title),
    form(
      `${verdict}${code}`,
      [{ kind: 'lines', name: 'reason', label, required: true, max: 500 }],
      primary(w.buttons.save, 'move.decide', { move: code, version, verdict }),
    ),
  )
}

/** Asks who decides in their place. */
export function delegateFormCard(
  code: string,
  people: readonly { id: number; name: string }[],
  lang: Lang,
): Card {
  const w = moveWords[lang]
  const { delegate: label, delegateHint: hint } = w.form
  const options = people.map(({ id, name }) => ({ label: name, value: String(id) }))
  return card(
    lang,
    { title: `${code} · ${label}`, tone: 'info' },
    form(
      `delegate${code}`,
      [{ kind: 'choice', name: 'to', label, hint, required: true, options }],
      primary(w.buttons.save, 'move.delegate', { move: code }),
    ),
  )
}

/** To whoever asked: who will decide, by when, where it is discussed. */
export function askedCard(
  asked: {
    code: string
    names: string[]
    dueAt: Date
    zone: string
    places: readonly PlatformName[]
    bypassed: GateItemKey[]
  },
  lang: Lang,
): Card {
  const { w, list: words, moment } = speak(moveWords, lang)
  const { code, names, places, bypassed } = asked
  const sentence = w.told.asked(words(names), moment(asked.dueAt, asked.zone))
  const open = words(bypassed.map((key) => gateWords[lang].items[key]))
  return card(
    lang,
    { title: w.told.askedTitle(code), tone: 'good', summary: sentence },
    text(sentence),
    bypassed.length > 0 && text(w.told.bypassed(open)),
    places.length > 0 && quiet(w.told.where(words(places.map((place) => w.told.chats[place])))),
    buttons(openButton(code, lang)),
  )
}

export type WaitingMove = {
  code: string
  deal: string
  name: string
  from: number
  to: number
  by: string
  dueAt?: Date
}

/** The request with what was said about it, oldest first: for whoever reads it outside its thread. */
export function withReplies(
  request: Card,
  replies: readonly { by: string; text: string }[],
  lang: Lang,
): Card {
  if (replies.length === 0) return request
  const items = replies.map(({ by, text: words }) => ({ text: moveWords[lang].line.reply(by, words) }))
  return { ...request, parts: [...request.parts, { kind: 'list', items }] }
}

/** `move` alone: what waits for me and what I asked for. */
type Shown = { moves: WaitingMove[]; all: number }

export function movesCard(
  { mine, asked, zone }: { mine: Shown; asked: Shown; zone: string },
  lang: Lang,
): Card {
  const { w: words, deal, moment, terms } = speak(moveWords, lang)
  const w = words.list
  const item = ({ code, deal: of, name, from, to, by, dueAt }: WaitingMove): Item => ({
    text: w.item(code, `${of} ${deal(name)}`, stageWords(from, lang), stageWords(to, lang)),
    detail: w.detail(by, dueAt ? moment(dueAt, zone) : '–'),
    buttons: [openButton(code, lang)],
  })
  return card(
    lang,
    { title: w.title },
    section(terms.some(w.mine, mine.moves.length, mine.all), mine.moves.map(item)),
    section(terms.some(w.asked, asked.moves.length, asked.all), asked.moves.map(item)),
    mine.all + asked.all === 0 && text(w.none),
    quiet(w.how),
  )
}

/** A word to one person with a way to the request. */
export function moveNoteCard(
  note: {
    code: string
    title: string
    text: string
    tone: Tone
    again?: AgainRequest | undefined
    /** Sent back: asked for again with an answer. */
    answers?: { deal: string; to: number } | undefined
  },
  lang: Lang,
): Card {
  return card(
    lang,
    { title: note.title, tone: note.tone, summary: note.text },
    text(note.text),
    buttons(
      note.again && againButton(note.again, lang),
      note.answers && answerButton({ code: note.code, ...note.answers }, lang),
      openButton(note.code, lang),
    ),
  )
}

function againButton({ deal, to, reason }: AgainRequest, lang: Lang): Button {
  return primary(moveWords[lang].buttons.again, 'move.ask', { text: deal, to: String(to), reason })
}

/** A request was sent back with a question: the way to ask again with the answer. */
export function answerButton(
  { code, deal, to }: { code: string; deal: string; to: number },
  lang: Lang,
): Button {
  return primary(moveWords[lang].buttons.again, 'move.ask', { deal, to: String(to), again: code, reason: '' })
}

/** Asks for the answer with which the move is asked for again. */
export function againFormCard(code: string, deal: string, to: number, lang: Lang): Card {
  const w = moveWords[lang]
  return card(
    lang,
    { title: `${code} · ${w.buttons.again}`, tone: 'info' },
    form(
      `again${code}`,
      [{ kind: 'lines', name: 'reason', label: w.form.answer, required: true, max: 500 }],
      primary(w.buttons.save, 'move.ask', { deal, to: String(to) }),
    ),
  )
}

/** It is handed over; with one tap it is taken back. */
export function delegatedCard({ code, text: words }: { code: string; text: string }, lang: Lang): Card {
  const w = moveWords[lang].buttons
  return card(
    lang,
    { title: w.delegate, tone: 'good', summary: words },
    text(words),
    buttons(openButton(code, lang), button(w.takeBack, 'move.undelegate', { move: code })),
  )
}

function openButton(code: string, lang: Lang): Button {
  return button(moveWords[lang].buttons.open, 'move.open', { move: code })
}
