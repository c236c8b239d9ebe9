import { describe, expect, it } from 'vitest'
import { openDoors } from './doors.ts'

const CARD = /AP1/

describe('10 and 11: places that outsiders read, and places that are dead', () => {
  it('Slack: a deal is bound by a mention only, never where another company reads along', async () => {
    const doors = await openDoors()
    const { slack, db } = doors.stage
    const mention = (channel: string, envelope: object = {}) =>
      doors.slackEvent(
        {
          type: 'app_mention',
          user: 'U0PRIYA',
          text: `<@${slack!.self.userId}> deal D3 here`,
          ts: `1780300001.00000${channel.length}`,
          channel,
        },
        envelope,
      )
    const bound = async () => (await db.deal.findUniqueOrThrow({ where: { code: 'D3' } })).slackChannel
    await mention('C0SHARED', { is_ext_shared_channel: true })
    expect(await doors.toldOn('slack', 'U0PRIYA')).toMatch(/another company/)
    expect(await bound()).toBeNull()
    const typed = { command: '/deal', text: 'D3 here', user_id: 'U0PRIYA', team_id: slack!.self.teamId }
    const answer = await doors.slackForm(
      { ...typed, channel_id: 'C0QUIET', channel_name: 'quiet', trigger_id: 'here.1', response_url: '' },
      'command',
    )
    expect(answer.text).toMatch(/Mention me/)
    expect(await bound()).toBeNull()
    await mention('C0INTERNAL')
    await doors.stage.settled()
    expect(await bound()).toBe('C0INTERNAL')
  })

  it('Slack: archived, or shared later: the people concerned have the card, admins hear of it once, a word from there revives it', async () => {
    const doors = await openDoors({ admins: 'U0GAO' })
    const { slack, db } = doors.stage
    await db.deal.update({ where: { code: 'D3' }, data: { slackChannel: 'C0LATER' } })
    slack!.shareChannel('C0LATER')
    await doors.slackSays('U0PRIYA', 'move AP1')
    await doors.stage.settled()
    const move = await db.request.findFirstOrThrow({ where: { deal: { code: 'D3' }, status: 'pending' } })
    await doors.stage.settled()
    expect(slack!.messages.filter(({ channel }) => channel === 'C0LATER')).toEqual([])
    expect(await doors.toldOn('slack', 'U0DANIEL')).toContain(move.code)
    expect(await doors.toldOn('slack', 'U0GAO')).toContain('C0LATER')
    expect(await db.deadPlace.findMany()).toMatchObject([
      { place: 'slack:C0LATER', why: 'shared with another company' },
    ])
    expect(await doors.toldOn('slack', 'U0PRIYA')).toMatch(CARD)
    await doors.slackEvent({
      type: 'app_mention',
      user: 'U0PRIYA',
      text: `<@${slack!.self.userId}> help`,
      ts: '1780300002.000001',
      channel: 'C0LATER',
    })
    await doors.stage.settled()
    expect(await db.deadPlace.count()).toBe(0)
  })

  it('Feishu: an external group is refused, also one that became external', async () => {
    const doors = await openDoors()
    const { feishu, db } = doors.stage
    feishu!.external.add('oc_outside')
    const mention = {
      message: {
        chat_id: 'oc_outside',
        chat_type: 'group',
        mentions: [{ key: '@_user_1', id: { open_id: feishu!.botId }, name: 'KAM' }],
      },
    }
    await doors.feishuSays('ou_wanghao', '@_user_1 商机 D1 在此', mention)
    expect(await doors.toldOn('feishu', 'ou_wanghao')).toMatch(/其他公司/)
    expect((await db.deal.findUniqueOrThrow({ where: { code: 'D1' } })).feishuChat).toBeNull()
  })

  it('16: a missing scope or one refused call does not say that the token is wrong; nor does another workspace', async () => {
    const doors = await openDoors()
    const ready = async () => (await fetch(`${doors.stage.url}/readyz`)).status
    await doors.slackEvent({ type: 'app_uninstalled' }, { team_id: 'T0OTHER' })
    expect(await ready()).toBe(200)
    doors.stage.slack!.closeChannel('DU0PRIYA', 'missing_scope')
    await doors.slackSays('U0PRIYA', 'help')
    await doors.stage.settled()
    expect(await ready()).toBe(200)
    await doors.slackEvent({ type: 'app_uninstalled' })
    expect(await ready()).toBe(503)
  })
})
