import type { Handler } from '../../src/bot/handler.ts'
import { noteCard } from '../../src/cards/build.ts'
import { audit } from '../../src/db/audit.ts'
import { UserError } from '../../src/domain/errors.ts'
import { mayChange } from '../../src/domain/rights.ts'
import { sayAbout, subjectByCode } from '../../src/risk/resolve-subject.ts'
import { snoozeWords } from '../../src/risk/snooze-cards.ts'
import { wake } from '../../src/risk/snooze-store.ts'

/** The button "show it again now" of a snooze. */
export const wakeAccount: Handler = async (message, work) => {
  const subject = await subjectByCode(message, work, message.fields['subject'] ?? message.text.trim())
  if (!mayChange(message.person, subject.account))
    throw new UserError(sayAbout(subject, (w, name) => w.mayNot(name)))
  if (!(await wake(work, subject.kind, subject.id)))
    throw new UserError(sayAbout(subject, (w, name) => w.notSnoozed(name)))
  const change = { what: 'snooze.end', subject: `${subject.kind}:${subject.code}` }
  await audit(work, { personId: message.person.id, ...change })
  const w = snoozeWords[message.lang]
  return noteCard(message.lang, w.wokenTitle(subject.name[message.lang]), w.woken, 'info')
}
