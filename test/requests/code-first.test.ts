import { describe, expect, it } from 'vitest'
import { ask, dealWorld, stageOf } from '../deals/deal-world.ts'
import { wordsOf } from '../world.ts'

/** What is to be done with a request stands before its code or behind it, in both languages. */
describe('a verb beside the code of a request', () => {
  it.each([
    ['AP1 delegate Tom Becker', 'Tom Becker may now decide for you'],
    ['AP-1 转交 Tom Becker', 'Tom Becker may now decide for you'],
    ['delegate AP1 to Tom Becker', 'Tom Becker may now decide for you'],
    ['AP1 back who pays for the crane?', 'sent back'],
    ['AP1 退回 谁付吊装费？', 'sent back'],
    ['AP1 reject the price is not explained', 'Rejected by Daniel Reyes: the price is not explained'],
    ['AP1 驳回 价格没说清', 'Rejected by Daniel Reyes: 价格没说清'],
    // Without a reason it is asked for; the word itself is none.
    ['AP1 reject', 'Reason of the rejection'],
    ['AP1 驳回', 'Reason of the rejection'],
    ['reject AP1', 'Reason of the rejection'],
    ['AP1 back', 'Question to answer first'],
    ['AP1 comment the customer agreed on Monday', 'waiting for approval'],
    ['AP1 评论 客户周一同意了', 'waiting for approval'],
    ['AP1 comment', 'Add the words of your comment'],
    ['AP1 frobnicate it', 'AP1'],
    ['request AP1 frobnicate', 'AP1 delegate · AP1 comment'],
  ])('Daniel: %s', async (text, says) => {
    const world = await dealWorld()
    await ask(world)
    expect(wordsOf((await world.say('Daniel Reyes', text)).card)).toContain(says)
    const comments = await world.db.requestComment.count({ where: { kind: 'reply' } })
    expect(comments).toBe(/comment the|评论/.test(text) ? 1 : 0)
  })

  it.each(['AP1 withdraw', 'withdraw AP1', 'AP1 撤回', '撤回 AP1', '/kam AP1 withdraw'])(
    'Priya: %s',
    async (text) => {
      const world = await dealWorld()
      await ask(world)
      expect(wordsOf((await world.say('Priya Nair', text)).card)).toContain('AP1 withdrawn')
    },
  )

  it('a comment by code reaches the threads of the request, and not who may not see it', async () => {
    const world = await dealWorld()
    await ask(world)
    await world.db.account.updateMany({ data: { confidential: true } })
    expect(wordsOf((await world.say('王浩', 'AP1 评论 我也看到了')).card)).toContain('AP1')
    expect(await world.db.requestComment.count()).toBe(0)
    await world.say('Priya Nair', 'AP1 comment the customer agreed')
    await world.relay()
    expect(world.sent.map(({ card }) => wordsOf(card)).join('\n')).toContain('the customer agreed')
  })

  it.each([
    'AP1 approve only if the floor price is met',
    'request AP1 approve only if the floor price is met',
    'move AP1 approve - just kidding, no',
    'AP1 同意？还不行吧',
    '申请 AP1 批准吗？',
    'AP1 delegate Tom Becker?',
  ])('21: %s decides nothing', async (text) => {
    const world = await dealWorld()
    await ask(world)
    const { card } = await world.say('Daniel Reyes', text)
    expect(wordsOf(card)).toContain('AP1 waiting for approval')
    expect(await world.db.decision.count()).toBe(0)
    expect(await stageOf(world)).toMatchObject({ stage: 3 })
  })

  it.each([
    'AP1 withdraw?',
    '撤回AP1吗？',
    'AP1 撤回了吗',
    'AP1 withdraw - just kidding',
    'request AP1 withdraw, or not',
  ])('21: %s takes nothing back', async (text) => {
    const world = await dealWorld()
    await ask(world)
    expect(wordsOf((await world.say('Priya Nair', text)).card)).toContain('AP1 waiting for approval')
  })
})
