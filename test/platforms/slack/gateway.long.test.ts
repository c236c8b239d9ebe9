import { describe, expect, test } from 'vitest'
import type { Place, Sent } from '../../../src/platforms/platform.ts'
import type { Fault } from './faults.ts'
import { everyPart } from './sample-cards.ts'
import { sayCard, setUp, U } from './setup.ts'

const channel: Place = { platform: 'slack', tenant: 'T0COMPANY', chat: 'C012AB3CD' }
const direct: Place = { ...channel, chat: U, direct: true }

describe('a post', () => {
  test('stands where it should, quietly, with its key', async () => {
    const { slack, standIn } = await setUp()
    expect(await slack.platform.post(channel, everyPart, 'k1')).toEqual({
      kind: 'sent',
      as: `C012AB3CD:${standIn.messages[0]?.ts}`,
    })
    expect(standIn.messages[0]).toMatchObject({
      channel: 'C012AB3CD',
      metadata: { event_type: 'kam', event_payload: { key: 'k1' } },
    })
    expect(standIn.calls.at(-1)?.args).toMatchObject({
      unfurl_links: false,
      unfurl_media: false,
      link_names: false,
    })
    expect(standIn.problems).toEqual([])
  })

  test('to a person is edited, found and answered under the name that it got', async () => {
    const { slack, standIn } = await setUp()
    const sent = await slack.platform.post(direct, sayCard('one'), 'k1')
    const as = sent.kind === 'sent' ? sent.as : ''
    expect(as).toBe(`${standIn.directChannel(U)}:${standIn.messages[0]?.ts}`)
    expect(await slack.platform.edit(direct, as, sayCard('two'))).toEqual({ kind: 'sent', as })
    expect(await slack.platform.post({ ...direct, thread: as }, sayCard('under it'), 'k2')).toMatchObject({
      kind: 'sent',
    })
    expect(standIn.messages.map(({ text, edits, thread_ts }) => ({ text, edits, thread_ts }))).toEqual([
      { text: 'two', edits: 1, thread_ts: undefined },
      { text: 'under it', edits: 0, thread_ts: standIn.messages[0]?.ts },
    ])
    expect(await slack.platform.find?.(direct, 'k1')).toBe(as)
    expect(await slack.platform.find?.({ ...direct, thread: as }, 'k2')).toMatch(/^D/)
    expect(await slack.platform.find?.(direct, 'k3')).toBeUndefined()
  })

  // Trials 15.
  test.each(['invalid_blocks', 'msg_too_long', 'msg_blocks_too_long'])(
    '15: refused with %s is shown as text, then as one sentence',
    async (error) => {
      const { slack, standIn } = await setUp()
      for (let times = 0; times < 3; times++) standIn.failNext('chat.postMessage', { kind: 'refuse', error })
      expect(await slack.platform.post(channel, sayCard('V12 Meridian'), 'k1')).toMatchObject({
        kind: 'sent',
      })
      expect(standIn.messages[0]?.text).not.toContain('Meridian')
      expect(JSON.stringify(standIn.messages[0])).toContain('V12')
      expect(JSON.stringify(standIn.messages[0])).toMatch(/is done|已经处理/)
    },
  )

  test('is found again after the answer was lost', async () => {
    const { slack, standIn } = await setUp()
    standIn.failNext('chat.postMessage', { kind: 'lost' })
    expect(await slack.platform.post(channel, sayCard('one'), 'k1')).toMatchObject({
      kind: 'later',
      doubtful: true,
    })
    for (let i = 0; i < 150; i++) await slack.platform.post(channel, sayCard('more'), `more${i}`)
    expect(await slack.platform.find?.(channel, 'k1')).toBe(`C012AB3CD:${standIn.messages[0]?.ts}`)
  })

  test('that cannot be looked for is not taken for absent', async () => {
    const { slack, standIn } = await setUp()
    standIn.failNext('conversations.history', { kind: 'status', status: 500 })
    await expect(slack.platform.find?.(channel, 'k1')).rejects.toThrow()
  })
})

describe('a call that fails', () => {
  const refuse = (error: string): Fault => ({ kind: 'refuse', error })
  const cases: [string, Fault, Sent][] = [
    ['429', { kind: 'rate-limited', after: 7 }, { kind: 'later', after: 7000, why: 'rate limited' }],
    ['429 without a time', { kind: 'rate-limited' }, { kind: 'later', after: 30_000, why: 'rate limited' }],
    ['500', { kind: 'status', status: 500 }, { kind: 'later', why: 'http 500', doubtful: true }],
    ['404 of a proxy', { kind: 'status', status: 404 }, { kind: 'later', why: 'http 404', doubtful: false }],
    ['garbage', { kind: 'garbage' }, { kind: 'later', why: 'unreadable answer', doubtful: true }],
    [
      'a gone channel',
      refuse('channel_not_found'),
      { kind: 'never', why: 'channel_not_found', target: true },
    ],
    ['an archived channel', refuse('is_archived'), { kind: 'never', why: 'is_archived', target: true }],
    [
      'not being in the channel',
      refuse('not_in_channel'),
      { kind: 'never', why: 'not_in_channel', target: true },
    ],
    ['a call that Slack refuses', refuse('missing_scope'), { kind: 'never', why: 'missing_scope' }],
    ['a revoked token', refuse('token_revoked'), { kind: 'later', after: 60_000, why: 'token_revoked' }],
    ['trouble at Slack', refuse('internal_error'), { kind: 'later', why: 'internal_error', doubtful: true }],
  ]
  test.each(cases)('with %s', async (_, fault, outcome) => {
    const { slack, standIn } = await setUp()
    standIn.failNext('chat.postMessage', fault)
    expect(await slack.platform.post(channel, sayCard('x'), 'k')).toEqual(outcome)
    // One attempt: the relay decides about the next.
    expect(standIn.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1)
  })

  test.each<[string, Fault]>([
    ['half a body', { kind: 'half-body' }],
    ['a dropped connection', { kind: 'drop' }],
    ['a lost answer', { kind: 'lost' }],
  ])('with %s may have arrived', async (_, fault) => {
    const { slack, standIn } = await setUp()
    standIn.failNext('chat.postMessage', fault)
    expect(await slack.platform.post(channel, sayCard('x'), 'k')).toMatchObject({
      kind: 'later',
      doubtful: true,
    })
  })

  test('that hangs ends in ten seconds', { timeout: 15_000 }, async () => {
    const { slack, standIn } = await setUp()
    standIn.failNext('chat.postMessage', { kind: 'hang' })
    const began = Date.now()
    expect(await slack.platform.post(channel, sayCard('x'), 'k')).toEqual({
      kind: 'later',
      why: 'timeout',
      doubtful: true,
    })
    expect(Date.now() - began).toBeLessThan(11_000)
  })

  test('because nobody listens certainly did not arrive', async () => {
    const { slack, standIn } = await setUp()
    await standIn.close()
    expect(await slack.platform.post(channel, sayCard('x'), 'k')).toEqual({
      kind: 'later',
      why: 'ECONNREFUSED',
      doubtful: false,
    })
  })

  test('because the message is frozen is posted anew by the relay', async () => {
    const { slack, standIn } = await setUp()
    standIn.failNext('chat.update', refuse('edit_window_closed'))
    expect(await slack.platform.edit(channel, 'C012AB3CD:1.1', sayCard('x'))).toEqual({
      kind: 'never',
      why: 'too old',
    })
    expect(await slack.platform.edit(channel, 'C012AB3CD:1.1', sayCard('x'))).toEqual({
      kind: 'never',
      why: 'message_not_found',
    })
  })

  test('shows in the problems while it lasts', async () => {
    const { slack, standIn } = await setUp()
    expect(slack.platform.problems()).toEqual([])
    standIn.setRevoked(true)
    await slack.platform.post(channel, sayCard('x'), 'k')
    expect(slack.platform.problems().join()).toContain('token_revoked')
    standIn.setRevoked(false)
    await slack.platform.post(channel, sayCard('x'), 'k')
    expect(slack.platform.problems()).toEqual([])
    standIn.failNext('chat.postMessage', { kind: 'status', status: 500 }, 3)
    for (let i = 0; i < 3; i++) await slack.platform.post(channel, sayCard('x'), 'k')
    expect(slack.platform.problems().join()).toContain('does not answer')
    await slack.platform.post(channel, sayCard('x'), 'k')
    expect(slack.platform.problems()).toEqual([])
  })
})

describe('a file', () => {
  const file = {
    ...sayCard('May not send files'),
    file: { name: '月报.xlsx', content: Buffer.from('bytes').toString('base64') },
  }

  test('goes into the chat of whoever asked, without the token', async () => {
    const { slack, standIn } = await setUp()
    expect(await slack.platform.post(direct, file, 'k1')).toMatchObject({ kind: 'sent' })
    expect([...standIn.files.values()]).toMatchObject([
      { name: '月报.xlsx', bytes: Buffer.from('bytes'), channel: standIn.directChannel(U) },
    ])
    expect(standIn.messages).toEqual([])
    expect(standIn.problems).toEqual([])
  })

  test('that may not be sent is said in words', async () => {
    const { slack, standIn } = await setUp()
    standIn.failNext('files.getUploadURLExternal', { kind: 'refuse', error: 'missing_scope' })
    expect(await slack.platform.post(direct, file, 'k1')).toMatchObject({ kind: 'sent' })
    expect(standIn.messages[0]?.text).toContain('May not send files')
  })
})
