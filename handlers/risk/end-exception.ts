import type { Handler } from '../../src/bot/dispatch.ts'
import { audit } from '../../src/db/audit.ts'
import { UserError } from '../../src/domain/errors.ts'
import { riskWords } from '../../src/risk/cards.ts'
import { endException } from '../../src/risk/exception-store.ts'
import { mustManage, ruleTold, scoreNow } from '../../src/risk/read-exception.ts'
import { sayBoth, subjectByCode } from '../../src/risk/resolve-subject.ts'
import { snoozeWords } from '../../src/risk/snooze-cards.ts'
import { noteCard } from '../../src/visits/cards.ts'

/** The button "count it again" of an exception: the rule is a risk again from now on. */
export const countRule: Handler = async (ask, work) => {
  const subject = await subjectByCode(ask, work, ask.fields['subject'] ?? '')
  mustManage(ask, subject)
  const rule = ruleTold(ask.fields['rule'], subject)
  if (!rule) throw new UserError(sayBoth((w) => w.exceptHow))
  if (await endException(work, { subject: subject.kind, subjectId: subject.id, rule })) {
    const change = { what: 'except.end', subject: `${subject.kind}:${subject.code}`, before: { rule } }
    await audit(work, { personId: ask.person.id, ...change })
    await scoreNow(work, subject)
  }
  const w = snoozeWords[ask.lang]
  const name = `${rule} ${riskWords[ask.lang].rules[rule]}`
  return noteCard(w.exceptEndedTitle(name, subject.name[ask.lang]), w.exceptEnded, 'info')
}
