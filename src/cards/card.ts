import type { Lang } from '../domain/lang.ts'
import type { MapSign } from './signs.ts'

/**
 * What the bot says, as data. A card knows no platform; each platform has one renderer that handles every kind of part
 * (no `default:` branch, so that a new part does not compile until everybody can show it).
 * Text is data, never markup: `*Acme*` and `<!channel>` reach the reader as they were typed.
 */
export type Card = {
  /** The language of its words, and of the few that a renderer adds. */
  lang: Lang
  title: string
  /** Colour of the header. Never the only sign: the words say it too. */
  tone: Tone
  /** What a notification or a chat list shows; without it, the title. */
  summary?: string
  /** Holds what only some of those who see the account may know: who our coach is, how low we go, what we earn. Never shared. */
  own?: boolean
  /** Must be seen now, in the own chat: a crisis, an approval in its last hours. A platform that can ring does so, seldom. */
  urgent?: boolean
  /** What it is about, by code: a reply to it need not name that again. */
  about?: About
  parts: Part[]
  /** Sent as a file of its own in the card's place; the card says what is to be said where the platform takes no file. */
  file?: CardFile
}

/** `content` is base64; at most a few hundred kilobytes, because it waits among the messages. */
export type CardFile = { name: string; content: string }

/** The code of an account, or of a deal, whose account is then meant too. */
export type About = { account?: string; deal?: string }

export type Tone = 'plain' | 'info' | 'good' | 'warn' | 'bad'

/** A text: plain words, or words with mentions and links in between. */
export type Text = string | Span[]

export type Span =
  | string
  /** A mention. `platformIds` are filled in when the card is told; without one for the platform the name is shown. */
  | { person: string; slack?: string; feishu?: string }
  /** Only http and https. */
  | { link: string; url: string }
  | { strong: string }

export type Part =
  | { kind: 'text'; text: Text; style?: 'normal' | 'strong' | 'quiet' }
  | { kind: 'facts'; facts: Fact[] }
  | { kind: 'list'; items: Item[] }
  | { kind: 'table'; caption: string; columns: Column[]; rows: string[][] }
  /** A share of 100 percent, drawn as a bar with its words. */
  | { kind: 'progress'; label: string; percent: number; words: string }
  | { kind: 'picture'; picture: Picture }
  | { kind: 'buttons'; buttons: Button[] }
  | { kind: 'form'; form: Form }
  | { kind: 'divider' }

export type Fact = { label: string; value: Text }

/** A line of a list: what it is about, details under it, and what can be done with it. */
export type Item = { text: Text; detail?: Text; tone?: Tone; buttons?: Button[] }

export type Column = { label: string; align?: 'left' | 'right' }

/** The whole of a scale, drawn whole whatever the data: a neutral stands in the middle, three of five points at three fifths. */
export type Scale = { low: number; high: number }

/** Where people would rather look than read. Every picture says the same in words (`words`) for those who cannot see it. */
export type Picture = { title: string; words: string } & (
  | {
      kind: 'bars'
      unit: string
      bars: { label: string; value: number; tone?: Tone }[]
      limit?: number
      scale?: Scale
    }
  /** Bricks built of all bricks: the wall (围墙) of an account. */
  | { kind: 'bricks'; built: number; of: number; rows: { label: string; built: number; of: number }[] }
  | { kind: 'line'; unit: string; points: { label: string; value: number }[]; scale?: Scale }
  /** Dots on two axes: stance (−2…2) × weight (percent), or attractiveness × strength. */
  | {
      kind: 'dots'
      x: string
      y: string
      /** Absent: as far as the data goes. */
      scales?: { x: Scale; y: Scale }
      /** Names of the cells of a matrix, the top row first: lines are drawn between them. */
      zones?: readonly (readonly string[])[]
      dots: { label: string; x: number; y: number; size: number; tone?: Tone }[]
    }
  /** Several sides of one thing, each on a spoke of its own and all on one scale. The first set is drawn full, the second, from before, as a dashed line. */
  | { kind: 'radar'; scale: Scale; axes: string[]; sets: { label: string; values: number[] }[] }
  /** One page from top to bottom: headings with their lines. A line with `percent` has a bar, full at 100; `says` is its number in words. */
  | {
      kind: 'page'
      parts: { heading: string; lines: { text: string; says?: string; percent?: number; tone?: Tone }[] }[]
    }
  /** Who stands where on one axis, row by row, and who reports to whom. */
  | {
      kind: 'map'
      x: string
      scale: Scale
      /** From top to bottom. `hole`: what is said of a row where nobody stands. */
      rows: { label: string; hole: string }[]
      /** Heading of the place apart for those of whom it is not known where they stand. */
      apart: string
      nodes: MapNode[]
    }
)

/** Somebody on a map. `at`: undefined stands apart. `to`: place in the list of whom they report to. `gone`: kept, and no longer there. */
export type MapNode = {
  label: string
  row: number
  at: number | undefined
  /** Percent of the decision. */
  size: number
  sign: MapSign
  to?: number
  gone?: boolean
}

/** A button carries what its click means. It comes back as an `Incoming` with the same intent and fields. */
export type Button = {
  label: string
  click: Click
  style?: 'primary' | 'danger'
  /** Asked before the click counts. */
  confirm?: { title: string; text: string; yes: string; no: string }
}

/** `intent` is a key of the handler table; `fields` are small strings (ids, words): people can see them, so they carry no right. */
export type Click = { intent: string; fields: Record<string, string> }

export type Form = {
  /** Unique in the card. */
  name: string
  fields: Field[]
  submit: Button
  cancel?: Button
}

export type Field = {
  /** Unique in the card; the typed value comes back as `fields[name]`. Several choices are joined by `,`. */
  name: string
  label: string
  required?: boolean
  hint?: string
  /** What is wrong with what was typed, shown beside the field. */
  problem?: string
} & (
  | { kind: 'text' | 'lines'; value?: string; max?: number }
  | { kind: 'day'; value?: string }
  | { kind: 'choice'; value?: string; options: Option[] }
  | { kind: 'choices'; values?: string[]; options: Option[] }
  | ({ kind: 'pick' } & Pick)
)

/**
 * One of too many to list: found while typing, with the rights of who types (`AskChoices`). A value is the code of an account or deal, the
 * id of a person or contact. A platform that cannot ask while somebody types lists `options`, or takes a typed name where there are none: who
 * reads the field takes both.
 */
export type Pick = {
  of: Pickable
  /** Code of the account whose deals or contacts are meant. */
  within?: string
  /** What is chosen already. */
  value?: Option
  /** Offered before anything is typed. */
  options?: Option[]
  /** There are no others than `options`. */
  all?: boolean
}

export type Pickable = 'account' | 'person' | 'contact' | 'deal'

export type Option = { label: string; value: string }
