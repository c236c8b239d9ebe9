import { LETTERS, MOST_POINTS, SELF_TEST_SIDES, type SelfTestSide } from '../domain/learn.ts'
import * as cell from './cells.ts'
import * as days from './days.ts'
import { fault } from './fault.ts'
import type { Column, Kind, Row } from './kind.ts'
import * as number from './numbers.ts'

const person: Column = { zh: ['姓名', '销售'], cell: cell.name, ref: 'person', to: 'personId' }
const { week } = days
const letter = cell.oneOf(Object.fromEntries(LETTERS.map((each) => [each, []])))

/** Words on one card: a message has no room for more. */
const words = (most: number): cell.Reader => ({
  type: 'text',
  read: (raw) => {
    const text = raw.trim()
    return [...text].length > most
      ? cell.bad('tooLong', `${[...text].slice(0, 60).join('')}…`, String(most))
      : text
  },
})

const SIDES: Record<SelfTestSide, string[]> = {
  attitude: ['心态'],
  liked: ['人缘'],
  health: ['形象'],
  product: ['产品'],
  prospects: ['开发'],
  contact: ['接触'],
  pitch: ['讲解'],
  objections: ['异议'],
  closing: ['成交'],
  service: ['服务'],
  collection: ['回款'],
  time: ['自我管理'],
}

const choice = (zh: string): Column => ({ zh: [`选项${zh}`], cell: words(200), optional: true, fresh: `''` })

/** What people learn: their self-tests, what they were shown and answered, and the company's own questions. */
export const learnKinds = {
  self_tests: {
    zh: ['自检'],
    table: 'SelfTest',
    columns: {
      person,
      date: { zh: ['日期'], cell: days.day, to: 'day' },
      ...Object.fromEntries(
        SELF_TEST_SIDES.map((side) => [
          side,
          { zh: SIDES[side], cell: number.whole(0, MOST_POINTS), needed: true as const },
        ]),
      ),
    },
    key: ['person', 'date'],
    past: ['date'],
    optional: true,
  },
  lessons: {
    zh: ['每周一学'],
    table: 'Lesson',
    columns: {
      person,
      week: { zh: ['周', '周次'], cell: week },
      tip: { zh: ['提示'], cell: cell.name, needed: true },
      quiz: { zh: ['题'], cell: cell.name },
      answer: { zh: ['答案'], cell: letter },
      right: { zh: ['答对'], cell: cell.yes },
      answered: { zh: ['答题日期'], cell: days.day, to: 'answeredOn' },
    },
    key: ['person', 'week'],
    past: ['answered'],
    optional: true,
  },
  quiz: {
    zh: ['题库', '公司题库'],
    table: 'Quiz',
    columns: {
      id: { zh: ['编号'], cell: cell.code, to: 'code' },
      question: { zh: ['题目', '题'], cell: words(300), needed: true },
      a: { zh: ['选项A'], cell: words(200), needed: true },
      b: { zh: ['选项B'], cell: words(200), needed: true },
      c: choice('C'),
      d: choice('D'),
      e: choice('E'),
      f: choice('F'),
      answer: { zh: ['答案', '正确答案'], cell: letter, needed: true },
      confirmed_by: { zh: ['确认人'], cell: cell.name, ref: 'person', needed: true },
      why: { zh: ['解释', '为什么'], cell: words(500), optional: true, fresh: `''` },
      source: { zh: ['出处'], cell: words(200), optional: true, fresh: `''` },
      language: { zh: ['语言'], cell: cell.oneOf({ zh: ['中文'], en: ['英文'] }), optional: true },
      active: { zh: ['在用'], cell: cell.yes, optional: true, fresh: 'true' },
    },
    key: ['id'],
    optional: true,
    check: quizFault,
  },
} satisfies Record<string, Kind>

/** A question is given whole: choices without a gap, no two alike, and an answer that is one of them. */
function quizFault(row: Row) {
  const choices = LETTERS.map((each) => row[each.toLowerCase()] ?? null)
  const given = choices.filter((each) => each !== null)
  const gap = choices.findIndex(
    (each, at) => each === null && choices.slice(at).some((later) => later !== null),
  )
  if (gap >= 0) return fault('quizGap', LETTERS[gap]!)
  const twice = given.find((each, at) => given.indexOf(each) < at)
  if (twice !== undefined) return fault('quizTwice', String(twice).slice(0, 60))
  const right = LETTERS.findIndex((each) => each === row.answer)
  if (row.answer !== null && given.length > 0 && right >= given.length)
    return fault('quizAnswer', String(row.answer), String(given.length))
  return undefined
}
