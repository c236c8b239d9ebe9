import {
  button,
  buttons,
  card,
  form,
  list,
  type Parts,
  primary,
  section,
  strong,
  text,
  when,
} from '../cards/build.ts'
import type { Card, Field as FormField, Item } from '../cards/card.ts'
import { speak } from '../cards/speech.ts'
import { isDay } from '../domain/day.ts'
import type { Lang } from '../domain/lang.ts'
import {
  type About,
  type FactSpeech,
  factWords,
  fieldsOf,
  isOwn,
  labelOf,
  rowKey,
  typed,
  valueWords,
} from './fact-cards.ts'
import type { FactRow, Field } from './kind.ts'
import { type FactName, factKind } from './kinds.ts'

/** What was noted before, a page at a time, and the form for another one where its reader may write. */
export function factsCard(
  name: FactName,
  about: About,
  { rows, skip, more, may }: { rows: readonly FactRow[]; skip: number; more: boolean; may: boolean },
  lang: Lang,
): Card {
  const s = speak(factWords, lang)
  const { w } = s
  const account = about.account.code
  const first = skip === 0
  // An account without a back-up has a row with nothing in it.
  const items = rows.map((row) => rowItem(name, row, about, s)).filter((item) => item.text !== '')
  return card(
    lang,
    {
      title: w.title(labelOf(factKind(name).title, name, lang), s.account(about.account)),
      tone: 'info',
      own: isOwn(name, about),
    },
    items.length === 0 && text(w.none),
    section(w.history, items),
    when(more, buttons(button(w.older, `fact.${name}`, { account, skip: String(skip + rows.length) }))),
    when(may && first, strong(w.enter), factForm(name, about, { values: {}, problems: {} }, lang)),
    buttons(button(w.buttons.account, 'account.open', { text: account })),
  )
}

/** Asks for what is missing or wrong, filled in with what was understood. */
export function askFactCard(
  name: FactName,
  about: About,
  told: { values: Values; problems: Readonly<Record<string, string>>; unread?: string; fresh?: string },
  lang: Lang,
): Card {
  const s = speak(factWords, lang)
  const missing = Object.keys(told.problems).length > 0
  return card(
    lang,
    {
      title: s.w.title(told.fresh || labelOf(factKind(name).title, name, lang), s.account(about.account)),
      tone: told.fresh ? 'info' : 'warn',
    },
    told.fresh && text(s.w.fresh(told.fresh)),
    told.unread && text(s.w.unread(told.unread)),
    list(missing ? Object.values(told.problems) : []),
    factForm(name, about, told, lang),
  )
}

export type Values = Readonly<Record<string, string | null>>

function factForm(
  name: FactName,
  about: About,
  { values, problems }: { values: Values; problems: Readonly<Record<string, string>> },
  lang: Lang,
): Parts {
  const { w } = speak(factWords, lang)
  return form(
    name,
    fieldsOf(name, about)
      .filter(([, field]) => !field.quiet)
      .map(([key, field]) =>
        formField(key, typed(field, values), values[key] ?? undefined, problems[key], about, lang),
      ),
    primary(w.save, `fact.${name}`, { account: about.account.code, form: 'yes', ...quietKeys(name, values) }),
  )
}

/** What names the row and is not asked for rides along. */
function quietKeys(name: FactName, values: Values): Record<string, string> {
  const { key, fields } = factKind(name)
  return Object.fromEntries(
    key.flatMap((field) => (fields[field]?.quiet && values[field] ? [[field, values[field]]] : [])),
  )
}

function formField(
  name: string,
  field: Field,
  value: string | undefined,
  problem: string | undefined,
  { account }: About,
  lang: Lang,
): FormField {
  const { w } = speak(factWords, lang)
  const { type, needed } = field
  const base = { name, label: labelOf(field, name, lang), required: needed, problem, value }
  const chosen = value === undefined ? undefined : { label: value, value }
  switch (type.is) {
    case 'day':
      return { ...base, kind: 'day', value: value && isDay(value) ? value : undefined }
    case 'yes':
      return {
        ...base,
        value: value === 'yes' || value === 'no' ? value : undefined,
        kind: 'choice',
        options: [
          { value: 'yes', label: w.yes },
          { value: 'no', label: w.no },
        ],
      }
    case 'choice':
      return {
        ...base,
        // What is wrong with it is said, and it is nothing to choose.
        value: problem ? undefined : value,
        kind: 'choice',
        options: [
          ...Object.entries(type.choices).map(([key, words]) => ({
            value: key,
            label: labelOf(words, key, lang),
          })),
          ...(value && !problem && !Object.hasOwn(type.choices, value) ? [{ value, label: value }] : []),
        ],
      }
    case 'person':
    case 'account':
      return { ...base, kind: 'pick', of: type.is, value: chosen }
    case 'contact':
      // Somebody new is typed where the row is about them.
      return name === 'name'
        ? { ...base, kind: 'text', max: 200 }
        : { ...base, kind: 'pick', of: 'contact', within: account.code, value: chosen }
    case 'text':
      return { ...base, kind: 'lines', max: 1000 }
    default:
      return { ...base, kind: 'text', max: 200 }
  }
}

/** A row in one line, with a button where it has a card of its own. */
function rowItem(name: FactName, row: FactRow, about: About, s: FactSpeech): Item {
  const { chat, key } = factKind(name)
  const words = rowWords(name, row, about, s)
  if (!chat?.opens) return { text: words }
  const called = key.find((field) => field !== 'account')
  return { text: words, buttons: [button(String(row[called ?? ''] ?? ''), chat.opens, rowKey(name, row))] }
}

/** A row in one line: its day, then its values. */
function rowWords(name: FactName, row: FactRow, about: About, s: FactSpeech): string {
  // A bare no says nothing in a line of values, a bare yes is said by what it is about.
  const values = fieldsOf(name, about).map(([key, field]) =>
    field.type.is === 'yes'
      ? row[key] === true && labelOf(field, key, s.lang)
      : valueWords(row[key], typed(field, row), about, s),
  )
  return values.filter(Boolean).join(' · ')
}
