import { expect, it } from 'vitest'
import { wordsOf } from '../world.ts'
import { learningWorld } from './setting.ts'

it.each([
  ['Tom Becker', 'learn', 'B', 'Right: B', 'off', 'The weekly message is off', 'on', 'self-test', 'delete'],
  ['王浩', '学习', 'B', '答对了', '关', '每周的消息已关', '开', '自检', '删除'],
])(
  '%s answers, stops and deletes by typing',
  async (who, learn, letter, right, off, muted, on, test, drop) => {
    const world = await learningWorld()
    const said = async (text: string) => wordsOf((await world.say(who, text)).card)
    await said(learn)
    const answered = await said(`${learn} ${letter}`)
    if (who === 'Tom Becker') expect(answered).toContain(right)
    expect(await world.db.lesson.findFirstOrThrow()).toMatchObject({ answer: 'B' })
    expect(await said(`${learn} ${off}`)).toContain(muted)
    expect(await said(`${learn} ${on}`)).not.toContain(muted)
    await said(`${test} 8 7 9 8 6 8 7 5 4 9 8 7`)
    expect(await world.db.selfTest.count()).toBe(1)
    await said(`${test} ${drop}`)
    expect(await world.db.selfTest.count()).toBe(0)
  },
)
