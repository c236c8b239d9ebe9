import { beforeEach, describe, expect, it } from 'vitest'
import { button, makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld()
  await world.importExample()
})

const said = async (name: string, text: string) => (await world.say(name, text)).card
const names = async (code: string) => {
  const { name, aliases } = await world.db.account.findUniqueOrThrow({ where: { code } })
  return [name, ...aliases]
}

describe('46: an account is renamed by chat', () => {
  it.each([
    ['王浩', '东海改名叫东海能源', 'K02', ['东海能源', 'Donghai Petrochemical', '东海石化']],
    ['王浩', '东海石化现在叫东海能源了', 'K02', ['东海能源', 'Donghai Petrochemical', '东海石化']],
    ['王浩', '把东海石化更名为东海能源。', 'K02', ['东海能源', 'Donghai Petrochemical', '东海石化']],
    ['王浩', '改名 K02 为 东海能源', 'K02', ['东海能源', 'Donghai Petrochemical', '东海石化']],
    ['周敏', 'rename K02 to 东海能源', 'K02', ['东海能源', 'Donghai Petrochemical', '东海石化']],
    [
      'Tom Becker',
      'Meridian is now called Meridian Foods Group',
      'K05',
      ['美瑞食品', 'Meridian Foods Group', 'Meridian Foods'],
    ],
    ['Tom Becker', 'rename K05 to Northfield', 'K05', ['美瑞食品', 'Northfield', 'Meridian Foods']],
    [
      'Tom Becker',
      'Meridian has been renamed to Northfield',
      'K05',
      ['美瑞食品', 'Northfield', 'Meridian Foods'],
    ],
    [
      'Tom Becker',
      'Meridian changed its name to Northfield',
      'K05',
      ['美瑞食品', 'Northfield', 'Meridian Foods'],
    ],
  ])('%s: %s', async (who, text, code, after) => {
    const before = await names(code)
    const asked = await said(who, text)
    expect(await names(code)).toEqual(before)
    const done = (await world.click(who, button(asked, who === '王浩' || who === '周敏' ? '对' : 'Yes'))).card
    expect(await names(code)).toEqual(after)
    for (const name of [...after, ...before])
      expect((await said(who, `account ${name}`)).title).toContain(code)
    expect(
      await world.db.audit.count({ where: { what: 'account.rename', subject: `account:${code}` } }),
    ).toBe(1)
    await world.click(who, button(done, who === '王浩' || who === '周敏' ? '撤销' : 'Undo'))
    expect(await names(code)).toEqual(before)
  })

  it('a typed yes does too, a no leaves it, and undo in words takes it back', async () => {
    await said('王浩', '东海改名叫东海能源')
    await said('王浩', '不对')
    expect((await names('K02'))[0]).toBe('东海石化')
    await said('王浩', '东海改名叫东海能源')
    await said('王浩', '对')
    expect((await names('K02'))[0]).toBe('东海能源')
    expect(wordsOf(await said('王浩', '撤销'))).toContain('又叫 东海石化')
    expect((await names('K02'))[0]).toBe('东海石化')
  })

  it('its owner hears of it when somebody else did it', async () => {
    const asked = await said('周敏', '改名 K02 为 东海能源')
    await world.click('周敏', button(asked, '对'))
    await world.relay()
    expect(wordsOf((await world.toldTo('王浩')).at(-1)!)).toContain('周敏 给你的客户 东海石化 改了名')
    await said('周敏', '撤销')
    const told = (await world.toldTo('王浩')).length
    await world.click('周敏', button(await said('周敏', '改名 K02 为 东海能源'), '对'))
    await world.relay()
    expect(await world.toldTo('王浩')).toHaveLength(told + 1)
  })

  it.each([
    ['林悦', '改名 K02 为 东海能源', '不能替它记录'],
    ['Tom Becker', 'rename Donghai to Donghai Energy', 'You may see Donghai Petrochemical'],
    ['王浩', '东海改名叫泰和半导体', '（K07）'],
    ['王浩', '东海改名叫东海石化', '本来就叫'],
    ['王浩', '改名 月亮 为 太阳', '「月亮」'],
    ['Tom Becker', 'rename Moonbase to Sunbase', '“Moonbase”'],
    ['Tom Becker', 'rename Meridian', 'rename Meridian Foods to'],
    ['王浩', '改名', '改名 东海石化 为'],
    ['王浩', '改名 东海 为 %', '请写清是哪个客户'],
    ['Tom Becker', 'rename Meridian to %', 'Say which account'],
  ])('%s: %s is refused in a sentence', async (who, text, says) => {
    expect(wordsOf(await said(who, text))).toContain(says)
    expect(await names('K02')).toEqual(['东海石化', 'Donghai Petrochemical'])
  })

  it.each(['东海改名叫什么了', '东海是不是改名叫东海能源了吗？', '东海可能改名叫东海能源'])(
    '%s renames nothing',
    async (text) => {
      await said('王浩', text)
      await said('王浩', '对')
      expect((await names('K02'))[0]).toBe('东海石化')
    },
  )

  it('a hidden account is in nobody’s way, and its owner is told', async () => {
    await world.db.account.update({ where: { code: 'K07' }, data: { confidential: true } })
    const asked = await said('王浩', '东海改名叫泰和半导体')
    await world.click('王浩', button(asked, '对'))
    expect((await names('K02'))[0]).toBe('泰和半导体')
    await world.relay()
    expect(wordsOf((await world.toldTo('陈思远')).at(-1)!)).toContain('泰和半导体')
  })
})
