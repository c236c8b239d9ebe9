import type { FactKind, Field } from '../facts/kind.ts'
import { amountIn } from './amounts.ts'
import { daysFor } from './day-found.ts'
import { findDays } from './days.ts'
import { type FieldsContext, type Piece, valueAt, wrongDay, wrongValue } from './field-values.ts'
import { monthAt } from './month.ts'
import { findPeople } from './people.ts'
import { type Folded, fold, isCjk, isEdge, sourceOf, trimmed } from './text.ts'

/** What was said of the fields of a fact, as the cells of its file would say it. Null takes a value away. `unread`: words that say none. */
export type FieldsRead = { values: Record<string, string | null>; unread: string }

type Mark = { word: string; start: number; end: number } & (
  | { is: 'label'; field: string }
  | { is: 'sets'; sets: Readonly<Record<string, string | null>> }
)

/**
 * Reads `原因 3 备注 拖了三周`, `displacement Acme is on trial`: labelled values in any order, words that set a field by themselves, and what is
 * left in the order of the fields.
 */
export function readFields(text: string, kind: FactKind, context: FieldsContext): FieldsRead {
  const folded = fold(text)
  const values: Record<string, string | null> = {}
  const pieces: Piece[] = []
  const named = nameOf(folded, kind, context)
  if (named) values[named.field] = named.name
  const marks = marksIn(folded.text, kind, named?.end ?? 0)
  const first = { start: named?.end ?? 0, end: marks[0]?.start ?? folded.text.length }
  if (first.start < first.end) pieces.push(first)
  for (const [at, mark] of marks.entries()) {
    const rest = { start: mark.end, end: marks[at + 1]?.start ?? folded.text.length }
    if (mark.is === 'sets') {
      for (const [field, value] of Object.entries(mark.sets))
        values[field] ??= value === 'today' ? context.today : value
      const behind = valued(folded, mark, rest, kind, context)
      if (behind && values[behind.field] === undefined) {
        values[behind.field] = behind.value
        rest.start = behind.end
      }
      pieces.push(rest)
      continue
    }
    const next = marks[at + 1]
    // 原因 问题未解决: the word behind the label sets the field by itself.
    if (next?.is === 'sets' && Object.hasOwn(next.sets, mark.field) && rest.start >= rest.end) continue
    const read = valueAt(folded, rest, kind.fields[mark.field]!, context)
    const wrong = read === undefined ? wrongValue(folded, rest, kind, mark.field) : undefined
    // Kept as it was said, so that what is wrong with it is named: 计划收入 很多.
    if (wrong) values[mark.field] = wrong
    else if (read === undefined) pieces.push({ start: mark.start, end: rest.end })
    else {
      values[mark.field] = read.value
      if (read.end < rest.end) pieces.push({ start: read.end, end: rest.end })
    }
  }
  const unread = restOf(folded, pieces, kind, values, context)
  for (const mark of marks)
    for (const [field, { words }] of Object.entries(kind.chat?.valued ?? {}))
      if (mark.is === 'sets' && Object.hasOwn(mark.sets, field))
        values[words] ??= trimmed(sourceOf(folded, mark.start, mark.start + mark.word.length))
  return { values, unread }
}

/** What stands right behind the word of a choice and is the value of another field: decision visits 3. */
function valued(
  folded: Folded,
  mark: Mark,
  rest: Piece,
  kind: FactKind,
  context: FieldsContext,
): { field: string; value: string; end: number } | undefined {
  if (mark.is !== 'sets') return undefined
  const [of] = Object.entries(kind.chat?.valued ?? {}).flatMap(([field, { as }]) =>
    as && Object.hasOwn(mark.sets, field) ? [as] : [],
  )
  const read = of && valueAt(folded, rest, kind.fields[of]!, context)
  return read ? { field: of, ...read } : undefined
}

/** Somebody whom the words begin with, where the rows of the kind are people: one of the account's, else the words before the first mark. */
function nameOf(folded: Folded, kind: FactKind, { contacts }: FieldsContext) {
  const field = kind.key.find((name) => kind.fields[name]?.type.is === 'contact')
  if (!field) return undefined
  const start = /^[\s,:]*/.exec(folded.text)?.[0].length ?? 0
  const known = [...contacts].sort((a, b) => (b.called ?? b.name).length - (a.called ?? a.name).length)
  for (const { name, called = name } of known) {
    const plain = fold(called).text
    if (folded.text.startsWith(plain, start) && isEdge(folded.text, start + plain.length))
      return { field, name, end: start + plain.length }
  }
  // 李处长 is 李处长(设备), Grant is Oliver Grant, where there is only one.
  const called = findPeople(folded.text, (from, to) => sourceOf(folded, from, to), contacts).find(
    (person) => person.start === start && person.contact && person.others.length === 0,
  )
  if (called?.contact) return { field, name: called.contact.name, end: called.end }
  const end = marksIn(folded.text, kind, start)[0]?.start ?? folded.text.length
  const words = trimmed(sourceOf(folded, start, end))
  // A Chinese name is one word; of a Latin one all words count.
  const name = isCjk(words[0]) ? (words.split(/\s/)[0] ?? '') : words
  // % and 5 are nobody.
  return /\p{L}/u.test(name) && name.length <= 60 ? { field, name, end: start + name.length } : undefined
}

/** Labels and words that set something, the longest first, where a word begins and ends. */
function marksIn(text: string, kind: FactKind, from: number): Mark[] {
  const words = wordsOf(kind)
  // "by hand" would be cut in two by the label "by".
  const cut = ({ word }: Word) =>
    words.some((each) => each.is === 'label' && word.startsWith(`${each.word} `))
  const marks: Mark[] = []
  let inText = false
  for (let at = from; at < text.length; ) {
    const found =
      at === from || begins(text, at)
        ? words.find(
            (each) => !(each.is === 'sets' && inText && !cut(each)) && fits(text, at, each.word, each.is),
          )
        : undefined
    if (!found) {
      at++
      continue
    }
    const end =
      at + found.word.length + (/^\s*[:=]?\s*/.exec(text.slice(at + found.word.length))?.[0].length ?? 0)
    marks.push({ ...found, start: at, end })
    at = end
    // What stands behind a label of free words is theirs: "threat words a rival cuts its prices".
    inText =
      found.is === 'label'
        ? kind.fields[found.field]!.type.is === 'text'
        : Object.entries(found.sets).some(([field, value]) =>
            kind.chat?.free?.[field]?.some((each) => each === value),
          )
  }
  return marks
}

type Word = { word: string } & (
  | { is: 'label'; field: string }
  | { is: 'sets'; sets: Readonly<Record<string, string | null>> }
)

function wordsOf(kind: FactKind): Word[] {
  const words: Word[] = []
  for (const { words: told, sets } of kind.chat?.shorthand ?? [])
    for (const word of [...told.zh, ...told.en]) words.push({ word: fold(word).text, is: 'sets', sets })
  for (const [name, field] of Object.entries(kind.fields)) {
    if (field.quiet || name === 'account') continue
    if (field.type.is === 'choice')
      for (const [key, choice] of Object.entries(field.type.choices))
        for (const word of [...choice.zh, ...choice.en])
          words.push({ word: fold(word).text, is: 'sets', sets: { [name]: key } })
    for (const word of labelsOf(name, field)) words.push({ word: fold(word).text, is: 'label', field: name })
  }
  return words.sort((a, b) => b.word.length - a.word.length)
}

/** What a field may be called: `days_overdue` is `days overdue`, 逾期天数. */
export function labelsOf(name: string, { zh, en = [] }: Field): string[] {
  return [...zh, ...en, name.replaceAll('_', ' ')]
}

function begins(text: string, at: number): boolean {
  return /[\s,;:.、()]/.test(text[at - 1] ?? ' ')
}

const DAY_BEHIND = /^(?:\d|年底|月底|季末|季度末|[本下这明]|周|星期)/u

function fits(text: string, at: number, word: string, is: Mark['is']): boolean {
  if (!text.startsWith(word, at)) return false
  // "this month" says which month, "a rival cuts its prices" is a sentence: no label stands behind such a word.
  if (is === 'label' && /(?<![a-z])(?:this|next|last|an?|the|our|their|its) $/.test(text.slice(0, at)))
    return false
  const next = text[at + word.length]
  if (next === undefined || /[\s,;:=.、()]/.test(next)) return true
  // 原因3, 备注拖了三周: a Chinese label may run on; a word that sets something may not.
  // 到年底: of one character only before a day.
  return is === 'label' && isCjk(word.at(-1)) && (word.length > 1 || DAY_BEHIND.test(text.slice(at + 1)))
}

/** Gives what is left to the fields in their order, each what reads as one of its values; the rest to the field that takes any words. */
function restOf(
  folded: Folded,
  pieces: readonly Piece[],
  kind: FactKind,
  values: Record<string, string | null>,
  context: FieldsContext,
): string {
  let words = pieces.map(({ start, end }) => signed(sourceOf(folded, start, end))).filter(Boolean)
  const takesRest = ({ rest, beside }: FactKind['fields'][string]) =>
    rest && (beside === undefined || values[beside] !== undefined)
  const free = Object.values(kind.fields).some((field) => field.rest)
  for (const [name, field] of Object.entries(kind.fields)) {
    if (values[name] !== undefined || field.quiet) continue
    const take = bareOf(field, context, free)
    if (!take) continue
    for (const [at, said] of words.entries()) {
      const found = take(said)
      if (!found) continue
      values[name] = found.value
      words = [...words.slice(0, at), ...found.rest, ...words.slice(at + 1)].map(signed).filter(Boolean)
      break
    }
  }
  for (const [name, field] of Object.entries(kind.fields)) {
    if (values[name] !== undefined || field.quiet || field.type.is !== 'day') continue
    const at = words.findIndex((said) => wrongDay(said, field, context) !== undefined)
    const wrong = words[at] === undefined ? undefined : wrongDay(words[at], field, context)
    if (wrong === undefined) continue
    values[name] = wrong
    words = words.filter((_, index) => index !== at)
  }
  const [rest] =
    Object.entries(kind.fields).find(([name, field]) => takesRest(field) && values[name] === undefined) ?? []
  if (!rest || words.length === 0) return words.join(' ')
  values[rest] = words.join(' ')
  return ''
}

/** Trimmed, but for the minus of a number: -5万 is refused, and never 5万. */
function signed(text: string): string {
  const plain = trimmed(text)
  const before = text.slice(0, text.indexOf(plain))
  return /[-−–]$/.test(before) && /^[\d¥￥$€£]/.test(plain) ? `-${plain}` : plain
}

/**
 * Finds a value of the field among words that nothing names: it stands there by itself. Beside words of somebody's own (`free`) a day is the
 * fact's only where it stands first: the July of "a new plant manager starts in July" belongs to the words.
 */
function bareOf(
  field: Field,
  { days, today, currency }: FieldsContext,
  free: boolean,
): ((said: string) => { value: string; rest: string[] } | undefined) | undefined {
  const token = (pattern: RegExp) => (said: string) => {
    const found = pattern.exec(said)
    if (!found) return undefined
    const at = found.index
    return { value: found[0].trim(), rest: [said.slice(0, at), said.slice(at + found[0].length)] }
  }
  switch (field.type.is) {
    case 'day':
      return (said) => {
        const folded = fold(said)
        const day = findDays(folded.text, daysFor(field, days)).find(
          ({ start, end, against, first, sure }) =>
            (field.ahead || !against) &&
            (!free || (start === 0 && sure && first === undefined)) &&
            begins(folded.text, start) &&
            /^(?:[\s,;]|$)/.test(folded.text.slice(end)),
        )
        if (!day?.day) return undefined
        return {
          value: day.day,
          rest: [sourceOf(folded, 0, day.start), sourceOf(folded, day.end, folded.text.length)],
        }
      }
    case 'month':
      return (said) => {
        const folded = fold(said)
        for (const { index } of folded.text.matchAll(/(?<=^|[\s,;])\S/g)) {
          const found = monthAt(folded.text.slice(index), today)
          const end = index + (found?.end ?? 0)
          if (!found || !/^(?:[\s,;]|$)/.test(folded.text.slice(end))) continue
          return {
            value: found.month,
            rest: [sourceOf(folded, 0, index), sourceOf(folded, end, folded.text.length)],
          }
        }
        return undefined
      }
    case 'code':
      return token(/(?<=^|\s)[A-Za-z]{2,5}-[A-Za-z0-9]{2,6}(?=\s|$)/)
    case 'whole':
      return token(/(?<=^|\s)\d+(?=\s|$)/)
    case 'choice': {
      const { choices } = field.type
      return (said) => {
        const found = token(/(?<=^|\s)\d+(?=\s|$)/)(said)
        return found && Object.hasOwn(choices, found.value) ? found : undefined
      }
    }
    case 'money':
      return (said) => {
        for (const { index } of said.matchAll(/(?<=^|\s)\S/g)) {
          const amount = amountIn(said.slice(index), currency)
          if (amount)
            return { value: amount.value, rest: [said.slice(0, index), said.slice(index + amount.length)] }
        }
        return undefined
      }
    case 'person':
      return field.needed && ((said) => ({ value: said, rest: [] }))
    default:
      return undefined
  }
}
