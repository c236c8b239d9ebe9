import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findAmounts, plainAmount, readAmount } from '../../src/language/amounts.ts'
import { readMoney, readNewDeal } from '../../src/language/deal-values.ts'
import { fold } from '../../src/language/text.ts'

const first = (text: string): string | undefined => {
  const [found] = findAmounts(fold(text).text)
  return found && `${found.minor} ${found.currency}`
}

it.each([
  ['12万5千', '12500000 CNY'],
  ['480万5千', '480500000 CNY'],
  ['1亿2千5百万', '12500000000 CNY'],
  ['一千二百三十四万五千元', '1234500000 CNY'],
  ['一百二十万', '120000000 CNY'],
  ['三万五', '3500000 CNY'],
  ['1万2', '1200000 CNY'],
  ['3万零500', '3050000 CNY'],
  ['三点五亿', '35000000000 CNY'],
  ['1个亿', '10000000000 CNY'],
  ['1.2万亿', '120000000000000 CNY'],
  ['壹佰贰拾万元整', '120000000 CNY'],
  ['3.5w', '3500000 CNY'],
  ['¥68万', '68000000 CNY'],
  ['680万元', '680000000 CNY'],
  ['RMB480万', '480000000 CNY'],
  ['480万RMB', '480000000 CNY'],
  ['CNY 1.2M', '120000000 CNY'],
  ['EUR3.2m', '320000000 EUR'],
  ['3.2mEUR', '320000000 EUR'],
  ['50k€', '5000000 EUR'],
  ['€4,8 Mio', '480000000 EUR'],
  ['4’800’000 CHF', '480000000 CHF'],
  ['4.800.000 €', '480000000 EUR'],
  ['$3.5k', '350000 USD'],
  ['US$1.2m', '120000000 USD'],
  ['1.2 million dollars', '120000000 USD'],
  ['2bn usd', '200000000000 USD'],
  ['JPY 4.8m', '4800000 JPY'],
  ['500万日元', '5000000 JPY'],
  ['３００万', '300000000 CNY'],
  ['100万6月底签', '100000000 CNY'],
  ['50万3台', '50000000 CNY'],
])('%s is %s', (text, wanted) => {
  expect(first(text)).toBe(wanted)
})

it.each([
  '负三万',
  '-500元',
  '(500元)',
  '1e15元',
  '12345678901234567元',
  '新台币50万元',
  '60%',
  '5万台',
  '10 kg',
  '6/3',
  '2026年',
  '1.2.3万',
  'K01',
  '两千',
  '元旦',
])('%s is no amount, and nor is a part of it', (text) => {
  expect(first(text)).toBeUndefined()
})

describe('sure', () => {
  it.each([
    ['680万元', true],
    ['EUR3.2m', true],
    ['680万', false],
    ['300多万元', false],
    ['3-5万元', false],
    ['3到5万元', false],
  ])('%s: %s', (text, sure) => {
    expect(findAmounts(fold(text).text)[0]?.sure).toBe(sure)
  })
})

it.each([
  ['3300000.3000000003', 330000030],
  ['4,800,000', 480000000],
  ['480', 48000],
  ['3千5', 350000],
])('the field %s is %s minor units', (text, amount) => {
  expect(readMoney(text, 'CNY')).toEqual({ amount, currency: 'CNY' })
})

it.each(['负三万', '-5', '1e15', '2 500 x', 'viel', '', '50%'])('the field %s is refused', (text) => {
  expect(readMoney(text, 'CNY')).toBeUndefined()
})

it('a deal told in yen keeps every yen', () => {
  const deal = readNewDeal('Pump line JPY 4.8m', 'CNY', { today: '2026-06-01' })
  expect(deal).toEqual({ name: 'Pump line', money: { amount: 4_800_000, currency: 'JPY' } })
})

it.each([
  ['3300000.3000000003', '3300000.3'],
  ['0.30000000000000004', '0.3'],
  ['1,234.50', '1234.5'],
  ['68万', '680000'],
  ['1.2E+6', '1200000'],
  ['(500)', '-500'],
  ['-3', '-3'],
  ['0', '0'],
  ['1000000', '1000000'],
])('the cell %s holds %s', (text, wanted) => {
  expect(plainAmount(text)).toBe(wanted)
})

it.each(['', 'abc', '12 abc', '68万元', '300多万', '#N/A'])('the cell "%s" holds no amount', (text) => {
  expect(plainAmount(text)).toBeUndefined()
})

describe('whatever is written', () => {
  it('an amount in digits is read to the cent, with any sign and unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (cents) => {
        const plain = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
        const grouped = plain.replace(/\B(?=(\d{3})+\.)/g, ',')
        for (const text of [`¥${plain}`, `${plain}元`, `CNY ${grouped}`, `cny${plain}`])
          expect(findAmounts(fold(text).text)[0]?.minor).toBe(cents)
        expect(readAmount(`${plain}万`, 'CNY')).toMatchObject({ minor: cents * 10_000 })
      }),
    )
  })

  it('places are inside of the text and in order, amounts whole, not negative and safe', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...'0123459.,’ 万亿千百十点一二三零个多元¥$€kmbnwe-+(负)/%usdRMB'),
          maxLength: 40,
        }),
        (text) => {
          let at = 0
          for (const { start, end, minor } of findAmounts(fold(text).text)) {
            expect(start).toBeGreaterThanOrEqual(at)
            expect(end).toBeGreaterThan(start)
            expect(Number.isSafeInteger(minor) && minor >= 0).toBe(true)
            at = end
          }
          expect(at).toBeLessThanOrEqual(text.length)
        },
      ),
    )
  })
})
