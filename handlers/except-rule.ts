import type { Handler } from '../src/bot.ts'
import { fullDay, rounded } from '../src/cards/format.ts'
import { chooseRuleCard, exceptedCard, exceptFormCard, snoozeWords } from '../src/cards/snooze.ts'
import { addDays, isDay } from '../src/domain/day.ts'
import { UserError } from '../src/domain/errors.ts'
import { accountTold } from '../src/flows/account-told.ts'
import { mustManage, ruleTold, scoreNow } from '../src/flows/rule-told.ts'
import { accountSubject, sayAbout, sayBoth, subjectByCode } from '../src/flows/subject-told.ts'
import { readSnooze } from '../src/language/snooze.ts'
import { audit } from '../src/store/audit.ts'
import { addException } from '../src/store/exceptions.ts'
import { readingContext } from '../src/store/reading.ts'
import { rulesCounting } from '../src/store/risk.ts'

/** A rule's code anywhere in the text; what is left reads like a snooze. */
const RULE = /\b((?:ar|dr)\d{2}[ab]?)\b/i

/** `not-a-risk K02 AR05 until 30 Jun wall was re-scored`, `非风险 D2 DR06 到 6/30 对方不设教练` — managers only; without a rule it asks. */
export const exceptRule: Handler = async (ask, work) => {
  const text = ask.text.replace(RULE, ' ')
  const reading = readSnooze(text, await readingContext(work, ask.person, text))
  const code = ask.fields['subject'] ?? /^\s*(d\d+)\b/i.exec(text)?.[1]
  const told = code ? undefined : await accountTold(ask, work, reading, 'not-a-risk')
  if (told && 'title' in told) return told
  const subject = told ? accountSubject(told) : await subjectByCode(ask, work, code ?? '')
  mustManage(ask, subject)
  const { kind, id } = subject
  const named = { code: subject.code, name: subject.name[ask.lang] }
  const rule = ruleTold(ask.fields['rule'] ?? RULE.exec(ask.text)?.[1], subject)
  if (!rule) {
    const rules = await rulesCounting(work, kind, id)
    if (rules.length === 0) throw new UserError(sayAbout(subject, (w, name) => w.exceptNone(name)))
    return { card: chooseRuleCard(named, rules, ask.lang), how: 'private' }
  }
  const typed = ask.fields['until']
  const until = typed && isDay(typed) ? typed : reading.until
  const reason = (ask.fields['reason'] ?? reading.reason).trim().slice(0, 200)
  const days = work.policy.snooze.exceptionMaxDays
  const last = addDays(work.today, Math.floor(days))
  if (!until || !reason) {
    const known = { ...(until && { until }), reason, last, days }
    return { card: exceptFormCard(named, rule, known, ask.lang), how: 'private' }
  }
  if (until <= work.today) throw new UserError(sayBoth((w) => w.past))
  if (until > last) {
    const say = (lang: 'zh' | 'en') => snoozeWords[lang].exceptTooLong(fullDay(last, lang), rounded(days, 1))
    throw new UserError({ zh: say('zh'), en: say('en') })
  }
  await addException(work, { subject: kind, subjectId: id, rule, reason, until, byId: ask.person.id })
  const change = { what: 'except', subject: `${kind}:${subject.code}`, after: { rule, until, reason } }
  await audit(work, { personId: ask.person.id, ...change })
  const now = await scoreNow(work, subject)
  return {
    card: exceptedCard(named, rule, { until, reason, before: subject.score, now }, ask.lang),
    how: 'private',
  }
}
