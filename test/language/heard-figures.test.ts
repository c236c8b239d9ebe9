import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

/** The figures of `npm run language:report`: whole program, example company, one scorer for every set. Half a minute a set. */
const scorer = '../shared/listening/score.mjs'
const asked = process.env.npm_lifecycle_event === 'language:report'
const SETS = [
  ['handed: its sentences were looked at while rules were written', '../shared/listening/handed.json'],
  ['dev: rules were written by it', 'test/language/heard/dev.json'],
  ['dev2: rules were written by it', 'test/language/heard/dev2.json'],
  ['dev3: rules were written by it since 2026-11-28', 'test/language/heard/dev3.json'],
  ['dev4: 95.0 % with 7 silent wrongs while unread (2026-11-28)', 'test/language/heard/dev4.json'],
  ['dev5: 88.6 % with 1 silent wrong, read once, unread (2026-11-28)', 'test/language/heard/dev5.json'],
  ['dev6: 88.1 % with 4 silent wrongs, read once, unread (2026-11-28)', 'test/language/heard/dev6.json'],
  ['dev7: 82.0 % with 12 silent wrongs, read once, unread (2026-11-28)', 'test/language/heard/dev7.json'],
  ['dev8: 93.0 % with 4 silent wrongs, read once, unread (2026-11-28)', 'test/language/heard/dev8.json'],
  ['dev9: 88.7 % with 8 silent wrongs, read once, unread (2026-11-28)', 'test/language/heard/dev9.json'],
  ['dev10: 93.3 % with 5 silent wrongs, read once, unread (2026-11-28)', 'test/language/heard/dev10.json'],
  ['dev11: 91.8 % with 3 silent wrongs, read once, unread (2026-11-29)', 'test/language/heard/dev11.json'],
  ['dev12: 88.9 % with 1 silent wrong, read once, unread (2026-11-29)', 'test/language/heard/dev12.json'],
  ['dev13: 92.9 % with 4 silent wrong, read once, unread (2026-11-29)', 'test/language/heard/dev13.json'],
  ['dev14: 91.4 % with 2 silent wrong, read once, unread (2026-11-29)', 'test/language/heard/dev14.json'],
  ['kin: relatives of what was misread', 'test/language/heard/kin.json'],
] as const

describe.skipIf(!asked || !existsSync(scorer))('how well it listens (npm run language:report)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'listening-'))
  const env = { ...process.env, DATA_DIR: folder }
  const kam = (...words: string[]) =>
    spawnSync('node', ['dist/src/cli.js', ...words], { encoding: 'utf8', env })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('prints the figure of every set', { timeout: 600_000 }, () => {
    expect(kam('import', 'example').status).toBe(0)
    for (const [name, file] of SETS) {
      const words = [scorer, file, '--kam', 'node dist/src/cli.js']
      const run = spawnSync('node', words, { encoding: 'utf8', env })
      const figure = run.stdout.trim().split('\n').at(-1) ?? ''
      console.log(`${name}\n  ${figure}`)
      expect(figure).toMatch(/of the fields/)
    }
    console.log('No set is unread now: rules were written by the sentences of all of these.')
  })
})
