import { expect, it } from 'vitest'
import { readingJson } from '../../src/language/json.ts'
import { readAll } from '../../src/language/read.ts'
import { contextOf } from './company.ts'
import { chanceOf, type Told, tell } from './telling.ts'

const context = contextOf()
const TELLINGS = 1500
/** Share of tellings that are read wholly right; the rest is marked. */
const FLOOR = 0.98

/** What of a telling was read otherwise; nothing when all is right. */
function wrongIn({ text, truth, plan }: Told): { wrong: string[]; does: string } {
  const got = readingJson(readAll(text, context).reading, context, ({ key }) => key)
  const { does } = got
  if (plan) return { does, wrong: got.intent === 'next' ? [] : [`a plan is a ${got.intent}`] }
  if (got.intent !== 'visit') return { does, wrong: [`a visit is a ${got.intent}`] }
  const ours = got.nextSteps.find(({ by }) => by === 'us')?.due ?? undefined
  const wrong = [
    ...(got.accounts.join() === truth.account ? [] : [`account ${got.accounts.join()}`]),
    ...([...got.contacts, ...got.newContacts].join() === truth.person ? [] : ['people']),
    ...(got.date === truth.day ? [] : [`date ${got.date}`]),
    ...((got.direction === 'one_way') === truth.oneWay ? [] : [`direction ${got.direction}`]),
    ...(ours === truth.due ? [] : [`due ${ours}`]),
  ]
  return { does, wrong }
}

it('reads the same facts alike in whatever words, order and punctuation, or marks what it guessed', () => {
  const wrong: string[] = []
  const silent: string[] = []
  for (let seed = 1; seed <= TELLINGS; seed++) {
    const told = tell(chanceOf(seed), context.today)
    const read = wrongIn(told)
    if (read.wrong.length === 0) continue
    const line = `${seed} ${read.wrong.join(', ')}: ${JSON.stringify(told.text)}`
    wrong.push(line)
    if (read.does === 'write') silent.push(line)
  }
  expect(silent).toEqual([])
  expect(1 - wrong.length / TELLINGS, wrong.slice(0, 20).join('\n')).toBeGreaterThanOrEqual(FLOOR)
})
