import { button, buttons, card, form, primary, quiet, text } from '../cards/build.ts'
import type { Card, Field } from '../cards/card.ts'
import { speak } from '../cards/speech.ts'
import type { Day } from '../domain/day.ts'
import type { Lang } from '../domain/lang.ts'
import {
  END_REASONS,
  type EndProblem,
  type PlanKind,
  type PlanOutcome,
  type PlanSections,
  type StageItem,
} from '../domain/plan.ts'
import { ownExample } from '../help/example-cards.ts'
import { planWords } from './cards.ts'

type Account = { code: string; name: string; aliases: string[] }

/** The sections of the plan in the order of the method (S66). */
export const SECTIONS = [
  'purpose',
  'situation',
  'competition',
  'cooperation',
  'strategy',
  'obstacle',
] as const

/** Longest text of a section. Characters. */
export const MOST_SECTION = 600

/** All sections in one form, filled in with what they say now. */
export function sectionsForm(account: Account, plan: PlanSections, lang: Lang): Card {
  const s = speak(planWords, lang)
  const { w } = s
  return card(
    lang,
    { title: w.titleOf(w.title.grow, s.account(account)), tone: 'info' },
    form(
      'sections',
      SECTIONS.map((name) => ({
        kind: 'lines',
        name,
        label: w.facts[name],
        max: MOST_SECTION,
        value: plan[name] || undefined,
      })),
      primary(w.buttons.save, 'plan.edit', { account: account.code, kind: 'grow', form: 'yes' }),
    ),
  )
}

/** A next step of the plan: what, by when, who. */
export function actionForm(
  account: Account,
  kind: PlanKind,
  { words = '', due, problem }: { words?: string; due: Day; problem?: string | undefined },
  lang: Lang,
): Card {
  const s = speak(planWords, lang)
  const { w } = s
  return card(
    lang,
    { title: w.titleOf(w.actionsTitle, s.account(account)), tone: problem ? 'warn' : 'info' },
    text(problem),
    form(
      'action',
      [
        {
          kind: 'text',
          name: 'words',
          label: w.ask.action,
          required: true,
          max: 200,
          value: words || undefined,
        },
        { kind: 'day', name: 'due', label: w.ask.due, required: true, value: due },
        { kind: 'pick', name: 'owner', label: w.ask.owner, of: 'person' },
      ],
      primary(w.buttons.save, 'plan.action', { account: account.code, kind, form: 'yes' }),
    ),
  )
}

/** What shows that an element of a stage is there (S46). */
export function tickForm(account: Account, item: StageItem, problem: boolean, lang: Lang): Card {
  const s = speak(planWords, lang)
  const { w } = s
  return card(
    lang,
    { title: w.titleOf(w.items[item], s.account(account)), tone: problem ? 'warn' : 'info' },
    problem && text(w.evidenceShort(w.items[item])),
    form(
      'tick',
      [{ kind: 'lines', name: 'words', label: w.evidenceAsk, required: true, max: 300 }],
      primary(w.buttons.save, 'plan.tick', { account: account.code, item, form: 'yes' }),
    ),
  )
}

/** How far a measure by hand is. */
export function progressForm(
  account: Account,
  line: { code: string; text: string; unit: string },
  problem: boolean,
  lang: Lang,
): Card {
  const s = speak(planWords, lang)
  const { w } = s
  return card(
    lang,
    { title: w.titleOf(w.buttons.progress, s.account(account)), tone: problem ? 'warn' : 'info' },
    problem && text(w.progressNeeds),
    form(
      'progress',
      [{ kind: 'text', name: 'value', label: w.ask.progress(line.text, line.unit), required: true, max: 20 }],
      primary(w.buttons.save, 'plan.progress', { account: account.code, line: line.code, form: 'yes' }),
    ),
  )
}

export type EndTyped = { why?: string; words?: string; lesson?: string; nextTry?: string }

/** The development record (S47): why, what was learned, when to try again. */
export function endForm(
  account: Account,
  {
    kind,
    outcome,
    typed,
    problem,
  }: { kind: PlanKind; outcome: PlanOutcome; typed: EndTyped; problem: EndProblem | undefined },
  lang: Lang,
): Card {
  const s = speak(planWords, lang)
  const { w } = s
  const at = (name: EndProblem) => (problem === name ? w.endProblem[name] : undefined)
  const again: Field[] =
    outcome === 'not_yet' || outcome === 'given_up'
      ? [
          {
            kind: 'day',
            name: 'nextTry',
            label: w.ask.nextTry,
            required: outcome === 'not_yet',
            value: typed.nextTry || undefined,
            problem: at('nextTry'),
          },
        ]
      : []
  return card(
    lang,
    { title: w.endTitle(w.outcomes[outcome], s.account(account)), tone: problem ? 'warn' : 'info' },
    text(problem ? w.endProblem[problem] : w.endText),
    form(
      'end',
      [
        {
          kind: 'choice',
          name: 'why',
          label: w.ask.why,
          required: true,
          value: typed.why || undefined,
          options: END_REASONS.map((reason) => ({ value: reason, label: w.endWhy[reason] })),
          problem: at('why'),
        },
        {
          kind: 'text',
          name: 'words',
          label: w.ask.words,
          max: 300,
          value: typed.words || undefined,
          problem: at('words'),
        },
        {
          kind: 'lines',
          name: 'lesson',
          label: w.ask.lesson,
          required: true,
          max: 600,
          value: typed.lesson || undefined,
          problem: at('lesson'),
        },
        ...again,
      ],
      primary(w.buttons.save, 'plan.close', { account: account.code, kind, outcome, form: 'yes' }),
    ),
  )
}

/** What was learned from a growing plan before it ends. */
export function growthEndForm(
  account: Account,
  { lesson, problem }: { lesson: string; problem: boolean },
  lang: Lang,
): Card {
  const s = speak(planWords, lang)
  const { w } = s
  return card(
    lang,
    { title: w.titleOf(w.buttons.end, s.account(account)), tone: problem ? 'warn' : 'info' },
    text(problem ? w.endProblem.lesson : w.endGrowth),
    form(
      'end',
      [
        {
          kind: 'lines',
          name: 'lesson',
          label: w.ask.lesson,
          required: true,
          max: 600,
          value: lesson || undefined,
          problem: problem ? w.endProblem.lesson : undefined,
        },
      ],
      primary(w.buttons.save, 'plan.close', { account: account.code, kind: 'grow', form: 'yes' }),
    ),
  )
}

/** To be developed, and none of our accounts yet: it is opened first (S46, S56). */
export function unknownCard(name: string, lang: Lang): Card {
  const { w } = speak(planWords, lang)
  return card(
    lang,
    { title: w.titleOf(w.title.develop, name), tone: 'info' },
    text(w.unknown(name)),
    buttons(primary(w.buttons.openNew(name), 'account.new', { text: name })),
  )
}

/** Nothing of this kind runs yet: what it is for, and the button that begins it. */
export function noPlanCard(
  account: Account,
  kind: PlanKind,
  { may, reviewed }: { may: boolean; reviewed: Day | undefined },
  lang: Lang,
): Card {
  const s = speak(planWords, lang)
  const { w } = s
  return card(
    lang,
    { title: w.titleOf(w.title[kind], s.account(account)), tone: 'info' },
    text(w.none[kind]),
    kind === 'grow' && reviewed && text(w.elsewhere(s.day(reviewed))),
    buttons(
      may && primary(w.buttons.begin, 'plan.begin', { account: account.code, kind }),
      button(w.buttons.account, 'account.open', { text: account.code }),
    ),
    may && kind === 'grow' && quiet(ownExample(w.gapsHint, { account }, lang)),
  )
}
