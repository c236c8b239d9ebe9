import { expect, test } from 'vitest'
import { renderSlack } from '../../../src/platforms/slack/render.ts'
import { setUp, U } from './setup.ts'

/** As Slack sends it from a list in a message; from a modal it has a `view` in place of the message. */
const suggestion = (blockId: string, value: string, more: object = {}) => ({
  type: 'block_suggestion',
  user: { id: U, username: 'wang.hao', name: 'wang.hao', team_id: 'T0COMPANY' },
  container: { type: 'message', message_ts: '1605853634.000400', channel_id: 'C111', is_ephemeral: true },
  api_app_id: 'A111',
  token: 'verification_token',
  action_id: 'account',
  block_id: blockId,
  value,
  team: {
    id: 'T0COMPANY',
    domain: 'workspace-domain',
    enterprise_id: 'E111',
    enterprise_name: 'Sandbox Org',
  },
  enterprise: { id: 'E111', name: 'Sandbox Org' },
  is_enterprise_install: false,
  channel: { id: 'C111', name: 'test-channel' },
  ...more,
})

test('a list is filled while somebody types, with what its block is about and who types', async () => {
  const asked: object[] = []
  const { people, received, accepted } = await setUp({
    choices: async (each) => {
      asked.push(each)
      return [
        { label: '东海石化 · K02', value: 'K02' },
        { label: 'again', value: 'K02' },
        { label: 'x', value: '' },
      ]
    },
  })
  const { blocks } = renderSlack({
    lang: 'zh',
    title: 'x',
    tone: 'plain',
    parts: [
      {
        kind: 'form',
        form: {
          name: 'f',
          fields: [{ kind: 'pick', of: 'contact', within: 'K02', name: 'who', label: '谁' }],
          submit: { label: 'ok', click: { intent: 'x', fields: {} } },
        },
      },
    ],
  })
  const input = blocks.find((block) => block.type === 'input')
  expect(input).toMatchObject({ element: { type: 'external_select', action_id: 'who', min_query_length: 0 } })

  const { status, body } = await people.send('interactive', suggestion(input?.block_id ?? '', '东海'))

  expect(status).toBe(200)
  expect(body).toEqual({
    options: [{ text: { type: 'plain_text', text: 'again', emoji: false }, value: 'K02' }],
  })
  expect(asked).toMatchObject([{ of: 'contact', within: 'K02', typed: '东海', sender: { userId: U } }])
  expect([...received, ...accepted]).toEqual([])
})

test('a list that is none of ours, or that comes too late, is empty; another company gets nothing of ours', async () => {
  const asked: { sender: { standing?: string } }[] = []
  const { people } = await setUp({
    patience: 100,
    choices: async (each) => {
      asked.push(each)
      await new Promise((resolve) => setTimeout(resolve, 400))
      return [{ label: 'late', value: 'K02' }]
    },
  })
  const ask = (blockId: string, more: object = {}) =>
    people.send('interactive', suggestion(blockId, '', more))

  expect((await ask('form0.0.abcdef01.pick.everything')).body).toEqual({ options: [] })
  expect((await ask('form0.0.abcdef01')).body).toEqual({ options: [] })
  expect(asked).toEqual([])
  expect((await ask('form0.0.abcdef01.pick.account')).body).toEqual({ options: [] })
  const outsider = { user: { id: 'U0OTHER', team_id: 'T0OTHER' }, team: { id: 'T0OTHER' }, enterprise: null }
  await ask('form0.0.abcdef01.pick.account', outsider)
  expect(asked.map(({ sender }) => sender.standing)).toEqual([undefined, 'foreign'])
})
