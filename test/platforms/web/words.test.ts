import { describe, expect, it } from 'vitest'
import { terms } from '../../../src/cards/terms.ts'
import { readCommand } from '../../../src/language/command.ts'
import { playgroundEn } from '../../../src/platforms/web/words.en.ts'
import { playgroundZh } from '../../../src/platforms/web/words.zh.ts'

/** Commands by which somebody writes what these roles may not. */
const WRITES = ['visit', 'next', 'move', 'week.plan', 'wall', 'spend']

describe.each([
  ['zh', playgroundZh],
  ['en', playgroundEn],
] as const)('the words of the page (%s)', (lang, words) => {
  it('calls the roles what the cards call them', () => {
    const plain = Object.entries(words.roles).map(([role, name]) => [role, name.toLowerCase()])
    expect(Object.fromEntries(plain)).toEqual(terms[lang].role)
  })

  it.each(Object.keys(terms[lang].role))('offers a %s what they do', (role) => {
    const hints = words.hints[role] ?? []
    const intents = hints.map((hint) => readCommand(hint))
    expect(hints.length).toBeGreaterThan(3)
    for (const [at, command] of intents.entries()) expect(command, hints[at]).toHaveProperty('intent')
    expect(words.examples[role]).toBeTruthy()
    if (['finance', 'service', 'viewer'].includes(role))
      for (const command of intents) expect(WRITES).not.toContain('intent' in command ? command.intent : '')
  })
})
