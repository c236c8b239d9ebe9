import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mobileOf } from '../../src/domain/mobile.ts'

it.each([
  ['13800138000', '+8613800138000'],
  ['138 0013-8000', '+8613800138000'],
  ['８６１３８００１３８０００', '+8613800138000'],
  ['0086 13800138000', '+8613800138000'],
  ['+86 138 0013 8000', '+8613800138000'],
  ['+49 (151) 123 456 78', '+4915112345678'],
  ['0049 151 12345678', '+4915112345678'],
])('%s is %s', (typed, number) => {
  expect(mobileOf(typed)).toBe(number)
})

it.each([
  '',
  '1.38E+10',
  '12345',
  '0151 12345678',
  '="13800138000"',
  '+86 12',
  'call me',
  '+',
  '23800138000',
])('%s is no mobile number', (typed) => {
  expect(mobileOf(typed)).toBeUndefined()
})

it('says a number in one form, whatever stands between its digits', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[3-9]\d{9}$/), fc.constantFrom(' ', '-', '.', ''), (rest, between) => {
      const number = mobileOf([...`1${rest}`].join(between))
      expect(number).toBe(`+861${rest}`)
      expect(mobileOf(number ?? '')).toBe(number)
    }),
  )
})
