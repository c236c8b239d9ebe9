import { describe, expect, it } from 'vitest'
import { type Doors, openDoors } from './doors.ts'

/** Rows 10 and 11: a place dies, or strangers come in, after a deal was bound to it: nobody waits for an answer that cannot come. */

/** Priya's request for D3 is pending in the example; hers to be told again by asking for it. */
async function requestFor(doors: Doors, deal: string) {
  return doors.stage.db.request.findFirstOrThrow({ where: { deal: { code: deal }, status: 'pending' } })
}

describe.each(['is_archived', 'not_in_channel', 'channel_not_found'])('Slack: the channel is %s', (why) => {
  it('11: approvers and requester have the card themselves, admins hear of it once, and nothing is given up', async () => {
    const doors = await openDoors({ admins: 'U0GAO' })
    const { slack, db } = doors.stage
    await db.deal.update({ where: { code: 'D3' }, data: { slackChannel: 'C0DEAD' } })
    slack!.closeChannel('C0DEAD', why)
    await doors.slackSays('U0PRIYA', 'move AP1')
    await doors.stage.settled()
    const { code } = await requestFor(doors, 'D3')
    expect(await doors.toldOn('slack', 'U0DANIEL')).toContain(code)
    expect(await doors.toldOn('slack', 'U0PRIYA')).toContain(code)
    const admin = await doors.toldOn('slack', 'U0GAO')
    expect(admin).toContain('C0DEAD')
    expect(await db.deadPlace.count({ where: { place: 'slack:C0DEAD' } })).toBe(1)
    // A second time nobody is told again.
    await doors.slackSays('U0PRIYA', 'move AP1')
    await doors.stage.settled()
    expect((await doors.toldOn('slack', 'U0GAO')).split('C0DEAD').length).toBe(admin.split('C0DEAD').length)
  })
})

describe('Feishu', () => {
  const feishuId = async (doors: Doors, name: string) => {
    const where = { platform: 'feishu' as const, person: { name } }
    return (await doors.stage.db.identity.findFirstOrThrow({ where })).userId
  }

  it.each(['external', 'gone'] as const)('the group is %s since it was bound', async (how) => {
    const doors = await openDoors({ admins: 'U0GAO' })
    const { feishu, db } = doors.stage
    await db.deal.update({ where: { code: 'D3' }, data: { feishuChat: 'oc_bound' } })
    feishu![how].add('oc_bound')
    const priya = await feishuId(doors, 'Priya Nair')
    await doors.feishuSays(priya, 'move AP1')
    await doors.stage.settled()
    const { code } = await requestFor(doors, 'D3')
    expect(feishu!.in('oc_bound')).toEqual([])
    expect(await doors.toldOn('feishu', priya)).toContain(code)
    // The approver reads it on Slack, where it stands as before.
    expect(JSON.stringify(doors.stage.slack!.messages)).toContain(code)
    expect(await db.deadPlace.count({ where: { place: 'feishu:oc_bound' } })).toBe(1)
    expect(await doors.toldOn('slack', 'U0GAO')).toContain('oc_bound')
  })
})
