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
async function asked({ kind, ask }: Kind, round: Round): Promise<{ code: string; card: Card }> {
  await ask(playIn(world), round)
  await world.relay()
  const [row] = await world.db.request.findMany({
    where: { kind, status: 'pending' },
    orderBy: { id: 'desc' },
  })
  if (!row) throw new Error(`no ${kind} was asked for`)
  return { code: row.code, card: (await world.say('周敏', `申请 ${row.code}`)).card }
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

describe.each(['zh-CN', 'en-US'])('every button of a request, the decider reads %s', (locale) => {
  it.each(KINDS.map((kind) => [kind.kind, kind] as const))('%s', async (_, each) => {
    await world.db.person.update({ where: { name: '周敏' }, data: { locale } })
    const { code, card } = await asked(each, 0)
    for (const verdict of ['reject', 'send_back']) await press('周敏', card, 'request.decide', { verdict })
    await press('周敏', card, 'request.delegate')
    await press(each.by, card, 'request.nudge')
    for (const { label, click } of buttonsOf(card).filter(
      ({ click }) => !click.intent.startsWith('request.'),
    ))
      for (const who of [each.by, '周敏']) {
        const answer = (await world.click(who, click)).card
        expect(refused, `${who} [${label}]: ${wordsOf(answer)}`).not.toContain(answer.title)
      }
    await press('周敏', card, 'request.decide', { verdict: 'approve' })
    if (each.also) await press(each.also, card, 'request.decide', { verdict: 'approve' })
    expect(await statusOf(code)).toBe('approved')
    const second = await asked(each, 1)
    await press(each.by, second.card, 'request.withdraw')
    expect(await statusOf(second.code)).toBe('withdrawn')
  })

  it.each(KINDS.map((kind) => [kind.kind, kind] as const))('%s, typed', async (_, each) => {
    await world.db.person.update({ where: { name: '周敏' }, data: { locale } })
    const { code, card } = await asked(each, 0)
    const line = wordsOf(card)
      .split('\n')
      .find((words) => words.includes(` ${code} `) && words.includes(' · ') && /批准|approve/.test(words))
    // `批准 AP5 · 驳回 AP5 理由 · …`: the first is whole, the others name what to write.
    const [words = ''] = (line ?? '').replace(/^[^:：]+[:：]\s*/, '').split(' · ')
    expect(words).toMatch(new RegExp(`^(?:批准|approve) ${code}$`))
    const answer = (await world.say('周敏', words)).card
    expect(refused, `${words}: ${wordsOf(answer)}`).not.toContain(answer.title)
    expect(await statusOf(code)).toBe(each.also ? 'pending' : 'approved')
  })
})
