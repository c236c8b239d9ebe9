import { accountTold } from '../../src/accounts/resolve-account.ts'
import type { Handler } from '../../src/bot/dispatch.ts'
import { audit } from '../../src/db/audit.ts'
import { readSnooze } from '../../src/language/snooze.ts'
import { readingContext } from '../../src/reading/context-store.ts'
import { addException } from '../../src/risk/exception-store.ts'
import { answerAsker } from '../../src/risk/notify-requester.ts'
import { exceptionTold, mustManage, RULE, scoreNow } from '../../src/risk/read-exception.ts'
import { accountSubject, subjectByCode } from '../../src/risk/resolve-subject.ts'
import { exceptedCard } from '../../src/risk/snooze-cards.ts'

/** `not-a-risk K02 AR05 until 30 Jun wall was re-scored`, `非风险 D2 DR06 到 6/30 对方不设教练` — managers only; without a rule it asks. */
export const exceptRule: Handler = async (ask, work) => {
  const text = ask.text.replace(RULE, ' ')
  const reading = readSnooze(text, await readingContext(work, ask.person, text))
  const code = ask.fields['subject'] ?? /^\s*(d\d+)\b/i.exec(text)?.[1]
  const told = code ? undefined : await accountTold(ask, work, reading, 'not-a-risk')
  if (told && 'title' in told) return told
  const subject = told ? accountSubject(told) : await subjectByCode(ask, work, code ?? '')
  mustManage(ask, subject)
  const exception = await exceptionTold(ask, work, subject, reading, 'except')
  if ('title' in exception) return { card: exception, how: 'private' }

  const { kind, id } = subject
  const { rule, until, reason } = exception
  await addException(work, { subject: kind, subjectId: id, ...exception, byId: ask.person.id })
  const change = { what: 'except', subject: `${kind}:${subject.code}`, after: { rule, until, reason } }
  await audit(work, { personId: ask.person.id, ...change })
  const now = await scoreNow(work, subject)
  const named = { code: subject.code, name: subject.name[ask.lang] }
  const card = exceptedCard(named, rule, { until, reason, before: subject.score, now }, ask.lang)
  // The question of whoever asked for it becomes the answer; a list stays where it is.
  return (await answerAsker(ask, work, subject, exception)) ? card : { card, how: 'private' }
}
