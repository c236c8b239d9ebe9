import type { Message } from '../bot/handler.ts'
import { keptWords } from '../bot/kept-words.ts'
import type { Card } from '../cards/card.ts'
import { fullDay, rounded } from '../cards/format.ts'
import { bilingual } from '../cards/speech.ts'
import type { Work } from '../db/work.ts'
import { addDays, type Day, isDay } from '../domain/day.ts'
import { UserError } from '../domain/errors.ts'
import { mayManage } from '../domain/rights.ts'
import type { Rule } from '../domain/risk/assessment.ts'
import { riskWords } from './cards.ts'
import { type Subject, sayAbout } from './resolve-subject.ts'
import { chooseRuleCard, type ExceptIntent, exceptFormCard, snoozeWords } from './snooze-cards.ts'
import { reassess, rulesCounting } from './store.ts'

/** A rule's code anywhere in the text; what is left reads like a snooze. */
export const RULE = /\b((?:ar|dr)\d{2}[ab]?)\b/i

/** Whether this person may say of the subject what is no risk without asking: they manage it and do not own it. */
export function decidesAlone({ person }: Message, { account, ownerId }: Subject): boolean {
  return mayManage(person, account) && person.id !== account.ownerId && person.id !== ownerId
}

/** Throws UserError unless this person may say of the subject what is a risk again. */
export function mustManage(message: Message, subject: Subject): void {
  if (!mayManage(message.person, subject.account)) throw mayNotExcept(subject)
}

/** Only a manager may: said to whoever is none. */
export function mayNotExcept(subject: Subject): UserError {
  return new UserError(sayAbout(subject, (w, name) => w.exceptMayNot(name)))
}

/**
 * Which rule is no risk, until when and why: from the fields, else from what was written (`reading`); or the card that asks for what is
 * missing and comes back to `intent`. Throws UserError for a rule of another kind, a day that is past or too far (policy.snooze.exceptionMaxDays),
 * and when no rule counts.
 */
export async function readException(
  message: Message,
  work: Work,
  subject: Subject,
  reading: { until?: Day | undefined; reason: string },
  intent: ExceptIntent,
): Promise<Card | { rule: Rule; until: Day; reason: string }> {
  const named = { code: subject.code, name: subject.name[message.lang] }
  const told = readRule(message.fields['rule'] ?? RULE.exec(message.text)?.[1], subject)
  const rules = told ? [told] : await rulesCounting(work, subject.kind, subject.id)
  const [rule] = rules
  if (!rule) throw new UserError(sayAbout(subject, (w, name) => w.exceptNone(name)))
  if (rules.length > 1) return chooseRuleCard(named, rules, intent, message.lang)
  const typed = message.fields['until']
  const until = typed && isDay(typed) ? typed : reading.until
  const reason = keptWords(message.fields['reason'] ?? reading.reason, 200)
  const days = work.policy.snooze.exceptionMaxDays
  const last = addDays(work.today, Math.floor(days))
  if (!until || !reason)
    return exceptFormCard(named, rule, { ...(until && { until }), reason, last, days }, intent, message.lang)
  if (until <= work.today) throw new UserError(bilingual(snoozeWords, (w) => w.past))
  if (until > last)
    throw new UserError(
      bilingual(snoozeWords, (w, lang) => w.exceptTooLong(fullDay(last, lang), rounded(days, 1))),
    )
  return { rule, until, reason }
}

/** The rule of that code if it is about such a subject; undefined when none was named. Throws UserError for another. */
export function readRule(typed: string | undefined, subject: Subject): Rule | undefined {
  if (!typed) return undefined
  const code = `${typed.slice(0, 4).toUpperCase()}${typed.slice(4).toLowerCase()}`
  const known = Object.keys(riskWords.zh.rules).find((rule): rule is Rule => rule === code)
  if (known?.startsWith(subject.kind === 'account' ? 'AR' : 'DR')) return known
  throw new UserError(sayAbout(subject, (w, name) => w.exceptWrong(code, name)))
}

/** Assesses the subject again; gives its score. */
export async function scoreNow(work: Work, { kind, id, score }: Subject): Promise<number> {
  const of = kind === 'account' ? { accountIds: [id] } : { dealIds: [id] }
  const { accounts, deals } = await reassess(work, of)
  const steps = kind === 'account' ? accounts : deals
  return steps.find((step) => step.id === id)?.after.score ?? score
}
