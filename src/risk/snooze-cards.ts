import { button, buttons, card, form, primary, text } from '../cards/build.ts'
import type { Button, Card, Field } from '../cards/card.ts'
import { rounded } from '../cards/format.ts'
import { speak } from '../cards/speech.ts'
import type { Day } from '../domain/day.ts'
import type { Lang } from '../domain/lang.ts'
import type { Rule } from '../domain/risk/assessment.ts'
import { riskWords } from './cards.ts'
import { snoozeEn } from './snooze-words.en.ts'
import { snoozeZh } from './snooze-words.zh.ts'

export const snoozeWords = { zh: snoozeZh, en: snoozeEn }

/** An account or a deal by its code and the name its reader knows. */
export type Subject = { code: string; name: string }

/** What was told already, and the latest day allowed, `days` from now. */
type Known = { until?: Day; reason?: string; last: Day; days: number }

/** Asks until when and why; what was told already is filled in. */
export function snoozeFormCard(subject: Subject, known: Known, lang: Lang): Card {
  const { form: w, formTitle } = snoozeWords[lang]
  return card(
    lang,
    { title: formTitle(subject.name), tone: 'info' },
    form(
      `snooze${subject.code}`,
      untilAndWhy({ until: w.until, reason: w.reason, reasonHint: w.reasonHint }, known, lang),
      primary(w.submit, 'snooze', { subject: subject.code }),
    ),
  )
}

export function snoozedCard(subject: Subject, snooze: { until: Day; reason: string }, lang: Lang): Card {
  const { w, day } = speak(snoozeWords, lang)
  const wake = button(w.wake, 'snooze.end', { subject: subject.code })
  return lines(lang, w.doneTitle(subject.name), [w.done(day(snooze.until), snooze.reason)], wake)
}

/** A snooze that the facts have overtaken. */
export function snoozeEndedCard(subject: Subject, why: 'worse' | 'crisis' | 'owner', lang: Lang): Card {
  const w = snoozeWords[lang]
  return { ...lines(lang, w.endedTitle(subject.name), [w.endedWhy[why]]), tone: 'warn' }
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
  const choices = rules.map((rule) =>
    button(`${rule} ${riskWords[lang].rules[rule]}`, intent, { subject: subject.code, rule }),
  )
  return lines(lang, snoozeWords[lang].exceptWhich(subject.name), [], ...choices)
}

export function exceptFormCard(
  subject: Subject,
  rule: Rule,
  known: Known,
  intent: ExceptIntent,
  lang: Lang,
): Card {
  const w = snoozeWords[lang]
  const submit = intent === 'except' ? w.exceptSubmit : w.exceptAskSubmit
  return card(
    lang,
    { title: w.exceptForm(riskWords[lang].rules[rule], subject.name), tone: 'info' },
    form(
      `except${subject.code}${rule}`,
      untilAndWhy({ until: w.exceptUntil, reason: w.exceptReason }, known, lang),
      primary(submit, intent, { subject: subject.code, rule }),
    ),
  )
}

export function exceptedCard(
  subject: Subject,
  rule: Rule,
  done: { until: Day; reason: string; before: number; now: number },
  lang: Lang,
): Card {
  const { w, day } = speak(snoozeWords, lang)
  const name = `${rule} ${riskWords[lang].rules[rule]}`
  const score = done.before === done.now ? [] : [w.exceptScore(done.before, done.now)]
  const end = button(w.exceptEnd, 'except.end', { subject: subject.code, rule })
  return lines(
    lang,
    w.exceptTitle(name, subject.name),
    [w.except(day(done.until), done.reason), ...score],
    end,
  )
}

/** `standIn`: who gets the reminders; one who only looks on (`decides` is false) decides nothing meanwhile. */
export function awayCard(
  away: { from: Day; until?: Day; standIn?: { name: string; decides: boolean } },
  lang: Lang,
): Card {
  const { w, day } = speak(snoozeWords, lang)
  const from = day(away.from)
  const { standIn } = away
  const told = [
    away.until ? w.away(from, day(away.until)) : w.awayOpen(from),
    standIn ? (standIn.decides ? w.standIn(standIn.name) : w.standInLooks(standIn.name)) : w.noStandIn,
  ]
  return lines(lang, w.awayTitle, told, button(w.awayButton, 'away', { back: 'yes' }))
}

/** A title, sentences under it, and buttons; the chat list shows the first sentence. */
function lines(lang: Lang, title: string, sentences: readonly string[], ...row: Button[]): Card {
  return card(lang, { title, tone: 'info', summary: sentences[0] }, sentences.map(text), buttons(...row))
}

function untilAndWhy(
  labels: { until: string; reason: string; reasonHint?: string },
  { until, reason, last, days }: Known,
  lang: Lang,
): Field[] {
  const { w, weekDay } = speak(snoozeWords, lang)
  const hint = w.form.longest(weekDay(last), rounded(days, 1))
  const why = { name: 'reason', label: labels.reason, hint: labels.reasonHint, value: reason || undefined }
  return [
    { kind: 'day', name: 'until', label: labels.until, required: true, hint, value: until },
    { kind: 'text', ...why, required: true, max: 200 },
  ]
}
