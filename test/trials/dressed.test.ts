import { describe, expect, it } from 'vitest'
import { textsIn } from '../conformance/front.ts'
import { type Doors, openDoors } from './doors.ts'

/** What stands around the words is no part of them, and what stands beside them and cannot be read is said. */

let doors: Doors

async function slack(text: string, event: object = {}): Promise<string> {
  const { messages } = doors.stage.slack!
  const before = messages.length
  await doors.slackSays('U0TOM', text, event)
  await doors.stage.settled()
  return messages
    .slice(before)
    .map(({ text: told, blocks }) => `${told}\n${textsIn(blocks, ['text', 'elements'])}`)
    .join('\n')
}

async function feishu(text: string, message: object = {}): Promise<string> {
  const { messages } = doors.stage.feishu!
  const before = messages.length
  await doors.feishuSays('ou_wanghao', text, { message })
  await doors.stage.settled()
  return messages
    .slice(before)
    .map(({ card }) => textsIn(card, ['content']))
    .join('\n')
}

const post = (content: object[][], title = '') => ({
  message_type: 'post',
  content: JSON.stringify({ title, content }),
})

describe('39: how a command is dressed is not what it says', () => {
  it('Slack', async () => {
    doors = await openDoors()
    for (const text of [
      '*account* Meridian',
      '`account Meridian`',
      '&gt; account Meridian',
      '• account Meridian',
      '“account Meridian”',
      '<!here> account Meridian',
      'account Meridian <#C0GENERAL|general>',
      'account Meridian, please',
      'Account Meridian thx!',
    ])
      expect(await slack(text), text).toContain('Last two-way contact')
  })

  it('Feishu', async () => {
    doors = await openDoors()
    for (const text of ['【客户】东海', '[OK]客户 东海', '客户 东海[强]', '「客户 东海」', '**客户** 东海'])
      expect(await feishu(text), text).toContain('上次有效接触')
  })
})

describe('39: a picture or a file beside the words is said not to be kept', () => {
  const file = (name: string, mimetype: string) => ({
    subtype: 'file_share',
    files: [{ id: 'F1', name, mimetype, filetype: name.slice(-3) }],
  })

  it('Slack', async () => {
    doors = await openDoors()
    for (const [event, says] of [
      [file('hall.png', 'image/png'), 'The picture beside your words'],
      [file('accounts.csv', 'text/csv'), 'The file beside your words'],
      [file('offer.pdf', 'application/pdf'), 'The file beside your words'],
    ] as const) {
      const answer = await slack('note Meridian the hall as it is now', event)
      expect(answer).toContain('the hall as it is now')
      expect(answer).toContain(says)
    }
    expect(await slack('note Meridian a new hall')).not.toContain('beside your words')
  })

  it('Feishu: a picture in a post', async () => {
    doors = await openDoors()
    const answer = await feishu(
      '',
      post([[{ tag: 'img', image_key: 'k' }], [{ tag: 'text', text: '情报 东海 新厂房已经封顶' }]]),
    )
    expect(answer).toContain('新厂房已经封顶')
    expect(answer).toContain('旁边的图片我没有看')
    expect(await feishu('', post([[{ tag: 'text', text: '情报 东海 换了采购' }]]))).not.toContain('旁边')
  })
})
