import type { Button, Card, Form, Part } from '../cards/card.ts'
import { fullDay, rounded, weekDay } from '../cards/format.ts'
import type { Day } from '../domain/day.ts'
import type { Lang } from '../domain/lang.ts'
import type { Rule } from '../domain/risk/assessment.ts'
import { riskWords } from './cards.ts'
import { snoozeEn } from './snooze-words.en.ts'
import { snoozeZh } from './snooze-words.zh.ts'

export const snoozeWords = { zh: snoozeZh, en: snoozeEn }

/** An account or a deal by its code and the name its reader knows. */
export type Subject = { code: string; name: string }

/** Asks until when and why; what was told already is filled in. `last`: the latest day allowed. */
export function snoozeFormCard(
  subject: Subject,
  known: { until?: Day; reason?: string; last: Day; days: number },
  lang: Lang,
): Card {
  const w = snoozeWords[lang]
  const hint = w.form.longest(weekDay(known.last, lang), rounded(known.days, 1))
  return formCard(w.formTitle(subject.name), {
    name: `snooze${subject.code}`,
    fields: [
      {
        kind: 'day',
        name: 'until',
        label: w.form.until,
        required: true,
        hint,
        ...(known.until && { value: known.until }),
      },
      {
        kind: 'text',
        name: 'reason',
        label: w.form.reason,
        required: true,
        hint: w.form.reasonHint,
        max: 200,
        ...(known.reason && { value: known.reason }),
      },
    ],
    submit: {
      label: w.form.submit,
      style: 'primary',
      click: { intent: 'snooze', fields: { subject: subject.code } },
    },
  })
}

export function snoozedCard(subject: Subject, snooze: { until: Day; reason: string }, lang: Lang): Card {
  const w = snoozeWords[lang]
  return said(
    w.doneTitle(subject.name),
    [w.done(fullDay(snooze.until, lang), snooze.reason)],
    [{ label: w.wake, click: { intent: 'snooze.end', fields: { subject: subject.code } } }],
  )
}

/** A snooze that the facts have overtaken. */
export function snoozeEndedCard(subject: Subject, why: 'worse' | 'crisis' | 'owner', lang: Lang): Card {
  const w = snoozeWords[lang]
  return { ...said(w.endedTitle(subject.name), [w.endedWhy[why]], []), tone: 'warn' }
}

/** Where the form of an exception comes back to: to be set at once, or to be put before the manager. */
export type ExceptIntent = 'except' | 'except.ask'

/** Which of the signals is no risk: one button each. */
export function chooseRuleCard(
  subject: Subject,
  rules: readonly Rule[],
  intent: ExceptIntent,
  lang: Lang,
): Card {
  const w = snoozeWords[lang]
  const buttons = rules.map(
    (rule): Button => ({
      label: `${rule} ${riskWords[lang].rules[rule]}`,
      click: { intent, fields: { subject: subject.code, rule } },
    }),
  )
  return said(w.exceptWhich(subject.name), [], buttons)
}

export function exceptFormCard(
  subject: Subject,
  rule: Rule,
  known: { until?: Day; reason?: string; last: Day; days: number },
  intent: ExceptIntent,
  lang: Lang,
): Card {
  const w = snoozeWords[lang]
  const hint = w.form.longest(weekDay(known.last, lang), rounded(known.days, 1))
  return formCard(w.exceptForm(riskWords[lang].rules[rule], subject.name), {
    name: `except${subject.code}${rule}`,
    fields: [
      {
        kind: 'day',
        name: 'until',
        label: w.exceptUntil,
        required: true,
        hint,
        ...(known.until && { value: known.until }),
      },
      {
        kind: 'text',
        name: 'reason',
        label: w.exceptReason,
        required: true,
        max: 200,
        ...(known.reason && { value: known.reason }),
      },
    ],
    submit: {
      label: intent === 'except' ? w.exceptSubmit : w.exceptAskSubmit,
      style: 'primary',
      click: { intent, fields: { subject: subject.code, rule } },
    },
  })
}

export function exceptedCard(
  subject: Subject,
  rule: Rule,
  done: { until: Day; reason: string; before: number; now: number },
  lang: Lang,
): Card {
  const w = snoozeWords[lang]
  const name = `${rule} ${riskWords[lang].rules[rule]}`
  const lines = [
    w.except(fullDay(done.until, lang), done.reason),
    ...(done.before === done.now ? [] : [w.exceptScore(done.before, done.now)]),
  ]
  return said(w.exceptTitle(name, subject.name), lines, [
    { label: w.exceptEnd, click: { intent: 'except.end', fields: { subject: subject.code, rule } } },
  ])
}

/** To the manager: somebody holds that a rule is no risk here. `askerId` comes back with either answer. */
export function exceptAskCard(
  subject: Subject,
  rule: Rule,
  asked: { by: string; askerId: number; until: Day; reason: string },
  lang: Lang,
): Card {
  const w = snoozeWords[lang]
  const fields = { subject: subject.code, rule, by: String(asked.askerId) }
  const given = { ...fields, until: asked.until, reason: asked.reason }
  return said(
    w.exceptAskTitle(asked.by, riskWords[lang].rules[rule], subject.name),
    [w.exceptAskText(fullDay(asked.until, lang), asked.reason)],
    [
      { label: w.exceptSubmit, style: 'primary', click: { intent: 'except', fields: given } },
      { label: w.exceptRefuse, click: { intent: 'except.refuse', fields } },
    ],
  )
}

/** What became of it, to whoever asked: agreed until that day, or it stays a risk. */
export function exceptAnswerCard(
  subject: Subject,
  rule: Rule,
  answer: { by: string; agreed?: { until: Day; reason: string } },
  lang: Lang,
): Card {
  const w = snoozeWords[lang]
  const name = riskWords[lang].rules[rule]
  if (!answer.agreed) return said(w.exceptRefusedTitle(answer.by, name, subject.name), [w.exceptRefused], [])
  const { until, reason } = answer.agreed
  return said(
    w.exceptAgreedTitle(answer.by, name, subject.name),
    [w.except(fullDay(until, lang), reason)],
    [],
  )
}

export function awayCard(away: { from: Day; until?: Day; standIn?: string }, lang: Lang): Card {
  const w = snoozeWords[lang]
  const from = fullDay(away.from, lang)
  const lines = [
    away.until ? w.away(from, fullDay(away.until, lang)) : w.awayOpen(from),
    away.standIn ? w.standIn(away.standIn) : w.noStandIn,
  ]
  return said(w.awayTitle, lines, [
    { label: w.awayButton, click: { intent: 'away', fields: { back: 'yes' } } },
  ])
}

function said(title: string, lines: readonly string[], buttons: Button[]): Card {
  const parts: Part[] = lines.map((text) => ({ kind: 'text', text }))
  if (buttons.length > 0) parts.push({ kind: 'buttons', buttons })
  return { title, tone: 'info', ...(lines[0] && { summary: lines[0] }), parts }
}

function formCard(title: string, form: Form): Card {
  return { title, tone: 'info', parts: [{ kind: 'form', form }] }
}
