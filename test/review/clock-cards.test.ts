import { beforeAll, describe, it } from 'vitest'
import { reviewCard } from '../cards.ts'
import { button, buttonsOf, makeWorld, type World } from '../world.ts'

/** What the clock says in the morning, and what its buttons ask, in both languages. */
let world: World
beforeAll(async () => {
  world = await makeWorld({ now: '2026-06-01T09:00:00+08:00' })
  await world.importExample()
  await world.tick()
})

async function morning(name: string) {
  return (await world.toldTo(name)).find(({ title }) => /先做|看一眼|to do|have a look/.test(title))!
}

describe('the morning message', () => {
  it.each([['王浩'], ['Tom Becker']])('%s', async (who) => {
    reviewCard('briefings', 'morning', await morning(who))
  })

  it.each([
    ['李晓彤', 'DR01', '周敏', '请经理决定', '客户内部改组'],
    ['Priya Nair', 'AR02', 'Daniel Reyes', 'Ask the manager', 'the plant manager decides alone'],
  ])(
    'not a risk, asked by %s: the form, the question to the manager',
    async (who, rule, manager, submit, reason) => {
      const all = await world.click(
        who,
        button(await morning(who), /^[\x20-\x7e]+$/.test(who) ? 'All' : '全部'),
      )
      const click = buttonsOf(all.card).find((each) => each.click.fields['rule'] === rule)!
      const form = (await world.click(who, click)).card
      reviewCard('risk', 'except-ask-form', form)
      await world.click(who, button(form, submit), { typed: { until: '2026-06-30', reason } })
      await world.relay()
      reviewCard('risk', 'except-asked', (await world.toldTo(manager)).at(-1)!)
    },
  )
})
