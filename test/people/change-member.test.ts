import { beforeEach, describe, expect, it } from 'vitest'
import { reviewCard } from '../cards.ts'
import { button, makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
  await world.addPerson('Ada Admin', 'admin', { slack: 'U0ADA', locale: 'en-US' })
  await world.addPerson('安然', 'admin', { feishu: 'ou_anran', locale: 'zh-CN' })
})

const say = async (who: string, text: string) => (await world.say(who, text)).card
const memberNamed = (name: string) =>
  world.db.person.findUniqueOrThrow({ where: { name }, include: { team: true, manager: true } })
/** What stands in the form where nothing is typed. */
const standing = {
  name: '王浩',
  role: 'rep',
  team: '华东大客户部',
  manager: '周敏',
  email: '',
  mobile: '',
  locale: '',
}

describe('a colleague’s line of the members list', () => {
  it('is changed in a form with what is there; twice is once, and told anew it is another change', async () => {
    const card = await say('安然', '改成员 王浩')
    reviewCard('help', 'member-change', card)
    reviewCard('help', 'member-change', await say('Ada Admin', 'change member Tom Becker'))
    const typed = {
      ...standing,
      role: 'manager',
      team: '华北',
      manager: '高建国',
      mobile: '138 0013 8000',
      locale: 'en-US',
    }
    const save = () => world.click('安然', button(card, '保存'), { typed })
    const [done] = await Promise.all([save(), save()])
    reviewCard('help', 'member-changed', done.card)
    expect(await memberNamed('王浩')).toMatchObject({
      role: 'manager',
      mobile: '+8613800138000',
      locale: 'en-US',
      team: { name: '华北' },
      manager: { name: '高建国' },
    })
    expect(await world.db.audit.count({ where: { what: 'person.change' } })).toBe(1)
    // Left empty, the team is the manager's.
    await world.click('安然', button(card, '保存'), { typed: { ...standing, team: '' } })
    expect(await memberNamed('王浩')).toMatchObject({ role: 'rep', team: { name: '华东大客户部' } })
  })

  it('says beside the field what is wrong, and writes nothing', async () => {
    const card = await say('安然', '修改成员 周敏')
    const wrong = await world.click('安然', button(card, '保存'), {
      typed: { name: '王浩', role: 'manager', team: '', manager: '李晓彤', email: 'x@', mobile: '12' },
    })
    for (const words of ['要改就发“改成员 王浩”', '李晓彤 归对方管', '邮箱写得不完整', '手机号不完整'])
      expect(wordsOf(wrong.card)).toContain(words)
    const own = await say('安然', '改成员 安然')
    const typed = { name: '安然', role: 'rep' }
    expect(wordsOf((await world.click('安然', button(own, '保存'), { typed })).card)).toContain(
      '另一位管理员',
    )
    expect(await memberNamed('安然')).toMatchObject({ role: 'admin' })
    expect(await world.db.audit.count({ where: { what: 'person.change' } })).toBe(0)
  })

  it('is the way off the list and back on it', async () => {
    const card = await say('Ada Admin', 'remove member Tom Becker')
    const off = await world.click('Ada Admin', button(card, 'Take off the list'))
    expect(await memberNamed('Tom Becker')).toMatchObject({ active: false })
    expect(wordsOf(off.card)).toContain('Put back')
    // The card is gone: the word brings it back.
    await world.click('Ada Admin', button(await say('Ada Admin', 'change member Tom Becker'), 'Put back'))
    expect(await memberNamed('Tom Becker')).toMatchObject({ active: true })
    const ada = await say('Ada Admin', 'change member Ada Admin')
    const self = await world.click('Ada Admin', button(ada, 'Take off the list'))
    expect(wordsOf(self.card)).toContain('another admin')
    expect(await memberNamed('Ada Admin')).toMatchObject({ active: true })
  })

  it('asks who is meant, and is the admin’s alone', async () => {
    const which = await say('安然', '改成员 没有这人')
    expect(wordsOf(which)).toContain('没找到叫“没有这人”的同事')
    const chosen = await world.click('安然', button(which, '打开'), { typed: { person: '王浩' } })
    expect(chosen.card.title).toContain('王浩')
    expect(wordsOf(await say('周敏', '改成员 王浩'))).toContain('管理员')
  })
})

describe('1: names are compared literally', () => {
  it.each([
    ['安然', '改成员 %', '没找到叫'],
    ['安然', '改成员 王_', '没找到叫'],
    ['Ada Admin', 'change member D_niel Reyes', 'no colleague called'],
  ])('%s: %s finds nobody', async (who, text, says) => {
    expect(wordsOf(await say(who, text))).toContain(says)
  })

  it('a team called % is a team of its own, and a name like a pattern is nobody’s yet', async () => {
    const card = await say('安然', '改成员 王浩')
    await world.click('安然', button(card, '保存'), { typed: { ...standing, name: '王_', team: '%_' } })
    expect(await memberNamed('王_')).toMatchObject({ team: { name: '%_' } })
    expect(await world.db.team.count({ where: { name: '华东大客户部' } })).toBe(1)
  })

  it('a sign is no name', async () => {
    const card = await say('安然', '改成员 王浩')
    const { card: again } = await world.click('安然', button(card, '保存'), {
      typed: { ...standing, name: '%' },
    })
    expect(JSON.stringify(again)).toContain('"problem"')
    expect(await memberNamed('王浩')).toBeTruthy()
  })
})
