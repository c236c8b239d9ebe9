import { beforeEach, describe, expect, it } from 'vitest'
import { buttonsOf, makeWorld, type World, wordsOf } from '../../world.ts'
import { type Dialogue, readHeard, type Turn, waysOf } from './read.ts'
import { type Held, heldIn, wrongStored } from './stored.ts'

/** Never an answer to something sensible. */
const NEVER = ['没听懂', '没看懂', '没明白', 'did not understand', "didn't understand", 'do not understand']

/** A measure, not yet all kept: played only where it is asked for. */
const asked = Boolean(process.env.KAM_HEARD)

describe.skipIf(!asked)('what was heard in dialogues (KAM_HEARD=1 plays them)', () => {
  let world: World
  beforeEach(async () => {
    world = await makeWorld({ now: '2026-06-01T10:00:00+08:00' })
    await world.importExample()
  })

  it.each(readHeard<Dialogue>('dialogues.json').flatMap(waysOf))('$name', async ({ dialogue, says }) => {
    const before = await heldIn(world)
    const wrong: string[] = []
    for (const [at, turn] of dialogue.turns.entries()) {
      const answer = await answerTo(world, dialogue, turn, says[at]!)
      wrong.push(...(await wrongAfter(turn, answer, before)).map((each) => `after "${says[at]}": ${each}`))
    }
    const end = wrongStored(before, await heldIn(world), dialogue.stored)
    expect([...wrong, ...(end ? [`in the end ${end}`] : [])]).toEqual([])
  })

  async function wrongAfter(turn: Turn, answer: string, before: Held): Promise<string[]> {
    const misses = turn.mustCome.filter((group) => !group.some((word) => answer.includes(word)))
    const strays = [...turn.mustNotCome, ...NEVER].filter((word) => answer.includes(word))
    const stored = turn.stored && wrongStored(before, await heldIn(world), turn.stored)
    const said = answer.replace(/\s+/g, ' ').slice(0, 200)
    return [
      ...misses.map((group) => `none of ${group.join(', ')} in "${said}"`),
      ...strays.map((word) => `"${word}" in "${said}"`),
      ...(stored ? [stored] : []),
    ]
  }
})

/** The words of the answer, and of the one to the yes where one was asked for and is to be given. */
async function answerTo(world: World, { by, lang }: Dialogue, turn: Turn, words: string): Promise<string> {
  const { card } = await world.say(by, words)
  const waits = buttonsOf(card).some(({ click }) => /(^|\.)confirm$/.test(click.intent))
  if (!turn.yes || !waits) return wordsOf(card)
  const { card: then } = await world.say(by, lang === 'zh' ? '对' : 'yes')
  return `${wordsOf(card)}\n${wordsOf(then)}`
}
