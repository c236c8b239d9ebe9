import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { problemZh } from '../src/bot/problem-words.zh.ts'
import type { Card } from '../src/cards/card.ts'
import { plainCard } from '../src/cards/plain.ts'
import { cleanWords } from '../src/domain/clean.ts'
import { exportFolder } from '../src/imports/export.ts'
import { renderFeishu } from '../src/platforms/feishu/render.ts'
import { renderSlack } from '../src/platforms/slack/render.ts'
import { showCard } from '../src/platforms/web/page-data.ts'
import { EVIL } from './injection-corpus.ts'
import { logged, makeWorld, type World } from './world.ts'

/** With `KAM_PROVE=long` each by itself; otherwise what must stand alone, and the rest in one text. */
const ALONE = ['CSV formula', 'CSV minus', 'prototype', 'terminal', 'NUL', 'long']
const rest = EVIL.filter(([name, evil]) => !ALONE.includes(name) && evil.length < 1_000).map(
  ([, evil]) => evil,
)
const corpus =
  process.env['KAM_PROVE'] === 'long'
    ? EVIL
    : ([
        ...EVIL.filter(([name]) => ALONE.includes(name)),
        ['all the others', rest.slice(0, 8).join(' ')],
        ['and these', rest.slice(8).join(' ')],
      ] as const)

describe.each(corpus)('%s', (_name, evil) => {
  let world: World
  const cards: Card[] = []
  const name = cleanWords(evil).replace(/\s+/g, ' ').slice(0, 200)

  beforeAll(async () => {
    world = await makeWorld()
    logged.length = 0
    await world.addPerson(`${name} 经理`, 'manager', { slack: 'U0BOSS', feishu: 'ou_boss' })
    await world.addPerson('王浩', 'rep', { manager: `${name} 经理`, slack: 'U0HAO', feishu: 'ou_hao' })
    const account = await world.addAccount('K01', name, '王浩', { tier: 'A', aliases: [`${name}2`] })
    await world.db.contact.create({ data: { accountId: account.id, name: `${name} 总`, title: name } })
    await world.db.deal.create({
      data: {
        code: 'D9001',
        accountId: account.id,
        ownerId: account.ownerId,
        name,
        amount: 100_000_000n,
        currency: 'CNY',
        stage: 2,
        stageEnteredOn: new Date('2026-05-20'),
        goal: name,
        competitors: [name],
      },
    })
    cards.push(...(await everythingSaid(world, evil)))
  })

  it('breaks nothing that is typed or clicked', () => {
    expect(cards.length).toBeGreaterThan(25)
    expect(cards.map(({ title }) => title)).not.toContain(problemZh.titles.broken)
  })

  it('is words on Slack', () => {
    for (const card of cards) {
      const { text, blocks } = renderSlack(card)
      expect(text).not.toMatch(/<[!@#h]/)
      expect(markupOf(blocks, ['mrkdwn'], 'text')).toEqual([])
      expect(typesIn(blocks)).not.toContain('broadcast')
      expect(JSON.stringify({ text, blocks })).not.toMatch(UNSEEN)
    }
  })

  it('is words on Feishu', () => {
    for (const card of cards) {
      const rendered = renderFeishu(card)
      for (const markdown of markupOf(rendered, ['markdown', 'lark_md'], 'content')) {
        expect(markdown).not.toMatch(/<(?:at|person|img|script|!)/)
        expect(markdown.replace(/<\/?font[^>]*>/g, '')).not.toMatch(/\]\(|!\[|\*\*B\*\*|<font/)
      }
      expect(JSON.stringify(rendered)).not.toMatch(UNSEEN)
    }
  })

  it('is words in the playground and in a terminal', () => {
    for (const card of cards) {
      // The page makes text nodes of them (test/platforms/web); what is drawn here is XML.
      for (const part of showCard(card).parts)
        if (part.kind === 'picture') expect(part.svg).not.toMatch(/<(?:script|img|at)/)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
      expect(plainCard(card)).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/)
    }
  })

  it('is a value in every exported file, and no formula', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kam-evil-'))
    await exportFolder(world.store, folder)
    for (const kind of ['accounts', 'contacts', 'deals', 'visits', 'members']) {
      const text = await readFile(join(folder, `${kind}.csv`), 'utf8')
      expect(
        text
          .split('\n')
          .flatMap((line) => line.split(','))
          .filter((cell) => /^"?[=+@\t\r]|^"?-(?!\d+(\.\d+)?"?$)/.test(cell)),
      ).toEqual([])
    }
  })

  it('is in no line of the log', () => {
    const piece = name.slice(0, 40)
    expect(logged.length).toBeGreaterThan(10)
    expect(
      logged.filter((line) => line.includes(piece) || line.includes(JSON.stringify(piece).slice(1, -1))),
    ).toEqual([])
  })
})

/** What no rendered message may hold, as JSON writes it. */
const UNSEEN = /\\u000[0-8bcef]|\\u001|\\u202[a-e]|\\u206[6-9]|[\u202a-\u202e\u2066-\u2069]/i

/** Everything that shows names and texts: typed, clicked, told by the clock. */
async function everythingSaid(world: World, evil: string): Promise<Card[]> {
  const said: Card[] = []
  const say = async (text: string, who = '王浩') =>
    said.push((await world.say(who, text, { platform: 'slack' })).card)
  const click = async (intent: string, fields: Record<string, string>) =>
    said.push((await world.click('王浩', { intent, fields }, { platform: 'feishu' })).card)
  const step = `下一步 6/20 ${evil}`
  for (const text of [
    `客户 K01`,
    `客户 ${evil}`,
    `拜访 K01 电话 孙总 谈 ${evil} ${step}`,
    `${evil}`,
    `visit K01 phone ${evil}`,
    `下一步 K01 6/20 ${evil}`,
  ])
    await say(text)
  await click('visit.confirm', {})
  for (const text of [
    '商机 D9001',
    `商机 D9001 目标 ${evil}`,
    `商机 D9001 合同 ${evil}`,
    `商机 新建 K01 ${evil} 480万 9/30`,
    '关系 D9001',
    `推进 D9001 3 ${evil}`,
    '推进 D9001',
    `风险 K01`,
    `风险 D9001`,
    `围墙 K01 2 2 2 2 ${evil}`,
    `投诉 K01 ${evil}`,
    `稍后 K01 到 6/5 ${evil}`,
    '今日',
    '帮助',
    '日报',
    '修改',
    `不是${evil}，是王工`,
    '撤销',
  ])
    await say(text)
  await click('deal.person.save', {
    deal: 'D9001',
    name: evil.slice(0, 100),
    title: evil,
    weight: '10',
    action: evil,
  })
  await click('deal.evaluated', {
    deal: 'D9001',
    budget: `${evil} | ${evil}`,
    man_money: evil,
    fit: 'yes',
    fitReason: evil,
  })
  await click('deal.create', { account: evil, name: evil, amount: evil })
  await click('deal.hold', { deal: 'D9001', until: '6/20', reason: evil })
  await click('deal.save', { deal: 'D9001', [evil]: evil, rivals: evil })
  await click(evil, { [evil]: evil })
  await click('unknown', { nearest: evil })
  await say('日报', `${cleanWords(evil).replace(/\s+/g, ' ').slice(0, 200)} 经理`)
  await world.tick()
  return [...said, ...world.sent.map(({ card }) => card)]
}

/** The texts that a platform reads as markup. */
function markupOf(node: unknown, types: readonly string[], field: string): string[] {
  if (Array.isArray(node)) return node.flatMap((each) => markupOf(each, types, field))
  if (typeof node !== 'object' || node === null) return []
  const own = node as Record<string, unknown>
  const type = String(own['type'] ?? own['tag'] ?? '')
  return [
    ...(types.includes(type) ? [String(own[field])] : []),
    ...Object.values(own).flatMap((each) => markupOf(each, types, field)),
  ]
}

function typesIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(typesIn)
  if (typeof node !== 'object' || node === null) return []
  const own = node as Record<string, unknown>
  return [String(own['type'] ?? ''), ...Object.values(own).flatMap(typesIn)]
}
