import { card, form, primary } from '../cards/build.ts'
import type { Card } from '../cards/card.ts'
import { speak } from '../cards/speech.ts'
import type { Day } from '../domain/day.ts'
import type { Lang } from '../domain/lang.ts'
import { weekWords } from './cards.ts'
import type { PlannedVisit } from './store.ts'

type VisitForm = {
  account: { code: string; name: string; aliases: readonly string[] }
  /** As it is planned now. */
  planned: PlannedVisit | undefined
  contacts: readonly { id: number; name: string; title: string | null }[]
  day: Day
}

/** Of more people than this one looks by typing. */
const MOST_LISTED = 100

/** One visit to be planned: day, whom, what for, and what they are to agree to. */
export function visitForm({ account, planned, contacts, day }: VisitForm, lang: Lang): Card {
  const s = speak(weekWords, lang)
  const { ask, buttons } = s.w
  const options = contacts.map(({ id, name, title }) => ({
    label: title ? `${name} · ${title}` : name,
    value: String(id),
  }))
  const contact = options.find(({ value }) => value === String(planned?.contactId))
  const moved: Record<string, string> = planned ? { day } : {}
  return card(
    lang,
    { title: s.w.visitTitle(s.account(account)), tone: 'info' },
    form(
      'visit',
      [
        { kind: 'day', name: 'date', label: ask.day, required: true, value: day },
        options.length > 0 && {
          kind: 'pick',
          of: 'contact',
          within: account.code,
          name: 'contact',
          label: ask.contact,
          options,
          all: options.length <= MOST_LISTED,
          value: contact,
        },
        { kind: 'text', name: 'purpose', label: ask.purpose, max: 300, value: planned?.purpose || undefined },
        {
          kind: 'text',
          name: 'commitment',
          label: ask.commitment,
          hint: ask.commitmentHint,
          max: 300,
          value: planned?.commitment || undefined,
        },
      ],
      primary(buttons.save, 'week.visit', { account: account.code, form: 'yes', ...moved }),
    ),
  )
}
