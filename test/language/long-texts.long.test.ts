import { expect, it } from 'vitest'
import { findAmounts } from '../../src/language/amounts.ts'
import { readAway } from '../../src/language/away.ts'
import { readCommand } from '../../src/language/command.ts'
import { readComplaint } from '../../src/language/complaint.ts'
import { dayOptions } from '../../src/language/context.ts'
import { readCorrection } from '../../src/language/corrections.ts'
import { readCsat } from '../../src/language/csat.ts'
import { findDays, readDay } from '../../src/language/days.ts'
import { readMoney, readNewDeal } from '../../src/language/deal-values.ts'
import { readCode, readDealVerb, readMoveVerb, readStage } from '../../src/language/deal-words.ts'
import { readMove } from '../../src/language/move.ts'
import { readNextStep } from '../../src/language/nextstep.ts'
import { readNumber } from '../../src/language/numbers.ts'
import { readQuestion } from '../../src/language/question.ts'
import { readAll } from '../../src/language/read.ts'
import { readSnooze } from '../../src/language/snooze.ts'
import { readSpend } from '../../src/language/spend.ts'
import { fold } from '../../src/language/text.ts'
import { findTimes } from '../../src/language/times.ts'
import { unreadOf } from '../../src/language/verdicts.ts'
import { readVisit } from '../../src/language/visit.ts'
import { readWall } from '../../src/language/wall.ts'
import { readWeekPlan } from '../../src/language/week.ts'
import { contextOf } from './company.ts'

const context = contextOf()
const future = dayOptions(context, 'future')
const pending = readVisit('拜访 华锐 当面 孙副总 谈二期', context)

const READERS: Record<string, (text: string) => unknown> = {
  message: (text) => readAll(text, context).reading,
  visit: (text) => readVisit(text, context),
  correction: (text) => readCorrection(text, pending, context),
  week: (text) => readWeekPlan(text, '2026-06-01', context),
  'week line': (text) => readWeekPlan(text.replaceAll('\n', ' ').replaceAll(';', ' '), '2026-06-01', context),
  next: (text) => readNextStep(text, context),
  snooze: (text) => readSnooze(text, context),
  away: (text) => readAway(text, context),
  wall: (text) => readWall(text, context),
  csat: (text) => readCsat(text, context),
  spend: (text) => readSpend(text, context),
  complaint: (text) => readComplaint(text, context),
  question: (text) => readQuestion(text, context),
  move: (text) => readMove(text, context),
  command: readCommand,
  verbs: (text) => [
    readDealVerb(text),
    readMoveVerb(text),
    readStage(text),
    readCode(text, 'deal'),
    unreadOf(text),
  ],
  days: (text) => [findDays(fold(text).text, future), readDay(fold(text).text, future)],
  amounts: (text) => [findAmounts(fold(text).text), readMoney(text, 'CNY'), readNumber(text)],
  times: (text) => findTimes(fold(text).text),
  'new deal': (text) => readNewDeal(text, 'CNY', future),
}

/** Pieces of which a long text is made: of real messages, and such as patterns backtrack on. */
const PIECES = [
  '周一 华锐 送报价;',
  '周一 华锐 送报价 ',
  'Mon Meridian survey\n',
  'Mon Meridian survey ',
  '拜访 东海石化 当面 陈副总 谈续约价，下一步 6/3 送报价。',
  'met Elena Ruiz at Northwind about the retrofit, next: send the offer by Friday. ',
  'a',
  ' ',
  '\n',
  '1',
  '1,',
  '1 ',
  '.',
  '一',
  '百',
  '和',
  '周',
  '下',
  '(',
  '"',
  '-',
  'A ',
  'An ',
  'the ',
  '¥1',
  '6/3 ',
  '王总和',
  '华',
  '没',
  '为什么',
  'because ',
  'next ',
  '下一步',
  '@',
  '<@U1> ',
  '：',
  'aa bb ',
  '12:',
  'A1',
  'é',
  'not ',
  '、张工',
  'Mr. X, ',
  '他说',
  'sorry ',
  'no wait ',
  '“',
  ': "',
  '28.5. ',
  '昨天等一下',
  '唔系',
  '谁见的',
  '不要发',
]

/** Milliseconds: less says nothing on a busy machine. */
const SLACK = 150

it.each(Object.entries(READERS))(
  'row 9: %s takes time that grows as the text does',
  { timeout: 120_000 },
  (_name, read) => {
    const slow = PIECES.flatMap((piece) => {
      const text = (kb: number) => piece.repeat(Math.ceil((kb * 1024) / piece.length))
      const time = (kb: number) => {
        const began = performance.now()
        read(text(kb))
        return performance.now() - began
      }
      const grows = ([one = 0, four = 0, twenty = 0]: number[]) =>
        four > 10 * one + SLACK || twenty > 10 * four + SLACK
      // What reads the longest in no time needs no comparison. A busy machine stops us now and then; what is slow is slow again.
      if (time(20) <= SLACK) return []
      let times = [1, 4, 20].map(time)
      for (let again = 0; again < 3 && grows(times); again += 1) times = [1, 4, 20].map(time)
      return grows(times) ? [`${JSON.stringify(piece)}: ${times.map(Math.round)} ms`] : []
    })
    expect(slow).toEqual([])
  },
)
