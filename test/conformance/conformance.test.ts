import { resolve } from 'node:path'
import { describe, expect, it, onTestFailed } from 'vitest'
import { FRONTS, type FrontName } from './front.ts'
import type { Row } from './row.ts'
import { clock } from './rows-clock.ts'
import { file } from './rows-file.ts'
import { home } from './rows-home.ts'
import { move } from './rows-move.ts'
import { talk } from './rows-talk.ts'
import { visit } from './rows-visit.ts'
import { openStage } from './stage.ts'
import { type Result, tableOf } from './table.ts'

/** Everything that people do, the same on every platform. The table of results is `docs/conformance.md`. */
const ROWS: Row[] = [...talk, ...home, ...visit, ...clock, ...move, ...file]

const results = new Map(ROWS.map((row) => [row.what, new Map<FrontName, Result>()]))

describe.each(FRONTS)('%s', (name) => {
  for (const { what, not, run, ...options } of ROWS) {
    const platform = name.startsWith('Slack') ? 'slack' : name.startsWith('Feishu') ? 'feishu' : 'web'
    const why = not?.[platform]
    if (why !== undefined) {
      results.get(what)?.set(name, { not: why })
      continue
    }
    it(what, async () => {
      results.get(what)?.set(name, 'no')
      const stage = await openStage([name], options)
      onTestFailed(() => console.log(stage.lines.filter((line) => /^(warn|error)/.test(line)).join('\n')))
      const [front] = stage.fronts
      await run(stage, front!)
      expect(front!.refused(), 'what the platform would have refused').toEqual([])
      results.get(what)?.set(name, 'yes')
    })
  }
})

const page = `# Every platform alike

The same rows run against the whole bot on a real server, once for each way to reach it, before stand-ins for Slack's and Feishu's own
servers. \`npx vitest run test/conformance\` compares the results with this page; with \`--update\` it writes it anew. Beside the table
the same folder tests teams that work on both platforms at once, and a database that goes away and comes back.

`

it('the table of results is docs/conformance.md, as far as the whole of it was run', async ({ skip }) => {
  if (![...results.values()].every((row) => FRONTS.every((front) => row.has(front)))) skip()
  const table = tableOf(results)
  console.log(`\n${table}`)
  await expect(page + table).toMatchFileSnapshot(resolve(import.meta.dirname, '../../docs/conformance.md'))
})
