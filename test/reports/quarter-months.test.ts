import { beforeEach, expect, it } from 'vitest'
import { jobs } from '../../handlers/index.ts'
import { addDays } from '../../src/domain/day.ts'
import { makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({
    now: '2026-06-01T10:30:00+08:00',
    jobs: jobs.filter(({ name }) => name === 'send-month'),
  })
  await world.importExample()
})

const lose = (code: string, day: string) =>
  world.db.deal.update({ where: { code }, data: { status: 'lost', lostOn: new Date(day) } })
const reports = () => world.sent.filter(({ key }) => key.startsWith('month:'))
const titlesOf = (lang: 'zh' | 'en') =>
  reports().flatMap(({ card }) =>
    card.lang === lang ? [`${card.title} ${/丢单 \d|\d deals? lost/u.exec(wordsOf(card))?.[0]}`] : [],
  )

/** Every day from `from` to `to` at three in the afternoon, when everybody of the example is at work. */
async function play(from: string, to: string) {
  for (let day = from; day <= to; day = addDays(day, 1)) {
    world.now = `${day}T15:00:00+08:00`
    await world.tick()
    world.now = `${day}T16:30:00+08:00`
    await world.tick()
  }
}

it('each month is reported once over a quarter, with its own figures', async () => {
  await lose('D2', '2026-06-15')
  await lose('D5', '2026-07-31')
  await lose('D1', '2026-09-01')
  await play('2026-06-10', '2026-10-12')
  const all = ['2026-05', '2026-06', '2026-07', '2026-08', '2026-09']
  // The example ends on 1 June: what May was is said within its fortnight.
  const lost: Record<string, [company: number, east: number, abroad: number]> = {
    '2026-05': [0, 0, 0],
    '2026-06': [1, 1, 0],
    '2026-07': [1, 0, 1],
    '2026-08': [0, 0, 0],
    '2026-09': [1, 1, 0],
  }
  const zh = all.flatMap((month) => [
    `月报 · ${month} 丢单 ${lost[month]?.[0]}`,
    `月报 · ${month} 丢单 ${lost[month]?.[1]}`,
  ])
  expect(titlesOf('zh').sort()).toEqual(zh.sort())
  expect(titlesOf('en').sort()).toEqual(
    all.map((month) => `Month · ${month} ${lost[month]?.[2]} deal${lost[month]?.[2] === 1 ? '' : 's'} lost`),
  )
  expect(new Set(world.sent.map(({ key }) => key)).size).toBe(world.sent.length)
})

it('a month is reported late, once, when the program was down on its first days', async () => {
  await lose('D2', '2026-06-15')
  await play('2026-06-29', '2026-06-30')
  const before = reports().length
  await play('2026-07-13', '2026-07-16')
  const late = reports().slice(before)
  expect(late.map(({ card }) => card.title).sort()).toEqual([
    'Month · 2026-06',
    '月报 · 2026-06',
    '月报 · 2026-06',
  ])
  expect(
    late.filter(({ card }) => card.lang === 'zh').every(({ card }) => wordsOf(card).includes('丢单 1 个')),
  ).toBe(true)
  await play('2026-07-17', '2026-07-20')
  expect(reports().length).toBe(before + 3)
})

it('a month that is nearly over again is not reported any more', async () => {
  await play('2026-07-24', '2026-07-27')
  expect(reports()).toEqual([])
})
