import { describe, expect, it } from 'vitest'
import { button, buttonsOf, makeWorld, wordsOf } from '../world.ts'

/** C2 is a grumble of Meridian, Tom's account; Daniel is his manager, 何静 serves. */
async function company() {
  const world = await makeWorld({ now: '2026-06-01T10:00:00+08:00' })
  await world.importExample()
  await world.db.complaint.update({ where: { code: 'C2' }, data: { status: 'open', ownerId: null } })
  const complaint = () =>
    world.db.complaint.findUniqueOrThrow({ where: { code: 'C2' }, include: { owner: true } })
  return { world, complaint }
}

describe('“I take it” on a card from before somebody took it', () => {
  it('says who has it and asks; the second tap takes it over', async () => {
    const { world, complaint } = await company()
    const { card } = await world.say('Daniel Reyes', 'complaint C2')
    const stale = button(card, 'I take it')
    await world.click('Tom Becker', button((await world.say('Tom Becker', 'complaint C2')).card, 'I take it'))
    const asked = await world.click('Daniel Reyes', stale)
    expect(asked.card.title).toBe('C2: Tom Becker has it')
    expect((await complaint()).owner?.name).toBe('Tom Becker')
    const taken = await world.click('Daniel Reyes', button(asked.card, 'Take it over'))
    expect(wordsOf(taken.card)).toContain('Daniel Reyes')
    expect((await complaint()).owner?.name).toBe('Daniel Reyes')
    // And Tom's own stale card asks him, too; who has it already is not asked.
    const back = await world.click('Tom Becker', { intent: 'complaint.acknowledge', fields: { code: 'C2' } })
    expect(back.card.title).toBe('C2: Daniel Reyes has it')
    const own = await world.click('Daniel Reyes', { intent: 'complaint.acknowledge', fields: { code: 'C2' } })
    expect(own.card.title).not.toContain('has it')
  })

  it('a question that went stale itself asks again', async () => {
    const { world, complaint } = await company()
    const take = (who: string, from?: string) =>
      world.click(who, { intent: 'complaint.acknowledge', fields: { code: 'C2', ...(from && { from }) } })
    await take('Tom Becker')
    const asked = await take('Daniel Reyes')
    const over = button(asked.card, 'Take it over')
    const other = await world.addPerson('Sue Service', 'service', { slack: 'U0SUE', locale: 'en-US' })
    await world.db.complaint.update({ where: { code: 'C2' }, data: { ownerId: other.id } })
    expect((await world.click('Daniel Reyes', over)).card.title).toBe('C2: Sue Service has it')
    expect((await complaint()).ownerId).toBe(other.id)
  })
})

describe('the level behind a code', () => {
  it.each([
    ['complaint C2 level crisis', 'crisis'],
    ['complaint C2 crisis', 'crisis'],
    ['complaint C2 raise to crisis', 'crisis'],
    ['complaint C2 raise it to complaint, they wrote to our director', 'complaint'],
    ['complaint C2 level=crisis', 'crisis'],
    ['投诉 C2 级别 危机', 'crisis'],
    ['投诉 C2 升级为危机', 'crisis'],
    ['投诉 C2 危机', 'crisis'],
  ])('%s', async (text, level) => {
    const { world, complaint } = await company()
    await world.say('Tom Becker', text)
    expect((await complaint()).level).toBe(level)
  })

  it('is lowered by a manager with a reason alone, and raised by nobody who may not handle it', async () => {
    const { world, complaint } = await company()
    await world.say('Tom Becker', 'complaint C2 level crisis')
    await world.say('Tom Becker', 'complaint C2 level grumble they calmed down')
    expect((await complaint()).level).toBe('crisis')
    const why = await world.say('Daniel Reyes', 'complaint C2 lower to grumble')
    expect(wordsOf(why.card)).toContain('reason')
    await world.say('Daniel Reyes', 'complaint C2 level grumble they calmed down')
    expect((await complaint()).level).toBe('grumble')
    await world.say('王浩', '投诉 C2 级别 危机')
    expect((await complaint()).level).toBe('grumble')
    expect((await world.say('Tom Becker', 'complaint C2 level')).card.title).toContain('Level of C2')
  })

  it('other words beside a code are not written, and not lost: one tap keeps them', async () => {
    const { world } = await company()
    const shown = await world.say('Tom Becker', 'complaint C2 the credit note is wrong again')
    expect(wordsOf(shown.card)).toContain('“the credit note is wrong again” is not written down yet')
    const kept = await world.click('Tom Becker', button(shown.card, 'Add to C2'))
    expect(wordsOf(kept.card)).toContain('the credit note is wrong again')
    for (const asked of [
      'complaint C2',
      'complaint C2?',
      'complaint C2 status',
      '投诉 C2 怎么样了',
      'is C2 a crisis?',
    ])
      expect(
        buttonsOf((await world.say('Tom Becker', asked)).card).map(({ label }) => label),
        asked,
      ).not.toContain('Add to C2')
  })
})
