import { expect, it } from 'vitest'
import { makeWorld, wordsOf } from '../world.ts'

it('48: a crisis that is late is in every morning of its owner and the manager, until it is closed', async () => {
  const world = await makeWorld({ now: '2026-06-01T09:30:00+08:00' })
  await world.importExample()
  await world.say('Tom Becker', 'complaint Meridian crisis line stopped')
  const morning = async (day: string, who: string) => {
    const before = (await world.toldTo(who)).length
    for (const time of ['08:30', '09:00']) {
      world.now = `${day}T${time}:00+08:00`
      await world.tick()
    }
    return (await world.toldTo(who)).slice(before).map(wordsOf).join('\n')
  }
  for (const day of ['2026-06-03', '2026-06-04', '2026-06-05', '2026-06-08', '2026-06-09']) {
    expect(await morning(day, 'Tom Becker'), day).toContain('crisis C4')
    const digest = wordsOf((await world.say('Daniel Reyes', 'digest')).card)
    expect(digest, day).toContain('crisis C4')
    expect(digest, day).not.toMatch(/Unchanged[^\n]*Meridian/)
  }
  const { card } = await world.say('Tom Becker', 'complaint C4 close Oliver Grant confirmed by phone')
  const submit = card.parts.flatMap((part) => (part.kind === 'form' ? [part.form.submit] : []))[0]!
  await world.click('Tom Becker', submit, { typed: { words: 'Oliver Grant confirmed by phone' } })
  expect(await morning('2026-06-10', 'Tom Becker')).not.toContain('C4')
})
