import { expect } from 'vitest'
import { until } from '../until.ts'
import type { Front, Seen } from './front.ts'
import type { Row } from './row.ts'
import type { Stage } from './stage.ts'

/** 陈思远 asks for D6 3→4; gives the request's card in the deals chat as `reader` sees it there. */
export async function requested({ ask }: Stage, front: Front, reader: Front = front): Promise<Seen> {
  const gate = await ask(front, '陈思远', '推进 D6 4 客户确认了方案')
  if (gate.buttons.includes('照样申请')) await front.click('陈思远', gate, '照样申请')
  await until(async () => (await reader.room('周敏')).length > 0)
  return (await reader.room('周敏'))[0]!
}

const stageOf = async ({ db }: Stage) => (await db.deal.findUniqueOrThrow({ where: { code: 'D6' } })).stage

export const move: Row[] = [
  {
    what: 'a stage move is asked for, approved by another in the deals chat, and the card shows it',
    async run(stage, front) {
      const card = await requested(stage, front)
      expect(card.words).toContain('D6')
      const own = await front.click('陈思远', card, '批准')
      expect(own.words).toContain('申请人不能')
      expect(await stageOf(stage)).toBe(3)

      const decided = await front.click('周敏', card, '批准')
      expect(decided.words).toContain('已批准')
      expect(decided.buttons).not.toContain('批准')
      expect(await stageOf(stage)).toBe(4)
      await stage.settled()
      const [shown, ...lines] = await front.room('陈思远')
      expect(shown?.words).toContain('已批准')
      expect(lines.map(({ words }) => words).join()).toContain('周敏')
    },
  },
  {
    what: 'a rejection asks for its reason in a form',
    async run(stage, front) {
      const card = await requested(stage, front)
      const form = await front.click('周敏', card, '驳回')
      expect(form.words).toContain('驳回的理由')
      const label = form.buttons[0] ?? ''
      const done = await front.click('周敏', form, label, { reason: '价格没有说清' })
      // Not by the metrics: their gauges stand still when a scrape fails.
      const says = async () => (await front.room('周敏'))[0]?.words ?? ''
      await until(async () => (await says()).includes('价格没有说清'), 20_000).catch(() => {})
      expect(await says(), `the click was answered: ${done?.words}`).toContain('价格没有说清')
      expect(await stageOf(stage)).toBe(3)
    },
  },
  {
    what: 'plain words in the thread of a request are kept with it, and not answered',
    async run(stage, front) {
      const card = await requested(stage, front)
      const answers = () => stage.db.outbox.count({ where: { key: { startsWith: 'answer:' } } })
      const before = await answers()
      await front.reply('周敏', card, '价格还没谈拢')
      await until(
        async () => (await stage.db.requestComment.count({ where: { text: '价格还没谈拢' } })) === 1,
      )
      await stage.settled()
      expect((await front.room('周敏'))[0]?.words).toContain('讨论')
      expect(await answers()).toBe(before)
    },
  },
]
