import type { Card, Text } from '../../../src/cards/card.ts'
import type { Policy } from '../../../src/domain/policy.ts'
import { makeWorld, type World, wordsOf } from '../../world.ts'

/** How a key of policy.yml is proved: the same company, the same words, two values, and what came of each. */
export type Play = {
  /** The other value. */
  to: unknown
  /** What came of the first value, and of the other. */
  is: readonly [unknown, unknown]
  play: (policy: Policy) => Promise<unknown>
  /** Other values that the key needs to count at all, by path: the key itself, when the shipped value says nothing. */
  within?: Record<string, unknown>
}

export type Plays = Record<string, Play>

/** The worked example at this moment, with this policy. */
export async function company(policy: Policy, now: string): Promise<World> {
  const world = await makeWorld({ now, policy })
  await world.importExample()
  return world
}

/** The cards that the clock brings this person at these moments; `day` is 2026-06-01 unless they name another. */
export async function toldBy(world: World, name: string, moments: readonly string[]): Promise<Card[]> {
  const before = (await world.toldTo(name)).length
  for (const moment of moments) {
    world.now = at(moment)
    await world.tick()
  }
  return (await world.toldTo(name)).slice(before)
}

/** The first of these moments at which a card with such a title comes to them; undefined when none does. */
export async function whenTold(
  world: World,
  name: string,
  title: RegExp,
  moments: readonly string[],
): Promise<string | undefined> {
  for (const moment of moments)
    if ((await toldBy(world, name, [moment])).some((card) => title.test(card.title))) return moment
  return undefined
}

/** `01T08:30` of June 2026 in Shanghai. */
export const at = (moment: string): string => `2026-06-${moment}:00+08:00`

const textOf = (text: Text | undefined): string => {
  if (text === undefined) return ''
  if (typeof text === 'string') return text
  return text.map((span) => (typeof span === 'string' ? span : 'strong' in span ? span.strong : '')).join('')
}

/** The items of the lists of a card, as people read them. */
export const itemsOf = (card: Card): string[] =>
  card.parts.flatMap((part) => (part.kind === 'list' ? part.items.map((item) => textOf(item.text)) : []))

/** What of a card matches, each match once. */
export const found = (card: Card | undefined, pattern: RegExp): string[] => [
  ...new Set(
    [...wordsOf(card ?? { lang: 'zh', title: '', tone: 'plain', parts: [] }).matchAll(pattern)].map(
      ([all]) => all,
    ),
  ),
]

export const NOON = at('01T10:30')

/** The words typed one after the other, and whether the last answer says so. */
export const says =
  (who: string, words: string | readonly string[], pattern: RegExp) =>
  async (policy: Policy): Promise<boolean> => {
    const world = await company(policy, NOON)
    let answer = ''
    for (const each of [words].flat()) answer = wordsOf((await world.say(who, each)).card)
    return pattern.test(answer)
  }
