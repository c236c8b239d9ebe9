import { describe, expect, it } from 'vitest'
import type { RequestKind } from '../../src/db/generated/enums.ts'
import type { Front, FrontName } from './front.ts'
import { KINDS, type Kind, type Play, planned, type Round } from './request-kinds.ts'
import { openStage, type Stage } from './stage.ts'

/**
 * Every kind of request before the platforms themselves, with those who ask on one and those who decide on the other, and the other way round:
 * asked for, back with a question, asked again, handed to somebody else, decided, void, expired. The rules behind each are in
 * test/requests/kinds.long.test.ts.
 */

const PAIRS: [FrontName, FrontName][] = [
  ['Slack HTTP', 'Feishu webhook'],
  ['Feishu webhook', 'Slack HTTP'],
]
const DECIDERS = ['周敏', '高建国']

/** Who decides is to be met on the other platform alone. */
const apart = (asking: FrontName) => async (db: Stage['db']) => {
  const [here, there] = asking.startsWith('Slack')
    ? (['slack', 'feishu'] as const)
    : (['feishu', 'slack'] as const)
  await db.identity.deleteMany({ where: { platform: here, person: { name: { in: DECIDERS } } } })
  await db.identity.deleteMany({ where: { platform: there, person: { name: { notIn: DECIDERS } } } })
}

/** Asks, and gives the code of what was asked. */
async function isAsked({ kind, ask }: Kind, play: Play, round: Round): Promise<string> {
  await ask(play, round)
  await play.stage.settled()
  return codeOf(kind, play)
}

async function codeOf(kind: RequestKind, { stage: { db } }: Play): Promise<string> {
  const [row] = await db.request.findMany({ where: { kind, status: 'pending' }, orderBy: { id: 'desc' } })
  if (!row) throw new Error(`no ${kind} was asked for`)
  return row.code
}

async function statusOf({ stage: { db } }: Play, code: string): Promise<string> {
  return (await db.request.findUniqueOrThrow({ where: { code } })).status
}

/** Asked, back with a question, asked again, handed over, decided on the other platform; then another that becomes void. */
async function goesItsWay(each: Kind, play: Play): Promise<void> {
  const { kind, by, also, change } = each
  const { stage, say, asks, decides } = play
  const first = await isAsked(each, play, 0)
  expect(
    (await decides.chat('周敏')).some(({ words }) => words.includes(first)),
    kind,
  ).toBe(true)
  expect((await say(by, `批准 ${first}`)).words, kind).toContain('申请人不能')
  await say('周敏', `申请 ${first} 退回 为什么现在？`)
  await stage.settled()
  const form = await say(by, `申请 ${first} 再申请`)
  expect(form.words, kind).toContain('为什么现在？')
  await asks.click(by, form, form.buttons[0]!, { answer: '下月就晚了' })
  await stage.settled()
  const code = await codeOf(kind, play)
  await say('周敏', `申请 ${code} 转交 高建国`)
  await stage.settled()
  const card = await say('高建国', `申请 ${code}`)
  await decides.click('高建国', card, '批准')
  if (also) await say(also, `批准 ${code}`)
  await stage.settled()
  expect(await statusOf(play, code), kind).toBe('approved')
  expect(await heard(asks, by, `${code} 已批准`), kind).toBe(true)
  const second = await isAsked(each, play, 1)
  await change(play)
  await say('周敏', `批准 ${second}`)
  expect(await statusOf(play, second), kind).toBe('superseded')
}

async function heard(front: Front, who: string, words: string): Promise<boolean> {
  return (await front.chat(who)).some((seen) => seen.words.includes(words))
}

describe.each(PAIRS)('asked on %s, decided on %s', (asking, deciding) => {
  it('every kind goes its whole way', async () => {
    const { store } = await planned()
    const stage = await openStage([asking, deciding], { database: store.database, prepare: apart(asking) })
    const [asks, decides] = stage.fronts as [Front, Front]
    const frontOf = (who: string) => (DECIDERS.includes(who) ? decides : asks)
    const say = async (who: string, text: string) => {
      await stage.settled()
      return stage.ask(frontOf(who), who, text)
    }
    const play: Play = { stage, asks, decides, say }
    for (const kind of KINDS) await goesItsWay(kind, play)
    const left: { kind: string; code: string; by: string }[] = []
    for (const kind of KINDS) left.push({ kind: kind.kind, code: await isAsked(kind, play, 2), by: kind.by })
    await stage.turnTo('2026-06-09T10:30:00+08:00')
    await stage.settled()
    for (const { kind, code, by } of left) {
      expect(await statusOf(play, code), `${kind} ${code}`).toBe('expired')
      expect(await heard(asks, by, code), code).toBe(true)
    }
    expect([...asks.refused(), ...decides.refused()]).toEqual([])
  }, 600_000)
})
