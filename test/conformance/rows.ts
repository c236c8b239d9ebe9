import { describe, expect, it, onTestFailed } from 'vitest'
import type { PlatformName } from '../../src/platforms/platform.ts'
import type { FrontName } from './front.ts'
import type { Row } from './row.ts'
import { accounts } from './rows-account.ts'
import { clock } from './rows-clock.ts'
import { file } from './rows-file.ts'
import { home } from './rows-home.ts'
import { move } from './rows-move.ts'
import { talk } from './rows-talk.ts'
import { visit } from './rows-visit.ts'
import { week } from './rows-week.ts'
import { openStage } from './stage.ts'

/** Everything that people do, the same on every platform. */
export const ROWS: readonly Row[] = [
  ...talk,
  ...home,
  ...visit,
  ...accounts,
  ...week,
  ...clock,
  ...move,
  ...file,
]

/** Why there is no such row for this way to reach the bot; undefined: there is one, and it is run. */
export function whyNot({ not }: Row, name: FrontName): string | undefined {
  return not?.[platformOf(name)]
}

function platformOf(name: FrontName): PlatformName {
  if (name.startsWith('Slack')) return 'slack'
  return name.startsWith('Feishu') ? 'feishu' : 'web'
}

/** A test for each row that there is for this front. A file of its own for each, so that they run beside one another. */
export function conforms(name: FrontName): void {
  describe(name, () => {
    for (const row of ROWS) {
      if (whyNot(row, name) !== undefined) continue
      const { what, not, run, ...options } = row
      it(what, async () => {
        const stage = await openStage([name], options)
        onTestFailed(() => console.log(stage.lines.filter((line) => /^(warn|error)/.test(line)).join('\n')))
        const [front] = stage.fronts
        await run(stage, front!)
        expect(front!.refused(), 'what the platform would have refused').toEqual([])
      })
    }
  })
}
