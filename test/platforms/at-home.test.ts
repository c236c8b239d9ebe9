import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const rows = readFileSync(resolve(root, 'docs/at-home.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| job') && !line.startsWith('| ---'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )

it('every job of docs/at-home.md says how each platform does it, and is tried', () => {
  expect(rows.length).toBeGreaterThan(20)
  for (const row of rows) {
    expect(row, row[0]).toHaveLength(5)
    const tests = (row[4] ?? '').split(', ')
    for (const each of tests) expect(existsSync(resolve(root, each)), `${row[0]}: ${each}`).toBe(true)
    expect(row.slice(1, 4).every((cell) => cell !== '')).toBe(true)
  }
})
