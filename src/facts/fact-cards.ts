import { button, buttons, card, facts, quiet, text } from '../cards/build.ts'
import type { Card } from '../cards/card.ts'
import { rounded } from '../cards/format.ts'
import { type Speech, speak } from '../cards/speech.ts'
import type { Lang } from '../domain/lang.ts'
import { minorFrom } from '../domain/money.ts'
import { factEn } from './fact-words.en.ts'
import { factZh } from './fact-words.zh.ts'
import type { FactRow, Field } from './kind.ts'
import { type FactName, factKind } from './kinds.ts'

export const factWords = { zh: factZh, en: factEn }

export type FactSpeech = Speech<typeof factZh>

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
      ...offerButtons(name, now, about.account.code, lang),
      chat?.opens
        ? button(w.buttons.open, chat.opens, rowKey(name, now))
        : button(w.buttons.history, `fact.${name}`, { account: about.account.code }),
      chat?.shows && button(w.buttons.plan, chat.shows, { account: about.account.code }),
      next && button(next.label[lang], next.intent, { account: about.account.code }),
      button(w.buttons.account, 'account.open', { text: about.account.code }),
      risk !== undefined && button(w.buttons.why, 'why.open', { text: about.account.code }),
    ),
  )
}

/** What else it can be made by one tap. */
function offerButtons(name: FactName, row: FactRow, account: string, lang: Lang) {
  return (factKind(name).chat?.offers?.(row) ?? []).map(({ label, fact, fields }) =>
    button(label[lang], `fact.${fact}`, { account, ...(fields['edit'] ? {} : { form: 'yes' }), ...fields }),
  )
}

/** The field as it is in this row: what a line of a file holds follows from which line it is. */
export function typed(field: Field, row: FactRow): Field {
  return { ...field, type: field.typeIn?.(row) ?? field.type }
}

/** The fields that name a row, for its button. */
export function rowKey(name: FactName, row: FactRow): Record<string, string> {
  return Object.fromEntries(factKind(name).key.map((field) => [field, String(row[field] ?? '')]))
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

/** Shows what not everybody who sees the account may know. */
export function isOwn(name: FactName, { margin, team }: About): boolean {
  const { chat, fields } = factKind(name)
  return (
    chat?.read === 'known' ||
    Object.values(fields).some(({ seenBy }) => (seenBy === 'margin' && margin) || (seenBy === 'team' && team))
  )
}
