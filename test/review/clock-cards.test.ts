import { beforeAll, describe, it } from 'vitest'
import { reviewCard } from '../cards.ts'
import { button, buttonsOf, makeWorld, type World } from '../world.ts'

/** What the clock says in the morning, and what its buttons ask, as each platform gets it: reviewed files in test/cards. */
let world: World
beforeAll(async () => {
  world = await makeWorld({ now: '2026-06-01T09:00:00+08:00' })
  await world.importExample()
  await world.tick()
})

async function morning(name: string) {
  return (await world.toldTo(name)).find(({ title }) => /早上好|Good morning/.test(title))!
}

describe('the morning message', () => {
  it.each([
    ['morning-zh', '王浩'],
    ['morning-en', 'Tom Becker'],
  ])('%s', async (name, who) => {
    await reviewCard(name, await morning(who))
  })

  it.each([
    ['zh', '李晓彤', 'DR01', '周敏', '请经理决定', '客户内部改组'],
    ['en', 'Priya Nair', 'AR02', 'Daniel Reyes', 'Ask the manager', 'the plant manager decides alone'],
  ])(
    'not a risk, %s: the form, the question to the manager',
    async (lang, who, rule, manager, submit, reason) => {
      const click = buttonsOf(await morning(who)).find((each) => each.click.fields['rule'] === rule)!
      const form = (await world.click(who, click)).card
      await reviewCard(`except-ask-form-${lang}`, form)
      await world.click(who, button(form, submit), { typed: { until: '2026-06-30', reason } })
      await world.relay()
      await reviewCard(`except-asked-${lang}`, (await world.toldTo(manager)).at(-1)!)
    },
  )
})
