import { expect, it } from 'vitest'
import { button, makeWorld, wordsOf } from '../world.ts'

it('finance sees under today the overdue money that is to be confirmed, and may confirm it there', async () => {
  const world = await makeWorld({ now: '2026-06-02T10:00:00+08:00' })
  await world.importExample()
  const { card } = await world.say('林悦', '今日')
  const said = wordsOf(card)
  expect(said).not.toContain('没有到期的事')
  for (const words of ['鼎峰钢铁', '52 万', '华锐重工', '90 万']) expect(said).toContain(words)
  const before = await world.db.receivable.count()
  await world.click('林悦', button(card, '都没到账'))
  expect(await world.db.receivable.count()).toBeGreaterThan(before)
  const home = wordsOf((await world.say('林悦', '首页')).card)
  expect(home).not.toContain('今天没有到期的事')
  for (const words of ['鼎峰钢铁', '52 万', '都没到账']) expect(home).toContain(words)
  // Nobody else's day has it.
  expect(wordsOf((await world.say('李晓彤', '今日')).card)).not.toContain('都没到账')
})
