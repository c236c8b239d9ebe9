import { expect, it } from 'vitest'
import { cardText } from '../card-text.ts'
import { makeWorld } from '../world.ts'

it.each([
  ['visit Meridian call Wei An discussed price', 'Wei An'],
  ['visit Meridian call An Nguyen discussed price', 'An Nguyen'],
  ['met He Ping at Meridian, he wants the offer Friday', 'He Ping'],
  ['visit Meridian call Silvia Anderson discussed price', 'Silvia Anderson'],
  ['visit Meridian call Oliver Grant On Monday', 'Oliver Grant'],
])('45: a name that is a word as well is read whole: %s', async (text, name) => {
  const world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
  const card = cardText((await world.say('Tom Becker', text)).card)
  expect(card).toMatch(new RegExp(`^Met = ${name}(?: \\(new contact.*)?(?: \\(guessed\\))?$`, 'm'))
})
