import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, type Day } from '../../src/domain/day.ts'
import { button, makeWorld, type World, wordsOf } from '../world.ts'

/** 东海石化 is critical since 1 June and its owner does nothing: who hears what on working day 2, 5, 10 and after. */
let world: World
const told = new Map<string, string>()

beforeAll(async () => {
  world = await makeWorld({ now: '2026-06-01T00:05:00+08:00' })
  await world.importExample()
  for (let day: Day = '2026-06-01'; day <= '2026-06-23'; day = addDays(day, 1)) {
    const before = world.sent.length
    for (const time of ['00:05', '08:30', '09:00']) {
      world.now = `${day}T${time}:00+08:00`
      await world.tick()
    }
    const people = await world.db.person.findMany({ include: { identities: true } })
    for (const { place, card } of world.sent.slice(before)) {
      const who = people.find(
        ({ id, identities }) =>
          String(id) === place.chat || identities.some(({ userId }) => userId === place.chat),
      )
      const key = `${who?.name} ${day}`
      told.set(key, `${told.get(key) ?? ''}\n${wordsOf(card)}`)
    }
    // On the day he is asked, the owner answers.
    if (day === '2026-06-08') {
      const morning = (await world.toldTo('王浩')).find((card) => wordsOf(card).includes('卡在哪？'))
      await world.click('王浩', button(morning!, '要人帮'))
    }
  }
}, 240_000)

const read = (who: string, day: Day) => told.get(`${who} ${day}`) ?? ''

describe('unchanged and critical', () => {
  it('day 2: the owner hears nothing, the manager reads it folded', () => {
    expect(read('王浩', '2026-06-03')).not.toContain('卡在哪')
    expect(read('周敏', '2026-06-03')).toMatch(/没变 [^\n]*东海石化/)
    expect(read('周敏', '2026-06-03')).not.toContain('卡住')
  })

  it('day 5: the owner is asked what blocks it, the manager has a row', () => {
    expect(read('王浩', '2026-06-08')).toContain('危急，5 个工作日没有动静：卡在哪？')
    expect(read('周敏', '2026-06-08')).toContain('卡住 东海石化 危急，5 个工作日没有动静')
  })

  it('the answer is a fact: kept with its day, and no act of its own', async () => {
    const [answer, ...more] = await world.db.stuckAnswer.findMany({
      include: { person: true, account: true },
    })
    expect(more).toEqual([])
    expect(answer).toMatchObject({ kind: 'help', day: new Date('2026-06-08'), until: null })
    expect([answer?.person.name, answer?.account.code]).toEqual(['王浩', 'K02'])
  })

  it('day 10: the manager must choose and reads the answer, the director reads one line', () => {
    expect(read('周敏', '2026-06-15')).toContain('要你定 东海石化 危急，10 个工作日没有动静（王浩：要人帮）')
    expect(read('高建国', '2026-06-15')).toContain('要你定 东海石化')
    expect(read('周敏', '2026-06-12')).not.toContain('要你定')
  })

  it('after that on Mondays only, until somebody chooses', () => {
    for (const day of ['2026-06-16', '2026-06-17', '2026-06-18', '2026-06-23'] as const)
      expect(read('周敏', day), day).not.toContain('要你定 东海石化')
    expect(read('周敏', '2026-06-22')).toContain('要你定 东海石化')
  })
})
