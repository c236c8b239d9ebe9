import type { Handler } from '../../src/bot/dispatch.ts'
import { audit } from '../../src/db/audit.ts'
import { UserError } from '../../src/domain/errors.ts'
import { mayChange, mayManage } from '../../src/domain/rights.ts'
import { personById } from '../../src/people/store.ts'
import { tellPerson } from '../../src/queue/tell.ts'
import { riskWords } from '../../src/risk/cards.ts'
import { answerAsker } from '../../src/risk/notify-requester.ts'
import { exceptionTold, mayNotExcept, mustManage, ruleTold } from '../../src/risk/read-exception.ts'
import { sayBoth, subjectByCode } from '../../src/risk/resolve-subject.ts'
import { exceptAnswerCard, exceptAskCard, snoozeWords } from '../../src/risk/snooze-cards.ts'
import { noteCard } from '../../src/visits/cards.ts'
import { exceptRule } from './except-rule.ts'

/** The "not a risk" button of a reminder: whoever may decides at once, the others say until when and why, and their manager decides with one tap. */
export const askException: Handler = async (ask, work) => {
  const subject = await subjectByCode(ask, work, ask.fields['subject'] ?? '')
  if (!mayChange(ask.person, subject.account)) throw mayNotExcept(subject)
  if (mayManage(ask.person, subject.account)) return exceptRule(ask, work)
  const manager = await personById(work, subject.account.ownerChain[0] ?? 0)
  if (!manager) throw mayNotExcept(subject)
  const told = await exceptionTold(ask, work, subject, { reason: '' }, 'except.ask')
  if ('title' in told) return { card: told, how: 'private' }

  const { rule, until, reason } = told
  const asked = { by: ask.person.name, askerId: ask.person.id, until, reason }
  const key = `except-asked:${subject.code}:${rule}:${ask.person.id}:${work.today}`
  await tellPerson(work, key, manager.id, (lang) =>
    exceptAskCard({ code: subject.code, name: subject.name[lang] }, rule, asked, lang),
  )
  const change = { what: 'except.ask', subject: `${subject.kind}:${subject.code}`, after: told }
  await audit(work, { personId: ask.person.id, ...change })
  const { exceptAsked } = snoozeWords[ask.lang]
  const said = exceptAsked(manager.name, riskWords[ask.lang].rules[rule], subject.name[ask.lang])
  return { card: noteCard(riskWords[ask.lang].rules[rule], said, 'info'), how: 'private' }
}

/** "Still a risk": nothing changes, and whoever asked hears of it. */
export const refuseException: Handler = async (ask, work) => {
  const subject = await subjectByCode(ask, work, ask.fields['subject'] ?? '')
  mustManage(ask, subject)
  const rule = ruleTold(ask.fields['rule'], subject)
  if (!rule) throw new UserError(sayBoth((w) => w.exceptHow))
  const change = { what: 'except.refuse', subject: `${subject.kind}:${subject.code}`, after: { rule } }
  await audit(work, { personId: ask.person.id, ...change })
  await answerAsker(ask, work, subject, { rule })
  const named = { code: subject.code, name: subject.name[ask.lang] }
  return exceptAnswerCard(named, rule, { by: ask.person.name }, ask.lang)
}
