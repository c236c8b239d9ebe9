import { dateOf } from '../db/days.ts'
import type { Work } from '../db/work.ts'
import type { Day } from '../domain/day.ts'
import type { Rule } from '../domain/risk/assessment.ts'
import type { SubjectKind } from '../domain/subject.ts'

/** "Not a risk": this rule does not count for this subject before `until`. Takes the place of an earlier one of the same rule. */
export async function addException(
  work: Work,
  exception: {
    subject: SubjectKind
    subjectId: number
    rule: Rule
    reason: string
    until: Day
    byId: number
  },
): Promise<void> {
  const { subject, subjectId, rule } = exception
  await endException(work, { subject, subjectId, rule })
  await work.tx.ruleException.create({
    data: { ...exception, until: dateOf(exception.until), at: work.now },
  })
}

/** The rule counts again at once; false when it always did. */
export async function endException(
  work: Work,
  of: { subject: SubjectKind; subjectId: number; rule: Rule },
): Promise<boolean> {
  const { count } = await work.tx.ruleException.updateMany({
    where: { ...of, endedOn: null },
    data: { endedOn: dateOf(work.today) },
  })
  return count > 0
}
