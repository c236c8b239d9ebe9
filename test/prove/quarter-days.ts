import { addDays, type Day, weekdayOf } from '../../src/domain/day.ts'

/** The simulated quarter as instants, and what people write in it. */

/** The worked example's day. */
export const FIRST: Day = '2026-06-01'

/** Who writes on which weekday (1 is Monday), on which platform. 王浩 and Tom read and do nothing, as some do. */
const SAID: readonly { weekday: number; on: 'slack' | 'feishu'; user: string; text: string }[] = [
  { weekday: 1, on: 'feishu', user: 'ou_lixiaotong', text: '周总结 都做完了' },
  { weekday: 1, on: 'slack', user: 'U0DANIEL', text: 'digest' },
  {
    weekday: 2,
    on: 'feishu',
    user: 'ou_lixiaotong',
    text: '拜访 华锐 当面 刘总工 谈技术评审 下一步 下周二 回访',
  },
  {
    weekday: 3,
    on: 'slack',
    user: 'U0PRIYA',
    text: 'visit Northwind call Elena Ruiz pilot report discussed next: site review next Wednesday',
  },
  {
    weekday: 4,
    on: 'feishu',
    user: 'ou_chensiyuan',
    text: '拜访 泰和 当面 李处长 确认参数 下一步 下周四 送样',
  },
  { weekday: 5, on: 'feishu', user: 'ou_lixiaotong', text: '周计划 周一 华锐 送报价;周三 锦川 谈选型' },
  {
    weekday: 5,
    on: 'slack',
    user: 'U0PRIYA',
    text: 'snooze Alderbrook until next Tuesday waiting for legal',
  },
  { weekday: 5, on: 'feishu', user: 'ou_zhoumin', text: '今日' },
]

/** One thing that somebody writes; its id is the same in every run, as when a platform sends it again. */
export type Saying = { id: string; on: 'slack' | 'feishu'; user: string; text: string }

export type Stop = { at: string; sayings: Saying[] }

/** After midnight, digests, morning messages, people at work. */
const WORKING = ['00:05', '08:30', '09:00', '11:00']

/** Fridays ask for the plan, Saturdays for the summary; on Sundays nobody looks. */
const TIMES: readonly (readonly string[])[] = [
  WORKING,
  WORKING,
  WORKING,
  WORKING,
  [...WORKING, '16:00'],
  ['17:00'],
  [],
]

/** Where the clocks stop in so many days, in order, Shanghai time. */
export function stopsOf(days: number): Stop[] {
  return Array.from({ length: days }, (_, at) => addDays(FIRST, at)).flatMap((day) => {
    const weekday = weekdayOf(day)
    const sayings = SAID.map((each, index) => ({ ...each, id: `${day.replaceAll('-', '')}n${index}` }))
      .filter((each) => each.weekday === weekday)
      .map(({ id, on, user, text }) => ({ id, on, user, text }))
    return (TIMES[weekday - 1] ?? []).map((time) => ({
      at: `${day}T${time}:00+08:00`,
      sayings: time === '11:00' ? sayings : [],
    }))
  })
}
