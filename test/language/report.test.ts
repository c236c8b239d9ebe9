import { expect, it } from 'vitest'
import { corpus, judge } from './corpus.ts'

/** Share of utterances in which a field must be read right. Below: a change made reading worse. */
const FLOOR = 0.95

const { scores, misses } = judge(corpus)

it('has at least 300 utterances', () => {
  expect(corpus.length).toBeGreaterThanOrEqual(300)
})

it('prints the accuracy per field', () => {
  const rows = scores.map(
    ({ field, right, of }) =>
      `${field.padEnd(11)} ${String(right).padStart(4)} of ${String(of).padStart(4)}  ${((100 * right) / of).toFixed(1)} %`,
  )
  const wrong = misses.map(
    ({ text, field, wanted, got }) =>
      `${field}: ${text}\n    wanted ${JSON.stringify(wanted)} got ${JSON.stringify(got)}`,
  )
  console.log([...rows, '', ...wrong].join('\n'))
  expect(rows.length).toBeGreaterThan(15)
})

for (const { field, right, of } of scores) {
  it(`reads ${field} right in at least ${FLOOR * 100} % of ${of}`, () => {
    expect(
      right / of,
      JSON.stringify(misses.filter((each) => each.field === field).slice(0, 8), undefined, 1),
    ).toBeGreaterThanOrEqual(FLOOR)
  })
}
