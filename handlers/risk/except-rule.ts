import { resolveAccount } from '../../src/accounts/resolve-account.ts'
import type { Handler } from '../../src/bot/handler.ts'
import { audit } from '../../src/db/audit.ts'
import { dealsById } from '../../src/deals/store.ts'
import { UserError } from '../../src/domain/errors.ts'
import { mayChange } from '../../src/domain/rights.ts'
import { readSnooze } from '../../src/language/snooze.ts'
import { readingContext } from '../../src/reading/context-store.ts'
import { askRequest } from '../../src/requests/ask-request.ts'
import { voidOvertaken } from '../../src/requests/request-lifecycle.ts'
import { addException } from '../../src/risk/exception-store.ts'
import { decidesAlone, mayNotExcept, RULE, readException, scoreNow } from '../../src/risk/read-exception.ts'
import { accountSubject, mustRun, sayAbout, subjectByCode } from '../../src/risk/resolve-subject.ts'
import { exceptedCard } from '../../src/risk/snooze-cards.ts'
import { rulesCounting } from '../../src/risk/store.ts'

/**
 * `not-a-risk K02 AR05 until end of next month wall was re-scored`, `非风险 D2 DR06 到 下月底 对方不设教练`; without a rule it asks. Whoever
 * manages the account decides at once, everybody else who works on it (its owner too) asks for it.
 */
export const exceptRule: Handler = async (message, work) => {
  const text = message.text.replace(RULE, ' ')
  const reading = readSnooze(text, await readingContext(work, message.person, text))
  const code = message.fields['subject'] ?? /^\s*(d\d+)\b/i.exec(text)?.[1]
  const told = code ? undefined : await resolveAccount(message, work, reading, 'not-a-risk')
  if (told && 'title' in told) return told
  const subject = told ? accountSubject(told) : await subjectByCode(message, work, code ?? '')
  const alone = decidesAlone(message, subject)
  if (!alone && !mayChange(message.person, subject.account)) throw mayNotExcept(subject)
  mustRun(subject)
  const exception = await readException(message, work, subject, reading, alone ? 'except' : 'except.ask')
  if ('title' in exception) return { card: exception, delivery: 'private' }

  const { kind, id, account } = subject
  const { rule, until, reason } = exception
  if (!alone) {
    // What nobody would see cannot be asked for: the request would be void at once.
    if (!(await rulesCounting(work, kind, id)).includes(rule))
      throw new UserError(sayAbout(subject, (w, name) => w.exceptNotNow(rule, name)))
    const [deal] = kind === 'deal' ? await dealsById(work, [id]) : []
    const wish = { kind: 'exception', subject: { account, deal }, asked: { rule, until }, reason } as const
    return { card: await askRequest(message, work, wish), delivery: 'private' }
  }
  await addException(work, { subject: kind, subjectId: id, ...exception, byId: message.person.id })
  const change = { what: 'except', subject: `${kind}:${subject.code}`, after: { rule, until, reason } }
  await audit(work, { personId: message.person.id, ...change })
  const now = await scoreNow(work, subject)
  await voidOvertaken(work, kind === 'deal' ? { dealId: id } : { accountId: id }, message.person.id)
  const named = { code: subject.code, name: subject.name[message.lang] }
  const card = exceptedCard(named, rule, { until, reason, before: subject.score, now }, message.lang)
  return { card, delivery: 'private' }
}
