import { resolveAccount } from '../../src/accounts/resolve-account.ts'
import type { Handler } from '../../src/bot/handler.ts'
import { keptWords } from '../../src/bot/kept-words.ts'
import { fullDay, rounded } from '../../src/cards/format.ts'
import { bilingual } from '../../src/cards/speech.ts'
import { audit } from '../../src/db/audit.ts'
import { addDays, isDay } from '../../src/domain/day.ts'
import { UserError } from '../../src/domain/errors.ts'
import { mayChange } from '../../src/domain/rights.ts'
import { checkTold } from '../../src/entries/check-told.ts'
import { readAgain } from '../../src/reading/listen.ts'
import { accountSubject, mustRun, sayAbout, subjectByCode } from '../../src/risk/resolve-subject.ts'
import { snoozedCard, snoozeFormCard, snoozeWords } from '../../src/risk/snooze-cards.ts'
import { addSnooze } from '../../src/risk/snooze-store.ts'

/** `snooze Meridian until Friday waiting for budget`, `稍后 D5 到 周五 等预算` — quiet until that day; without day or reason it asks. */
export const snoozeAccount: Handler = async (message, work) => {
  const reading = await readAgain(message, work, 'snooze')
  const code = message.fields['subject'] ?? /^\s*(d\d+)\b/i.exec(message.text)?.[1]
  const account = code ? undefined : await resolveAccount(message, work, reading, 'snooze')
  if (account && 'title' in account) return account
  const subject = account ? accountSubject(account) : await subjectByCode(message, work, code ?? '')
  if (!mayChange(message.person, subject.account))
    throw new UserError(sayAbout(subject, (w, name) => w.mayNot(name)))
  mustRun(subject)
  if (subject.band === 'critical') throw new UserError(sayAbout(subject, (w, name) => w.critical(name)))

  const typed = message.fields['until']
  const until = typed && isDay(typed) ? typed : reading.until
  const reason = keptWords(message.fields['reason'] ?? reading.reason, 200)
  const days = work.policy.snooze.maxDays
  const last = addDays(work.today, Math.floor(days))
  const named = { code: subject.code, name: subject.name[message.lang] }
  if (!until || !reason) {
    const known = { ...(until && { until }), reason, last, days }
    return { card: snoozeFormCard(named, known, message.lang), delivery: 'private' }
  }
  if (until <= work.today) throw new UserError(bilingual(snoozeWords, (w) => w.past))
  if (until > last)
    throw new UserError(bilingual(snoozeWords, (w, lang) => w.tooLong(fullDay(last, lang), rounded(days, 1))))

  const told = { account: subject.account, what: reason, day: until }
  const check = await checkTold(message, work, told, { reading })
  if (check) return check
  const { kind, id, band, ownerId } = subject
  await addSnooze(work, {
    subject: kind,
    subjectId: id,
    until,
    reason,
    byId: message.person.id,
    band,
    ownerId,
  })
  const change = { what: 'snooze', subject: `${kind}:${subject.code}`, after: { until, reason } }
  await audit(work, { personId: message.person.id, ...change })
  return { card: snoozedCard(named, { until, reason }, message.lang), delivery: 'private' }
}
