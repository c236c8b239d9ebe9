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

/** An edited message changes nothing. `entryId`: the last entry, where it may still be put right. */
export function editedCard(entryId: number | undefined, editable: boolean, lang: Lang): Card {
  const w = words[lang]
  const fields = { entry: String(entryId) }
  const edit = { label: w.editEntry, click: { intent: 'edit', fields } }
  const undo = { label: w.undoEntry, click: { intent: 'undo', fields } }
  const buttons = entryId === undefined ? [] : editable ? [edit, undo] : [undo]
  return {
    lang,
    title: w.editedTitle,
    tone: 'warn',
    summary: w.edited,
    parts: [
      { kind: 'text', text: w.edited },
      ...(buttons.length > 0 ? [{ kind: 'buttons' as const, buttons }] : []),
    ],
  }
}

export function isUnreadable(what: string): what is Unreadable {
  return KINDS.some((kind) => kind === what)
}
