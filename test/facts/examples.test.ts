import { beforeAll, describe, expect, it } from 'vitest'
import { labelOf } from '../../src/facts/fact-cards.ts'
import { factKind, factNames } from '../../src/facts/kinds.ts'
import { makeWorld, type World, wordsOf } from '../world.ts'

/** The example that help and every question show for a kind of fact is understood as it stands, and leaves nothing to fill in. */
describe.each([
  ['zh', '周敏'],
  ['en', 'Daniel Reyes'],
] as const)('%s', (lang, who) => {
  let world: World

  beforeAll(async () => {
    world = await makeWorld({ now: '2026-06-01T09:40:00+08:00' })
    await world.importExample()
  })

  const shown = factNames.flatMap((name) => {
    const example = factKind(name).chat?.example[lang]
    return (example ?? '')
      .split(lang === 'zh' ? '；' : '; ')
      .flatMap((text) => (text ? [[name, text] as const] : []))
  })

  it.each(shown)('%s: %s', async (name, text) => {
    // Tom Becker owns Meridian; a back-up and a member of its team are others.
    const said =
      name === 'backup' || name === 'account_team' ? text.replace('Tom Becker', 'Priya Nair') : text
    const { card } = await world.say(who, said)
    expect(card.title.toLowerCase(), text).toContain(labelOf(factKind(name).title, name, lang).toLowerCase())
    expect(wordsOf(card)).not.toMatch(/没看懂|请填写|could not read|Please fill in/)
    expect(card.parts.some(({ kind }) => kind === 'form')).toBe(false)
  })
})
