import { it } from 'vitest'
import { playWeek } from './week.ts'

it('a week by chat alone: reps on Slack in English, leaders on Feishu in Chinese', async () => {
  await playWeek({
    reps: { front: 'Slack HTTP', lang: 'en' },
    leaders: { front: 'Feishu ws', lang: 'zh' },
  })
}, 600_000)

it('a week by chat alone: everybody on Slack', async () => {
  const side = { front: 'Slack Socket Mode', lang: 'en' } as const
  await playWeek({ reps: side, leaders: side })
}, 600_000)
