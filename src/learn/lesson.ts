import type { Work } from '../db/work.ts'
import { type Day, dayIn, isoWeekOf } from '../domain/day.ts'
import type { Lang } from '../domain/lang.ts'
import { nextOf } from '../domain/learn.ts'
import { isSubscribed } from '../people/subscription-store.ts'
import type { LessonView } from './cards.ts'
import { quizzesIn, tipsIn } from './library.ts'
import { keepLesson, type Lesson, lessonsOf, ownQuizzes } from './store.ts'

type Where = { timeZone: string | null }

/** The day that it is where somebody is. */
export function ownDay(work: Work, { timeZone }: Where): Day {
  return dayIn(timeZone ?? work.zone, work.now)
}

/** The week that it is where somebody is. */
export function weekOf(work: Work, where: Where): string {
  return isoWeekOf(ownDay(work, where))
}

/** The week that a card is about, which may be an old one; a week in which nothing was shown is this one. */
export async function weekShown(
  work: Work,
  person: { id: number; timeZone: string | null },
  said: string | undefined,
): Promise<string> {
  const known = said !== undefined && (await lessonsOf(work, person.id)).some(({ week }) => week === said)
  return known ? said : weekOf(work, person)
}

/** What somebody is shown in a week: what was chosen when they first looked, else what comes next. */
async function lessonOf(work: Work, personId: number, week: string, lang: Lang): Promise<Lesson> {
  const lessons = await lessonsOf(work, personId)
  const known = lessons.find((each) => each.week === week)
  if (known) return known
  const [tip, quiz] = [
    nextOf(
      tipsIn(lang),
      lessons.map((each) => each.tip),
    ),
    nextOf(
      quizzesIn(lang, await ownQuizzes(work)),
      lessons.flatMap((each) => each.quiz ?? []),
    ),
  ]
  const lesson = { week, tip: tip?.id ?? '', ...(quiz && { quiz: quiz.id }) }
  await keepLesson(work, personId, lesson)
  return lesson
}

/** The week's tip and question as their reader sees them, with how they answered so far. Chooses them where nobody has looked yet. */
export async function readLesson(
  work: Work,
  personId: number,
  week: string,
  lang: Lang,
): Promise<LessonView> {
  const lesson = await lessonOf(work, personId, week, lang)
  const answered = (await lessonsOf(work, personId)).filter(({ answer }) => answer)
  const own = await ownQuizzes(work)
  return {
    week,
    tip: tipsIn(lang).find(({ id }) => id === lesson.tip),
    quiz: quizzesIn(lang, own, true).find(({ id }) => id === lesson.quiz),
    gone: lesson.quiz !== undefined,
    ...(lesson.answer && { answered: { letter: lesson.answer, right: lesson.right ?? false } }),
    results: { answered: answered.length, right: answered.filter(({ right }) => right).length },
    muted: await isSubscribed(work, 'no_lessons', personId),
  }
}
