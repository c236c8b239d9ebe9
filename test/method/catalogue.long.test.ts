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

/**
 * plays.txt has a line for each thing that is played: `S46 zh 王浩: 开发 普通客户02 ⇒ 五步`, who types what and what must stand under the title of the
 * answer (a pattern; … is anything between). `[开始]` presses that button of the last card; `zh!`: it must be refused. `test`: the test that plays it.
 */
type Line = {
  entry: string
  how: 'zh' | 'en' | 'test'
  stopped: boolean
  who: string
  text: string
  says: string
}
const lines = readFileSync('test/method/plays.txt', 'utf8')
  .trim()
  .split('\n')
  .map((line): Line => {
    const [, entry, how, stopped, who, text, says] =
      /^(S\d+) (zh|en|test)(!?) (?:([^:]+): )?(.+?) ⇒ (.+)$/.exec(line) ?? []
    if (!entry || !text || !says) throw new Error(`not a play: ${line}`)
    return { entry, how: how as Line['how'], stopped: stopped === '!', who: who ?? '', text, says }
  })
const played = (entry: string, how: Line['how']) =>
  lines.some((line) => line.entry === entry && line.how === how)

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
    const isPlayed = (entry: string) => played(entry, 'test') || (played(entry, 'zh') && played(entry, 'en'))
    expect([...rows].filter(([entry, where]) => isLeftOut(where) === isPlayed(entry))).toEqual([])
  })

  it('names tests that are there', () => {
    for (const { entry, how, text, says } of lines)
      if (how === 'test')
        expect(
          existsSync(text) && readFileSync(text, 'utf8').includes(says),
          `${entry}: ${text} “${says}”`,
        ).toBe(true)
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
      for (const line of lines.filter(({ how }) => how === lang)) {
        const { entry, who, text } = line
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
function wrongWith(card: Card, { says, stopped }: Line): string | undefined {
  const body = wordsOf(card).split('\n').slice(1).join('\n')
  if (NOT_HEARD.includes(card.title)) return 'not understood'
  if (REFUSED.includes(card.title) !== stopped) return stopped ? 'not refused' : 'refused'
  const pattern = says.replaceAll(' … ', '[\\s\\S]*')
  return new RegExp(pattern, 'i').test(body) ? undefined : `does not say ${says}`
}
