import { dateOf, dayOf } from '../db/days.ts'
import type { Work } from '../db/work.ts'
import type { Day } from '../domain/day.ts'
import { type Letter, letterOf, SELF_TEST_SIDES, type SelfTest } from '../domain/learn.ts'

/** Self-tests that are read: two years of one a month. */
const MOST_TESTS = 24

/** Somebody's own self-tests, the newest first. */
export async function selfTestsOf(work: Work, personId: number): Promise<SelfTest[]> {
  const rows = await work.tx.selfTest.findMany({
    where: { personId },
    orderBy: { day: 'desc' },
    take: MOST_TESTS,
  })
  return rows.map((row) => ({ day: dayOf(row.day), scores: SELF_TEST_SIDES.map((side) => row[side]) }))
}

/** Keeps a self-test; another one of the same day is replaced. */
export async function keepSelfTest(work: Work, personId: number, { day, scores }: SelfTest): Promise<void> {
  const sides = Object.fromEntries(SELF_TEST_SIDES.map((side, at) => [side, scores[at] ?? 0])) as Record<
    (typeof SELF_TEST_SIDES)[number],
    number
  >
  const key = { personId, day: dateOf(day) }
  await work.tx.selfTest.upsert({
    where: { personId_day: key },
    create: { ...key, ...sides },
    update: sides,
  })
}

/** Deletes somebody's own self-test of that day; false: there was none. */
export async function dropSelfTest(work: Work, personId: number, day: Day): Promise<boolean> {
  const { count } = await work.tx.selfTest.deleteMany({ where: { personId, day: dateOf(day) } })
  return count > 0
}

/** What somebody was shown in a week; without `quiz` there was no question for them. */
export type Lesson = { week: string; tip: string; quiz?: string; answer?: Letter; right?: boolean }

/** Everything that somebody was shown, the oldest first. */
export async function lessonsOf(work: Work, personId: number): Promise<Lesson[]> {
  const rows = await work.tx.lesson.findMany({ where: { personId }, orderBy: { week: 'asc' } })
  return rows.map(({ week, tip, quiz, answer, right }) => {
    const letter = letterOf(answer ?? '', 6)
    return {
      week,
      tip,
      ...(quiz !== null && { quiz }),
      ...(letter && { answer: letter, right: right ?? false }),
    }
  })
}

/** Keeps what is shown in a week; where something is kept already that stays. */
export async function keepLesson(work: Work, personId: number, { week, tip, quiz }: Lesson): Promise<void> {
  await work.tx.lesson.createMany({
    data: [{ personId, week, tip, quiz: quiz ?? null }],
    skipDuplicates: true,
  })
}

/** Keeps the first answer; a second one changes nothing. */
export async function answerLesson(
  work: Work,
  personId: number,
  week: string,
  { answer, right }: { answer: Letter; right: boolean },
): Promise<void> {
  await work.tx.lesson.updateMany({
    where: { personId, week, answer: null, quiz: { not: null } },
    data: { answer, right, answeredOn: dateOf(work.today) },
  })
}

/** A question of the company's own. */
export type OwnQuiz = {
  id: string
  question: string
  choices: string[]
  answer: Letter
  why: string
  source: string
  language: string | null
  active: boolean
}

/** The company's own questions in the order they came, those that are no longer asked included. */
export async function ownQuizzes(work: Work): Promise<OwnQuiz[]> {
  const rows = await work.tx.quiz.findMany({ orderBy: { id: 'asc' } })
  return rows.flatMap(({ code, a, b, c, d, e, f, ...row }) => {
    const choices = [a, b, c, d, e, f].filter(Boolean)
    const answer = letterOf(row.answer, choices.length)
    return answer ? [{ ...row, id: code, choices, answer }] : []
  })
}

/** Whom the week's tip and question are sent to: whoever sells and whoever leads them. */
export async function learners(work: Work): Promise<number[]> {
  const rows = await work.tx.person.findMany({
    where: { active: true, role: { in: ['rep', 'manager'] } },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}
