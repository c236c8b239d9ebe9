import type { Card, Fact, Field } from '../cards/card.ts'
import { fullDay, listWords, moneyWords } from '../cards/format.ts'
import { dealName } from '../cards/names.ts'
import type { Day } from '../domain/day.ts'
import type { Lang } from '../domain/lang.ts'
import { type DealRecord, missingIn, RESULTS, type Result, reasonsFor } from '../domain/record.ts'
import { stageWords } from '../requests/words.ts'
import type { Problems, Typed } from './form-cards.ts'
import type { Known } from './record-store.ts'
import { dealWords } from './words.ts'

/** The development record: what is known above, what must be written below. */
export function recordCard(
  known: Known,
  record: DealRecord | undefined,
  more: { result: Result; typed?: Typed; problems?: Problems; intent: 'deal.record' | 'deal.lost' },
  lang: Lang,
): Card {
  const w = dealWords[lang].record
  const { confirmed: _, ...written } = record ?? { result: more.result }
  const typed: Typed = { ...written, rival: record?.rival ?? known.competitors[0], ...more.typed }
  const inputs: Field[] = [
    ...(more.result === 'won'
      ? []
      : [choiceField('result', w.result, RESULTS.slice(1), w.results, more.result)]),
    choiceField('reason', w.reason, reasonsFor(more.result), w.reasons, typed.reason),
    textField('words', w.words, typed),
    textField('rival', w.rival, typed),
    { ...textField('lesson', w.lesson, typed), kind: 'lines', hint: w.lessonHint },
    ...(more.result === 'won' ? [] : [dayField('nextTryOn', w.nextTryOn, typed)]),
  ]
  const problems = more.problems ?? {}
  return {
    title: w.title(`${known.code} ${dealName(known.name, lang)}`),
    tone: 'info',
    ...(known.dueOn && { summary: w.due(fullDay(known.dueOn, lang)) }),
    parts: [
      { kind: 'facts', facts: knownFacts(known, lang) },
      {
        kind: 'form',
        form: {
          name: `record${known.code}`,
          fields: inputs.map((field) => {
            const problem = problems[field.name]
            return problem ? { ...field, problem } : field
          }),
          submit: {
            label: dealWords[lang].buttons.save,
            style: 'primary',
            click: { intent: more.intent, fields: { deal: known.code, result: more.result, saved: 'yes' } },
          },
        },
      },
    ],
  }
}

/** To the owner, the moment a deal is won or lost. */
export function recordDueCard(
  deal: { code: string; name: string },
  how: 'won' | 'lost',
  lang: Lang,
  dueOn?: Day,
): Card {
  const w = dealWords[lang]
  const name = `${deal.code} ${dealName(deal.name, lang)}`
  return {
    title: w.record.dueTitle[how](name),
    tone: how === 'won' ? 'good' : 'warn',
    parts: [
      ...(dueOn ? [{ kind: 'text' as const, text: w.record.dueText(fullDay(dueOn, lang)) }] : []),
      {
        kind: 'buttons',
        buttons: [
          {
            label: w.buttons.record,
            style: 'primary',
            click: { intent: 'deal.record', fields: { deal: deal.code } },
          },
        ],
      },
    ],
  }
}

/** On the day it is due and after it. */
export function recordOverdueCard(
  deal: { code: string; name: string; record: DealRecord | undefined },
  dueOn: Day,
  lang: Lang,
): Card {
  const w = dealWords[lang]
  const missing = missingIn(deal.record).map((field) => w.record.fields[field])
  const card = recordDueCard(deal, 'won', lang)
  const sentence = `${w.record.overdue(`${deal.code} ${dealName(deal.name, lang)}`, fullDay(dueOn, lang))} ${listWords(missing, lang)}`
  return {
    ...card,
    title: w.record.title(deal.code),
    tone: 'warn',
    summary: sentence,
    parts: [{ kind: 'text', text: sentence }, ...card.parts.slice(-1)],
  }
}

function knownFacts(known: Known, lang: Lang): Fact[] {
  const w = dealWords[lang]
  const facts: (Fact | false)[] = [
    { label: w.facts.account, value: known.account },
    { label: w.facts.owner, value: known.owner },
    { label: w.record.since, value: fullDay(known.begunOn, lang) },
    { label: w.record.reached, value: stageWords(known.stage, lang) },
    { label: w.record.visits, value: String(known.visits) },
    known.people.length > 0 && { label: w.record.people, value: listWords(known.people, lang) },
    known.spent !== undefined && { label: w.record.spent, value: moneyWords(known.spent, lang) },
    known.dueOn !== undefined && { label: w.facts.record, value: w.record.due(fullDay(known.dueOn, lang)) },
  ]
  return facts.filter((fact) => fact !== false)
}

function choiceField(
  name: string,
  label: string,
  values: readonly string[],
  words: Readonly<Record<string, string>>,
  value: string | undefined,
): Field {
  const options = values.map((each) => ({ value: each, label: words[each] ?? each }))
  return {
    kind: 'choice',
    name,
    label,
    required: true,
    options,
    ...(value && values.includes(value) && { value }),
  }
}

function textField(name: string, label: string, typed: Typed): Field & { kind: 'text' | 'lines' } {
  const value = typed[name]
  return { kind: 'text', name, label, max: 500, ...(value && { value }) }
}

function dayField(name: string, label: string, typed: Typed): Field {
  const value = typed[name]
  return { kind: 'day', name, label, ...(value && { value }) }
}
