import { beforeEach, describe, expect, it } from 'vitest'
import { problemEn } from '../src/bot/problem-words.en.ts'
import { problemZh } from '../src/bot/problem-words.zh.ts'
import type { Card } from '../src/cards/card.ts'
import { KINDS, type Kind, planned, playIn, type Round } from './conformance/request-kinds.ts'
import { buttonsOf, type World, wordsOf } from './world.ts'

/** Every button of the card of every kind of request is taken from whose it is, and what is typed instead as the card says it. */
let world: World
beforeEach(async () => {
  world = await planned()
  world.now = '2026-06-01T10:30:00+08:00'
})

const refused = [...Object.values(problemZh.titles), ...Object.values(problemEn.titles)]
async function ask({ kind, ask }: Kind, round: Round): Promise<string> {
  await ask(playIn(world), round)
  await world.relay()
  const [row] = await world.db.request.findMany({
    where: { kind, status: 'pending' },
    orderBy: { id: 'desc' },
  })
  if (!row) throw new Error(`no ${kind} was asked for`)
  return row.code
}

/** Presses it as whose it is; what it opens is a form or a card, never a no. */
async function press(
  who: string,
  card: Card,
  intent: string,
  fields: Record<string, string> = {},
): Promise<Card> {
  const found = buttonsOf(card).find(
    ({ click }) =>
      click.intent === intent &&
      Object.entries(fields).every(([name, value]) => click.fields[name] === value),
  )
  if (!found) throw new Error(`no ${intent} ${JSON.stringify(fields)} on ${wordsOf(card)}`)
  const answer = (await world.click(who, found)).card
  expect(refused, `${who} [${found.label}]: ${wordsOf(answer)}`).not.toContain(answer.title)
  return answer
}

const statusOf = async (code: string) =>
  (await world.db.request.findUniqueOrThrow({ where: { code } })).status

/** The card as this person opens it. */
const cardOf = async (who: string, code: string): Promise<Card> => (await world.say(who, `申请 ${code}`)).card

const TYPED = /^(?:You can also type: |也可以直接输入：)/

/** The words that the card says can be typed instead, by whoever reads it. */
async function typedIn(who: string, code: string): Promise<string[]> {
  const line = wordsOf(await cardOf(who, code))
    .split('\n')
    .find((words) => TYPED.test(words))
  return (line ?? '').replace(TYPED, '').split(' · ').filter(Boolean)
}

const OWN = ['request.nudge', 'request.withdraw']
const DECIDERS = ['request.decide', 'request.delegate']

describe.each(['zh-CN', 'en-US'])('every button of a request, read in %s', (locale) => {
  // Asked in Chinese, as the kinds are played; from then on everybody reads this language.
  const asked = async (kind: Kind, round: Round) => {
    await world.db.person.updateMany({ data: { locale: 'zh-CN' } })
    const code = await ask(kind, round)
    await world.db.person.updateMany({ data: { locale } })
    return { code, card: await cardOf('周敏', code) }
  }

  it.each(KINDS.map((kind) => [kind.kind, kind] as const))('%s', async (_, each) => {
    const { code, card } = await asked(each, 0)
    const own = await cardOf(each.by, code)
    const intents = (of: Card) => buttonsOf(of).map(({ click }) => click.intent)
    // Nobody has a button that is refused to them.
    expect(intents(card).filter((intent) => OWN.includes(intent))).toEqual([])
    expect(intents(own).filter((intent) => DECIDERS.includes(intent))).toEqual([])
    for (const verdict of ['reject', 'send_back']) await press('周敏', card, 'request.decide', { verdict })
    await press('周敏', card, 'request.delegate')
    await press(each.by, own, 'request.nudge')
    for (const [who, shown] of [
      [each.by, own],
      ['周敏', card],
    ] as const)
      for (const { label, click } of buttonsOf(shown).filter(
        ({ click }) => !click.intent.startsWith('request.'),
      )) {
        const answer = (await world.click(who, click)).card
        expect(refused, `${who} [${label}]: ${wordsOf(answer)}`).not.toContain(answer.title)
      }
    await press('周敏', card, 'request.decide', { verdict: 'approve' })
    if (each.also)
      await press(each.also, await cardOf(each.also, code), 'request.decide', { verdict: 'approve' })
    expect(await statusOf(code)).toBe('approved')
    const second = await asked(each, 1)
    await press(each.by, await cardOf(each.by, second.code), 'request.withdraw')
    expect(await statusOf(second.code)).toBe('withdrawn')
  })

  /** In which round each of the typed words is taken, and what comes of it: what ends a request comes after what does not. */
  const ROUNDS: readonly (readonly [round: Round, words: RegExp, end: string])[] = [
    [0, /nudge|催一下/, 'pending'],
    [0, /delegate|转交/, 'pending'],
    [0, / back |退回/, 'sent_back'],
    [1, /reject|驳回/, 'rejected'],
    [2, /withdraw|撤回/, 'withdrawn'],
    [2, /approve|批准/, 'approved'],
  ]

  it.each(KINDS.map((kind) => [kind.kind, kind] as const))('%s, typed', async (_, each) => {
    let code = ''
    for (const [round, pattern, end] of ROUNDS) {
      if (!code || (await statusOf(code)) !== 'pending') ({ code } = await asked(each, round))
      const typed = [
        ...(await typedIn('周敏', code)).map((words) => ['周敏', words] as const),
        ...(await typedIn(each.by, code)).map((words) => [each.by, words] as const),
      ]
      // Four for who decides, two for who asked.
      expect(typed).toHaveLength(6)
      const [who, words] = typed.find(([, line]) => pattern.test(line))!
      expect(words).not.toMatch(/[<>…]|理由|姓名|问题/)
      const answer = (await world.say(who, words)).card
      expect(refused, `${who} ${words}: ${wordsOf(answer)}`).not.toContain(answer.title)
      expect(await statusOf(code), words).toBe(end === 'approved' && each.also ? 'pending' : end)
      world.pass(5)
    }
  })

  it.each(KINDS.map((kind) => [kind.kind, kind] as const))('%s, with its code alone', async (_, each) => {
    const { code } = await asked(each, 0)
    const what = await world.say('周敏', `申请 ${code} xyz`)
    const words = /(?:Type: |可以输入：)(.+)$/m.exec(wordsOf(what.card))?.[1]?.split(' · ') ?? []
    expect(words.length).toBeGreaterThan(5)
    // What ends it comes last.
    const [approve, ...others] = words
    for (const each of [...others, approve!]) {
      const asker = /(?:withdraw|nudge|撤回|催一下)$/.test(each)
      if (asker) continue
      const answer = (await world.say('周敏', each)).card
      expect(refused, `${each}: ${wordsOf(answer)}`).not.toContain(answer.title)
    }
  })
})
