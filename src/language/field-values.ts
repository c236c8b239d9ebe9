import type { Day } from '../domain/day.ts'
import type { FactKind, Field } from '../facts/kind.ts'
import { amountIn } from './amounts.ts'
import type { Contact } from './contacts.ts'
import { type DayOptions, daysFor } from './day-found.ts'
import { findDays } from './days.ts'
import { monthAt } from './month.ts'
import { type Folded, fold, sourceOf, trimmed } from './text.ts'

export type FieldsContext = {
  today: Day
  days: DayOptions
  /** The account's people, who are looked for before anything else. */
  contacts: readonly Contact[]
  /** ISO code of the account's money. */
  currency: string
}

/** A part of a folded text. */
export type Piece = { start: number; end: number }

/** The value that stands behind a label; undefined where what stands there is none. */
export function valueAt(folded: Folded, { start, end }: Piece, field: Field, context: FieldsContext) {
  const said = (until: number) => trimmed(sourceOf(folded, start, until))
  const text = folded.text.slice(start, end)
  switch (field.type.is) {
    case 'day': {
      const day = findDays(text, daysFor(field, context.days))[0]
      return day?.day && text.slice(0, day.start).trim() === ''
        ? { value: day.day, end: start + day.end }
        : undefined
    }
    case 'month': {
      const found = monthAt(text, context.today)
      return found && { value: found.month, end: start + found.end }
    }
    case 'whole':
    case 'decimal': {
      const number = /^-?\d+(?:\.\d+)?/.exec(text)?.[0]
      return number === undefined ? undefined : { value: number, end: start + number.length }
    }
    case 'yes':
    case 'choice': {
      const word = /^\S+/.exec(text)?.[0] ?? ''
      const choices = field.type.is === 'yes' ? ['yes', 'no', '是', '否'] : Object.keys(field.type.choices)
      return choices.includes(word) ? { value: word, end: start + word.length } : undefined
    }
    case 'money':
    case 'number': {
      const amount = amountIn(text, context.currency)
      return amount && { ...amount, end: start + amount.length }
    }
    case 'text': {
      const value = said(end)
      return value ? { value, end } : undefined
    }
    default: {
      const stop = /[,;。]/.exec(text)?.index ?? text.length
      const value = said(start + stop)
      return value ? { value, end: start + stop } : undefined
    }
  }
}

/** Types that a value can be wrong for. */
const STRICT: readonly Field['type']['is'][] = [
  'whole',
  'decimal',
  'money',
  'number',
  'month',
  'day',
  'choice',
  'yes',
]

/** What stands behind the label of a number, a day or a choice and is none; beside words of somebody's own only one word, which is meant for it. */
export function wrongValue(
  folded: Folded,
  { start, end }: Piece,
  kind: FactKind,
  name: string,
): string | undefined {
  if (!STRICT.includes(kind.fields[name]!.type.is)) return undefined
  const said = trimmed(sourceOf(folded, start, end))
  const free = Object.values(kind.fields).some((field) => field.rest)
  return said && said.length <= 40 && (!free || /^\S{1,12}$/u.test(said)) ? said : undefined
}

/** Words that are nothing but a day, and one that cannot be the field's: still ahead, or not in the calendar. As it is said where it is no day at all. */
export function wrongDay(said: string, field: Field, { days }: FieldsContext): string | undefined {
  const { text } = fold(said)
  const found = findDays(text, daysFor(field, days))[0]
  if (found && (found.start > 0 || found.end < text.trimEnd().length)) return undefined
  if (found?.problem) return said
  if (found?.against && !field.ahead) return found.day
  return !found && /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?$/u.test(text.trim()) ? said : undefined
}
