import { beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type World, wordsOf } from '../world.ts'

/** What two cards say about the same thing on the same morning is the same. */

let world: World
async function company(): Promise<void> {
  answers.clear()
  world = await makeWorld({ now: '2026-06-01T08:31:00+08:00' })
  await world.importExample()
  await world.addPerson('Ada Admin', 'admin', { slack: 'U0ADA' })
  // Everybody reads English here, so that one pattern reads every card.
  await world.db.person.updateMany({ data: { locale: 'en-US' } })
}

/** Answers of this moment: many are compared with the same lists. */
const answers = new Map<string, string>()
async function said(who: string, text: string): Promise<string> {
  const key = `${String(world.now)} ${who}: ${text}`
  const known = answers.get(key) ?? wordsOf((await world.say(who, text)).card)
  answers.set(key, known)
  return known
}

/** What happened meanwhile, as in the simulated month. */
const EVENTS: Record<string, [string, string][]> = {
  '2026-06-01': [['王浩', '拜访 东海石化 当面 陈副总 谈续约价 下一步 6/5 送整改方案']],
  '2026-06-02': [
    ['Priya Nair', 'visit Alderbrook video Dana Cole contract draft next: send final draft 8 Jun'],
  ],
  '2026-06-03': [['李晓彤', '投诉 锦川水务 交货单缺页']],
  '2026-06-05': [['王浩', '商机 D2 取消 客户取消项目']],
  '2026-06-09': [['李晓彤', '拜访 华锐 当面 孙副总 技术评审通过 下一步 6/16 商务谈判']],
  '2026-06-11': [['Daniel Reyes', 'snooze Southport until 30 Jun waiting for their budget']],
}

/** On to a morning of the month, with every day's clockwork and events in between. */
async function morningOf(day: string, from: string): Promise<void> {
  for (let at = from; at < day; at = dayAfter(at)) {
    if (at !== from) await clockworkOf(at)
    world.now = `${at}T11:00:00+08:00`
    for (const [who, text] of EVENTS[at] ?? []) await world.say(who, text)
  }
  await clockworkOf(day)
  world.now = `${day}T09:30:00+08:00`
}

async function clockworkOf(day: string): Promise<void> {
  for (const time of ['00:05', '08:30', '09:00']) {
    world.now = `${day}T${time}:00+08:00`
    await world.tick()
  }
}

const dayAfter = (day: string) => new Date(Date.parse(day) + 864e5).toISOString().slice(0, 10)

const MORNINGS = ['2026-06-01', '2026-06-02', '2026-06-04', '2026-06-08', '2026-06-15', '2026-06-29']
const LEADERS = ['Daniel Reyes', '周敏', '高建国', 'Ada Admin']

/** The first number or words that the pattern's group finds; fails with the card when there is none. */
function found(words: string, pattern: RegExp): string {
  const hit = pattern.exec(words)
  if (!hit) throw new Error(`${pattern} not in\n${words}`)
  return hit[1] ?? ''
}

describe('24: every number that two cards show is the same', () => {
  beforeAll(company)
  // One month, its mornings in their order.
  it.each(MORNINGS.map((day, at) => [day, MORNINGS[at - 1] ?? day]))('on %s', async (day, before) => {
    await morningOf(day, before)
    await leadersAgree()
    await accountsAgree()
    await dealsAgree()
  })
})

/** Digest and figures count the same accounts, money, summaries and plans. */
async function leadersAgree(): Promise<void> {
  for (const leader of LEADERS) {
    const digest = await said(leader, 'digest')
    const numbers = await said(leader, 'numbers')
    for (const band of ['critical', 'at risk'])
      expect(found(digest, new RegExp(`(\\d+) ${band} ·`)), `${leader} ${band}`).toBe(
        found(numbers, new RegExp(`(\\d+) ${band} ·`)),
      )
    const missing = /no summary: ([^;\n]+)/.exec(digest)?.[1]
    // Where a phrase found no room the digest is silent about it: only what stands on both is compared.
    if (missing) expect(numbers, leader).toContain(`summary missing: ${missing}`)
    const plan = /Weekly: plan (\d+)\/(\d+)/.exec(digest)
    if (plan) expect(numbers, leader).toContain(`done ${plan[1]} of ${plan[2]}`)
    const overdue = /overdue (CNY [\d.]+ [kM])/.exec(digest)?.[1]
    if (overdue) expect(numbers, leader).toContain(`${overdue} overdue`)
  }
}

/** Every account has one score, one band and one count of days. */
async function accountsAgree(): Promise<void> {
  const accounts = await world.db.account.findMany({
    where: { tier: { not: null } },
    include: { owner: true },
    orderBy: { id: 'asc' },
  })
  const digests = await Promise.all(['Daniel Reyes', '周敏'].map((leader) => said(leader, 'digest')))
  for (const { code, name, aliases, owner, score } of accounts) {
    const card = await said(owner.name, `account ${code}`)
    const why = await said(owner.name, `why ${code}`)
    const band = found(card, /Risk\n\S+ ([a-z ]+), score/)
    expect(found(card, /, score (\d+)/), code).toBe(String(score))
    expect(why, code).toContain(`${band}, score ${score}`)
    const listed = await said(
      owner.name,
      band === 'at risk' ? 'which accounts are at risk?' : `which accounts are ${band}?`,
    )
    const english = aliases.find((alias) => /^[A-Z]/.test(alias)) ?? name
    if (listed.includes(english)) expect(listed, code).toMatch(new RegExp(`${band} ${score} `))
    const days = /(\d+) days ago \(limit/.exec(card)?.[1]
    const late = /(\d+) days since a two-way contact/.exec(why)?.[1]
    if (days && late) expect(late, code).toBe(days)
    const today = await said(owner.name, 'today')
    const due = new RegExp(`Contact ${english}\\n[^\\n]*?(\\d+) days ago`).exec(today)?.[1]
    if (days && due) expect(due, code).toBe(days)
    for (const digest of digests) {
      const shown = new RegExp(`${english}(?: [A-D] [^\\n]*\\n · [a-z ]+| )(\\d+)(?::|\\n)`).exec(digest)?.[1]
      if (shown) expect(shown, `${code} in the digest`).toBe(String(score))
    }
  }
}

/** Every deal has one score: on its card, in why and on its account's card. */
async function dealsAgree(): Promise<void> {
  const deals = await world.db.deal.findMany({
    where: { status: 'open' },
    include: { owner: true, account: true },
  })
  for (const { code, owner, score, account } of deals) {
    const card = await said(owner.name, `deal ${code}`)
    expect(found(card, /, score (\d+)/), code).toBe(String(score))
    const points = [...card.matchAll(/ · (\d+) points?/g)].reduce((sum, hit) => sum + Number(hit[1]), 0)
    expect(Math.min(100, points), `${code}'s risks`).toBe(score)
    expect(found(await said(owner.name, `why ${code}`), /, score (\d+)/), code).toBe(String(score))
    expect(await said(owner.name, `account ${account.code}`), code).toMatch(
      new RegExp(`${code} .* ${score}(?:\\n|$)`),
    )
  }
}

it('a complaint that nobody has taken is not handled by anybody', async () => {
  await company()
  const open = await said('Tom Becker', 'complaint C2')
  expect(open).toContain('nobody has taken it yet')
  expect(open).not.toContain('Handled by')
  await world.click('Tom Becker', { intent: 'complaint.acknowledge', fields: { code: 'C2' } })
  answers.clear()
  expect(await said('Tom Becker', 'complaint C2')).toContain('Handled by\nTom Becker')
})

it('a card that shows some says how many more there are', async () => {
  await company()
  const card = await said('Tom Becker', 'account Meridian')
  const all = [...(await said('Tom Becker', 'why Meridian')).matchAll(/[AD]R\d+[a-z]? /g)].length
  expect(card).toContain(`(4 of ${all})`)
})
