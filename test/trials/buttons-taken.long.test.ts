import { describe, expect, it } from 'vitest'
import { buttonsOf, makeWorld, wordsOf } from '../world.ts'

/** Row 49: a button is no demand that its reader cannot satisfy: whoever only looks on is shown none that would be refused for want of rights. */

const CARDS = [
  'K01',
  'D1',
  'C1',
  'F1',
  'request AP1',
  'person K01 孙副总',
  'people K01',
  'people D1',
  'why K01',
  'why D1',
  'K01 map',
  'K01 notes',
  'rivals K01',
  'promises K01',
  'account K01 money',
  'history K01',
  'plan K01',
  'develop K01',
  'win back K01',
  'prep K01',
  'reviews K01',
  'tier K01',
  'team K01',
  'profile K01',
  'terms D1',
  'move D1',
  'home',
  'today',
  'report',
  'report losses',
  'report money',
  'report month',
  'request',
  'help',
]
/** What a card with a reader's own right says to whoever lacks it. */
const NO_RIGHT =
  /^(?:You may see|You cannot|Only a|This is not yours|你可以看|你不能|只有)|not yours|你可以看，但/u

describe('49: no button that is refused for want of rights', () => {
  it.each(['Vera', '林悦', 'Steve', 'Tom Becker'])(
    'on the cards that %s opens',
    async (who) => {
      const world = await makeWorld({ now: '2026-06-01T09:30:00+08:00', jobs: [] })
      await world.importExample()
      await world.addPerson('Vera', 'viewer', { locale: 'en-US' })
      await world.addPerson('Steve', 'service', { locale: 'en-US' })
      const refused: string[] = []
      const pressed = new Set<string>()
      for (const text of CARDS) {
        const { card } = await world.say(who, text)
        for (const button of buttonsOf(card)) {
          const { intent, fields } = button.click
          const { once: _, ...about } = fields
          const name = JSON.stringify([intent, about])
          if (pressed.has(name)) continue
          pressed.add(name)
          const reply = await world.click(who, button)
          if (!reply) continue
          const said = wordsOf(reply.card).split('\n').slice(2)
          if (said.some((line) => NO_RIGHT.test(line))) refused.push(`${text} [${button.label}]: ${said[0]}`)
        }
      }
      expect(refused).toEqual([])
      expect(pressed.size).toBeGreaterThan(20)
    },
    300_000,
  )
})
