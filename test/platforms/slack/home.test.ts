import { describe, expect, test } from 'vitest'
import type { Card } from '../../../src/cards/card.ts'
import { oraclesPresent, readOracle } from './judge.ts'
import { sayCard, setUp, U, until } from './setup.ts'

const page: Card = {
  lang: 'en',
  title: 'Home',
  tone: 'plain',
  parts: [
    { kind: 'text', text: '1 overdue', style: 'strong' },
    { kind: 'buttons', buttons: [{ label: 'Why', click: { intent: 'why.open', fields: { text: 'K05' } } }] },
  ],
}
const homeOf = (chat: string) => ({ platform: 'slack' as const, tenant: '', chat, direct: true, home: true })

/** A click on the own page or in a dialog, as Slack sends it: no channel, no response address. */
const clicked = (
  view: { type: string; id: string; private_metadata?: string },
  trigger_id: string,
  user = U,
) => ({
  type: 'block_actions',
  user: { id: user, username: 'wang.hao', team_id: 'T0COMPANY' },
  api_app_id: 'A0KAM',
  token: 'x',
  container: { type: 'view', view_id: view.id },
  trigger_id,
  team: { id: 'T0COMPANY', domain: 'company' },
  enterprise: null,
  is_enterprise_install: false,
  view: { team_id: 'T0COMPANY', blocks: [], callback_id: '', state: { values: {} }, hash: '1', ...view },
  actions: [
    {
      action_id: 'p1.r0.0',
      block_id: 'b1',
      type: 'button',
      value: JSON.stringify({ intent: 'why.open', fields: { text: 'K05' } }),
      action_ts: '1583637157.207593',
    },
  ],
})

describe('the Home tab', () => {
  test('its opening asks for the page each time, the chat’s greets once', async () => {
    const { people, accepted } = await setUp()
    const opening = (tab: string, event_ts: string) =>
      people.send(
        'events_api',
        people.event({ type: 'app_home_opened', user: U, channel: 'D1', tab, event_ts }),
      )
    await opening('home', '1700000000.000100')
    await opening('home', '1700000009.000100')
    await opening('messages', '1700000010.000100')
    await opening('messages', '1700000011.000100')
    expect(accepted.map(({ key, kind, place }) => [key, kind, place.home, place.chat])).toEqual([
      [`slack:home:${U}:1700000000.000100`, 'opened', true, U],
      [`slack:home:${U}:1700000009.000100`, 'opened', true, U],
      [`slack:opened:${U}`, 'opened', undefined, 'D1'],
      [`slack:opened:${U}`, 'opened', undefined, 'D1'],
    ])
  })

  test('is published, and published again when it changes', async () => {
    const { slack, standIn } = await setUp()
    const sent = await slack.platform.post(homeOf(U), page, 'home:slack:1')
    expect(sent).toEqual({ kind: 'sent', as: `home:${U}` })
    await slack.platform.edit(homeOf(U), `home:${U}`, { ...page, title: 'Home, later' })
    expect(await slack.platform.find?.(homeOf(U), 'home:slack:1')).toBeUndefined()
    expect(standIn.views).toMatchObject([
      { user_id: U, view: { type: 'home' } },
      { user_id: U, view: { type: 'home' } },
    ])
    expect(JSON.stringify(standIn.views[1])).toContain('Home, later')
    expect([standIn.messages, standIn.problems]).toEqual([[], []])
  })

  test('what is clicked on it is shown in a dialog, and what is clicked there takes its place', async () => {
    const answers: Card[] = [page, { ...page, title: 'Evidence' }]
    const { people, standIn, accepted } = await setUp({
      receive: async () => ({ card: answers.shift() ?? sayCard('?'), delivery: 'replace' }),
    })
    await people.send('interactive', clicked({ type: 'home', id: 'V1' }, standIn.trigger()))
    const [dialog] = standIn.dialogs
    expect(dialog?.view).toMatchObject({ type: 'modal', title: { text: 'Home' }, close: { text: 'Close' } })
    expect(dialog?.view.submit).toBeUndefined()

    const inside = { type: 'modal', id: dialog!.id, private_metadata: dialog!.view.private_metadata ?? '' }
    await people.send('interactive', clicked(inside, standIn.trigger()))
    expect(standIn.dialogs).toHaveLength(1)
    expect(standIn.dialogs[0]?.view.title.text).toBe('Evidence')
    expect([accepted, standIn.problems]).toEqual([[], []])
  })

  test('where no dialog can be opened, the answer comes as a message', async () => {
    const { people, accepted } = await setUp()
    await people.send('interactive', clicked({ type: 'home', id: 'V1' }, 'gone'))
    await until(() => accepted.length > 0)
    expect(accepted).toMatchObject([{ kind: 'clicked', place: { chat: U, direct: true } }])
  })

  test('a dialog of somebody else, or a made-up one, does nothing', async () => {
    const { people, standIn, received } = await setUp({
      receive: async () => ({ card: page, delivery: 'private' }),
    })
    await people.send('interactive', clicked({ type: 'home', id: 'V1' }, standIn.trigger()))
    const sealed = standIn.dialogs[0]!.view.private_metadata ?? ''
    standIn.addPerson({ id: 'U0OTHER', name: 'Other' })
    const wrong = [
      clicked({ type: 'modal', id: 'V9', private_metadata: sealed }, standIn.trigger(), 'U0OTHER'),
      clicked({ type: 'modal', id: 'V9', private_metadata: `${sealed}x` }, standIn.trigger()),
      clicked({ type: 'modal', id: 'V9' }, standIn.trigger()),
    ]
    for (const body of wrong) expect((await people.send('interactive', body)).status).toBe(200)
    expect(received).toEqual([])
    expect(standIn.dialogs).toHaveLength(1)
  })

  test.skipIf(!oraclesPresent)('Slack’s own sample of an opening is taken', async () => {
    const { people, accepted } = await setUp()
    const sample = readOracle('java-slack-sdk-samples/events/AppHomeOpenedPayload.json') as {
      event: { type: string }
    }
    const event = { ...sample.event, user: U, tab: 'home', event_ts: '1700000000.000100' }
    const { status } = await people.send('events_api', people.event(event))
    expect(status).toBe(200)
    expect(accepted).toMatchObject([{ kind: 'opened', place: { home: true } }])
  })
})

test('a word for one person in a channel is heard by nobody else, and missed by nobody', async () => {
  const { slack, standIn } = await setUp()
  const place = {
    platform: 'slack' as const,
    tenant: '',
    chat: 'C012AB3CD',
    thread: 'C012AB3CD:1.000200',
    only: { userId: U },
  }
  const sent = await slack.platform.post(place, sayCard('Answered in our own chat'), 'ack:1')
  expect(sent.kind).toBe('sent')
  expect(await slack.platform.edit(place, 'x', sayCard('again'))).toMatchObject({ kind: 'sent' })
  expect(standIn.whispers).toMatchObject([{ channel: 'C012AB3CD', user: U, thread_ts: '1.000200' }])
  expect([standIn.messages, standIn.problems]).toEqual([[], []])
})
