import type { Day } from '../domain/day.ts'
import type { Bilingual, Lang } from '../domain/lang.ts'
import type { Policy } from '../domain/policy.ts'
import type { Fault } from '../imports/fault.ts'

/** The words of something in both languages; the first of each is what is shown, all of them are understood. */
export type Words = Readonly<Record<Lang, readonly string[]>>

/** What a field holds: it decides how cells are read, how the form asks, and how the value is shown. */
export type FieldType =
  | { is: 'day' }
  | { is: 'whole' | 'decimal'; from: number; to: number }
  /** In major units of the account's currency, or of the target's own. `signed`: a credit note is below zero. */
  | { is: 'money'; of: 'account' | 'target'; signed?: true }
  /** A plain amount of whatever its row says: 6, 80, 300万. */
  | { is: 'number' }
  /** `stored`: the enum of the database. */
  | { is: 'choice'; choices: Readonly<Record<string, Words>>; stored?: `"${string}"` }
  | { is: 'yes' }
  | { is: 'text' | 'name' | 'code' | 'email' | 'phone' | 'currency' | 'quarter' | 'month' | 'reference' }
  | { is: 'account' | 'person' | 'team' | 'contact' }

export type Field = {
  /** Its labels, which are the headers of the file as well. In English the column's own name is one. */
  zh: readonly string[]
  en?: readonly string[]
  type: FieldType
  /** A new row cannot do without it. */
  needed?: true
  /** Names the row and may be empty all the same. */
  blank?: true
  /** What an empty cell means in a new row. */
  fresh?: string | number | false
  /** May be left out of the file. */
  optional?: true
  /** Column of the table, when it is not called like the field in camelCase. */
  to?: string
  /** A month of the books: one that is closed is changed by file alone. */
  closes?: true
  /** A day that may lie ahead. */
  ahead?: true
  /** Said along with it and kept in the history alone. */
  unsaved?: true
  /** Kept in its row alone: the history of changes says that it was written, not what. */
  unrecorded?: true
  /** Written by the bot, not asked for in a form. */
  quiet?: true
  /** Takes the words that name nothing else. */
  rest?: true
  /** Takes them only where this field was said too. */
  beside?: string
  /** What it holds, where that follows from another field of the row. */
  typeIn?: (row: FactRow) => FieldType | undefined
  /** Not for everybody who sees the account: `margin` is for leaders and finance, `team` for whoever may change the account. */
  seenBy?: 'margin' | 'team'
}

/** A row as people see it: what its file would say. Empty: not known. */
export type FactRow = Readonly<Record<string, string | number | boolean | string[] | null>>

/** Words that set fields without naming them: `完成`, `has left`. Null takes a value away. `today` is the day it is said. */
type Shorthand = { words: Words; sets: Readonly<Record<string, string | null>> }

/**
 * A kind of fact. From it follow its import file and export, the command, the form, the answer, the history, undo, audit, rights, its line in
 * the help and its place in docs/facts.md.
 */
export type FactKind = {
  /** What it is called; the Chinese words name its file or sheet as well. */
  title: Words
  table: string
  fields: Readonly<Record<string, Field>>
  /** Fields that together name one row: a second one takes the place of the first. */
  key: readonly string[]
  rowId?: string
  /** An export writes the file only when there are rows. */
  optional?: true
  /** Rows may repeat, as in a ledger. */
  ledger?: true
  /** What is wrong with the row as a whole. */
  check?: (row: FactRow, known: { owner: string }) => Fault | undefined
  /** How it is entered and shown in chat; without it only by its file, or by a command that does more. */
  chat?: FactChat
}

/** A button that writes `fields` as a fact of this kind, or opens its form (`edit`). */
export type Offer = { label: Bilingual; fact: string; fields: Readonly<Record<string, string>> }

type FactChat = {
  /** Command words. */
  words: Words
  /**
   * Who may write it: whoever may change the account, manage it, keeps its books (finance), is responsible for it (`near`: owner, back-up,
   * managers), or knows its people (`known`: those and whoever works on it).
   */
  write: 'change' | 'manage' | 'books' | 'near' | 'known'
  /** Rows that only whoever keeps the books writes. */
  books?: (row: Readonly<Record<string, unknown>>) => boolean
  /** Who may read it, where that is not everybody who sees the account. */
  read?: 'known'
  /** Intent that takes away all rows of whoever the row names; said by the field `erase`. */
  erases?: string
  /** Whoever may change the account and not write this asks the owner's manager. */
  asked?: true
  /** Intent of the card of the whole that a row is a part of, by the account alone. */
  shows?: 'plan'
  /** What is worth doing next because of the row: a button, which takes the account along. */
  next?: (row: FactRow) => { label: Bilingual; intent: string } | undefined
  /** Intent of a card of its own for one row, which takes the account and the fields that name the row. */
  opens?: string
  /** Intent of a card that shows all rows of an account in its own way, where a plain list would not do. */
  lists?: string
  /** Words that say a row is as it was: it is written again with today's day. */
  still?: Words
  /** Changes the risk of the account. */
  risk?: true
  /** One line of the help: what is typed, with the names of the example company. */
  example: Bilingual
  shorthand?: readonly Shorthand[]
  /** What follows from the row and was not said, in a new one and in a changed one. */
  fills?: (row: FactRow, known: { today: Day; policy: Policy; isNew: boolean }) => FactRow
  /** Choices of a field behind which words are somebody's own, and only labels say anything: `goal 8m revenue by December`. */
  free?: Readonly<Record<string, readonly string[]>>
  /** Behind the word of a choice stands the value of another field; where no words are told, it is the row's words as well: `measure revenue 2m`. */
  valued?: Readonly<Record<string, { as?: string; words: string }>>
  /** A day on which the row begins, today unless it is told otherwise, and the day on which it ends: never the other way round. */
  spans?: readonly [begins: string, ends: string]
  /** A next step of the account that follows from the row. */
  step?: (row: FactRow) => { text: string; due: Day } | undefined
  /** What else the row can be made by one tap: another fact, or the same row with other values. */
  offers?: (row: FactRow) => readonly Offer[]
  /** What the row means, where that is more than its values. */
  says?: (row: FactRow, before: FactRow | undefined) => Bilingual | undefined
}
