import { expect, test } from 'vitest'
import { oraclesPresent, readOracle } from './judge.ts'
import { setUp, U } from './setup.ts'

/** A message's menu, as Slack sends it. */
const picked = (more: object = {}) => ({
  type: 'message_action',
  token: 'verification_token',
  action_ts: '1583637157.207593',
  team: { id: 'T0COMPANY', domain: 'company-gmbh' },
  user: { id: U, username: 'wang.hao', team_id: 'T0COMPANY', name: 'wang.hao' },
  channel: { id: 'C111', name: 'dev' },
  is_enterprise_install: false,
  enterprise: null,
  callback_id: 'visit',
  trigger_id: '111.222.xxx',
  message_ts: '1583636382.000300',
  message: {
    client_msg_id: 'zzzz-111-222-xxx-yyy',
    type: 'message',
    text: 'Met <@U0CHEN> at <https://acme.example|Acme>, he said :+1: &amp; wants an offer',
    user: 'U0LI',
    ts: '1583636382.000300',
    team: 'T0COMPANY',
    blocks: [{ type: 'rich_text', block_id: 'd7eJ', elements: [] }],
  },
  ...more,
})

test('a picked message comes with its day, its link and who said it, and its answer is for the picker', async () => {
  const { people, received, standIn } = await setUp()
  standIn.addPerson({ id: 'U0LI', name: 'Li Na' })
  standIn.addPerson({ id: 'U0CHEN', name: 'Chen' })

  const { status } = await people.send('interactive', picked())

  expect(status).toBe(200)
  expect(received).toEqual([
    {
      key: 'slack:111.222.xxx',
      sender: expect.objectContaining({ userId: U, tenant: 'T0COMPANY' }),
      place: { platform: 'slack', tenant: 'T0COMPANY', chat: U, direct: true },
      kind: 'picked',
      as: 'visit',
      text: 'Met @Chen at Acme (https://acme.example), he said 👍 & wants an offer',
      said: 1583636382000,
      link: 'https://company-gmbh.slack.com/archives/C111/p1583636382000300',
      by: 'Li Na',
      chat: 'C111',
    },
  ])
})

test('a card of ours has no words of anybody: they would be those of a notification', async () => {
  const { people, received, slack } = await setUp()
  await slack.platform.post(
    { platform: 'slack', tenant: 'T0COMPANY', chat: U, direct: true },
    { lang: 'en', title: 'x', tone: 'plain', parts: [] },
    'k',
  )
  const message = {
    text: '东海石化 · 🔴 危急 95',
    user: 'U0KAMBOT',
    bot_id: 'B0KAMBOT',
    ts: '1583636382.000300',
  }
  await people.send('interactive', picked({ message }))
  expect(received).toMatchObject([
    { kind: 'picked', text: '', link: expect.stringContaining('/p1583636382000300') },
  ])
  expect(received[0]).not.toHaveProperty('by')
})

test('a message with a file alone has no words, and is linked', async () => {
  const { people, received } = await setUp()
  const message = { text: '', user: U, ts: '1583636382.000300', files: [{ id: 'F1', name: 'quote.pdf' }] }
  await people.send('interactive', picked({ message }))
  expect(received).toMatchObject([{ kind: 'picked', text: '', link: expect.any(String) }])
})

test('a reply is linked in its thread; without the workspace’s name there is no link', async () => {
  const { people, received } = await setUp()
  const message = { text: 'x', ts: '1583636390.000400', thread_ts: '1583636382.000300' }
  await people.send('interactive', picked({ message, trigger_id: '1' }))
  await people.send(
    'interactive',
    picked({ message, trigger_id: '2', team: { id: 'T0COMPANY', domain: 'evil.example/x' } }),
  )
  expect(received.map((each) => each.kind === 'picked' && each.link)).toEqual([
    'https://company-gmbh.slack.com/archives/C111/p1583636390000400?thread_ts=1583636382.000300&cid=C111',
    undefined,
  ])
})

test('the lightning bolt starts without a message; what is none of ours is acknowledged and left', async () => {
  const { people, received } = await setUp()
  const global = {
    ...picked({ type: 'shortcut', callback_id: 'note_new' }),
    message: undefined,
    channel: undefined,
  }
  expect((await people.send('interactive', global)).status).toBe(200)
  expect(received).toMatchObject([{ kind: 'picked', as: 'note', text: '' }])
  expect((await people.send('interactive', picked({ callback_id: 'other' }))).status).toBe(200)
  expect((await people.send('interactive', picked({ trigger_id: '' }))).status).toBe(200)
  expect(received).toHaveLength(1)
})

test('on Enterprise Grid the picker may come through another workspace of the organisation', async () => {
  const { people, received, standIn } = await setUp({ standIn: { enterpriseId: 'E0COMPANY' } })
  standIn.addPerson({
    id: U,
    name: 'Wang Hao',
    teamId: 'T0SISTER',
    about: { enterprise_user: { enterprise_id: 'E0COMPANY' } },
  })
  const grid = {
    team: { id: 'T0SISTER', domain: 'sister' },
    user: { id: U, team_id: 'T0SISTER' },
    enterprise: { id: 'E0COMPANY', name: 'Company' },
    is_enterprise_install: false,
  }
  await people.send('interactive', picked(grid))
  expect(received[0]?.sender).toMatchObject({ tenant: 'T0COMPANY', userId: U })
  expect(received[0]?.sender.standing).toBeUndefined()
  await people.send(
    'interactive',
    picked({
      ...grid,
      trigger_id: '9',
      user: { id: 'U0X', team_id: 'T0X' },
      team: { id: 'T0X' },
      enterprise: { id: 'E0OTHER' },
    }),
  )
  expect(received[1]?.sender.standing).toBe('foreign')
})

test.skipIf(!oraclesPresent)(
  'Slack’s own sample of a message shortcut, filled with nothing, is acknowledged',
  async () => {
    const { people, received } = await setUp()
    const sample = readOracle(
      'java-slack-sdk-samples/app-backend/interactive-components/MessageShortcutPayload.json',
    ) as object
    expect((await people.send('interactive', sample)).status).toBe(200)
    expect(
      (
        await people.send('interactive', {
          ...sample,
          user: { id: U },
          callback_id: 'visit',
          trigger_id: '5',
        })
      ).status,
    ).toBe(200)
    expect(received).toMatchObject([{ kind: 'picked', as: 'visit', text: '' }])
  },
)
