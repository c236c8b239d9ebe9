import { button, buttons, card, type Parts, progress, quiet, section, text } from '../cards/build.ts'
import type { Card, Item } from '../cards/card.ts'
import { type Speech, speak } from '../cards/speech.ts'
import type { Lang } from '../domain/lang.ts'
import type { ProfileState } from '../domain/profile.ts'
import { factWords, labelOf, valueWords } from '../facts/fact-cards.ts'
import { PROFILE_FIELDS, PROFILE_VALUES } from '../facts/kinds/profile.ts'
import type { ProfileRow } from './profile-store.ts'
import { profileEn } from './profile-words.en.ts'
import { profileZh } from './profile-words.zh.ts'

const profileWords = { zh: profileZh, en: profileEn }

export type ProfileView = {
  account: { code: string; name: string; aliases: readonly string[]; currency: string }
  rows: readonly ProfileRow[]
  /** Undefined: the policy asks for nothing of this account. */
  state: ProfileState | undefined
  may: boolean
}

type S = Speech<typeof profileZh>

/** The file of an account: how complete it is, each line with its source and day, what is missing and what is old with a tap for each. */
export function profileCard(view: ProfileView, lang: Lang): Card {
  const s = speak(profileWords, lang)
  const { w } = s
  const { account, rows, state, may } = view
  const open = state ? state.missing.length + state.stale.length : 0
  return card(
    lang,
    { title: w.title(s.account(account)), tone: open > 0 ? 'warn' : 'info' },
    state && completeness(state, s),
    rows.length === 0 && text(w.none),
    section(
      w.missing,
      (state?.missing ?? []).map((field) => missingItem(view, field, s)),
    ),
    section(
      w.known,
      rows.map((row) => lineItem(view, row, s)),
    ),
    buttons(
      may && button(w.buttons.add, 'fact.profile', { account: account.code, all: 'yes' }),
      button(w.buttons.account, 'account.open', { text: account.code }),
    ),
    may && rows.length > 0 && quiet(w.howTo(s.account(account), called(rows[0]!.field, lang))),
  )
}

function completeness({ known, of, stale }: ProfileState, { w }: S): Parts {
  return progress(w.completeness, (known / of) * 100, w.complete(known, of, stale.length))
}

function missingItem({ account, may }: ProfileView, field: string, { w, lang }: S): Item {
  const fill = button(w.buttons.fill, 'fact.profile', { account: account.code, field })
  return { text: called(field, lang), tone: 'warn', ...(may && { buttons: [fill] }) }
}

function lineItem({ account, state, may }: ProfileView, row: ProfileRow, s: S): Item {
  const { w, lang } = s
  const { field, value, source, day, by } = row
  const type = PROFILE_VALUES[field] ?? { is: 'text' as const }
  const about = { account, margin: false, team: may }
  const old = state?.stale.includes(field) ?? false
  const again = { account: account.code, form: 'yes', field, value, date: 'today' }
  return {
    text: `${called(field, lang)} · ${valueWords(value, { zh: [], type }, about, speak(factWords, lang))}`,
    detail: [s.day(day), source && w.from(source), by, old && w.old].filter(Boolean).join(' · '),
    ...(old && { tone: 'warn' as const }),
    ...(may &&
      old && {
        buttons: [
          button(w.buttons.still, 'fact.profile', again),
          button(w.buttons.change, 'fact.profile', { account: account.code, field }),
        ],
      }),
  }
}

const called = (field: string, lang: Lang) => labelOf(PROFILE_FIELDS[field] ?? { zh: [] }, field, lang)
