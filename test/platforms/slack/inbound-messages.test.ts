import { describe, expect, test } from 'vitest'
import { readBody } from '../../../src/platforms/slack/inbound.ts'
import { decodeText } from '../../../src/platforms/slack/message.ts'
import { envelope, reading, spoken } from './spoken.ts'

describe('a message that was told again', () => {
  const mentioned = (more: object, id = 'Ev1') => ({
    ...envelope({
      type: 'app_mention',
      user: 'U1',
      text: '<@U0BOT> spend',
      ts: '1.1',
      channel: 'C1',
      ...more,
    }),
    event_id: id,
  })

  // Trials 12.
  test('is named by its channel and time, whatever the event is called', () => {
    expect(readBody(mentioned({}), reading)?.key).toBe(readBody(mentioned({}, 'Ev2'), reading)?.key)
    expect(readBody(spoken({}), reading)?.key).toBe('slack:msg:D1:100.5')
  })

  test('with other words is an edit of that message', () => {
    expect(readBody(mentioned({ edited: { ts: '2.2' }, text: '<@U0BOT> spend 2' }), reading)).toMatchObject({
      kind: 'edited',
      of: 'slack:msg:C1:1.1',
      key: 'slack:msg:C1:1.1:edited:2.2',
      text: 'spend 2',
    })
    const changed = (text: string) =>
      envelope({
        type: 'message',
        subtype: 'message_changed',
        channel: 'D1',
        channel_type: 'im',
        message: { user: 'U1', text, ts: '100.5', edited: { ts: '101.0' } },
        previous_message: { text: 'hi' },
      })
    expect(readBody(changed('hi there'), reading)).toMatchObject({ kind: 'edited', of: 'slack:msg:D1:100.5' })
    // Slack unfolded a link: nobody changed a word.
    expect(readBody(changed('hi'), reading)).toBeUndefined()
  })

  test('under a message of ours is an edit of that reply; under nobody’s, or by us, it is nothing', () => {
    const changed = (more: object) =>
      readBody(
        envelope({
          type: 'message',
          subtype: 'message_changed',
          channel: 'C1',
          channel_type: 'channel',
          message: {
            user: 'U1',
            text: 'who pays?',
            ts: '100.5',
            thread_ts: '90.1',
            parent_user_id: 'U0BOT',
            edited: { ts: '101.0' },
            ...more,
          },
          previous_message: { text: 'who pay?' },
        }),
        reading,
      )
    expect(changed({})).toMatchObject({
      kind: 'replied',
      root: 'C1:90.1',
      key: 'slack:msg:C1:100.5:edited:101.0',
      edits: 'slack:msg:C1:100.5',
      text: 'who pays?',
    })
    // With our mention it comes as `app_mention` too.
    for (const other of [
      { parent_user_id: 'U2' },
      { thread_ts: undefined },
      { user: 'U0BOT' },
      { bot_id: 'B1' },
      { text: '<@U0BOT> who pays?' },
      { edited: undefined },
    ])
      expect(changed(other), JSON.stringify(other)).toBeUndefined()
  })
})

// Trials 39 and 42.
describe('39 and 42: a message that we cannot read', () => {
  test.each([
    ['voice', { files: [{ name: 'audio_message.m4a', mimetype: 'audio/mp4', subtype: 'slack_audio' }] }],
    ['video', { files: [{ name: 'clip.mp4', mimetype: 'video/mp4' }] }],
    ['picture', { files: [{ name: 'wall.png', mimetype: 'image/png' }] }],
    ['document', { files: [{ name: 'quote.pdf', mimetype: 'application/pdf' }] }],
    ['forwarded', { attachments: [{ is_share: true, text: 'what they wrote' }] }],
  ])('is said to be a %s', (what, more) => {
    expect(readBody(spoken({ text: '', subtype: 'file_share', ...more }), reading)).toMatchObject({
      kind: 'unreadable',
      what,
    })
  })

  test('keeps the address of a link, and the sign of an emoji', () => {
    expect(decodeText('sent <https://a.b/q|our offer>', 'U0BOT', () => undefined)).toBe(
      'sent our offer (https://a.b/q)',
    )
    expect(decodeText('met Mark :custom_one: at 10:30:45 :+1:', 'U0BOT', () => undefined)).toBe(
      'met Mark at 10:30:45 👍',
    )
    const blocks = [{ type: 'rich_text', elements: [{ type: 'emoji', name: 'smile', unicode: '1f604' }] }]
    expect(readBody(spoken({ text: 'hi :smile:', blocks }), reading)).toMatchObject({ text: 'hi 😄' })
  })
})
