import type { Handler } from '../../src/bot/handler.ts'
import { noteCard } from '../../src/cards/build.ts'
import { bilingual } from '../../src/cards/speech.ts'
import { audit } from '../../src/db/audit.ts'
import { UserError } from '../../src/domain/errors.ts'
import { mayChange, mayManage } from '../../src/domain/rights.ts'
import { personById } from '../../src/people/store.ts'
import { tellPerson } from '../../src/queue/tell.ts'
import { riskWords } from '../../src/risk/cards.ts'
import { notifyRequester } from '../../src/risk/notify-requester.ts'
import { mayNotExcept, mustManage, readException, readRule } from '../../src/risk/read-exception.ts'
import { subjectByCode } from '../../src/risk/resolve-subject.ts'
import { exceptAnswerCard, exceptAskCard, snoozeWords } from '../../src/risk/snooze-cards.ts'

/** The "not a risk" button of a reminder: whoever may decides at once, the others say until when and why, and their manager decides with one tap. */
export const askException: Handler = async (message, work) => {
  const subject = await subjectByCode(message, work, message.fields['subject'] ?? '')
  if (!mayChange(message.person, subject.account)) throw mayNotExcept(subject)
  if (mayManage(message.person, subject.account)) return { forward: { intent: 'except' } }
  const manager = await personById(work, subject.account.ownerChain[0] ?? 0)
  if (!manager) throw mayNotExcept(subject)
  const told = await readException(message, work, subject, { reason: '' }, 'except.ask')
  if ('title' in told) return { card: told, delivery: 'private' }

  const { rule, until, reason } = told
  const asked = { by: message.person.name, askerId: message.person.id, until, reason }
  const key = `except-asked:${subject.code}:${rule}:${message.person.id}:${work.today}`
  await tellPerson(work, key, manager.id, (lang) =>
    exceptAskCard({ code: subject.code, name: subject.name[lang] }, rule, asked, lang),
  )
  const change = { what: 'except.ask', subject: `${subject.kind}:${subject.code}`, after: told }
  await audit(work, { personId: message.person.id, ...change })
  const { exceptAsked } = snoozeWords[message.lang]
  const said = exceptAsked(manager.name, riskWords[message.lang].rules[rule], subject.name[message.lang])
  return {
    card: noteCard(message.lang, riskWords[message.lang].rules[rule], said, 'info'),
    delivery: 'private',
  }
}

/** "Still a risk": nothing changes, and whoever asked hears of it. */
export const refuseException: Handler = async (message, work) => {
  const subject = await subjectByCode(message, work, message.fields['subject'] ?? '')
  mustManage(message, subject)
  const rule = readRule(message.fields['rule'], subject)
  if (!rule) throw new UserError(bilingual(snoozeWords, (w) => w.exceptHow))
  const change = { what: 'except.refuse', subject: `${subject.kind}:${subject.code}`, after: { rule } }
  await audit(work, { personId: message.person.id, ...change })
  await notifyRequester(message, work, subject, { rule })
  const named = { code: subject.code, name: subject.name[message.lang] }
  return exceptAnswerCard(named, rule, { by: message.person.name }, message.lang)
}
