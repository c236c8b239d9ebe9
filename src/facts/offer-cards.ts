import { button } from '../cards/build.ts'
import type { Item } from '../cards/card.ts'
import { moneyWords, shortDay } from '../cards/format.ts'
import { terms } from '../cards/terms.ts'
import type { Day } from '../domain/day.ts'
import type { Lang } from '../domain/lang.ts'
import { minorFrom } from '../domain/money.ts'
import { labelOf } from './fact-cards.ts'
import { PROFILE_FIELDS, PROFILE_VALUES } from './kinds/profile.ts'
import { offerEn } from './offer-words.en.ts'
import { offerZh } from './offer-words.zh.ts'

const offerWords = { zh: offerZh, en: offerEn }

/** An objection that somebody answered before. */
export type Answered = { text: string; answer: string; by: string | null; day: Day | null }

/** What a visit caught of an account, beside its summary. */
export type Caught = {
  rivals: readonly string[]
  /** What they object to, each with how it was answered before. */
  objections: readonly { text: string; before: Answered | undefined }[]
  needs: readonly string[]
  coaches: readonly string[]
  /** Met for the first time, and on which level nobody said. */
  strangers: readonly string[]
  /** Of whom the words say that they are no longer there. */
  gone: readonly string[]
}

const LAYERS = ['decision', 'management', 'operation'] as const

/** What was caught, each as a fact by one tap. */
export function caughtItems(account: string, caught: Caught, lang: Lang): Item[] {
  const w = offerWords[lang]
  const { rivals, objections, coaches, strangers, gone, needs } = caught
  const fields = { account, form: 'yes' }
  return [
    ...coaches.map((name) => ({
      text: w.coach(name),
      buttons: [button(w.buttons.coach, 'fact.contacts', { ...fields, name, coach_last_info: 'today' })],
    })),
    ...gone.map((name) => ({
      text: w.gone(name),
      buttons: [button(w.buttons.gone, 'fact.contacts', { ...fields, name, left: 'today' })],
    })),
    ...strangers.map((name) => ({
      text: w.layer(name),
      buttons: LAYERS.map((layer) =>
        button(terms[lang].layer[layer], 'fact.contacts', { ...fields, name, layer }),
      ),
    })),
    ...rivals.map((name) => ({
      text: w.rival(name),
      buttons: [
        button(w.buttons.rival, 'fact.competitor_signals', { ...fields, kind: 'presence', note: name }),
      ],
    })),
    ...objections.map(({ text, before }) => ({
      text: w.objection(text),
      ...(before && {
        detail: w.answered(before.answer, before.by, before.day && shortDay(before.day, lang)),
      }),
      buttons: [button(w.buttons.objection, 'fact.notes', { ...fields, kind: 'objection', text })],
    })),
    ...needs.map((text) => ({
      text: w.need(text),
      buttons: [button(w.buttons.need, 'fact.notes', { ...fields, kind: 'request', text })],
    })),
  ]
}

/** The one line of the file to ask for; with a value: is it still true? */
export function gapItem(
  { code: account, currency }: { code: string; currency: string },
  { field, value }: { field: string; value?: string },
  lang: Lang,
): Item {
  const w = offerWords[lang]
  const label = labelOf(PROFILE_FIELDS[field] ?? { zh: [] }, field, lang)
  const fill = (label: string) => button(label, 'fact.profile', { account, field })
  if (value === undefined) return { text: w.missing(label), buttons: [fill(w.buttons.fill)] }
  const type = PROFILE_VALUES[field]
  const words = type?.is === 'choice' ? type.choices[value] : undefined
  const amount = type?.is === 'money' ? minorFrom(Number(value), currency) : Number.NaN
  const shown = words
    ? labelOf(words, value, lang)
    : Number.isSafeInteger(amount)
      ? moneyWords({ amount, currency }, lang)
      : value
  const still = { account, form: 'yes', field, value, date: 'today' }
  return {
    text: w.stale(label, shown),
    buttons: [button(w.buttons.still, 'fact.profile', still), fill(w.buttons.change)],
  }
}
