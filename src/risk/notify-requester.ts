import type { Message } from '../bot/handler.ts'
import type { Work } from '../db/work.ts'
import type { Day } from '../domain/day.ts'
import type { Rule } from '../domain/risk/assessment.ts'
import { requesterOf } from '../people/requester.ts'
import { tellPerson } from '../queue/tell.ts'
import type { Subject } from './resolve-subject.ts'
import { exceptAnswerCard } from './snooze-cards.ts'

/** Tells whoever asked for an exception (`fields.by`) what was decided. False when nobody asked, or nobody who may work on the account. */
export async function notifyRequester(
  message: Message,
  work: Work,
  subject: Subject,
  decided: { rule: Rule; until?: Day; reason?: string },
): Promise<boolean> {
  const asker = await requesterOf(message, work, subject.account)
  if (!asker) return false
  const { rule, until, reason } = decided
  const answer = { by: message.person.name, ...(until && reason && { agreed: { until, reason } }) }
  await tellPerson(
    work,
    `except-answer:${subject.code}:${rule}:${asker.id}:${work.today}`,
    asker.id,
    (lang) => exceptAnswerCard({ code: subject.code, name: subject.name[lang] }, rule, answer, lang),
  )
  return true
}
