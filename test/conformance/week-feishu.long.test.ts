import { it } from 'vitest'
import { playWeek } from './week.ts'

it('a week by chat alone: reps on Feishu in Chinese, leaders on Slack in English', async () => {
  await playWeek({
    reps: { front: 'Feishu ws', lang: 'zh' },
    leaders: { front: 'Slack Socket Mode', lang: 'en' },
  })
}, 600_000)

it('a week by chat alone: everybody on Feishu', async () => {
  const side = { front: 'Feishu webhook', lang: 'zh' } as const
  await playWeek({ reps: side, leaders: side })
}, 600_000)
