import type { Button, Card, Item, Part, Span, Text, Tone } from '../cards/card.ts'
import { listWords } from '../cards/format.ts'
import { dealName } from '../cards/names.ts'
import type { GateItemKey } from '../domain/gate-items.ts'
import type { Lang } from '../domain/lang.ts'
import type { PlatformName } from '../platforms/platform.ts'
import type { NamedDecider } from './cards.ts'
import { gateWords } from './gate-cards.ts'
import { momentWords, moveWords, stageWords, voiceWords } from './words.ts'

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
  const text: Text = spans.length > 0 ? spans : ''
  const parts: Part[] = text === '' ? [] : [{ kind: 'text', text }]
  if (line.kind === 'expired')
    parts.push({
      kind: 'buttons',
      buttons: [againButton(line.request, lang), openButton(line.request.code, lang)],
    })
  return { lang, title: words, tone, summary: words, parts }
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
  move: { code: string; version: string; verdict: 'reject' | 'send_back'; title: string },
  lang: Lang,
): Card {
  const w = moveWords[lang]
  const label = move.verdict === 'reject' ? w.form.reject : w.form.sendBack
  return {
    lang,
    title: `${move.code} · ${label}`,
    tone: 'info',
    parts: [
      { kind: 'text', text: move.title, style: 'quiet' },
      {
        kind: 'form',
        form: {
          name: `${move.verdict}${move.code}`,
          fields: [{ kind: 'lines', name: 'reason', label, required: true, max: 500 }],
          submit: {
            label: w.buttons.save,
            style: 'primary',
            click: {
              intent: 'move.decide',
              fields: { move: move.code, version: move.version, verdict: move.verdict },
            },
          },
        },
      },
    ],
  }
}

/** Asks who decides in their place. */
export function delegateFormCard(
  code: string,
  people: readonly { id: number; name: string }[],
  lang: Lang,
): Card {
  const w = moveWords[lang]
  return {
    lang,
    title: `${code} · ${w.form.delegate}`,
    tone: 'info',
    parts: [
      {
        kind: 'form',
        form: {
          name: `delegate${code}`,
          fields: [
            {
              kind: 'choice',
              name: 'to',
              label: w.form.delegate,
              hint: w.form.delegateHint,
              required: true,
              options: people.slice(0, 100).map(({ id, name }) => ({ label: name, value: String(id) })),
            },
          ],
          submit: {
            label: w.buttons.save,
            style: 'primary',
            click: { intent: 'move.delegate', fields: { move: code } },
          },
        },
      },
    ],
  }
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
  const w = moveWords[lang].told
  const sentence = w.asked(listWords(asked.names, lang), momentWords(asked.dueAt, asked.zone, lang))
  const parts: Part[] = [{ kind: 'text', text: sentence }]
  if (asked.bypassed.length > 0)
    parts.push({
      kind: 'text',
      text: w.bypassed(
        listWords(
          asked.bypassed.map((key) => gateWords[lang].items[key]),
          lang,
        ),
      ),
    })
  if (asked.places.length > 0)
    parts.push({
      kind: 'text',
      text: w.where(
        listWords(
          asked.places.map((place) => w.chats[place]),
          lang,
        ),
      ),
      style: 'quiet',
    })
  parts.push({ kind: 'buttons', buttons: [openButton(asked.code, lang)] })
  return { lang, title: w.askedTitle(asked.code), tone: 'good', summary: sentence, parts }
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
export function withReplies(card: Card, replies: readonly { by: string; text: string }[], lang: Lang): Card {
  if (replies.length === 0) return card
  const items = replies.map(({ by, text }) => ({ text: moveWords[lang].line.reply(by, text) }))
  return { ...card, parts: [...card.parts, { kind: 'list', items }] }
}

/** `move` alone: what waits for me and what I asked for. */
export function movesCard(
  lists: { mine: WaitingMove[]; asked: WaitingMove[]; zone: string },
  lang: Lang,
): Card {
  const w = moveWords[lang].list
  const item = (move: WaitingMove): Item => ({
    text: w.item(
      move.code,
      `${move.deal} ${dealName(move.name, lang)}`,
      stageWords(move.from, lang),
      stageWords(move.to, lang),
    ),
    detail: w.detail(move.by, move.dueAt ? momentWords(move.dueAt, lists.zone, lang) : '–'),
    buttons: [openButton(move.code, lang)],
  })
  const parts: Part[] = []
  if (lists.mine.length > 0)
    parts.push({ kind: 'text', text: w.mine, style: 'strong' }, { kind: 'list', items: lists.mine.map(item) })
  if (lists.asked.length > 0)
    parts.push(
      { kind: 'text', text: w.asked, style: 'strong' },
      { kind: 'list', items: lists.asked.map(item) },
    )
  if (parts.length === 0) parts.push({ kind: 'text', text: w.none })
  parts.push({ kind: 'text', text: w.how, style: 'quiet' })
  return { lang, title: w.title, tone: 'plain', parts }
}

/** A word to one person with a way to the request. */
export function moveNoteCard(
  note: { code: string; title: string; text: string; tone: Tone; again?: AgainRequest | undefined },
  lang: Lang,
): Card {
  const again = note.again ? [againButton(note.again, lang)] : []
  return {
    lang,
    title: note.title,
    tone: note.tone,
    summary: note.text,
    parts: [
      { kind: 'text', text: note.text },
      { kind: 'buttons', buttons: [...again, openButton(note.code, lang)] },
    ],
  }
}

function againButton({ deal, to, reason }: AgainRequest, lang: Lang): Button {
  return {
    label: moveWords[lang].buttons.again,
    style: 'primary',
    click: { intent: 'move.ask', fields: { text: deal, to: String(to), reason } },
  }
}

/** It is handed over; with one tap it is taken back. */
export function delegatedCard({ code, text }: { code: string; text: string }, lang: Lang): Card {
  const w = moveWords[lang].buttons
  const back: Button = { label: w.takeBack, click: { intent: 'move.undelegate', fields: { move: code } } }
  const buttons = [openButton(code, lang), back]
  return {
    lang,
    title: w.delegate,
    tone: 'good',
    summary: text,
    parts: [
      { kind: 'text', text },
      { kind: 'buttons', buttons },
    ],
  }
}

function openButton(code: string, lang: Lang): Button {
  return { label: moveWords[lang].buttons.open, click: { intent: 'move.open', fields: { move: code } } }
}
