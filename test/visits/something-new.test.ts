import { expect, it } from 'vitest'
import { makeWorld, wordsOf } from '../world.ts'

/** While a visit waits for a yes, what is about something else does not change it. */
const SAID: [who: string, visit: string, correction: string, said: string][] = [
  ['王浩', '拜访 东海 当面 陈副总、胡部长 谈续约价 下一步 6/5 发新报价', '胡部长没来', '郑总说下周二打款'],
  ['王浩', '拜访 东海 当面 陈副总、胡部长 谈续约价 下一步 6/5 发新报价', '胡部长没来', '东海的钱科长离职了'],
  ['王浩', '拜访 东海 当面 陈副总、胡部长 谈续约价 下一步 6/5 发新报价', '胡部长没来', 'F2推到周四'],
  [
    '王浩',
    '拜访 东海 当面 陈副总、胡部长 谈续约价 下一步 6/5 发新报价',
    '胡部长没来',
    '帮我约陈副总下周三吃饭',
  ],
  [
    'Tom Becker',
    'visit Meridian call Oliver Grant, Janet Wu discussed CIP next: site survey Friday',
    'Janet Wu was not there',
    'southport is unhappy about the late spare parts',
  ],
  [
    'Tom Becker',
    'visit Meridian call Oliver Grant, Janet Wu discussed CIP next: site survey Friday',
    'Janet Wu was not there',
    'F5 is done',
  ],
]

it.each(SAID)('%s: "%s", then "%s", then "%s"', async (who, visit, correction, said) => {
  const world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
  await world.say(who, visit)
  const asked = await world.say(who, correction)
  const waiting = await world.db.pending.findFirstOrThrow({ where: { ended: null }, orderBy: { id: 'desc' } })
  expect(wordsOf(asked.card)).not.toContain('Nothing was written')

  await world.say(who, said)
  const rows = await world.db.pending.findMany({ where: { id: { gt: waiting.id }, intent: 'visit' } })
  const account = (state: unknown) =>
    (state as { reading: { accounts: { value: { id: number } }[]; nextStep?: { due: string } } }).reading
  const before = account(waiting.state)
  for (const { state } of rows) {
    const now = account(state)
    // Another visit may wait now; the one that waited is not that visit with something changed.
    expect(now.nextStep?.due === undefined || now.nextStep.due !== before.nextStep?.due).toBe(true)
  }
})

it('"yes open one" confirms nothing', async () => {
  const world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
  await world.say(
    'Tom Becker',
    'visit Meridian call Oliver Grant, Janet Wu discussed CIP next: site survey Friday',
  )
  await world.say('Tom Becker', 'Janet Wu was not there')
  const visits = await world.db.visit.findMany({ where: { undoneAt: null }, select: { code: true } })
  await world.say('Tom Becker', 'yes open one')
  expect(await world.db.visit.findMany({ where: { undoneAt: null }, select: { code: true } })).toEqual(visits)
})
