import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

/** Numbers that the names of tests begin with: `'17: …'`, `"12, 13 and 55: …"`. */
function numbersNamed(): Set<number> {
  const found = new Set<number>()
  for (const file of readdirSync('test', { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.test.ts')) continue
    const text = readFileSync(path.join('test', file), 'utf8')
    for (const [, numbers = ''] of text.matchAll(NAMED))
      for (const number of numbers.split(/, | and /)) found.add(Number(number))
  }
  return found
}

/** A name behind `it(`, `test(`, `describe(` or the table of an `.each`. */
const NAMED =
  /(?:\b(?:it|test|describe)(?:\.\w+)*\(|\]\)\(|\)\)\(|\w\)\()\s*['"`](\d{1,2}(?:(?:, | and )\d{1,2})*): /g

const listed = [...readFileSync('docs/faults.md', 'utf8').matchAll(/^\| (\d+) \| (.+) \|$/gm)].map(
  ([, number, kind = '']) => ({ number: Number(number), kind }),
)

it('docs/faults.md lists the kinds in order, each once', () => {
  expect(listed.map(({ number }) => number)).toEqual(Array.from({ length: 58 }, (_, at) => at + 1))
})

describe('a test is named after every kind of fault', () => {
  const named = numbersNamed()
  it.each(listed)('$number $kind', ({ number }) => {
    expect(named.has(number)).toBe(true)
  })
})
