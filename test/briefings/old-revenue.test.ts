import { expect, it } from 'vitest'
import { makeWorld, wordsOf } from '../world.ts'

it('a leader reads on Mondays to which day revenue is known, once nobody has handed in any for five weeks', async () => {
  const world = await makeWorld({ now: '2026-06-01T08:30:00+08:00' })
  await world.importExample()
  const digest = async (who: string, at: string) => {
    world.now = at
    return wordsOf((await world.say(who, who === 'Daniel Reyes' ? 'digest' : '日报')).card)
  }
  expect(await digest('周敏', '2026-06-01T10:00:00+08:00')).not.toContain('收入数据只到')
  expect(await digest('周敏', '2026-08-10T10:00:00+08:00')).toMatch(/收入数据只到 5\/\d+，业绩下滑只比到那天/)
  expect(await digest('Daniel Reyes', '2026-08-10T10:00:00+08:00')).toMatch(/Revenue known to \d+ May only/)
  expect(await digest('高建国', '2026-08-10T10:00:00+08:00')).toContain('收入数据只到')
  // Finance hands in what came: it is no gap any more.
  await world.say('林悦', '收入 东海 昨天 120万')
  expect(await digest('周敏', '2026-08-10T11:00:00+08:00')).not.toContain('收入数据只到')
})
