import { it } from 'vitest'
import { playWeek } from './week.ts'

it.each(['zh', 'en'] as const)(
  'a week by chat alone in the playground (%s)',
  async (lang) => {
    const side = { front: 'Playground', lang } as const
    await playWeek({ reps: side, leaders: side })
  },
  600_000,
)
