import type { Ask } from '../bot.ts'
import { exceptAnswerCard } from '../cards/snooze.ts'
import type { Day } from '../domain/day.ts'
import type { Rule } from '../domain/risk/assessment.ts'
import { tellPerson } from '../store/tell.ts'
import type { Work } from '../store/work.ts'
import { askerOf } from './asker.ts'
import type { ToldSubject } from './subject-told.ts'

/** Tells whoever asked for an exception (`fields.by`) what was decided. False when nobody asked, or nobody who may work on the account. */
export async function answerAsker(
  ask: Ask,
  work: Work,
  subject: ToldSubject,
  decided: { rule: Rule; until?: Day; reason?: string },
): Promise<boolean> {
  const asker = await askerOf(ask, work, subject.account)
  if (!asker) return false
  const { rule, until, reason } = decided
  const answer = { by: ask.person.name, ...(until && reason && { agreed: { until, reason } }) }
  await tellPerson(
    work,
    `except-answer:${subject.code}:${rule}:${asker.id}:${work.today}`,
    asker.id,
    (lang) => exceptAnswerCard({ code: subject.code, name: subject.name[lang] }, rule, answer, lang),
  )
  return true
}
