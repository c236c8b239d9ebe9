import { audit } from '../db/audit.ts'
import type { Work } from '../db/work.ts'
import { langOf } from '../domain/lang.ts'
import type { Sender } from '../platforms/platform.ts'
import type { Row } from './sender-store.ts'

/**
 * Zone and language that the platform tells, where the members list says none or they were learned before: what stands on the list stays, and
 * who moves, or sets their app to another language, is followed.
 */
export async function follow(work: Work, person: Row, { timeZone, locale }: Sender): Promise<void> {
  if (timeZone && timeZone !== person.timeZone)
    await learnAnew(work, person, { column: 'timeZone', what: 'person.zone' }, timeZone)
  // Of en-GB and en-US the words are the same.
  if (locale && (person.locale === null || langOf(locale, work.lang) !== langOf(person.locale, work.lang)))
    await learnAnew(work, person, { column: 'locale', what: 'person.locale' }, locale)
}

async function learnAnew(
  work: Work,
  person: Row,
  { column, what }: { column: 'timeZone' | 'locale'; what: string },
  told: string,
): Promise<void> {
  const subject = `person:${person.id}`
  if (person[column] !== null) {
    const last = await work.tx.audit.findFirst({
      where: { subject, what },
      orderBy: { id: 'desc' },
      select: { after: true },
    })
    if (last?.after !== person[column]) return
  }
  await work.tx.person.update({ where: { id: person.id }, data: { [column]: told } })
  person[column] = told
  await audit(work, { personId: person.id, what, subject, after: told })
}
