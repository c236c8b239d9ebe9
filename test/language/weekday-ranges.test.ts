import { expect, it } from 'vitest'
import { findDays } from '../../src/language/days.ts'
import { fold } from '../../src/language/text.ts'
import { holidays } from './company.ts'

it.each([
  ['mon-wed next week', '2026-06-08', '2026-06-10'],
  ['next week mon-wed', '2026-06-08', '2026-06-10'],
  ['from mon to wed next week', '2026-06-08', '2026-06-10'],
  ['monday through wednesday next week', '2026-06-08', '2026-06-10'],
  ['mon - wed of next week', '2026-06-08', '2026-06-10'],
  ['wed-fri this week', '2026-06-03', '2026-06-05'],
  ['下周一到三', '2026-06-08', '2026-06-10'],
  ['下个礼拜三到五', '2026-06-10', '2026-06-12'],
  ['8到10号', '2026-06-08', '2026-06-10'],
  ['8-10号', '2026-06-08', '2026-06-10'],
])('%s is a stretch of days', (text, first, day) => {
  expect(findDays(fold(text).text, { today: '2026-06-01', leaning: 'future', holidays })).toMatchObject([
    { first, day, sure: true },
  ])
})

it.each([
  ['tue and wed next week', ['2026-06-09', '2026-06-10']],
  ['tue, thu next week', ['2026-06-09', '2026-06-11']],
])('%s: both are in that week', (text, days) => {
  const found = findDays(fold(text).text, { today: '2026-06-01', leaning: 'future', holidays })
  expect(found.map(({ day }) => day)).toEqual(days)
})

it.each(['周三三点', '下周一三个人', '周二二期'])('%s names one day, and never another silently', (text) => {
  const found = findDays(fold(text).text, { today: '2026-06-01', leaning: 'future', holidays })
  expect(found.filter(({ sure }) => sure).every(({ first }) => first === undefined)).toBe(true)
})
