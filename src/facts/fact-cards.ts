import {
  button,
  buttons,
  card,
  facts,
  form,
  list,
  type Parts,
  primary,
  quiet,
  section,
  strong,
  text,
  when,
} from '../cards/build.ts'
import type { Card, Field as FormField, Item } from '../cards/card.ts'
import { rounded } from '../cards/format.ts'
import { type Speech, speak } from '../cards/speech.ts'
import type { Lang } from '../domain/lang.ts'
import { minorFrom } from '../domain/money.ts'
import { factEn } from './fact-words.en.ts'
import { factZh } from './fact-words.zh.ts'
import type { FactRow, Field } from './kind.ts'
import { type FactName, factKind } from './kinds.ts'

export const factWords = { zh: factZh, en: factEn }

type FactSpeech = Speech<typeof factZh>

/** Whose fact it is, and whether its reader may see what it cost us, and what only our team knows. */
export type About = {
  account: { code: string; name: string; aliases: readonly string[]; currency: string }
  margin: boolean
  team: boolean
}

/** What a kind, a field or a choice is called in a card. */
export function labelOf(
  { zh, en }: { zh: readonly string[]; en?: readonly string[] },
  name: string,
  lang: Lang,
) {
  const label = (lang === 'zh' ? zh[0] : en?.[0]) ?? name.replaceAll('_', ' ')
  return lang === 'en' ? label.charAt(0).toUpperCase() + label.slice(1) : label
}

/** What was written, with what it was before and what it did to the risk. */
export function factCard(
  name: FactName,
  about: About,
  {
    now,
    before,
    entryId,
    risk,
  }: { now: FactRow; before: FactRow | undefined; entryId?: number; risk?: string },
  lang: Lang,
): Card {
  const s = speak(factWords, lang)
  const { w } = s
  const { title, chat } = factKind(name)
  const next = chat?.next?.(now)
  const same =
    before !== undefined && JSON.stringify(shown(name, before)) === JSON.stringify(shown(name, now))
  return card(
    lang,
    {
      title: w.title(labelOf(title, name, lang), s.account(about.account)),
      tone: same ? 'info' : 'good',
      own: isOwn(name, about),
    },
    facts(
      ...fieldsOf(name, about).map(([key, field]) => {
        const value = valueWords(now[key], typed(field, now), about, s)
        const old = before && valueWords(before[key], typed(field, before), about, s)
        const change = before && old !== value
        return [
          labelOf(field, key, lang),
          change ? w.changed(old || w.nothing, value || w.nothing) : value,
        ] as const
      }),
    ),
    text(chat?.says?.(now, before)?.[lang]),
    same && text(w.same),
    quiet(risk),
    buttons(
      entryId !== undefined && button(w.buttons.undo, 'undo', { entry: String(entryId) }),
      chat?.opens
        ? button(w.buttons.open, chat.opens, rowKey(name, now))
        : button(w.buttons.history, `fact.${name}`, { account: about.account.code }),
      chat?.shows && button(w.buttons.open, chat.shows, { account: about.account.code }),
      next && button(next.label[lang], next.intent, { account: about.account.code }),
      button(w.buttons.account, 'account.open', { text: about.account.code }),
      risk !== undefined && button(w.buttons.why, 'why.open', { text: about.account.code }),
    ),
  )
}

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
  return card(
    lang,
    {
      title: w.title(labelOf(factKind(name).title, name, lang), s.account(about.account)),
      tone: 'info',
      own: isOwn(name, about),
    },
    rows.length === 0 && text(w.none),
    section(
      w.history,
      rows.map((row) => rowItem(name, row, about, s)),
    ),
    when(more, buttons(button(w.older, `fact.${name}`, { account, skip: String(skip + rows.length) }))),
    when(may && first, strong(w.enter), factForm(name, about, { values: {}, problems: {} }, lang)),
    buttons(button(w.buttons.account, 'account.open', { text: account })),
  )
}

/** Asks for what is missing or wrong, filled in with what was understood. */
export function askFactCard(
  name: FactName,
  about: About,
  told: { values: Values; problems: Readonly<Record<string, string>>; unread?: string },
  lang: Lang,
): Card {
  const s = speak(factWords, lang)
  const missing = Object.keys(told.problems).length > 0
  return card(
    lang,
    { title: s.w.title(labelOf(factKind(name).title, name, lang), s.account(about.account)), tone: 'warn' },
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
        formField(key, typed(field, values), values[key] ?? undefined, problems[key], lang),
      ),
    primary(w.save, `fact.${name}`, { account: about.account.code, form: 'yes' }),
  )
}

function formField(
  name: string,
  field: Field,
  value: string | undefined,
  problem: string | undefined,
  lang: Lang,
): FormField {
  const { w } = speak(factWords, lang)
  const { type, needed } = field
  const base = { name, label: labelOf(field, name, lang), required: needed, problem, value }
  switch (type.is) {
    case 'day':
      return { ...base, kind: 'day' }
    case 'yes':
      return {
        ...base,
        kind: 'choice',
        options: [
          { value: 'yes', label: w.yes },
          { value: 'no', label: w.no },
        ],
      }
    case 'choice':
      return {
        ...base,
        kind: 'choice',
        options: [
          ...Object.entries(type.choices).map(([key, words]) => ({
            value: key,
            label: labelOf(words, key, lang),
          })),
          ...(value && !Object.hasOwn(type.choices, value) ? [{ value, label: value }] : []),
        ],
      }
    case 'text':
      return { ...base, kind: 'lines', max: 1000 }
    default:
      return { ...base, kind: 'text', max: 200 }
  }
}

/** The field as it is in this row: what a line of a file holds follows from which line it is. */
export function typed(field: Field, row: FactRow): Field {
  return { ...field, type: field.typeIn?.(row) ?? field.type }
}

/** The fields that name a row, for its button. */
function rowKey(name: FactName, row: FactRow): Record<string, string> {
  return Object.fromEntries(factKind(name).key.map((field) => [field, String(row[field] ?? '')]))
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
  const values = fieldsOf(name, about).map(([key, field]) =>
    valueWords(row[key], typed(field, row), about, s),
  )
  return values.filter(Boolean).join(' · ')
}

/** Shows what not everybody who sees the account may know. */
function isOwn(name: FactName, { margin, team }: About): boolean {
  const { chat, fields } = factKind(name)
  return (
    chat?.read === 'known' ||
    Object.values(fields).some(({ seenBy }) => (seenBy === 'margin' && margin) || (seenBy === 'team' && team))
  )
}

/** The fields that are shown to this reader: all but the account itself and what is not theirs to see. */
export function fieldsOf(name: FactName, { margin, team }: About): [string, Field][] {
  return Object.entries(factKind(name).fields).filter(
    ([key, field]) =>
      key !== 'account' && (field.seenBy === 'margin' ? margin : field.seenBy !== 'team' || team),
  )
}

/** What of a row people entered: not the names of who did it. */
function shown(name: FactName, row: FactRow) {
  return Object.entries(factKind(name).fields).map(([key, { quiet }]) => (quiet ? null : (row[key] ?? null)))
}

export function valueWords(
  value: FactRow[string] | undefined,
  { type }: Field,
  { account }: About,
  s: FactSpeech,
): string {
  if (value === null || value === undefined || value === '') return ''
  switch (type.is) {
    case 'day':
      return s.day(String(value))
    case 'money':
      if (!Number.isFinite(Number(value))) return String(value)
      return s.money({ amount: minorFrom(Number(value), account.currency), currency: account.currency })
    case 'choice': {
      const words = type.choices[String(value)]
      return words ? labelOf(words, String(value), s.lang) : String(value)
    }
    case 'yes':
      return value === true || value === 'yes' ? s.w.yes : s.w.no
    case 'decimal':
    case 'number':
      return rounded(Number(value), 2)
    default:
      return String(value)
  }
}
