import { beforeEach, describe, expect, it } from 'vitest'
import { SELF_TEST_SIDES } from '../../src/domain/learn.ts'
import { defaultPolicy } from '../../src/domain/policy.ts'
import { learnZh } from '../../src/learn/words.zh.ts'
import { eraseMember, memberSubject, readPersonal } from '../../src/people/personal-data-store.ts'
import { cardText } from '../card-text.ts'
import { reviewCard } from '../cards.ts'
import { foreignIn } from '../foreign-words.ts'
import { button, buttonsOf, type World, wordsOf } from '../world.ts'
import { learningWorld, lessonsTo } from './setting.ts'

const SCORES = '8 7 9 8 6 8 7 5 4 9 8 7'

let world: World

beforeEach(async () => {
  world = await learningWorld()
})

describe('while learning is off', () => {
  it('says so, and whom to ask; nothing is kept, sent or named in the help', async () => {
    world = await learningWorld(defaultPolicy)
    for (const words of ['学习', '自检', `自检 ${SCORES}`]) {
      const { card, delivery } = await world.say('王浩', words)
      expect(card.title).toBe(learnZh.off)
      expect(wordsOf(card)).toContain('管理员 Ada Novak')
      expect(wordsOf(card)).toContain('learn.enabled')
      expect(delivery).toBe('private')
    }
    const save = Object.fromEntries(SELF_TEST_SIDES.map((side) => [side, '5']))
    await world.click('王浩', { intent: 'self-test.save', fields: save })
    await world.click('王浩', { intent: 'learn.mute', fields: { send: 'no' } })
    world.now = '2026-06-04T16:35:00+08:00'
    await world.tick()
    expect(await world.db.selfTest.count()).toBe(0)
    expect(await world.db.lesson.count()).toBe(0)
    expect(await lessonsTo(world, '王浩')).toEqual([])
    expect(wordsOf((await world.say('王浩', '帮助')).card)).not.toContain('自检')
  })

  it('and once it is on the help names it', async () => {
    expect(wordsOf((await world.say('王浩', '帮助')).card)).toContain('自检')
    expect(wordsOf((await world.say('Tom Becker', 'help')).card)).toContain('self-test')
  })
})

describe('pressed twice at once, and once more', () => {
  it('each button is done once, and both clicks get the same answer', async () => {
    let pressed = 0
    const thrice = async (intent: string, fields: Record<string, string>) => {
      const press = { intent, fields: { ...fields, once: `trial000.${++pressed}` } }
      const [one, two] = await Promise.all([world.click('王浩', press), world.click('王浩', press)])
      expect(cardText(two.card)).toEqual(cardText(one.card))
      expect(cardText((await world.click('王浩', press)).card)).toEqual(cardText(one.card))
    }
    await thrice('self-test.save', Object.fromEntries(SELF_TEST_SIDES.map((side) => [side, '5'])))
    expect(await world.db.selfTest.count()).toBe(1)
    await world.say('王浩', '学习')
    const { week } = await world.db.lesson.findFirstOrThrow()
    await thrice('learn.answer', { week, answer: 'A' })
    await thrice('learn.mute', { week, send: 'no' })
    expect(await world.db.lesson.count()).toBe(1)
    await thrice('self-test.drop', { day: '2026-06-01' })
    expect(await world.db.selfTest.count()).toBe(0)
  })
})

describe('the self-test', () => {
  it('keeps twelve scores for the day, typed or by the form; another on that day takes its place', async () => {
    const { card } = await world.say('王浩', '自检')
    expect(card.title).toBe(learnZh.selfTest.formTitle)
    const typed = Object.fromEntries(SELF_TEST_SIDES.map((side) => [side, '6']))
    const save = button(card, learnZh.buttons.save)
    await world.click('王浩', save, { typed, key: 'one' })
    await world.click('王浩', save, { typed, key: 'twice' })
    const again = await world.say('王浩', `自检 ${SCORES}`)
    reviewCard('learn', 'self-test', again.card)
    expect(await world.db.selfTest.findMany({ select: { attitude: true, time: true } })).toEqual([
      { attitude: 8, time: 7 },
    ])
    await world.say('Tom Becker', 'self-test 8 7 9 8 6 8 7 5 4 9 8 7')
    for (const [day, scores] of [
      ['08', '8 8 9 8 6 8 7 6 4 9 8 7'],
      ['15', '8 8 9 8 5 8 7 6 6 9 8 7'],
    ]) {
      world.now = `2026-06-${day}T10:00:00+08:00`
      await world.say('Tom Becker', `self-test ${scores}`)
    }
    const shown = await world.say('Tom Becker', 'self-test')
    reviewCard('learn', 'self-test over time', shown.card)
    expect(foreignIn(shown.card)).toEqual([])
    expect(foreignIn(again.card)).toEqual([])
  })

  it('refuses eleven scores and a scale of a hundred, and keeps nothing', async () => {
    expect(wordsOf((await world.say('王浩', '自检 8 7 9 8 6 8 7 5 4 9 8')).card)).toContain('收到 11 个')
    expect(wordsOf((await world.say('王浩', '自检 80 70 90 80 60 80 70 50 40 90 80 70')).card)).toContain(
      '心态“80”不对',
    )
    const { card } = await world.say('王浩', '自检')
    const missing = await world.click('王浩', button(card, learnZh.buttons.save), {
      typed: { attitude: '8' },
    })
    expect(wordsOf(missing.card)).toContain(learnZh.selfTest.missing)
    expect(await world.db.selfTest.count()).toBe(0)
  })

  it('takes scores that look like the number of a card', async () => {
    // 4 1 1 1 … with tens: sixteen digits with a right check digit.
    const { card } = await world.say('王浩', '自检 4 10 10 10 10 1 0 1 0 1 0 5')
    expect(card.title).toContain('自检')
    expect(await world.db.selfTest.count()).toBe(1)
  })

  it('is read by nobody else: no manager, no admin, no list, no shared answer', async () => {
    await world.say('王浩', '自检 1 1 1 1 1 1 1 1 1 1 1 9')
    for (const name of ['周敏', 'Ada Novak', 'Tom Becker'])
      for (const words of ['自检', '学习', '报告 团队', '报告 人员', '数字', '今日', '首页'])
        expect(wordsOf((await world.say(name, words)).card)).not.toContain('20/120')
    const channel = { platform: 'slack', tenant: '', chat: 'C0TEAM', direct: false } as const
    const { card, delivery } = await world.say('王浩', '自检', { place: channel, mention: true })
    expect(delivery).toBe('private')
    expect(buttonsOf(card).map(({ click }) => click.intent)).not.toContain('share')
    // Somebody else's click on the card shows and deletes their own, of which there is none.
    await world.click('周敏', button(card, learnZh.buttons.drop))
    expect(await world.db.selfTest.count()).toBe(1)
    await world.click('王浩', button(card, learnZh.buttons.drop))
    expect(await world.db.selfTest.count()).toBe(0)
  })

  it('stands in what a person may ask for, goes with them, and leaves no score in the history', async () => {
    await world.say('王浩', `自检 ${SCORES}`)
    const lesson = await world.say('王浩', '学习')
    await world.click('王浩', button(lesson.card, learnZh.buttons.mute))
    await world.store.write(async (work) => {
      const subject = (await memberSubject(work, '王浩'))!
      const { refers } = await readPersonal(work, subject)
      expect(refers['SelfTest.personId']).toMatchObject([{ attitude: 8, closing: 4 }])
      expect(refers['Lesson.personId']).toMatchObject([{ week: '2026-W23' }])
      const other = await readPersonal(work, (await memberSubject(work, '周敏'))!)
      expect(JSON.stringify(other)).not.toContain('closing')
    }, 'looked')
    expect(await world.db.audit.count()).toBe(0)
    await world.db.person.update({ where: { name: '王浩' }, data: { active: false } })
    await world.store.write(async (work) => {
      await eraseMember(work, (await memberSubject(work, '王浩'))!)
    }, 'erased')
    expect(await world.db.selfTest.count()).toBe(0)
    expect(await world.db.lesson.count()).toBe(0)
    expect(await world.db.setting.count({ where: { key: { startsWith: 'no_lessons:' } } })).toBe(0)
  })
})
