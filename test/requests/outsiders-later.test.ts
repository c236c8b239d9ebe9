import { describe, expect, it } from 'vitest'
import { leavePlace } from '../../src/requests/leave-place.ts'
import { button, makeWorld, said, wordsOf } from '../world.ts'

/** A chat that outsiders come into after something of ours was said there. */

async function company(platform: 'slack' | 'feishu') {
  const world = await makeWorld({ now: '2026-06-01T10:00:00+08:00' })
  await world.importExample()
  await world.addPerson('Ada Admin', 'admin', { slack: 'U0ADA', locale: 'en-US' })
  const who = platform === 'slack' ? 'Tom Becker' : '王浩'
  const place = { platform, tenant: '', chat: 'C0ROOM', thread: 'C0ROOM:1.1' } as const
  const sender = await world.senderOf(who, platform)
  const ask = (text: string, outside = false) =>
    world.receive({
      ...said(sender, text, `m:${text}:${outside}`, { ...place, ...(outside && { outside }) }),
      mention: true,
    } as never)
  const share = async (text: string) => {
    const { card } = await ask(text)
    return world.click(who, button(card, platform === 'slack' ? 'Share' : '发到这里'), { place })
  }
  const told = async (name: string) => {
    await world.relay()
    return (await world.toldTo(name)).map(wordsOf).filter((words) => /another company|其他公司/.test(words))
  }
  return { world, who, place, ask, share, told, sender }
}

describe.each(['slack', 'feishu'] as const)('on %s', (platform) => {
  it('who shared a card there is told, once, in their language, what it was', async () => {
    const { world, who, place, share, told, ask } = await company(platform)
    await share(platform === 'slack' ? 'account Meridian' : '客户 东海')
    await world.relay()
    expect(await told(who)).toEqual([])
    const refused = () =>
      world.store.write((work) => leavePlace(work, place, 'shared with another company'), 'place')
    await refused()
    await refused()
    const [words, ...more] = await told(who)
    expect(more).toEqual([])
    expect(words).toContain(platform === 'slack' ? 'where you shared' : '你在那里分享过')
    expect(words).toMatch(platform === 'slack' ? /Meridian/ : /东海/)
    expect(words).not.toContain('C0ROOM')
    // A word from there, which is still read by others, revives nothing and tells nobody again.
    await ask('help', true)
    expect(await told(who)).toHaveLength(1)
    expect(await world.db.deadPlace.count()).toBe(1)
  })

  it('a word from there is enough to notice; where nothing of ours stands, nobody hears of it', async () => {
    const { world, who, share, told, ask } = await company(platform)
    await ask('help', true)
    expect(await world.db.deadPlace.count()).toBe(0)
    await share(platform === 'slack' ? 'account Meridian' : '客户 东海')
    await world.relay()
    await ask('today', true)
    expect(await told(who)).toHaveLength(1)
    expect(await told('Ada Admin')).toHaveLength(1)
  })

  it('owners of what is bound there are told with its codes; a chat that is only archived tells no sharer', async () => {
    const { world, who, place, share, told } = await company(platform)
    const code = platform === 'slack' ? 'D5' : 'D1'
    await world.db.deal.update({
      where: { code },
      data: {
        ...(platform === 'slack' ? { slackChannel: 'C0ROOM' } : { feishuChat: 'C0ROOM' }),
        owner: { connect: { name: who } },
      },
    })
    await share(platform === 'slack' ? 'account Meridian' : '客户 东海')
    await world.store.write((work) => leavePlace(work, { ...place, chat: 'C0OTHER' }, 'is_archived'), 'place')
    expect(await told(who)).toEqual([])
    await world.store.write((work) => leavePlace(work, place, 'shared with another company'), 'place')
    expect((await told(who)).join()).toContain(code)
  })
})
