import { beforeAll, describe, expect, it } from 'vitest'
import type { Card } from '../../src/cards/card.ts'
import { addDays, type Day } from '../../src/domain/day.ts'
import { linesOfCard } from '../phone-lines.ts'
import { button, buttonsOf, makeWorld, type World, wordsOf } from '../world.ts'

/**
 * Ten days of the example company in which nobody answers: what made people stop reading, each a test named after it.
 * One run for all, because the days are the same.
 */
const DAYS = 10
let world: World
const told = new Map<Day, { who: string; card: Card }[]>()
/** How 周敏's accounts stood at 08:30 of each day. */
const bands = new Map<Day, Map<string, string>>()

beforeAll(async () => {
  world = await makeWorld({ now: '2026-06-01T00:01:00+08:00' })
  await world.importExample()
  const people = await world.db.person.findMany({ include: { identities: true } })
  const nameOf = (chat: string) =>
    people.find(
      ({ id, identities }) => String(id) === chat || identities.some(({ userId }) => userId === chat),
    )?.name ?? chat
  for (let at = 0; at < DAYS; at++) {
    const day = addDays('2026-06-01', at)
    const before = world.sent.length
    for (const time of ['08:30', '09:00', '17:00']) {
      world.now = `${day}T${time}:00+08:00`
      await world.tick()
      if (time === '08:30') bands.set(day, await bandsNow())
    }
    // A visit that lacks who was met, and is never completed.
    if (at === 1) await world.say('陈思远', '拜访 泰和 确认洁净室参数')
    told.set(
      day,
      world.sent.slice(before).map(({ place, card }) => ({ who: nameOf(place.chat), card })),
    )
  }
}, 600_000)

async function bandsNow(): Promise<Map<string, string>> {
  const accounts = await world.db.account.findMany({
    where: { tier: { not: null }, owner: { manager: { name: '周敏' } } },
  })
  return new Map(accounts.map(({ name, band }) => [name, band]))
}

const cardsOf = (who: string, day: Day) =>
  (told.get(day) ?? []).filter((each) => each.who === who).map(({ card }) => card)
const wordsTo = (who: string, day: Day) => cardsOf(who, day).map(wordsOf).join('\n')
const everything = () => [...told.values()].flat().map(({ card }) => wordsOf(card))

describe('48: what made people stop reading', () => {
  it('2 escalations swallowed: what is stored as said stood in the message of that day', async () => {
    const rows = await world.db.reminder.findMany({ where: { inDigest: true }, include: { person: true } })
    expect(rows.length).toBeGreaterThan(5)
    for (const { person, day, subject, subjectId, key } of rows) {
      const words = wordsTo(person.name, day.toISOString().slice(0, 10))
      const account =
        subject === 'account'
          ? await world.db.account.findUniqueOrThrow({ where: { id: subjectId } })
          : (await world.db.deal.findUniqueOrThrow({ where: { id: subjectId }, include: { account: true } }))
              .account
      const names = [account.name, ...account.aliases]
      expect(
        names.some((name) => words.includes(name)),
        `${person.name} ${key}`,
      ).toBe(true)
    }
  })

  it('3 "unchanged" is true: whoever is named there stands as the day before, and who got worse is named above', () => {
    let changes = 0
    for (const [day, now] of bands) {
      const before = bands.get(addDays(day, -1))
      const [card] = cardsOf('周敏', day).filter(({ title }) => title.startsWith('华东'))
      if (!before || !card || day === '2026-06-08') continue
      const lines = wordsOf(card).split('\n')
      const folded = lines.filter((line) => line.startsWith('没变')).join()
      const above = lines.filter((line) => !line.startsWith('没变')).join('\n')
      for (const [name, band] of now) {
        if (before.get(name) === band) continue
        changes++
        expect(folded, `${day} ${name}`).not.toContain(name)
        expect(above, `${day} ${name} ${before.get(name)} → ${band}`).toContain(name)
      }
    }
    expect(changes).toBeGreaterThan(0)
  })

  it('6 the same advice is not given two days running, none beside a pause, and a rival who replaces us is named', () => {
    for (const who of ['周敏', 'Daniel Reyes'])
      for (const [day, cards] of told) {
        const advice = (of: readonly Card[]) =>
          new Set(
            of
              .flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'list' ? part.items : [])))
              .flatMap(({ text, detail }) => {
                const said = JSON.stringify(detail ?? '').match(/→ [^"]{6,}/g) ?? []
                return said.map((each) => `${JSON.stringify(text).match(/[▲●] \S+ /)?.[0]}${each}`)
              }),
          )
        const [today, yesterday] = [advice(cardsOf(who, day)), advice(cardsOf(who, addDays(day, -1)))]
        if (day !== '2026-06-08')
          for (const each of today) expect(yesterday, `${who} ${day}`).not.toContain(each)
        for (const { card } of cards)
          expect(wordsOf(card), day).not.toMatch(
            /前不催[^\n]*\n→ 本周联系一次|no reminder before[^\n]*\n→ call today/,
          )
      }
    expect(wordsTo('周敏', '2026-06-01')).toContain('对手 5/13 来替换')
    expect(wordsTo('周敏', '2026-06-08')).toContain('对手 5/13 来替换')
  })

  it('5 the owner hears what the manager reads: a late complaint within five working days', () => {
    for (const day of ['2026-06-01', '2026-06-08']) expect(wordsTo('王浩', day)).toContain('投诉 C1 超时')
  })

  it('54: an unconfirmed visit heads the next morning, with a tap that saves it', () => {
    const card = cardsOf('陈思远', '2026-06-03').find(({ title }) => title.startsWith('陈思远 ·'))
    const [list] = card!.parts.filter((part) => part.kind === 'list')
    expect(JSON.stringify(list?.items[0])).toContain('没存的拜访：拜访 泰和 确认洁净室参数')
    expect(button(card!, '存').click).toMatchObject({ intent: 'visit.keep' })
  })

  it('8 nobody hears anything on a Saturday', () => {
    expect(told.get('2026-06-06')).toEqual([])
  })

  it('9 figures older than today carry their day, and finance is asked about them', () => {
    for (const [day, cards] of told)
      if (day > '2026-06-01')
        for (const { card } of cards) expect(wordsOf(card)).not.toMatch(/欠款 75 天 52 万(?!（6\/1 数据）)/)
    expect(wordsTo('林悦', '2026-06-08')).toMatch(/180 万（6\/1 数据）/)
  })

  it('10 no how-to-stop lines and no examples with past dates', () => {
    for (const words of everything())
      expect(words).not.toMatch(/不再提醒|Stops (?:with|when)|到 6\/10 原因|until 10 Jun/)
  })

  it('11 tomorrow is not said beside today', () => {
    expect(wordsTo('李晓彤', '2026-06-04')).not.toContain('F10')
    expect(wordsTo('李晓彤', '2026-06-05')).toContain('F10')
  })

  it('stuck: the owner is asked on the fifth working day, the manager sees it', () => {
    expect(wordsTo('王浩', '2026-06-08')).toContain('卡在哪？')
    expect(wordsTo('周敏', '2026-06-08')).toContain('卡住 东海石化')
  })

  it('no message is longer than its limit, and none has more than eight buttons', () => {
    const limits: Record<string, [number, number]> = {
      周敏: [30, 14],
      'Daniel Reyes': [30, 14],
      高建国: [20, 8],
    }
    for (const [day, cards] of told)
      for (const { who, card } of cards.filter((each) => each.who in limits && / · /.test(each.card.title))) {
        const [full, short] = limits[who]!
        const monday = day === '2026-06-01' || day === '2026-06-08'
        expect(linesOfCard(card, 38), `${who} ${day} ${card.title}`).toBeLessThanOrEqual(
          monday ? full : short,
        )
        expect(buttonsOf(card).length).toBeLessThanOrEqual(8)
      }
  })
})
