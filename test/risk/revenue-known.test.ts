import { beforeAll, expect, it } from 'vitest'
import { importFolder } from '../../src/imports/import.ts'
import { problemLine } from '../../src/imports/problem-text.ts'
import { cardText } from '../card-text.ts'
import { folderOf } from '../imports/setting.ts'
import { makeWorld, type World } from '../world.ts'

/** Nobody imports or types revenue after the example's May (domain: AR08 compares only periods with figures). */
let world: World

beforeAll(async () => {
  world = await makeWorld({ now: '2026-06-01T10:00:00+08:00' })
  await world.importExample()
})

const at = async (day: string) => {
  world.now = `${day}T10:00:00+08:00`
  await world.tick()
}
const said = async (who: string, text: string) => cardText((await world.say(who, text)).card)
/** Codes of the accounts with AR08 as stored. */
const dropped = async () => {
  const rows = await world.db.account.findMany({
    where: { tier: { not: null } },
    select: { code: true, signals: true },
    orderBy: { code: 'asc' },
  })
  return rows
    .filter(({ signals }) => (signals as { code: string }[]).some(({ code }) => code === 'AR08'))
    .map(({ code }) => code)
}

it('a quarter without an import: what was known goes on counting, nobody falls to −100 %', async () => {
  const before = await dropped()
  expect(before).toEqual(['K02', 'K05', 'K08'])
  for (const day of ['2026-06-30', '2026-07-31', '2026-08-10', '2026-08-28']) {
    await at(day)
    expect([day, await dropped()]).toEqual([day, before])
  }
  expect(await said('王浩', '风险 东海')).toContain(
    '截至 05-31 的 90 天业绩 −50%（190 万元，此前 380 万元），此后没有数字',
  )
  expect(await said('Tom Becker', 'why Meridian')).toContain(
    'revenue −37.5% in the 90 days to 31 May (CNY 1 M, before CNY 1.6 M), no figures since',
  )
})

it('movers are compared up to the same day', async () => {
  const movers = await said('周敏', '回顾 级别')
  expect(movers).toContain('业绩 −50%')
  expect(movers).not.toContain('−100%')
})

it('after that it counts nothing, and why says what to type', async () => {
  await at('2026-09-01')
  expect(await dropped()).toEqual([])
  expect(await said('李晓彤', '风险 锦川')).toContain(
    '收入数字只到 2026-05-31 周日，业绩下滑不计分。由财务或负责人的上级导入，或者由他们发：收入 锦川水务 上个月 120万',
  )
  expect(await said('Daniel Reyes', 'why Meridian')).toContain(
    'Revenue figures end on Sun 31 May 2026, so a drop counts nothing. Import revenue.csv, or type: revenue Meridian Foods last month 120k',
  )
  // What it says can be typed by whoever it names.
  expect(await said('Daniel Reyes', 'revenue Meridian Foods last month 120k')).toContain('CNY 120 k')
  expect(await said('Daniel Reyes', 'why Meridian')).not.toContain('Revenue figures end')
  await world.say('Daniel Reyes', 'undo')
  expect(await said('林悦', '收入 锦川水务 上个月 120万')).toContain('120 万元')
})

it('one figure that came early is no month: the others are not compared with it', async () => {
  await world.tick()
  // K04 itself has one, and is compared with it: 120 against the 185 of May.
  expect(await dropped()).toEqual(['K04'])
  expect(await said('李晓彤', '风险 锦川')).not.toContain('收入数字只到')
  expect(await said('王浩', '风险 东海')).toContain('收入数字只到')
})

it('once most have figures, whoever has none has stopped buying, the same day', async () => {
  const rows = ['K01', 'K02', 'K03', 'K05', 'K06', 'K07'].map((code) => `${code},2026-08-20,1000000,`)
  const folder = await folderOf({ 'revenue.csv': `${['account,date,amount,cost', ...rows].join('\n')}\n` })
  const result = await importFolder(world.store, folder, { today: '2026-09-01' })
  expect(result.ok ? [] : result.problems.map(problemLine)).toEqual([])
  world.pass(1)
  await world.tick()
  expect(await dropped()).toContain('K09')
})

it('figures that are typed count for their account at once, and for the company from the next morning on', async () => {
  await at('2026-10-05')
  for (const name of ['华锐', '东海', '锦川', '蓝湾', '泰和', '鼎峰'])
    expect(await said('林悦', `收入 ${name} 上个月 120万`)).toContain('120 万元')
  expect(await said('Daniel Reyes', 'why Alderbrook')).toContain('in the 90 days to 31 Aug')
  await at('2026-10-06')
  expect(await said('Daniel Reyes', 'why Alderbrook')).not.toContain('to 31 Aug')
})
