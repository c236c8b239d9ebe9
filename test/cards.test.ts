import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sections } from './cards.ts'

const files = (readdirSync(import.meta.dirname, { recursive: true }) as string[]).sort()
const read = (file: string) => readFileSync(resolve(import.meta.dirname, file), 'utf8')
const tests = files.filter((file) => file.endsWith('.test.ts')).map(read)

describe('reviewed cards', () => {
  it.each(files.filter((file) => /\/cards\.(zh|en)\.txt$/.test(file)))(
    '%s has no card that no test shows',
    (file) => {
      const names = [...sections(read(file)).keys()]

      expect(names.filter((name) => !tests.some((test) => test.includes(`'${name}'`)))).toEqual([])
    },
  )

  it.each(files.filter((file) => /\/cards\.(zh|en)\.txt$/.test(file)))(
    '%s has no bracket in a bracket',
    (file) => {
      // Lines in the list of chats and bars of a page stand in brackets of the review itself.
      const lines = read(file)
        .split('\n')
        .filter((line) => !/^\(in the chat list|^\s+<\w+> |→/u.test(line))
      expect(lines.filter((line) => /（[^（）]*（|\([^()]*\(/u.test(line))).toEqual([])
    },
  )
})
