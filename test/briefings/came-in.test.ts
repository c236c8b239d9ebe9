import { beforeEach, describe, expect, it } from 'vitest'
import { buttonsOf, makeWorld, type World, wordsOf } from '../world.ts'

describe('money that has come in, told in the chat', () => {
  let world: World
  beforeEach(async () => {
    world = await makeWorld({ now: '2026-06-01T10:00:00+08:00' })
    await world.importExample()
  })
  const held = async () => ({
    visits: await world.db.visit.count(),
    steps: await world.db.nextStep.count(),
    receivables: await world.db.receivable.count(),
  })

  it.each(['鼎峰的逾期款到了', '鼎峰的货款已经打过来了', 'Dingfeng has paid'])(
    'is not noted by a rep, who may ask finance: %s',
    async (text) => {
      const before = await held()
      const { card } = await world.say('王浩', text)

      expect(buttonsOf(card).map(({ click }) => click.intent)).toEqual(['money.ask', 'account'])
      expect(await held()).toEqual(before)
    },
  )

  it('is confirmed by finance with one tap', async () => {
    const { card } = await world.say('林悦', '鼎峰的逾期款到了')

    expect(wordsOf(card)).toContain('鼎峰钢铁')
    expect(buttonsOf(card).map(({ click }) => click.intent)).toEqual(
      expect.arrayContaining(['money.paid', 'money.unpaid']),
    )
  })

  it('is nothing to note where nothing is overdue', async () => {
    const { card } = await world.say('陈思远', '启明的钱到账了')

    expect(buttonsOf(card).map(({ click }) => click.intent)).toEqual(['account'])
  })

  it.each(['东海的款什么时候到', '东海的逾期款还没到', '钱科长说东海下周付款', '东海答应月底把款打了'])(
    'is not what is asked, denied or promised: %s',
    async (text) => {
      const { card } = await world.say('王浩', text)

      expect(buttonsOf(card).map(({ click }) => click.intent)).not.toContain('money.ask')
    },
  )
})
