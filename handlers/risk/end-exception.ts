import type { Handler } from '../../src/bot/handler.ts'
import { noteCard } from '../../src/cards/build.ts'
import { bilingual } from '../../src/cards/speech.ts'
import { audit } from '../../src/db/audit.ts'
import { UserError } from '../../src/domain/errors.ts'
import { riskWords } from '../../src/risk/cards.ts'
import { endException } from '../../src/risk/exception-store.ts'
import { mustManage, readRule, scoreNow } from '../../src/risk/read-exception.ts'
import { subjectByCode } from '../../src/risk/resolve-subject.ts'
import { snoozeWords } from '../../src/risk/snooze-cards.ts'

/** The button "count it again" of an exception: the rule is a risk again from now on. */
export const countRule: Handler = async (message, work) => {
  const subject = await subjectByCode(message, work, message.fields['subject'] ?? '')
  mustManage(message, subject)
  const rule = readRule(message.fields['rule'], subject)
  if (!rule) throw new UserError(bilingual(snoozeWords, (w) => w.exceptHow))
  if (await endException(work, { subject: subject.kind, subjectId: subject.id, rule })) {
    const change = { what: 'except.end', subject: `${subject.kind}:${subject.code}`, before: { rule } }
    await audit(work, { personId: message.person.id, ...change })
    await scoreNow(work, subject)
  }
  const w = snoozeWords[message.lang]
  const name = `${rule} ${riskWords[message.lang].rules[rule]}`
  return noteCard(message.lang, w.exceptEndedTitle(name, subject.name[message.lang]), w.exceptEnded, 'info')
}
