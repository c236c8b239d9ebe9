import type { PlatformName } from '../../src/platforms/platform.ts'
import type { Front } from './front.ts'
import type { Stage, StageOptions } from './stage.ts'

/** One thing that people do with the bot, the same on every platform. */
export type Row = StageOptions & {
  what: string
  /** Where it does not exist, and why. */
  not?: Partial<Record<PlatformName, string>>
  run(stage: Stage, front: Front): Promise<void>
}
