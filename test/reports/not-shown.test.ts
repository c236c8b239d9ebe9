import { beforeEach, describe, expect, it } from 'vitest'
import { makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
})

describe('what somebody may not see', () => {
  it.each([
    ['Tom Becker', 'report people', 'Not shown', 'Daniel Reyes'],
    ['Tom Becker', 'report team', 'Not shown', 'Daniel Reyes'],
    ['Tom Becker', 'report meeting', 'Not shown', 'Daniel Reyes'],
    ['Tom Becker', 'numbers', 'Not shown', 'Daniel Reyes'],
    ['Tom Becker', 'digest', 'Not shown', 'Daniel Reyes'],
    ['李晓彤', '报告 人员', '不能看', '周敏'],
    ['李晓彤', '早会', '不能看', '周敏'],
    ['李晓彤', '日报', '不能看', '周敏'],
  ])('%s asks for %s: it is not shown, and who can tell is named', async (who, text, title, manager) => {
    const { card } = await world.say(who, text)
    expect(card.title).toBe(title)
    expect(wordsOf(card)).toContain(manager)
  })

  it('the morning meeting is found by its name alone, and parts what is due', async () => {
    expect((await world.say('周敏', '早会')).card.title).toContain('早会提纲')
    const words = wordsOf((await world.say('Daniel Reyes', 'morning meeting')).card)
    expect(words).toContain('contract draft; Priya Nair')
  })
})
