import type { Lang } from '../domain/lang.ts'
import type { Button, Card, Column, Field, Form, Item, Part, Picture, Text, Tone } from './card.ts'

/**
 * What a card is made of. Nothing is a part like any other: `undefined`, `false`, an empty text, a list without items and facts without
 * a value are left out, so that a card function reads from top to bottom like its card.
 */
export type Parts = Part | Nothing | readonly Parts[]
type Nothing = undefined | null | false | ''
type Maybe<T> = T | Nothing

/** A card in `lang`. */
export function card(
  lang: Lang,
  { title, tone = 'plain', summary, own }: Pick<Card, 'title' | 'own'> & { tone?: Tone; summary?: string },
  ...parts: Parts[]
): Card {
  return { lang, title, tone, summary, ...(own && { own }), parts: flat(parts) }
}

/** One sentence under a title; the chat list shows the sentence. */
export function noteCard(lang: Lang, title: string, sentence: string, tone: Tone = 'plain'): Card {
  return card(lang, { title, tone, summary: sentence }, text(sentence))
}

/** The parts in a row, without nothing. */
function flat(parts: Parts): Part[] {
  if (!parts) return []
  return 'kind' in parts ? [parts] : parts.flatMap(flat)
}

/** The parts if `condition` holds. */
export function when(condition: unknown, ...parts: Parts[]): Parts {
  return condition ? parts : undefined
}

export function text(words: Maybe<Text>): Parts {
  return styled(words)
}

/** What must not be missed. */
export function strong(words: Maybe<Text>): Parts {
  return styled(words, 'strong')
}

/** Small print. */
export function quiet(words: Maybe<Text>): Parts {
  return styled(words, 'quiet')
}

function styled(words: Maybe<Text>, style?: 'strong' | 'quiet'): Parts {
  if (!words || words.length === 0) return undefined
  return { kind: 'text', text: words, style }
}

/** Labels with their values; a label without a value is left out. */
export function facts(...entries: Maybe<readonly [label: string, value: Maybe<Text>]>[]): Parts {
  const known = entries.flatMap((entry) => {
    const [label, value] = entry || []
    return label && value ? [{ label, value }] : []
  })
  return known.length > 0 && { kind: 'facts', facts: known }
}

/** Lines, each a text or with details and buttons. */
export function list(items: readonly Maybe<Item | string>[]): Parts {
  const known = items.flatMap((item) => (item ? [typeof item === 'string' ? { text: item } : item] : []))
  return known.length > 0 && { kind: 'list', items: known }
}

/** A heading and its lines; nothing without lines. */
export function section(title: string, items: readonly Maybe<Item | string>[]): Parts {
  const lines = list(items)
  return lines && [strong(title), lines]
}

export function table(caption: string, columns: Column[], rows: string[][]): Parts {
  return rows.length > 0 && { kind: 'table', caption, columns, rows }
}

export function progress(label: string, percent: number, words: string): Parts {
  return { kind: 'progress', label, percent, words }
}

export function picture(drawn: Maybe<Picture>): Parts {
  return drawn && { kind: 'picture', picture: drawn }
}

export const divider: Part = { kind: 'divider' }

/** A row of buttons. */
export function buttons(...row: Maybe<Button>[]): Parts {
  const known = row.flatMap((one) => one || [])
  return known.length > 0 && { kind: 'buttons', buttons: known }
}

/** A button: its label, and the intent and fields that a click on it means. */
export function button(
  label: string,
  intent: string,
  fields: Record<string, string> = {},
  look: Pick<Button, 'style' | 'confirm'> = {},
): Button {
  return { label, click: { intent, fields }, ...look }
}

/** The button that is meant to be pressed. */
export function primary(label: string, intent: string, fields: Record<string, string> = {}): Button {
  return button(label, intent, fields, { style: 'primary' })
}

/** A form; `name` is unique in its card. */
export function form(name: string, fields: readonly Maybe<Field>[], submit: Button, cancel?: Button): Parts {
  const form: Form = { name, fields: fields.flatMap((field) => field || []), submit, cancel }
  return { kind: 'form', form }
}

/** Most characters of somebody's words that a button carries: Slack takes 2000 in all. */
const CARRIED = 1500

/** Somebody's words for a button that goes on with them, whole; undefined: they are too long, and a part of them would lose the end. */
export function carried(said: string): string | undefined {
  return [...said].length > CARRIED ? undefined : said
}
