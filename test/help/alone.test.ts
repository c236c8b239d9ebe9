import { beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld({ jobs: [] })
  await world.importExample()
})
const say = async (who: string, text: string) => (await world.say(who, text)).card
const words = async (who: string, text: string) => wordsOf(await say(who, text))

describe('40: a word that says too little, alone', () => {
  it.each([
    ['王浩', '承诺', '我答应东海石化周五前给报价'],
    ['王浩', '异议', '情报 东海石化 异议 价格太高'],
    ['王浩', '教练。', '教练'],
    ['王浩', '决策层', '决策层'],
    ['Tom Becker', 'promise', 'next Meridian Foods Friday send the quote we promised'],
    ['Tom Becker', 'Objection', 'note Meridian Foods objection the price is too high'],
    ['Tom Becker', 'coach', 'coach'],
    ['Tom Becker', 'has left', 'has left'],
    ['Tom Becker', '异议', 'note Meridian Foods objection the price is too high'],
  ])(
    '%s: %s is told what to type, with names of their own, and that is taken as it stands',
    async (who, word, typed) => {
      const card = await say(who, word)
      expect(card.title).toMatch(/没有写入|Nothing was written/)
      const said = wordsOf(card)
      expect(said).toContain(typed)
      const example = /(?:例如：|e\.g\. “)([^”]+?)”?\.?$/mu.exec(said.split('\n').at(-1) ?? said)?.[1] ?? ''
      expect(example).not.toBe('')
      const taken = await say(who, example)
      expect(taken.title).not.toMatch(/没有写入|Nothing was written|怎么处理|What shall I do/)
    },
  )
})

describe('57: a code that nothing has', () => {
  it.each([
    'request AP99999999999',
    '申请 AP99999999999',
    'AP99999999999',
    'approve AP99999999999',
    'reject AP99999999999 no',
  ])('%s: there is none, instead of a list of others', async (text) => {
    expect(await words('周敏', text)).toMatch(/AP99999999999/)
    expect((await say('周敏', text)).title).toMatch(/没有写入|Nothing was written|没找到|Not found/)
  })
  it.each([
    ['deal D99999999999', 'D99999999999'],
    ['complaint C99999999999', 'C99999999999'],
    ['next F99999999999 done', 'F99999999999'],
    ['D99999999999', 'D99999999999'],
    ['V99999999999', 'V99999999999'],
  ])('%s', async (text, code) => {
    const card = await say('Tom Becker', text)
    expect(wordsOf(card)).toContain(code)
    expect(wordsOf(card)).not.toContain('no account')
  })
})

describe('49: handing over to a name that is nobody’s', () => {
  it.each([
    ['Tom Becker', 'hand Meridian to Nobody', 'Nobody'],
    ['Tom Becker', 'please hand Meridian over to Zoe Nowhere', 'Zoe Nowhere'],
    ['Tom Becker', 'hand Meridian to Oliver Grant', 'Oliver Grant'],
    ['王浩', '把东海交给不存在', '不存在'],
    ['王浩', '把东海移交给赵六吧', '赵六'],
  ])('%s: %s says that there is none, and who there is', async (who, text, name) => {
    const card = await say(who, text)
    const said = JSON.stringify(card)
    expect(said).toContain(name)
    expect(said).toMatch(/No colleague is called|同事里没有/)
    expect(said).toContain('陈思远')
  })
  it.each(['把东海的样品交给客户', '东海让给恒通了', 'hand Meridian to the lawyers', '把东海交给谁？'])(
    '%s hands over nothing',
    async (text) => {
      expect(JSON.stringify(await say('王浩', text))).not.toMatch(/No colleague is called|同事里没有/)
    },
  )
})

describe('25: the reason of a wish for special terms stays with it', () => {
  it.each([
    ['Tom Becker', 'terms Meridian discount 5% because Southport got 9% off', '5% off: Southport got 9% off'],
    ['Tom Becker', 'ask for 6% off on D5 because they compare us', '6% off: they compare us'],
    ['王浩', '条件 D2 降价8%，因为恒通报得更低', '降价 8%: 恒通报得更低'],
  ])('%s: %s', async (who, text, wants) => {
    expect(JSON.stringify(await say(who, text))).toContain(wants)
  })
})
