import type { Card, Option, Part, Picture } from '../../cards/card.ts'
import { drawPicture } from '../../cards/charts/picture.ts'
import type { Lang } from '../../domain/lang.ts'
import type { Entry } from './message-store.ts'
import { playgroundEn } from './words.en.ts'
import { playgroundZh } from './words.zh.ts'

/** What the page gets. Its scripts are checked against these types (`assets/tsconfig.json`). */

/** A person the page can act as. `role` and `team` as they are stored; `lang` is the language of the page while acting as them. */
export type WebPerson = { id: number; name: string; role: string; team: string | null; lang: Lang }

export type Words = typeof playgroundZh

export const WORDS: Record<Lang, Words> = { zh: playgroundZh, en: playgroundEn }

/** Pictures are drawn here: the page puts the shapes into itself and its styles colour them. */
export type ShownPart =
  | Exclude<Part, { kind: 'picture' }>
  | { kind: 'picture'; picture: Picture; svg: string }
export type ShownCard = Omit<Card, 'parts'> & { parts: ShownPart[] }

export type ShownEntry =
  | Extract<Entry, { kind: 'words' }>
  | (Omit<Extract<Entry, { kind: 'card' }>, 'card'> & { card: ShownCard })

export type View = {
  rev: number
  now: string
  entries: ShownEntry[]
  people: (WebPerson & { unread: number })[]
  channels: { chat: string; unread: number }[]
}

export type Start = {
  run: string
  zone: string
  words: Record<Lang, Words>
  now: string
  people: WebPerson[]
  demo: boolean
}

/** What a say or a click came to. `id`: the message that was posted or changed; a toast is shown and gone. */
export type Answer = { how: 'private' | 'replace'; id: string } | { how: 'toast'; card: ShownCard }

/** What a list may be filled with. */
export type Choices = { options: Option[] }

/** What arrived in a chat while the clock was turned. */
export type Arrived = { chat: string; titles: string[] }
export type Turned = { now: string; arrived: Arrived[] }

export type ErrorName = keyof Words['errors']

/** Events of the stream, by name. */
export type Events = {
  hello: { run: string }
  changed: { chat: string; rev: number }
  /** `turning` names the turn: its last words may come after its answer, on another connection. */
  clock: { now: string; turning?: { id: string; done: number; of: number } }
}

export function showCard(card: Card): ShownCard {
  return {
    ...card,
    parts: card.parts.map((part) =>
      part.kind === 'picture' ? { ...part, svg: drawPicture(part.picture) } : part,
    ),
  }
}

export function showEntry(entry: Entry): ShownEntry {
  return entry.kind === 'card' ? { ...entry, card: showCard(entry.card) } : entry
}
