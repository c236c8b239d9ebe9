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
import type { Card } from '../cards/card.ts'
import { listWords } from '../cards/format.ts'
import { type Speech, speak } from '../cards/speech.ts'
import { addDays, type Day, isoWeekOf } from '../domain/day.ts'
import type { Lang } from '../domain/lang.ts'
import type { ReviewKind } from '../domain/reviews.ts'
import type { Ahead } from '../domain/week-ahead.ts'
import { reviewWords } from '../reviews/cards.ts'
import type { WeekEntry, WeekVisit } from './store.ts'
import { weekEn } from './words.en.ts'
import { weekZh } from './words.zh.ts'

export const weekWords = { zh: weekZh, en: weekEn }

type WeekSpeech = Speech<typeof weekZh>

export type PlanView = {
  monday: Day
  entries: readonly WeekEntry[]
  /** Working days of the week on which nothing is planned. */
  free: readonly Day[]
  notice: 'sameAsLast' | 'allSame' | undefined
  /** From here on a visit can be prepared. */
  today: Day
}

/** The plan as it is now, day by day, with a kind word where it says little. */
export function planCard({ monday, entries, free, notice, today }: PlanView, lang: Lang): Card {
  const s = speak(weekWords, lang)
  const { w } = s
  const days = new Set(entries.map(({ day }) => day))
  const planned = entries.length > 0
  return card(
    lang,
    { title: w.planTitle(...weekOf(monday, s)), tone: planned ? 'good' : 'plain' },
    planned
      ? [
          list(
            entries.map((entry) => ({
              text: entryLine(entry, s),
              ...(entry.day >= today && {
                buttons: [button(w.buttons.prep, 'prep', { account: entry.code })],
              }),
            })),
          ),
          quiet(w.count(entries.length, days.size)),
        ]
      : text(w.emptyPlan),
    planned && free.length > 0 && quiet(w.emptyDays(s.list(free.map(s.weekDay)))),
    notice && strong(w[notice]),
    buttons(button(w.buttons.edit, 'week.plan', { week: isoWeekOf(monday) })),
  )
}

/** One field for each day that can still be planned, filled in with what stands there. */
export function planForm(monday: Day, days: readonly Day[], entries: readonly WeekEntry[], lang: Lang): Card {
  const { w, weekDay, account } = speak(weekWords, lang)
  const week = isoWeekOf(monday)
  const plannedOn = (day: Day) =>
    entries
      .filter((entry) => entry.day === day)
      .map((entry) => w.typed(account(entry), entry))
      .join('\n')
  return card(
    lang,
    { title: w.formTitle(week), tone: 'info' },
    text(w.formText),
    form(
      'plan',
      days.map((day) => ({
        kind: 'lines',
        name: day,
        label: weekDay(day),
        hint: w.formHint,
        max: 500,
        value: plannedOn(day) || undefined,
      })),
      primary(w.buttons.save, 'week.plan', { week, form: 'yes' }),
    ),
  )
}

export type SummaryView = {
  monday: Day
  plan: readonly WeekEntry[]
  visits: readonly WeekVisit[]
  /** Planned visits that were done (PR05). */
  done: number
  steps: number
  text: string
  /** Undefined: not handed in yet. */
  handedInOn: Day | undefined
  /** A prompt says why it comes. */
  prompt?: 'first' | 'last'
}

/** Plan against done, filled in from what was logged; handed in with one tap, with words or without. */
export function summaryCard(view: SummaryView, lang: Lang): Card {
  const s = speak(weekWords, lang)
  const { w } = s
  const { monday, plan, visits, prompt, handedInOn } = view
  const qualifying = visits.filter((visit) => visit.qualifying)
  const visited = new Set(qualifying.map(({ accountId }) => accountId))
  const planned = new Set(plan.map(({ accountId }) => accountId))
  const done = plan.filter(({ accountId }) => visited.has(accountId))
  const missed = plan.filter(({ accountId }) => !visited.has(accountId))
  const extra = visits.filter(({ accountId }) => !planned.has(accountId))
  return card(
    lang,
    {
      title: w.summaryTitle(...weekOf(monday, s)),
      tone: handedInOn ? 'good' : 'info',
      summary: handedInOn ? w.thanks : w.summaryPromptText,
    },
    when(prompt, text(w.summaryPromptText)),
    when(prompt === 'last', strong(w.summaryLast)),
    facts(
      [w.facts.adherence, w.adherence(view.done, plan.length)],
      [w.facts.visits, w.visits(qualifying.length, visits.length)],
      [w.facts.steps, String(view.steps)],
      handedInOn && [w.facts.handedIn, s.day(handedInOn)],
    ),
    section(
      w.done,
      done.map((entry) => entryLine(entry, s)),
    ),
    section(
      w.missed,
      missed.map((entry) => entryLine(entry, s)),
    ),
    section(
      w.extra,
      extra.map((visit) => visitLine(visit, s)),
    ),
    when(plan.length + visits.length === 0, text(w.nothing)),
    text(view.text),
    ending(view, s),
  )
}

function ending({ monday, text, handedInOn }: SummaryView, { w }: WeekSpeech): Parts {
  const fields = { week: isoWeekOf(monday) }
  if (handedInOn) return buttons(button(w.buttons.again, 'week.done', { ...fields, again: 'yes' }))
  const { summaryField: label, summaryHint: hint } = w
  return form(
    'summary',
    [{ kind: 'lines', name: 'words', label, hint, max: 1000, value: text || undefined }],
    primary(w.buttons.submit, 'week.done', { ...fields, submit: 'yes' }),
  )
}

/** Friday's message: next week as it falls due, to be taken as it is, changed, or left empty. */
export function planPromptCard(monday: Day, ahead: readonly Ahead[], lang: Lang): Card {
  const s = speak(weekWords, lang)
  const { w } = s
  const week = isoWeekOf(monday)
  const known = ahead.length > 0
  const fields = { week, plan: planText(ahead) }
  return card(
    lang,
    { title: known ? w.aheadTitle(...weekOf(monday, s)) : w.promptTitle(week), tone: 'info' },
    known ? list(ahead.map((each) => aheadLine(each, s))) : text(w.promptText),
    buttons(
      known && primary(w.buttons.fine, 'week.fine', fields),
      button(known ? w.buttons.change : w.buttons.plan, 'week.plan', { week }),
      button(w.buttons.none, 'week.none', { week }),
    ),
  )
}

/** `2026-06-08 K02 F12+F13;2026-06-09 K04`: what [Fine] takes, exactly as it was shown. */
function planText(ahead: readonly Ahead[]): string {
  return ahead
    .map(({ day, code, why, reviews }) => {
      const what = why.kind === 'steps' ? why.steps.map((step) => step.code) : [why.kind]
      return [day, code, [...what, ...reviews].join('+')].join(' ')
    })
    .join(';')
}

function aheadLine(each: Ahead, s: WeekSpeech): string {
  return s.w.ahead(s.weekDay(each.day), s.account(each), aheadWords(each, s.lang))
}

/** Why somebody is to be seen, as short as a plan has it: the step's words, or how long ago the last contact was. */
function aheadWords({ why, reviews }: Ahead, lang: Lang): string {
  const { w } = speak(weekWords, lang)
  const said =
    why.kind === 'steps'
      ? why.steps.map(({ code, text }) => `${code} ${text}`.trim())
      : why.kind === 'review'
        ? []
        : [w.since[why.kind](why.days)]
  return listWords([...said, ...reviewNames(reviews, lang)], lang)
}

/** What recurs, by name. */
export function reviewNames(reviews: readonly ReviewKind[], lang: Lang): string[] {
  return reviews.map((kind) => reviewWords[lang].kinds[kind])
}

/** What a plan says about a contact or the decision level that falls due. */
export function purposeWords(why: 'contact' | 'decision', lang: Lang): string {
  return weekWords[lang].purpose[why]
}

/** What a plan says about steps: their words. */
export function stepsPurpose(steps: readonly { code: string; text: string }[], lang: Lang): string {
  return listWords(
    steps.map(({ code, text }) => text || code),
    lang,
  )
}

/** What is proposed, as the lines of a plan. */
export function asEntries(ahead: readonly Ahead[], lang: Lang): WeekEntry[] {
  return ahead.map(({ why, aliases, reviews, ...each }) => {
    const said =
      why.kind === 'steps'
        ? [stepsPurpose(why.steps, lang)]
        : why.kind === 'review'
          ? []
          : [purposeWords(why.kind, lang)]
    return {
      ...each,
      aliases: [...aliases],
      purpose: listWords([...said, ...reviewNames(reviews, lang)], lang),
    }
  })
}

/** A week without visits, as somebody said. */
export function emptyWeekCard(monday: Day, lang: Lang): Card {
  const s = speak(weekWords, lang)
  const week = isoWeekOf(monday)
  return card(
    lang,
    { title: s.w.planTitle(...weekOf(monday, s)), tone: 'plain' },
    text(s.w.noneSaid),
    buttons(button(s.w.buttons.edit, 'week.plan', { week })),
  )
}

/** `2026-W23`, its Monday, its Sunday. */
function weekOf(monday: Day, { shortDay }: WeekSpeech) {
  return [isoWeekOf(monday), shortDay(monday), shortDay(addDays(monday, 6))] as const
}

function entryLine(entry: WeekEntry, { w, weekDay, account }: WeekSpeech): string {
  return w.line(weekDay(entry.day), account(entry), w.what(entry))
}

function visitLine(visit: WeekVisit, { w, weekDay, account }: WeekSpeech): string {
  return w.line(weekDay(visit.day), account(visit), visit.summary)
}
