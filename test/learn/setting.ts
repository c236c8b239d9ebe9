import type { Card } from '../../src/cards/card.ts'
import { defaultPolicy, type Policy } from '../../src/domain/policy.ts'
import { learnEn } from '../../src/learn/words.en.ts'
import { learnZh } from '../../src/learn/words.zh.ts'
import { buttonsOf, makeWorld, type World } from '../world.ts'

/** Learning switched on. */
export const learning: Policy = { ...defaultPolicy, learn: { ...defaultPolicy.learn, enabled: true } }

/** A manager, two reps, one of whom reads English, and an admin, on Monday 1 June 2026. */
export async function learningWorld(policy = learning): Promise<World> {
  const world = await makeWorld({ policy, now: '2026-06-01T10:00:00+08:00' })
  await world.addPerson('周敏', 'manager', { slack: 'U0ZHOU' })
  await world.addPerson('王浩', 'rep', { manager: '周敏', slack: 'U0WANG' })
  await world.addPerson('Tom Becker', 'rep', { manager: '周敏', slack: 'U0TOM', locale: 'en-US' })
  await world.addPerson('Ada Novak', 'admin', { slack: 'U0ADA' })
  return world
}

/** The weekly cards that somebody was told. */
export async function lessonsTo(world: World, name: string): Promise<Card[]> {
  return (await world.toldTo(name)).filter(({ title }) => title === learnZh.title || title === learnEn.title)
}

/** The letters that can be pressed. */
export const lettersOn = (card: Card): string[] =>
  buttonsOf(card).flatMap(({ label }) => (/^[A-F]$/.test(label) ? [label] : []))
