import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { renderFeishu } from '../../../src/platforms/feishu/render.ts'
import type { Reply } from '../../../src/platforms/platform.ts'
import { renderSlack } from '../../../src/platforms/slack/render.ts'
import { buttonsOf, makeWorld, type World } from '../../world.ts'
import { type Dialogue, readHeard, type Turn, waysOf } from './read.ts'
import { keepRows } from './rows.ts'
import { type Held, heldIn, wrongStored } from './stored.ts'

/** Never an answer to something sensible. */
const NEVER = ['没听懂', '没看懂', '没明白', 'did not understand', "didn't understand", 'do not understand']
const PLATFORMS = ['slack', 'feishu'] as const
type Platform = (typeof PLATFORMS)[number]

/** Played on both platforms in their first wording; every other wording, and the rest, on one: all of them twice would take too long. */
const ON_BOTH = 60
const plays = readHeard<Dialogue>('dialogues.json')
  .flatMap(waysOf)
  .flatMap((way, at) =>
    PLATFORMS.flatMap((platform, index) =>
      at % PLATFORMS.length === index || (way.first && Number(way.dialogue.id.slice(1)) <= ON_BOTH)
        ? [{ ...way, platform, name: `${way.name} on ${platform}` }]
        : [],
    ),
  )

let world: World
let rows: Awaited<ReturnType<typeof keepRows>>
let before: Held
beforeAll(async () => {
  world = await makeWorld({ now: '2026-06-01T10:00:00+08:00' })
  await world.importExample()
  await everywhere(world)
  rows = await keepRows(world.store.database.pool)
  before = await heldIn(world)
})
beforeEach(() => rows.putBack())
afterAll(() => rows.forget())

describe('what was heard in dialogues', () => {
  it.each(plays)('$name', async ({ dialogue, says, platform }) => {
    const wrong: string[] = []
    for (const [at, turn] of dialogue.turns.entries()) {
      const answer = await answerTo(dialogue, turn, says[at]!, platform)
      wrong.push(...(await wrongAfter(turn, answer)).map((each) => `after "${says[at]}": ${each}`))
    }
    const end = wrongStored(before, await heldIn(world), dialogue.stored)
    expect([...wrong, ...(end ? [`in the end ${end}`] : [])]).toEqual([])
  })
})

async function wrongAfter(turn: Turn, answer: string): Promise<string[]> {
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

/** The words of the answer as the platform gets them, and of the one to the yes where one was asked for and is to be given. */
async function answerTo(
  { by, lang }: Dialogue,
  turn: Turn,
  words: string,
  platform: Platform,
): Promise<string> {
  const reply = await world.say(by, words, { platform })
  const waits = buttonsOf(reply.card).some(({ click }) => /(^|\.)confirm$/.test(click.intent))
  if (!turn.yes || !waits) return seen(reply, platform)
  return `${seen(reply, platform)}\n${seen(await world.say(by, lang === 'zh' ? '对' : 'yes', { platform }), platform)}`
}

function seen({ card }: Reply, platform: Platform): string {
  return JSON.stringify(platform === 'slack' ? renderSlack(card) : renderFeishu(card))
}

/** Everybody of the example can be met on both platforms. */
async function everywhere({ db }: World): Promise<void> {
  for (const { id, identities } of await db.person.findMany({ include: { identities: true } }))
    for (const platform of PLATFORMS)
      if (!identities.some((each) => each.platform === platform))
        await db.identity.create({ data: { personId: id, platform, userId: `${platform}-${id}` } })
}
