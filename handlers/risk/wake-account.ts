import type { Handler } from '../../src/bot/dispatch.ts'
import { audit } from '../../src/db/audit.ts'
import { UserError } from '../../src/domain/errors.ts'
import { mayChange } from '../../src/domain/rights.ts'
import { sayAbout, subjectByCode } from '../../src/risk/resolve-subject.ts'
import { snoozeWords } from '../../src/risk/snooze-cards.ts'
import { wake } from '../../src/risk/snooze-store.ts'
import { noteCard } from '../../src/visits/cards.ts'

/** The button "show it again now" of a snooze. */
export const wakeAccount: Handler = async (ask, work) => {
  const subject = await subjectByCode(ask, work, ask.fields['subject'] ?? ask.text.trim())
  if (!mayChange(ask.person, subject.account))
    throw new UserError(sayAbout(subject, (w, name) => w.mayNot(name)))
  if (!(await wake(work, subject.kind, subject.id)))
    throw new UserError(sayAbout(subject, (w, name) => w.notSnoozed(name)))
  const change = { what: 'snooze.end', subject: `${subject.kind}:${subject.code}` }
  await audit(work, { personId: ask.person.id, ...change })
  const w = snoozeWords[ask.lang]
  return noteCard(w.wokenTitle(subject.name[ask.lang]), w.woken, 'info')
}
