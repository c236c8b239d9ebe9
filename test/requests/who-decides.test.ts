import { beforeEach, describe, expect, it } from 'vitest'
import { makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
})
const said = async (who: string, text: string) => wordsOf((await world.say(who, text)).card)

describe('who approves a deal', () => {
  it.each([
    ['Tom Becker', 'who approves D5?', 'Who decides: sales manager Daniel Reyes'],
    ['Tom Becker', 'who has to approve D5', 'Who decides: sales manager Daniel Reyes'],
    ['Daniel Reyes', 'who signs off on D5?', 'Who decides: sales manager Daniel Reyes'],
    ['Tom Becker', 'who approves the Meridian deal?', 'Who decides: sales manager Daniel Reyes'],
    ['王浩', 'D2谁审批？', '由谁表态：'],
    ['王浩', 'D2 要谁批', '周敏'],
    ['王浩', '东海的商机由谁审批', '周敏'],
    ['王浩', '推进 D2', '由谁表态：'],
  ])('%s: %s names them', async (who, text, words) => {
    expect(await said(who, text)).toContain(words)
  })

  it.each([
    ['Priya Nair', 'who approves D3?', 'AP1 waits for Daniel Reyes already.'],
    ['Priya Nair', 'who approves AP1?', 'Daniel Reyes'],
    ['高建国', '谁审批 AP1', 'Daniel Reyes'],
    ['高建国', 'D3 谁批？', 'AP1 已经在等 Daniel Reyes 表态'],
  ])('%s: %s names who is asked already', async (who, text, words) => {
    expect(await said(who, text)).toContain(words)
  })

  it.each([
    ['Tom Becker', 'who decides at Meridian?'],
    ['王浩', '东海谁拍板'],
  ])('%s: %s is about their people', async (who, text) => {
    expect(await said(who, text)).not.toMatch(/Who decides:|由谁表态/u)
  })
})
