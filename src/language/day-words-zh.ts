import { CHINESE_NUMERAL } from './numbers.ts'

/** A day or month of one or two digits, or in Chinese numerals, for use inside other patterns. */
export const N = `(?:\\d{1,2}|${CHINESE_NUMERAL}{1,3})`
export const WEEK = '(?:周|星期|礼拜)'
export const NUMERALS = CHINESE_NUMERAL.slice(1, -1)
export const YEARS = '今年|本年|明年|去年|后年|前年'

/** Years after this one: 明年 1, 去年 -1. */
export function yearShift(word: string | undefined): number | undefined {
  return { 今年: 0, 本年: 0, 明年: 1, 去年: -1, 后年: 2, 前年: -2 }[word ?? '']
}

/** 下下 is two ahead, 上 one back, 这 and 本 none. */
export function steps(word: string | undefined): number {
  if (!word) return 0
  if (/[上]/.test(word)) return -word.length
  return /[下]/.test(word) ? word.length : 0
}
