import { beforeEach, describe, expect, it } from 'vitest'
import { buttonsOf, makeWorld, type World, wordsOf } from '../world.ts'

/** A company that is none of ours is offered as a new account with its name filled in, whatever was told of it. */
describe('a company that nobody has', () => {
  let world: World
  beforeEach(async () => {
    world = await makeWorld({ now: '2026-06-01T10:00:00+08:00' })
    await world.importExample()
  })

  const offered = async (by: string, words: string) => {
    const { card } = await world.say(by, words)
    const button = buttonsOf(card).find(({ click }) => click.intent === 'account.new')
    return { said: wordsOf(card), name: button?.click.fields?.text }
  }

  it.each([
    ['李晓彤', '锦江水泥厂那边让我周四去一趟', '锦江水泥厂'],
    ['王浩', '今天拜访了恒源轴承厂 聊了密封件', '恒源轴承厂'],
    ['Daniel Reyes', 'what is going on with Contoso Steel?', 'Contoso Steel'],
    ['Tom Becker', 'met with Bluefin Valves today about a trial order', 'Bluefin Valves'],
  ])('%s: %s', async (by, words, name) => {
    const answer = await offered(by, words)
    expect(answer.name).toBe(name)
    expect(answer.said).toContain(name)
    expect(await world.db.account.count()).toBe(60)
    expect(await world.db.visit.count()).toBe(28)
  })

  it('opens the form with the name in it', async () => {
    const { card } = await world.say('李晓彤', '锦江水泥厂那边让我周四去一趟')
    const button = buttonsOf(card).find(({ click }) => click.intent === 'account.new')
    const form = await world.click('李晓彤', button!)
    expect(JSON.stringify(form.card)).toContain('锦江水泥厂')
  })

  it('offers no new account to whoever may not open one, nor for small talk', async () => {
    expect((await offered('林悦', '锦江水泥厂那边让我周四去一趟')).name).toBeUndefined()
    expect((await offered('李晓彤', '远大集团的股票涨了')).name).toBeUndefined()
    expect((await offered('王浩', '我们公司下午开会')).name).toBeUndefined()
  })
})
