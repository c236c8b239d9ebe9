import { beforeEach, describe, expect, it } from 'vitest'
import type { Card } from '../../src/cards/card.ts'
import type { Incoming } from '../../src/platforms/platform.ts'
import { button, buttonsOf, makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
  await world.addPerson('Ada Admin', 'admin', { slack: 'U0ADA', locale: 'en-US' })
  await world.addPerson('安然', 'admin', { feishu: 'ou_anran', locale: 'zh-CN' })
})

/** Feishu says that the account of somebody was deleted. */
function left(userId: string, key = 'feishu:evt:1', standing?: 'foreign'): Incoming {
  const sender = { platform: 'feishu' as const, tenant: 'tenant1', userId, ...(standing && { standing }) }
  return {
    kind: 'left',
    key,
    sender,
    place: { platform: 'feishu', tenant: 'tenant1', chat: userId, direct: true },
  }
}
const asked = async (admin: string): Promise<Card[]> => {
  await world.relay()
  return (await world.toldTo(admin)).filter((card) =>
    buttonsOf(card).some(({ click }) => click.intent === 'member.off'),
  )
}
const isActive = async (name: string) =>
  (await world.db.person.findUniqueOrThrow({ where: { name }, select: { active: true } })).active

describe('somebody who left the company, as Feishu says', () => {
  it('is proposed to every admin, once, with what is theirs; nobody is shut out by that', async () => {
    for (const key of ['feishu:evt:1', 'feishu:evt:1', 'feishu:evt:2'])
      await world.receive(left('ou_wanghao', key))
    const [english, ...more] = await asked('Ada Admin')
    expect(more).toEqual([])
    expect(wordsOf(english!)).toContain('Feishu no longer has 王浩')
    expect(wordsOf(english!)).toMatch(/\d+ accounts?/)
    const [chinese] = await asked('安然')
    expect(wordsOf(chinese!)).toContain('飞书里已经没有 王浩')
    expect(await isActive('王浩')).toBe(true)
    expect((await world.say('王浩', '今日')).card.tone).not.toBe('bad')
  })

  it('comes off the list on an admin’s word, twice is once; their manager is asked; the way back is there', async () => {
    await world.receive(left('ou_wanghao'))
    const [card] = await asked('安然')
    const off = button(card!, '移出名单')
    expect(off.confirm?.text).toContain('王浩')
    const gone = (await world.click('安然', off)).card
    await world.click('安然', off)
    expect(await isActive('王浩')).toBe(false)
    expect(await world.db.audit.count({ where: { what: 'person.active' } })).toBe(1)
    world.now = '2026-06-02T09:05:00+08:00'
    await world.tick()
    expect((await world.toldTo('周敏')).map(wordsOf).join()).toContain('王浩')
    await world.click('安然', button(gone, '放回名单'))
    expect(await isActive('王浩')).toBe(true)
  })

  it('is nobody’s to take off but an admin’s, and never oneself', async () => {
    const person = String((await world.db.person.findUniqueOrThrow({ where: { name: '王浩' } })).id)
    const click = { intent: 'member.off', fields: { person } }
    for (const name of ['周敏', '高建国', '王浩']) await world.click(name, click)
    expect(await isActive('王浩')).toBe(true)
    await world.receive(left('ou_wanghao'))
    await world.click('周敏', click)
    expect(await isActive('王浩')).toBe(true)
  })

  it('is nothing when they are nobody of ours, of another company, or off the list already', async () => {
    await world.receive(left('ou_nobody', 'a'))
    await world.receive(left('ou_wanghao', 'b', 'foreign'))
    await world.db.person.update({ where: { name: '李晓彤' }, data: { active: false } })
    await world.receive(left('ou_lixiaotong', 'c'))
    await world.relay()
    expect(await asked('Ada Admin')).toEqual([])
    expect((await world.toldTo('Ada Admin')).map(wordsOf).join()).not.toContain('members list')
  })
})
