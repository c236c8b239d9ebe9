import {
  button,
  buttons,
  card,
  divider,
  form,
  list,
  noteCard,
  picture,
  primary,
  quiet,
  strong,
  text,
  when,
} from '../cards/build.ts'
import type { Card, Field, Picture } from '../cards/card.ts'
import { type Speech, speak } from '../cards/speech.ts'
import type { Lang } from '../domain/lang.ts'
import {
  LETTERS,
  type Letter,
  MOST_POINTS,
  MOST_TOTAL,
  SELF_TEST_SIDES,
  type SelfTest,
  type SelfTestResult,
  type SelfTestSide,
  totalOf,
} from '../domain/learn.ts'
import { libraryEn } from './library-words.en.ts'
import { libraryZh } from './library-words.zh.ts'
import { learnEn } from './words.en.ts'
import { learnZh } from './words.zh.ts'

export const learnWords = { zh: learnZh, en: learnEn }
export const libraryWords = { zh: libraryZh, en: libraryEn }

type S = Speech<typeof learnZh>

/** Nobody switched it on: what it would be, and whom to ask. */
export function learnOffCard(admins: readonly string[], lang: Lang): Card {
  const s = speak(learnWords, lang)
  return noteCard(lang, s.w.off, s.w.offText(s.list(admins)))
}

export type LessonView = {
  week: string
  tip: { says: string; do: string; source: string } | undefined
  quiz:
    | {
        question: string
        choices: readonly string[]
        answer: Letter
        why: string
        source: string
        own: boolean
      }
    | undefined
  /** A question was shown, whether or not it is still there. */
  gone: boolean
  answered?: { letter: Letter; right: boolean }
  results: { answered: number; right: number }
  muted: boolean
}

/** The week's tip and question; answered, with what was right and why. */
export function lessonCard(view: LessonView, lang: Lang): Card {
  const s = speak(learnWords, lang)
  const { w } = s
  const { week, tip, quiz, answered, results, muted } = view
  return card(
    lang,
    { title: w.title, tone: 'info', summary: quiz?.question ?? tip?.says, own: true },
    tip && [strong(w.tip), text(tip.says), text(w.do(tip.do)), quiet(w.source(tip.source))],
    when(quiz || view.gone, divider, strong(w.question)),
    quiz ? quizParts(view, s) : view.gone && text(w.gone),
    quiet(results.answered > 0 ? w.results(results.answered, results.right) : w.noResults),
    muted && quiet(w.muted),
    buttons(
      ...(quiz && !answered
        ? quiz.choices.map((_, at) =>
            button(LETTERS[at] ?? '', 'learn.answer', { week, answer: LETTERS[at] ?? '' }),
          )
        : []),
    ),
    buttons(
      button(w.buttons.selfTest, 'self-test'),
      button(muted ? w.buttons.unmute : w.buttons.mute, 'learn.mute', { week, send: muted ? 'yes' : 'no' }),
    ),
  )
}

function quizParts({ quiz, answered }: LessonView, { w }: S) {
  if (!quiz) return undefined
  const lettered = (at: number) => `${LETTERS[at]}. ${quiz.choices[at]}`
  const right = lettered(LETTERS.indexOf(quiz.answer))
  return [
    text(quiz.question),
    list(quiz.choices.map((_, at) => lettered(at))),
    answered && [
      strong(answered.right ? w.right(right) : w.wrong(answered.letter, right)),
      text(quiz.why),
      quiet(w.source(quiz.source || w.own)),
    ],
  ]
}

/** How somebody rated themselves: the picture, against the time before, and over time. For that person alone. */
export function selfTestCard(
  { test, total, before, change, weakest }: SelfTestResult,
  tests: readonly SelfTest[],
  lang: Lang,
): Card {
  const s = speak(learnWords, lang)
  const { w } = s
  const lowest = test.scores[SELF_TEST_SIDES.indexOf(weakest[0] ?? 'attitude')] ?? 0
  const changed = before && change !== undefined && w.selfTest.change(change, s.shortDay(before.day))
  return card(
    lang,
    { title: w.selfTest.title(s.day(test.day)), tone: 'info', own: true },
    strong([w.selfTest.total(total, MOST_TOTAL), changed].filter(Boolean).join(lang === 'zh' ? '，' : ', ')),
    weakest.length > 0 && text(w.selfTest.weakest(s.list(weakest.map((side) => w.sides[side])), lowest)),
    picture(radarOf(test, before, s)),
    tests.length > 2 && picture(totalsOf(tests, s)),
    quiet(w.selfTest.privateNote),
    buttons(
      button(w.buttons.again, 'self-test', { form: 'yes' }),
      button(
        w.buttons.drop,
        'self-test.drop',
        { day: test.day },
        { confirm: { ...w.sure }, style: 'danger' },
      ),
      button(w.buttons.learn, 'learn'),
    ),
  )
}

function radarOf(test: SelfTest, before: SelfTest | undefined, { w, day, list: listed }: S): Picture {
  const now = listed(SELF_TEST_SIDES.map((side, at) => `${w.sides[side]} ${test.scores[at]}`))
  const changes = SELF_TEST_SIDES.flatMap((side, at) => {
    const points = (test.scores[at] ?? 0) - (before?.scores[at] ?? 0)
    return points === 0 ? [] : [`${w.sides[side]} ${points > 0 ? '+' : '−'}${Math.abs(points)}`]
  })
  const sets = [test, ...(before ? [before] : [])]
  return {
    kind: 'radar',
    title: w.selfTest.radar,
    words: [
      w.selfTest.radarWords(day(test.day), now),
      ...(before ? [w.selfTest.radarChange(day(before.day), listed(changes))] : []),
    ].join('\n'),
    scale: { low: 0, high: MOST_POINTS },
    axes: SELF_TEST_SIDES.map((side) => w.sides[side]),
    sets: sets.map((each) => ({ label: day(each.day), values: [...each.scores] })),
  }
}

/** `tests`: the newest first. */
function totalsOf(tests: readonly SelfTest[], { w, shortDay, list: listed }: S): Picture {
  const points = [...tests].reverse().map((each) => ({ label: shortDay(each.day), value: totalOf(each) }))
  return {
    kind: 'line',
    title: w.selfTest.totals,
    words: w.selfTest.totalsWords(listed(points.map(({ label, value }) => `${label} ${value}`))),
    unit: w.selfTest.unit,
    scale: { low: 0, high: MOST_TOTAL },
    points,
  }
}

type SelfTestForm = {
  values: Partial<Record<SelfTestSide, string>>
  problems: Partial<Record<SelfTestSide, string>>
}

/** Twelve sides to rate. */
export function selfTestFormCard({ values, problems }: SelfTestForm, lang: Lang): Card {
  const { w } = speak(learnWords, lang)
  const options = Array.from({ length: MOST_POINTS + 1 }, (_, at) => String(MOST_POINTS - at)).map(
    (value) => ({ value, label: w.selfTest.points(Number(value)) }),
  )
  const fields = SELF_TEST_SIDES.map(
    (side, at): Field => ({
      kind: 'choice',
      name: side,
      label: `${at + 1} ${w.asked[side]}`,
      required: true,
      options,
      ...(values[side] !== undefined && { value: values[side] }),
      ...(problems[side] && { problem: problems[side] }),
    }),
  )
  return card(
    lang,
    { title: w.selfTest.formTitle, tone: 'info', own: true },
    text(w.selfTest.formText),
    form('self-test', fields, primary(w.buttons.save, 'self-test.save')),
  )
}

/** A self-test is gone. */
export function selfTestDroppedCard(day: string, lang: Lang): Card {
  const s = speak(learnWords, lang)
  return card(
    lang,
    { title: s.w.selfTest.dropped(s.day(day)), tone: 'plain', own: true },
    buttons(button(s.w.buttons.selfTest, 'self-test')),
  )
}
