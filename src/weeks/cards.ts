import type { Card, Item, Part } from '../cards/card.ts'
import { fullDay, listWords, shortDay, weekDay } from '../cards/format.ts'
import { accountName } from '../cards/names.ts'
import { addDays, type Day, isoWeekOf } from '../domain/day.ts'
import type { Bilingual, Lang } from '../domain/lang.ts'
import type { WeekEntry, WeekVisit } from './store.ts'
import { weekEn } from './words.en.ts'
import { weekZh } from './words.zh.ts'

const words = { zh: weekZh, en: weekEn }

export type PlanView = {
  monday: Day
  entries: readonly WeekEntry[]
  /** Working days of the week on which nothing is planned. */
  free: readonly Day[]
  notice: 'sameAsLast' | 'allSame' | undefined
}

/** A sentence in both languages. */
export function sayWeek(pick: (words: typeof weekZh, lang: Lang) => string): Bilingual {
  return { zh: pick(weekZh, 'zh'), en: pick(weekEn, 'en') }
}

/** The plan as it is now, day by day, with a kind word where it says little. */
export function planCard({ monday, entries, free, notice }: PlanView, lang: Lang): Card {
  const w = words[lang]
  const days = new Set(entries.map(({ day }) => day))
  const parts: Part[] =
    entries.length === 0
      ? [{ kind: 'text', text: w.emptyPlan }]
      : [
          { kind: 'list', items: entries.map((entry) => entryItem(entry, lang)) },
          { kind: 'text', text: w.count(entries.length, days.size), style: 'quiet' },
        ]
  if (entries.length > 0 && free.length > 0)
    parts.push({
      kind: 'text',
      text: w.emptyDays(
        listWords(
          free.map((day) => weekDay(day, lang)),
          lang,
        ),
      ),
      style: 'quiet',
    })
  if (notice) parts.push({ kind: 'text', text: w[notice], style: 'strong' })
  parts.push({
    kind: 'buttons',
    buttons: [{ label: w.buttons.edit, click: { intent: 'week.plan', fields: { week: isoWeekOf(monday) } } }],
  })
  return {
    title: w.planTitle(isoWeekOf(monday), shortDay(monday, lang), shortDay(addDays(monday, 6), lang)),
    tone: entries.length > 0 ? 'good' : 'plain',
    parts,
  }
}

/** One field for each day that can still be planned, filled in with what stands there. */
export function planForm(monday: Day, days: readonly Day[], entries: readonly WeekEntry[], lang: Lang): Card {
  const w = words[lang]
  const week = isoWeekOf(monday)
  return {
    title: w.formTitle(week),
    tone: 'info',
    parts: [
      { kind: 'text', text: w.formText },
      {
        kind: 'form',
        form: {
          name: 'plan',
          fields: days.map((day) => {
            const lines = entries
              .filter((entry) => entry.day === day)
              .map((entry) => `${entry.name} ${entry.purpose}`.trim())
            return {
              kind: 'lines',
              name: day,
              label: weekDay(day, lang),
              hint: w.formHint,
              max: 500,
              ...(lines.length > 0 && { value: lines.join('\n') }),
            }
          }),
          submit: {
            label: w.buttons.save,
            style: 'primary',
            click: { intent: 'week.plan', fields: { week, form: 'yes' } },
          },
        },
      },
    ],
  }
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
  const w = words[lang]
  const { monday, plan, visits, prompt } = view
  const qualifying = visits.filter((visit) => visit.qualifying)
  const visited = new Set(qualifying.map(({ accountId }) => accountId))
  const planned = new Set(plan.map(({ accountId }) => accountId))
  const parts: Part[] = [
    ...(prompt ? [{ kind: 'text' as const, text: w.summaryPromptText }] : []),
    ...(prompt === 'last' ? [{ kind: 'text' as const, text: w.summaryLast, style: 'strong' as const }] : []),
    {
      kind: 'facts',
      facts: [
        { label: w.facts.adherence, value: w.adherence(view.done, plan.length) },
        { label: w.facts.visits, value: w.visits(qualifying.length, visits.length) },
        { label: w.facts.steps, value: String(view.steps) },
        ...(view.handedInOn ? [{ label: w.facts.handedIn, value: fullDay(view.handedInOn, lang) }] : []),
      ],
    },
    ...section(
      w.done,
      plan.filter(({ accountId }) => visited.has(accountId)).map((each) => entryItem(each, lang)),
    ),
    ...section(
      w.missed,
      plan.filter(({ accountId }) => !visited.has(accountId)).map((each) => entryItem(each, lang)),
    ),
    ...section(
      w.extra,
      visits.filter(({ accountId }) => !planned.has(accountId)).map((each) => visitItem(each, lang)),
    ),
    ...(plan.length + visits.length === 0 ? [{ kind: 'text' as const, text: w.nothing }] : []),
    ...(view.text ? [{ kind: 'text' as const, text: view.text }] : []),
    ending(view, lang),
  ]
  return {
    title: w.summaryTitle(isoWeekOf(monday), shortDay(monday, lang), shortDay(addDays(monday, 6), lang)),
    tone: view.handedInOn ? 'good' : 'info',
    summary: view.handedInOn ? w.thanks : w.summaryPromptText,
    parts,
  }
}

function ending({ monday, text, handedInOn }: SummaryView, lang: Lang): Part {
  const w = words[lang]
  const fields = { week: isoWeekOf(monday) }
  if (handedInOn)
    return {
      kind: 'buttons',
      buttons: [
        { label: w.buttons.again, click: { intent: 'week.done', fields: { ...fields, again: 'yes' } } },
      ],
    }
  return {
    kind: 'form',
    form: {
      name: 'summary',
      fields: [
        {
          kind: 'lines',
          name: 'words',
          label: w.summaryField,
          hint: w.summaryHint,
          max: 1000,
          ...(text && { value: text }),
        },
      ],
      submit: {
        label: w.buttons.submit,
        style: 'primary',
        click: { intent: 'week.done', fields: { ...fields, submit: 'yes' } },
      },
    },
  }
}

/** Friday's question about the next week. */
export function planPromptCard(monday: Day, lang: Lang): Card {
  const w = words[lang]
  const week = isoWeekOf(monday)
  return {
    title: w.promptTitle(week),
    tone: 'info',
    parts: [
      { kind: 'text', text: w.promptText },
      {
        kind: 'buttons',
        buttons: [
          { label: w.buttons.plan, style: 'primary', click: { intent: 'week.plan', fields: { week } } },
        ],
      },
    ],
  }
}

function entryItem(entry: WeekEntry, lang: Lang): Item {
  return { text: words[lang].line(weekDay(entry.day, lang), accountName(entry, lang), entry.purpose) }
}

function visitItem(visit: WeekVisit, lang: Lang): Item {
  return { text: words[lang].line(weekDay(visit.day, lang), accountName(visit, lang), visit.summary) }
}

function section(title: string, items: Item[]): Part[] {
  if (items.length === 0) return []
  return [
    { kind: 'text', text: title, style: 'strong' },
    { kind: 'list', items },
  ]
}
