import { buttons, card, facts, form, type Parts, primary, text } from '../cards/build.ts'
import type { Card, Field } from '../cards/card.ts'
import { type Speech, speak } from '../cards/speech.ts'
import type { Day } from '../domain/day.ts'
import type { Lang } from '../domain/lang.ts'
import { type DealRecord, missingIn, RESULTS, type Result, reasonsFor } from '../domain/record.ts'
import { stageWords } from '../requests/words.ts'
import { choiceField, dayField, type Problems, type Typed, textField, withProblems } from './form-cards.ts'
import type { Known } from './record-store.ts'
import { dealWords } from './words.ts'

/** The development record: what is known above, what must be written below. */
export function recordCard(
  known: Known,
  record: DealRecord | undefined,
  more: { result: Result; typed?: Typed; problems?: Problems; intent: 'deal.record' | 'deal.lost' },
  lang: Lang,
): Card {
  const s = speak(dealWords, lang)
  const w = s.w.record
  const { confirmed: _, ...written } = record ?? { result: more.result }
  const typed: Typed = { ...written, rival: record?.rival ?? known.competitors[0], ...more.typed }
  const won = more.result === 'won'
  const inputs: (Field | false)[] = [
    !won && choiceField('result', w.result, RESULTS.slice(1), w.results, more.result),
    choiceField('reason', w.reason, reasonsFor(more.result), w.reasons, typed.reason),
    textField('words', w.words, typed, { max: 500 }),
    textField('rival', w.rival, typed, { max: 500 }),
    { ...textField('lesson', w.lesson, typed, { max: 500, hint: w.lessonHint }), kind: 'lines' },
    !won && dayField('nextTryOn', w.nextTryOn, typed),
  ]
  return card(
    lang,
    {
      title: w.title(`${known.code} ${s.deal(known.name)}`),
      tone: 'info',
      summary: known.dueOn && w.due(s.day(known.dueOn)),
    },
    knownFacts(known, s),
    form(
      `record${known.code}`,
      withProblems(
        inputs.filter((field) => field !== false),
        more.problems ?? {},
      ),
      primary(s.w.buttons.save, more.intent, { deal: known.code, result: more.result, saved: 'yes' }),
    ),
  )
}

/** To the owner, the moment a deal is won or lost. */
export function recordDueCard(
  deal: { code: string; name: string },
  how: 'won' | 'lost',
  lang: Lang,
  dueOn?: Day,
): Card {
  const s = speak(dealWords, lang)
  const { record, buttons: labels } = s.w
  return card(
    lang,
    {
      title: record.dueTitle[how](`${deal.code} ${s.deal(deal.name)}`),
      tone: how === 'won' ? 'good' : 'warn',
    },
    dueOn && text(record.dueText(s.day(dueOn))),
    buttons(primary(labels.record, 'deal.record', { deal: deal.code })),
  )
}

/** On the day it is due and after it. */
export function recordOverdueCard(
  deal: { code: string; name: string; record: DealRecord | undefined },
  dueOn: Day,
  lang: Lang,
): Card {
  const s = speak(dealWords, lang)
  const { record, buttons: labels } = s.w
  const missing = s.list(missingIn(deal.record).map((field) => record.fields[field]))
  const summary = `${record.overdue(`${deal.code} ${s.deal(deal.name)}`, s.day(dueOn))} ${missing}`
  return card(
    lang,
    { title: record.title(deal.code), tone: 'warn', summary },
    text(summary),
    buttons(primary(labels.record, 'deal.record', { deal: deal.code })),
  )
}

function knownFacts(known: Known, { w, ...s }: Speech<(typeof dealWords)['zh']>): Parts {
  return facts(
    [w.facts.account, s.account(known.account)],
    [w.facts.owner, known.owner],
    [w.record.since, s.day(known.begunOn)],
    [w.record.reached, stageWords(known.stage, s.lang)],
    [w.record.visits, String(known.visits)],
    [w.record.people, s.list(known.people)],
    known.spent && [w.record.spent, s.money(known.spent)],
    known.dueOn && [w.facts.record, w.record.due(s.day(known.dueOn))],
  )
}
