import { button, buttons, card, form, primary, quiet, text } from '../cards/build.ts'
import type { Button, Card, Click, Span, Tone } from '../cards/card.ts'
import { listWords } from '../cards/format.ts'
import { colleagueField } from '../cards/picks.ts'
import { speak } from '../cards/speech.ts'
import type { GateItemKey } from '../domain/gate-items.ts'
import type { Bilingual, Lang } from '../domain/lang.ts'
import type { PlatformName } from '../platforms/platform.ts'
import { gateWords } from './gate-cards.ts'
import { momentWords, type NamedDecider, requestWords, voiceWords } from './words.ts'

/** What happened to a request, as a line of its thread. The same line stands in every room, in the room's language. */
export type Line =
  | { kind: 'approve'; by: NamedDecider }
  | { kind: 'reject'; by: NamedDecider; reason: string }
  | { kind: 'send_back'; by: NamedDecider; question: string }
  /** What the yes did. */
  | { kind: 'done'; says: Bilingual }
  | { kind: 'withdrawn'; by: string }
  | { kind: 'expired'; request: Expired }
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
export type Expired = { code: string; about: Bilingual; retry: Click }

/** One short card; those who must do something, and `also` these people, are mentioned. */
export function lineCard(line: Line, lang: Lang, also: readonly string[] = []): Card {
  const { words, tone, mention: own = [] } = lineOf(line, lang)
  const mention = [...new Set([...own, ...also])]
  const spans: Span[] = mention.flatMap((name, at): Span[] => [at === 0 ? '→ ' : ' ', { person: name }])
  return card(
    lang,
    { title: words, tone, summary: words },
    text(spans),
    line.kind === 'expired' && buttons(retryButton(line.request, lang), openButton(line.request.code, lang)),
  )
}

function lineOf(line: Line, lang: Lang): { words: string; tone: Tone; mention?: string[] } {
  const w = requestWords[lang].line
  switch (line.kind) {
    case 'approve':
      return { words: w.approve(voiceWords(line.by, lang)), tone: 'good' }
    case 'reject':
      return { words: w.reject(voiceWords(line.by, lang), line.reason), tone: 'bad' }
    case 'send_back':
      return { words: w.send_back(voiceWords(line.by, lang), line.question), tone: 'warn' }
    case 'done':
      return { words: line.says[lang], tone: 'good' }
    case 'withdrawn':
      return { words: w.withdrawn(line.by), tone: 'plain' }
    case 'expired':
      return { words: w.expired(`${line.request.code} ${line.request.about[lang]}`), tone: 'warn' }
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
  const w = requestWords[lang]
  const label = verdict === 'reject' ? w.form.reject : w.form.sendBack
  return card(
    lang,
    { title: `${code} · ${label}`, tone: 'info' },
    quiet(title),
    form(
      `${verdict}${code}`,
      [{ kind: 'lines', name: 'reason', label, required: true, max: 500 }],
      primary(w.buttons.save, 'request.decide', { request: code, version, verdict }),
    ),
  )
}

/** Asks who decides in their place. */
export function delegateFormCard(
  code: string,
  people: readonly { id: number; name: string }[],
  lang: Lang,
): Card {
  const w = requestWords[lang]
  const { delegate: label, delegateHint: hint } = w.form
  return card(
    lang,
    { title: `${code} · ${label}`, tone: 'info' },
    form(
      `delegate${code}`,
      [colleagueField({ name: 'to', label, hint, required: true }, people)],
      primary(w.buttons.save, 'request.delegate', { request: code }),
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
    says?: readonly string[]
  },
  lang: Lang,
): Card {
  const { w, list: words, moment } = speak(requestWords, lang)
  const { code, names, places, bypassed } = asked
  const sentence = w.told.asked(words(names), moment(asked.dueAt, asked.zone))
  const open = words(bypassed.map((key) => gateWords[lang].items[key]))
  return card(
    lang,
    { title: w.told.askedTitle(code), tone: 'good', summary: sentence },
    text(sentence),
    bypassed.length > 0 && text(w.told.bypassed(open)),
    (asked.says ?? []).map((each) => text(each)),
    places.length > 0 && quiet(w.told.where(words(places.map((place) => w.told.chats[place])))),
    buttons(openButton(code, lang)),
  )
}

/** The request with what was said about it, oldest first: for whoever reads it outside its thread. */
export function withReplies(
  request: Card,
  replies: readonly { by: string; text: string }[],
  lang: Lang,
): Card {
  if (replies.length === 0) return request
  const items = replies.map(({ by, text: words }) => ({ text: requestWords[lang].line.reply(by, words) }))
  return { ...request, parts: [...request.parts, { kind: 'list', items }] }
}

/** A word to one person with a way to the request. */
export function requestNoteCard(
  note: {
    code: string
    title: string
    text: string
    tone: Tone
    retry?: Expired | undefined
    /** Sent back: asked for again with an answer. */
    answers?: { answer: Click } | undefined
  },
  lang: Lang,
): Card {
  return card(
    lang,
    { title: note.title, tone: note.tone, summary: note.text },
    text(note.text),
    buttons(
      note.retry && retryButton(note.retry, lang),
      note.answers && answerButton(note.answers, lang),
      openButton(note.code, lang),
    ),
  )
}

function retryButton({ retry }: Expired, lang: Lang): Button {
  return primary(requestWords[lang].buttons.again, retry.intent, retry.fields)
}

/** A request was sent back with a question: the way to ask again with the answer. */
export function answerButton({ answer }: { answer: Click }, lang: Lang): Button {
  return primary(requestWords[lang].buttons.again, answer.intent, answer.fields)
}

/** Asks for the answer with which the move is asked for again. */
export function againFormCard(code: string, deal: string, to: number, lang: Lang): Card {
  const w = requestWords[lang]
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

/** The same for every other kind: the question that was put, and what was said before, to be changed. */
export function askAgainCard(
  asked: { code: string; title: string; question: string | undefined; reason: string },
  lang: Lang,
): Card {
  const w = requestWords[lang]
  const { code, title, question, reason } = asked
  return card(
    lang,
    { title: `${code} · ${w.buttons.again}`, tone: 'info' },
    quiet(title),
    question !== undefined && text(question),
    form(
      `again${code}`,
      [
        {
          kind: 'lines',
          name: 'answer',
          label: w.form.answer,
          required: true,
          max: 500,
          value: reason || undefined,
        },
      ],
      primary(w.buttons.save, 'request.again', { request: code }),
    ),
  )
}

/** It is handed over; with one tap it is taken back. */
export function delegatedCard({ code, text: words }: { code: string; text: string }, lang: Lang): Card {
  const w = requestWords[lang].buttons
  return card(
    lang,
    { title: w.delegate, tone: 'good', summary: words },
    text(words),
    buttons(openButton(code, lang), button(w.takeBack, 'request.undelegate', { request: code })),
  )
}

export function openButton(code: string, lang: Lang): Button {
  return button(requestWords[lang].buttons.open, 'request.open', { request: code })
}
