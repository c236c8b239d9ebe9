import { expect, it } from 'vitest'
import { button, buttonsOf, makeWorld, wordsOf } from '../world.ts'

it('a buying role is chosen in the form, stands on the chart, and a second final decider wants a word about it', async () => {
  const world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
  const chart = async () => (await world.say('李晓彤', '关系 D1')).card
  const save = async (at: number, typed: Record<string, string>) => {
    const change = buttonsOf(await chart()).filter(({ label }) => label === '修改')[at]!
    const { card } = await world.click('李晓彤', change)
    return (await world.click('李晓彤', button(card, '保存'), { typed })).card
  }
  await save(0, { name: '孙副总', layer: 'decision', stance: 'supporter', weight: '40', role: 'decider' })
  expect(wordsOf(await chart())).toContain('孙副总 · 决策层 · 拍板人 · 40%')
  const second = { name: '刘总工', layer: 'management', stance: 'sponsor', weight: '30', role: 'decider' }
  expect(wordsOf(await save(1, second))).toContain('孙副总 已经是拍板人')
  await save(1, { ...second, action: '孙副总先点头，刘总工再签' })
  expect(wordsOf(await chart())).toContain('刘总工 · 管理层 · 拍板人 · 30%')
  // Whoever changes something else keeps the role.
  await save(0, { name: '孙副总', layer: 'decision', stance: 'sponsor', weight: '40' })
  expect(await world.db.stakeholder.findFirst({ where: { contact: { name: '孙副总' } } })).toMatchObject({
    role: 'decider',
    stance: 'sponsor',
  })
})
