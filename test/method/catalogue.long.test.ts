import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { problemEn } from '../../src/bot/problem-words.en.ts'
import { problemZh } from '../../src/bot/problem-words.zh.ts'
import type { Card } from '../../src/cards/card.ts'
import { EXAM, TIPS } from '../../src/domain/learn-library.ts'
import { defaultPolicy } from '../../src/domain/policy.ts'
import { helpEn } from '../../src/help/words.en.ts'
import { helpZh } from '../../src/help/words.zh.ts'
import { button, makeWorld, wordsOf } from '../world.ts'
import { type Line, PLAYS } from './plays.ts'

/** The catalogue of docs/method.md claims where each entry of the sources lives. Every claim is typed, in both languages, on the example. */
const rows = new Map(
  (readFileSync('docs/method.md', 'utf8').split('### Where each entry lives')[1] ?? '')
    .split('\n')
    .flatMap((line) => {
      const [, entry, where] = /^\| (S\d+) \| (.*) \|$/.exec(line) ?? []
      return entry && where ? [[entry, where] as const] : []
    }),
)
const isLeftOut = (where: string) => where.startsWith('left out')

const REFUSED = [...Object.values(problemZh.titles), ...Object.values(problemEn.titles)]
const NOT_HEARD = [helpZh.offerTitle, helpEn.offerTitle, helpZh.fine, helpEn.fine]

describe('the catalogue', () => {
  it('says of every entry where it lives, and every claim is played', () => {
    expect([...rows.keys()]).toEqual(
      Array.from({ length: 122 }, (_, at) => `S${String(at + 1).padStart(2, '0')}`),
    )
    expect([...rows].filter(([entry, where]) => isLeftOut(where) === entry in PLAYS)).toEqual([])
    for (const [entry, { zh, en, test }] of Object.entries(PLAYS))
      expect((zh && en) || test, `${entry} is played in one language only`).toBeTruthy()
  })

  it('names tests that are there', () => {
    for (const [entry, { test }] of Object.entries(PLAYS)) {
      if (!test) continue
      const [path, name] = test
      expect(
        existsSync(path) && readFileSync(path, 'utf8').includes(name),
        `${entry}: ${path} “${name}”`,
      ).toBe(true)
    }
  })

  it('counts the tips and questions that it has', () => {
    const of = (source: string) => TIPS.filter((tip) => tip.source === source).length
    expect([of('S96'), of('S98'), of('S99'), of('S119')]).toEqual([4, 11, 1, 6])
    expect(EXAM.length).toBe(10)
  })

  it.each(['zh', 'en'] as const)(
    'is what the bot does (%s)',
    async (lang) => {
      const policy = { ...defaultPolicy, learn: { ...defaultPolicy.learn, enabled: true } }
      const world = await makeWorld({ now: '2026-06-01T10:30:00+08:00', policy })
      await world.importExample()
      const both = ['高建国', '林悦']
      if (lang === 'en')
        await world.db.person.updateMany({ where: { name: { in: both } }, data: { locale: 'en-US' } })
      const wrong: string[] = []
      let last: Card | undefined
      for (const [entry, play] of Object.entries(PLAYS))
        for (const line of play[lang] ?? []) {
          const [who, text] = line
          const label = /^\[(.*)\]$/.exec(text)?.[1]
          const { card } =
            label && last ? await world.click(who, button(last, label)) : await world.say(who, text)
          last = card
          const why = wrongWith(card, line)
          if (why) wrong.push(`${entry} ${who}: ${text} → ${why}\n${wordsOf(card)}`)
        }
      expect(wrong).toEqual([])
    },
    120_000,
  )
})

/** What an answer lacks: it must be taken, and say under its title what the row claims. */
function wrongWith(card: Card, [, , says, stopped]: Line): string | undefined {
  const body = wordsOf(card).split('\n').slice(1).join('\n')
  if (NOT_HEARD.includes(card.title)) return 'not understood'
  if (REFUSED.includes(card.title) !== (stopped === 'stopped')) return stopped ? 'not refused' : 'refused'
  return says.test(body) ? undefined : `does not say ${says}`
}
