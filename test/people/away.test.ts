import { beforeEach, expect, it } from 'vitest'
import { makeWorld, type World } from '../world.ts'

/** Trials 46. */
let world: World
beforeEach(async () => {
  world = await makeWorld({ jobs: [] })
  await world.addPerson('王浩', 'rep', { slack: 'U0WANGHAO', locale: 'zh-CN' })
})

const person = () => world.db.person.findUniqueOrThrow({ where: { name: '王浩' } })

it.each(['取消休假', '销假', 'cancel my leave', '休假 取消', 'away back'])(
  '%s ends an absence that has not begun',
  async (text) => {
    await world.say('王浩', '休假 6/10 到 6/12')
    expect((await person()).awayFrom).not.toBe(null)
    await world.say('王浩', text)
    expect((await person()).awayFrom).toBe(null)
  },
)

it('a learned time zone is learned again, one from the members list stays', async () => {
  const write = async (timeZone: string) => {
    const sender = { platform: 'slack' as const, tenant: '', userId: 'U0WANGHAO', timeZone }
    await world.receive({
      kind: 'said',
      key: timeZone,
      sender,
      place: { ...sender, chat: 'D1', direct: true },
      text: '帮助',
    })
    return (await person()).timeZone
  }
  expect(await write('Asia/Shanghai')).toBe('Asia/Shanghai')
  expect(await write('Europe/Berlin')).toBe('Europe/Berlin')
  await world.db.person.update({ where: { name: '王浩' }, data: { timeZone: 'Asia/Tokyo' } })
  expect(await write('America/New_York')).toBe('Asia/Tokyo')
})
