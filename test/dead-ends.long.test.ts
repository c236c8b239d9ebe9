import { beforeEach, describe, expect, it } from 'vitest'
import { problemEn } from '../src/bot/problem-words.en.ts'
import { problemZh } from '../src/bot/problem-words.zh.ts'
import type { Button, Card, Item, Part } from '../src/cards/card.ts'
import type { Lang } from '../src/domain/lang.ts'
import { defaultPolicy } from '../src/domain/policy.ts'
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
  // What ends it comes last: what is taken back, decided or withdrawn cannot be looked at any more.
  for (const { label, click } of buttonsOf(card).toSorted((a, b) => ends(a) - ends(b))) {
    // One card for everybody who talks of a request: pressed by whose button it is below, request by request.
    if (/^request\.(?:decide|delegate|withdraw|nudge)$/.test(click.intent)) continue
    const { card: answer } = await world.click(name, click)
    if (!isTaken(answer)) wrong.push(`[${label}] ${click.intent}: ${wordsOf(answer)}`)
  }
  return wrong
}

const ends = ({ click }: Button): number => (/^undo$|\.end$/.test(click.intent) ? 1 : 0)

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

  it('in what comes by the clock on a morning', async () => {
    const names = [
      '王浩',
      '李晓彤',
      '陈思远',
      'Tom Becker',
      'Priya Nair',
      '周敏',
      'Daniel Reyes',
      '高建国',
      '林悦',
    ]
    for (const name of names) await speak(name, lang)
    const wrong: string[] = []
    const pressed = new Map<string, number>()
    // A Monday, the first working day of a month, a Tuesday that is told what changed, and the Friday that asks for the next week.
    for (const at of ['01T08:30', '01T09:05', '01T14:05', '02T08:31', '05T16:01']) {
      world.now = `2026-06-${at}:00+08:00`
      await world.tick()
      for (const name of names) {
        const told = await world.toldTo(name)
        const before = pressed.get(name) ?? 0
        pressed.set(name, told.length)
        for (const card of told.slice(before))
          for (const each of await refusedClicks(name, card)) wrong.push(`${name} · ${card.title} · ${each}`)
      }
    }
    const cards = [...pressed.values()].reduce((sum, count) => sum + count, 0)
    expect(wrong).toEqual([])
    expect(cards).toBeGreaterThan(names.length)
  })

  it('in every criterion of a tier that is not known', async () => {
    const wrong: string[] = []
    const seen = new Set<string>()
    for (const [code, owner] of [
      ['K02', '王浩'],
      ['K05', 'Tom Becker'],
      ['K12', '陈思远'],
    ] as const) {
      await speak(owner, lang)
      await speak('林悦', lang)
      const { card } = await world.say(owner, `tier ${code}`)
      for (const { detail } of itemsOf(card.parts)) {
        const told = /^(发|财务发|Type|Finance types)[：:]\s*(.+)$/.exec(String(detail ?? ''))
        if (!told) continue
        const [, who = '', words = ''] = told
        seen.add(words.replace(code, ''))
        wrong.push(...(await refusedWords(/财务|Finance/.test(who) ? '林悦' : owner, words)))
      }
      wrong.push(...(await refusedClicks(owner, card)))
    }
    expect(wrong).toEqual([])
    expect(seen.size).toBeGreaterThan(2)
  })

  it('where the number of A accounts is reached, and where somebody has left', async () => {
    const policy = structuredClone(defaultPolicy)
    policy.keyAccounts.most.rep = 1
    world = await makeWorld({ now: '2026-06-01T10:30:00+08:00', policy })
    await world.importExample()
    await speak('王浩', lang)
    const full = (await world.say('王浩', 'tier K09 A grows')).card
    expect(full.title).toBe(lang === 'zh' ? 'A 级已满' : 'No more A accounts')
    const wrong = await refusedClicks('王浩', full)
    await world.db.person.update({ where: { name: 'Tom Becker' }, data: { active: false } })
    await speak('Daniel Reyes', lang)
    world.now = '2026-06-02T10:00:00+08:00'
    await world.tick()
    const asked = (await world.toldTo('Daniel Reyes')).filter((card) =>
      buttonsOf(card).some(({ click }) => click.intent === 'hand-over'),
    )
    expect(asked).toHaveLength(1)
    for (const card of asked) wrong.push(...(await refusedClicks('Daniel Reyes', card)))
    const typed = lang === 'zh' ? '交接 K05' : 'hand over K05'
    expect(wordsOf(asked[0]!)).toContain(typed)
    wrong.push(...(await refusedWords('Daniel Reyes', typed)))
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
