import { describe, expect, it } from 'vitest'
import { openDoors } from './doors.ts'

/** What a platform refuses for a reason that we have never heard of reaches the people concerned all the same. */

describe('15: a refusal with a word of next year', () => {
  it.each(['blocks_quota_exceeded', 'invalid_table_block'])('Slack: %s', async (error) => {
    const doors = await openDoors()
    doors.stage.slack!.failNext('chat.postMessage', { kind: 'refuse', error })
    await doors.slackSays('U0PRIYA', 'visit Northwind call Elena Ruiz about the pilot')
    expect(await doors.toldOn('slack', 'U0PRIYA')).toContain('V20')
  })

  it.each([230056, 231999])('Feishu: %i', async (code) => {
    const doors = await openDoors()
    doors.stage.feishu!.fail({ code }, /messages$/)
    await doors.feishuSays('ou_wanghao', '拜访 东海石化 电话 陈副总 谈续约价')
    expect(await doors.toldOn('feishu', 'ou_wanghao')).toContain('V20')
  })
})

describe('11: a chat that takes nothing, whatever it is called', () => {
  it.each(['posting_to_general_channel_denied', 'no_permission', 'channel_frozen'])(
    'Slack: %s',
    async (why) => {
      const doors = await openDoors({ admins: 'U0GAO' })
      const { slack, db } = doors.stage
      await db.deal.update({ where: { code: 'D3' }, data: { slackChannel: 'C0MUTE' } })
      slack!.closeChannel('C0MUTE', why)
      await doors.slackSays('U0PRIYA', 'move AP1')
      expect(await doors.toldOn('slack', 'U0DANIEL')).toContain('AP1')
      expect(await doors.toldOn('slack', 'U0GAO')).toContain('C0MUTE')
    },
  )

  it.each(['thread_not_found', 'message_not_found', 'missing_scope'])(
    'Slack: %s is about something else, and the channel stays',
    async (error) => {
      const doors = await openDoors({ admins: 'U0GAO' })
      const { slack, db } = doors.stage
      await db.deal.update({ where: { code: 'D3' }, data: { slackChannel: 'C0TALKS' } })
      slack!.closeChannel('C0TALKS', error)
      await doors.slackSays('U0PRIYA', 'move AP1')
      await doors.stage.settled()
      expect(await db.deadPlace.count()).toBe(0)
    },
  )

  it.each([230018, 230035])('Feishu: %i', async (code) => {
    const doors = await openDoors({ admins: 'U0GAO' })
    const { feishu, db } = doors.stage
    await db.deal.update({ where: { code: 'D3' }, data: { feishuChat: 'oc_mute' } })
    const where = { platform: 'feishu' as const, person: { name: 'Priya Nair' } }
    const priya = (await db.identity.findFirstOrThrow({ where })).userId
    feishu!.fail({ code }, /messages$/, 4)
    await doors.feishuSays(priya, 'move AP1')
    await doors.stage.settled()
    expect(await db.deadPlace.count({ where: { place: 'feishu:oc_mute' } })).toBe(1)
    expect(await doors.toldOn('slack', 'U0GAO')).toContain('oc_mute')
  })
})

describe('16: what is refused for one thing is not the whole app', () => {
  it.each(['not_allowed_token_type', 'ekm_access_denied', 'team_access_not_granted', 'no_permission'])(
    'Slack: %s',
    async (error) => {
      const doors = await openDoors()
      doors.stage.slack!.failNext('chat.postMessage', { kind: 'refuse', error })
      await doors.slackSays('U0PRIYA', 'help')
      const { status } = await fetch(`${doors.stage.url}/readyz`)
      expect(status).toBe(200)
    },
  )

  it('Feishu: a file that may not be fetched', async () => {
    const doors = await openDoors({ admins: 'ou_wanghao' })
    const { feishu, url } = doors.stage
    feishu!.fail({ status: 400, code: 99991672 }, /resources/, 50)
    feishu!.fail('hang', /messages$/, 50)
    const file = {
      message_type: 'file',
      content: JSON.stringify({ file_key: 'file_v1', file_name: 'spend.csv' }),
    }
    await doors.feishuSays('ou_wanghao', '', { message: file } as never)
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect((await fetch(`${url}/readyz`)).status).toBe(200)
    feishu!.recover()
  })
})
