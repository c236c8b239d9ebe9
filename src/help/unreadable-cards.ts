import { noteCard } from '../cards/build.ts'
import type { Card } from '../cards/card.ts'
import type { Lang } from '../domain/lang.ts'
import { unreadableEn } from './unreadable-words.en.ts'
import { unreadableZh } from './unreadable-words.zh.ts'

/** The kinds, as platforms name them. */
const KINDS = [
  'picture',
  'voice',
  'video',
  'sticker',
  'document',
  'forwarded',
  'shared',
  'other',
  'long',
] as const
type Unreadable = (typeof KINDS)[number]

const words = { zh: unreadableZh, en: unreadableEn }

/** One sentence: what it is that cannot be read, that nothing was written, and what to do. `about`: a file's name, or how many characters. */
export function unreadableCard(what: Unreadable, about: string, most: number, lang: Lang): Card {
  const w = words[lang]
  const text =
    what === 'long' ? w.long(about, most) : what === 'document' ? w.document(about.slice(0, 80)) : w[what]
  return noteCard(lang, w.title, text, 'warn')
}

/** The answer to a message that had something beside its words: that it was not read is said under it. */
export function withBeside(card: Card, what: Unreadable): Card {
  const { beside } = words[card.lang]
  const text = Object.hasOwn(beside, what) ? beside[what as keyof typeof beside] : beside.document
  return { ...card, parts: [...card.parts, { kind: 'text', text, style: 'quiet' }] }
}

/** An edited message changes nothing. `entry`: what it wrote, where that may still be put right. */
export function editedCard(entry: { id: number; editable: boolean } | undefined, lang: Lang): Card {
  const w = words[lang]
  const fields = { entry: String(entry?.id) }
  const edit = { label: w.editEntry, click: { intent: 'edit', fields } }
  const undo = { label: w.undoEntry, click: { intent: 'undo', fields } }
  const says = entry === undefined ? w.editedLate : w.edited
  const buttons = entry === undefined ? [] : entry.editable ? [edit, undo] : [undo]
  return {
    lang,
    title: w.editedTitle,
    tone: 'warn',
    summary: says,
    parts: [
      { kind: 'text', text: says },
      ...(buttons.length > 0 ? [{ kind: 'buttons' as const, buttons }] : []),
    ],
  }
}

export function isUnreadable(what: string): what is Unreadable {
  return KINDS.some((kind) => kind === what)
}
