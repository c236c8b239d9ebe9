import { beforeEach, describe, expect, it } from 'vitest'
import { problemEn } from '../src/bot/problem-words.en.ts'
import { problemZh } from '../src/bot/problem-words.zh.ts'
import type { Card, Item, Part } from '../src/cards/card.ts'
import type { Lang } from '../src/domain/lang.ts'
import { helpEn } from '../src/help/words.en.ts'
import { helpZh } from '../src/help/words.zh.ts'
import { buttonsOf, makeWorld, type World, wordsOf } from './world.ts'

/**
 * No dead end: what a gate, `why`, a morning message or the help names as what to do is taken by the bot, typed or clicked as it stands, in
 * both languages. Taken: written, shown, or asked for in a form; never refused, never not understood.
 */
const NOT_TAKEN = [
  ...Object.values(problemZh.titles),
  ...Object.values(problemEn.titles),
  helpZh.offerTitle,
  helpEn.offerTitle,
  helpZh.fine,
  helpEn.fine,
]

const LANGS = ['zh', 'en'] as const satisfies readonly Lang[]

let world: World

beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
})

async function speak(name: string, lang: Lang): Promise<void> {
  await world.db.person.update({ where: { name }, data: { locale: lang === 'zh' ? 'zh-CN' : 'en-US' } })
}

const isTaken = ({ title }: Card) => !NOT_TAKEN.includes(title)

function itemsOf(parts: readonly Part[]): Item[] {
  return parts.flatMap((part) => (part.kind === 'list' ? part.items : []))
}

/** Types the words as this person and says what came of it where they were not taken. */
async function refusedWords(name: string, words: string): Promise<string[]> {
  const { card } = await world.say(name, words)
  // Not everybody is on both platforms: then it says where they can be reached.
  if (/reach you on|能找到你的/.test(wordsOf(card))) return []
  return isTaken(card) ? [] : [`${words}: ${card.title} ${wordsOf(card).split('\n').slice(2, 4).join(' ')}`]
}

async function refusedClicks(name: string, card: Card): Promise<string[]> {
  const wrong: string[] = []
  for (const { label, click } of buttonsOf(card)) {
    if (/^(?:undo|nudge|snooze|except)/.test(click.intent)) continue
    const { card: answer } = await world.click(name, click)
    if (!isTaken(answer)) wrong.push(`[${label}] ${click.intent}: ${wordsOf(answer)}`)
  }
  return wrong
}

/** The examples of a line: several of one command, each to be typed as it stands; what stands behind a colon explains. */
function examplesIn(line: string): string[] {
  const word = /^[^\s；;]+/.exec(line)?.[0] ?? ''
  const parts = line.split(/；|; | · /)
  return parts.every((part) => part.startsWith(word)) ? parts : [line]
}

describe.each(LANGS)('what is named as a remedy is taken (%s)', (lang) => {
  it('in every line of "why"', async () => {
    const accounts = await world.db.account.findMany({
      where: { tier: { not: null } },
      include: { owner: true, deals: { where: { status: 'open' } } },
    })
    const wrong: string[] = []
    const rules = new Set<string>()
    for (const { code, owner, deals } of accounts)
      for (const subject of [code, ...deals.map((deal) => deal.code)]) {
        await speak(owner.name, lang)
        const { card } = await world.say(owner.name, `why ${subject}`)
        for (const { detail, buttons } of itemsOf(card.parts)) {
          const [rule = '', words] = String(detail ?? '').split(' → ')
          if (words === undefined) continue
          rules.add(rule.split(' ')[0]!)
          const [once] = buttons ?? []
          // What is done cannot be done again: typed in one language, clicked in the other.
          const isOnce = once?.click.intent === 'remind.done'
          if (!isOnce || lang === 'zh') wrong.push(...(await refusedWords(owner.name, words)))
          for (const { label, click } of isOnce && lang === 'zh' ? [] : (buttons ?? [])) {
            const answer = await world.click(owner.name, click)
            if (!isTaken(answer.card)) wrong.push(`[${label}] ${wordsOf(answer.card)}`)
          }
        }
      }
    expect(wrong).toEqual([])
    expect(rules.size).toBeGreaterThan(14)
  })

  it('in every open item of a gate', async () => {
    const deals = await world.db.deal.findMany({ where: { status: 'open' }, include: { owner: true } })
    const wrong: string[] = []
    const seen = new Set<string>()
    for (const { code, owner } of deals) {
      await speak(owner.name, lang)
      const { card } = await world.say(owner.name, `move ${code}`)
      for (const { detail } of itemsOf(card.parts))
        for (const [, words = ''] of String(detail ?? '').matchAll(
          lang === 'zh' ? /“([^”]+)”/g : /"([^"]+)"/g,
        )) {
          seen.add(words.replaceAll(code, ''))
          wrong.push(...(await refusedWords(owner.name, words)))
        }
      wrong.push(...(await refusedClicks(owner.name, card)))
    }
    expect(wrong).toEqual([])
    expect(seen.size).toBeGreaterThan(8)
  })

  it('in "today" and in what the manager reads', async () => {
    const wrong: string[] = []
    for (const name of ['王浩', '李晓彤', 'Tom Becker', '周敏', '高建国']) {
      await speak(name, lang)
      const words = ['today', ...(name === '周敏' || name === '高建国' ? ['digest', 'numbers'] : [])]
      for (const word of words) wrong.push(...(await refusedClicks(name, (await world.say(name, word)).card)))
    }
    expect(wrong).toEqual([])
  })

  // The examples name accounts of those who read that language.
  it.each(lang === 'zh' ? ['王浩', '周敏', '林悦'] : ['Tom Becker', 'Daniel Reyes', '林悦'])(
    'in the help of %s',
    async (name) => {
      await speak(name, lang)
      const { card } = await world.say(name, 'help')
      const wrong: string[] = []
      for (const part of card.parts)
        for (const { value } of part.kind === 'facts' ? part.facts : [])
          for (const example of examplesIn(String(value))) {
            const [words = ''] = example.split(/：|: (?=[a-z])/)
            wrong.push(...(await refusedWords(name, words)))
          }
      wrong.push(...(await refusedClicks(name, card)))
      expect(wrong).toEqual([])
    },
  )
})
