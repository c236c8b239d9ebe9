import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'

const files = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter(
    (entry) => entry.isFile() && /\.(ts|js)$/.test(entry.name) && !entry.parentPath.includes('generated'),
  )
  .map((entry) => path.join(entry.parentPath, entry.name))
const catalogues = files.filter((file) => /(?:words|terms)\.zh\.ts$/.test(file))
const code = [...files, ...handlerFiles()]
  .filter((file) => !/(?:words|terms)\.(?:zh|en)\.ts$/.test(file))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')

function handlerFiles(): string[] {
  return readdirSync('handlers', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
}

/** True when the code names this key, or looks into its parent by a value (`w.status[move.status]`). */
function isUsed(trail: readonly string[]): boolean {
  const key = trail.at(-1)!
  const named = new RegExp(`[.'"\`]${key}\\b|\\b${key}\\s*[,}:]`)
  return (
    named.test(code) || trail.some((each) => new RegExp(`\\b${each}\\[|\\b${each}\\)?\\.?\\[`).test(code))
  )
}

function keysOf(value: unknown, trail: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return trail.length > 0 ? [trail] : []
  return Object.entries(value).flatMap(([key, each]) => keysOf(each, [...trail, key]))
}

test.each(catalogues)('%s has no sentence that nobody says', async (file) => {
  const dead: string[] = []
  for (const [name, words] of Object.entries(await import(pathToFileURL(path.resolve(file)).href)))
    for (const trail of keysOf(words)) if (!isUsed(trail)) dead.push(`${name}.${trail.join('.')}`)

  expect(dead).toEqual([])
})
