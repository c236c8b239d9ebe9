import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clickOf, valueFor } from '../../../src/platforms/slack/button.ts'
import { kindOf, readBody } from '../../../src/platforms/slack/inbound.ts'
import { decodeText } from '../../../src/platforms/slack/message.ts'
import { renderSlack } from '../../../src/platforms/slack/render.ts'
import { anyCard } from './any-card.ts'
import { oracles, oraclesAbsent, oraclesPresent, readOracle } from './judge.ts'
import { stateOf } from './people.ts'

if (!oraclesPresent) console.warn(oraclesAbsent)

import { envelope, reading, spoken } from './spoken.ts'

describe.skipIf(!oraclesPresent)('recorded payloads', () => {
  const samples = 'java-slack-sdk-samples'
  const events = oraclesPresent ? readdirSync(resolve(oracles, samples, 'events')) : []

  test.each(events)('%s is read without harm', (file) => {
    const body = filled(readOracle(`${samples}/events/${file}`)) as { event: Record<string, unknown> }
    expect(() => readBody(body, reading)).not.toThrow()
    expect(kindOf(body)).toContain('event_callback')
  })

  test('of the kinds that we use are understood', () => {
    const sample = (path: string, more: object = {}) => {
      const body = filled(readOracle(`${samples}/${path}.json`)) as { event?: object }
      return readBody(
        body.event ? { ...body, event: { ...body.event, ...more } } : { ...body, ...more },
        reading,
      )
    }
    const person = { bot_id: undefined, subtype: undefined, edited: undefined }
    expect(sample('events/AppMentionPayload', person)).toMatchObject({ kind: 'said' })
    expect(sample('events/AppHomeOpenedPayload')).toMatchObject({ kind: 'opened' })
    expect(sample('events/MessagePayload', { ...person, channel_type: 'im' })).toMatchObject({ kind: 'said' })
    expect(
      sample('events/MessagePayload', { ...person, parent_user_id: 'U0BOT', thread_ts: '99.1' }),
    ).toMatchObject({ kind: 'replied' })
    expect(sample('events/MessageFileSharePayload', { channel_type: 'im' })).toMatchObject({ kind: 'said' })
    expect(sample('app-backend/slash-commands/SlashCommandPayload', { command: '/deal' })).toMatchObject({
      kind: 'said',
      text: 'deal x',
    })
    const actions = [
      {
        type: 'button',
        action_id: 'a',
        block_id: 'b',
        value: valueFor({ intent: 'why', fields: {} }),
        action_ts: '1.1',
      },
    ]
    expect(sample('app-backend/interactive-components/BlockActionPayload', { actions })).toMatchObject({
      kind: 'clicked',
    })
  })

  test('of bots and of other kinds are nothing for us', () => {
    for (const file of [
      'MessageBotPayload',
      'MessageChangedPayload',
      'MessageDeletedPayload',
      'MessageChannelJoinPayload',
      'ReactionAddedPayload',
    ]) {
      expect(readBody(filled(readOracle(`${samples}/events/${file}.json`)), reading), file).toBeUndefined()
    }
  })
})

/** The samples are shapes from live traffic with every text blanked; ids and times get a value again. */
function filled(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((inner) => filled(inner, name))
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, inner]) => [key, filled(inner, key)] as const)
    const object = Object.fromEntries(entries)
    return 'event' in object && object.type === 'x' ? { ...object, type: 'event_callback' } : object
  }
  if (value !== '') return value
  if (/(^|_)ts$/.test(name)) return '100.5'
  return name === 'response_url' ? 'https://hooks.slack.com/x' : 'x'
}

describe('an event', () => {
  test('in a direct chat is said, in its thread too', () => {
    expect(readBody(spoken({}), reading)).toEqual({
      key: 'slack:msg:D1:100.5',
      sender: { platform: 'slack', tenant: 'T1', userId: 'U1' },
      place: { platform: 'slack', tenant: 'T1', chat: 'D1', direct: true },
      at: 100_500,
      kind: 'said',
      text: 'hi',
    })
    expect(readBody(spoken({ thread_ts: '90.1', parent_user_id: 'U1' }), reading)).toMatchObject({
      kind: 'said',
      place: { thread: 'D1:90.1' },
    })
  })

  test('under a message of ours is a reply, wherever', () => {
    const under = { thread_ts: '90.1', parent_user_id: 'U0BOT' }
    expect(readBody(spoken(under), reading)).toMatchObject({ kind: 'replied', root: 'D1:90.1', text: 'hi' })
    expect(readBody(spoken({ ...under, channel: 'C1', channel_type: 'channel' }), reading)).toMatchObject({
      kind: 'replied',
      root: 'C1:90.1',
    })
    // The same words come as app_mention as well.
    expect(
      readBody(spoken({ ...under, channel: 'C1', channel_type: 'channel', text: '<@U0BOT> why' }), reading),
    ).toBeUndefined()
  })

  test.each([
    ['among others in a channel', { channel: 'C1', channel_type: 'channel' }],
    [
      'in somebody else’s thread',
      { channel: 'C1', channel_type: 'channel', thread_ts: '90.1', parent_user_id: 'U2' },
    ],
    ['by a bot', { bot_id: 'B1' }],
    ['by ourselves', { user: 'U0BOT' }],
    ['by nobody', { user: undefined }],
    ['that was edited', { subtype: 'message_changed' }],
    ['without words', { text: ' ' }],
  ])('%s is nothing for us', (_, more) => {
    expect(readBody(spoken(more), reading)).toBeUndefined()
  })

  test('tells our own name while Slack could not be asked', () => {
    const body = {
      ...envelope({ type: 'app_mention', user: 'U1', text: '<@U0BOT> today', ts: '1.1', channel: 'C1' }),
      authorizations: [{ user_id: 'U0BOT' }],
    }
    expect(readBody(body, { self: {}, nameOf: () => undefined })).toMatchObject({
      kind: 'said',
      text: 'today',
    })
  })

  test('from a shared channel carries the sender’s own company', () => {
    expect(readBody(spoken({ user_team: 'T2', team: 'T1' }), reading)).toMatchObject({
      sender: { tenant: 'T2' },
    })
  })

  test('of opening the chat is one and the same for a person', () => {
    const opened = (id: string) =>
      readBody(
        {
          ...envelope({ type: 'app_home_opened', user: 'U1', channel: 'D1', tab: 'messages' }),
          event_id: id,
        },
        reading,
      )
    expect(opened('Ev1')).toEqual(opened('Ev2'))
  })
})

describe('text from Slack', () => {
  test.each([
    ['a &lt;b&gt; &amp; c', 'a <b> & c'],
    ['&amp;lt;', '&lt;'],
    ['<@U0BOT> hi', 'hi'],
    ['<@U0BOT|kam> hi', 'hi'],
    ['with <@U2|li.na> and <@U3>', 'with @li.na and @U3'],
    ['in <#C1|general> or <#C2>', 'in #general or #C2'],
    ['<!channel> <!subteam^S1|@sales> <!date^1^x|yesterday>', '@channel @sales yesterday'],
    [
      '<http://huarui.com|huarui.com> <https://a.b/?x=1&amp;y=2> <mailto:a@b.c|a@b.c>',
      'huarui.com https://a.b/?x=1&y=2 a@b.c',
    ],
    ['  拜访\u00a0华锐 \n 谈报价 ', '拜访 华锐 \n 谈报价'],
    ['1 < 2', '1 < 2'],
  ])('%s', (text, meant) => {
    expect(decodeText(text, 'U0BOT', () => undefined)).toBe(meant)
  })
})

describe('a button', () => {
  test('comes back as it was meant, from any card', () => {
    fc.assert(
      fc.property(anyCard, (card) => {
        const { blocks } = renderSlack(card)
        for (const block of blocks) {
          const beside = block.type === 'section' ? [block.accessory] : []
          for (const element of block.type === 'actions' ? block.elements : beside) {
            if (element?.type !== 'button') continue
            const actions = [{ ...element, block_id: block.block_id, action_ts: '1.1' }]
            const body = {
              type: 'block_actions',
              user: { id: 'U1' },
              channel: { id: 'C1' },
              container: { message_ts: '1.1' },
              actions,
              state: { values: stateOf(blocks) },
            }
            const read = readBody(body, reading)
            expect(read).toMatchObject({
              kind: 'clicked',
              message: 'C1:1.1',
              click: clickOf(element.value ?? '') ?? {},
            })
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  test('holds any click within Slack’s limit', () => {
    // `__proto__` is no name of a field: objects do not keep it.
    const fields = fc.dictionary(
      fc.string({ maxLength: 20 }).filter((name) => name !== '__proto__'),
      fc.string({ unit: 'grapheme', maxLength: 3000 }),
      { maxKeys: 6 },
    )
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 30 }), fields, (intent, given) => {
        const value = valueFor({ intent, fields: given })
        expect(value.length).toBeLessThanOrEqual(2000)
        if (JSON.stringify({ intent, fields: given }).length <= 2000)
          expect(clickOf(value)).toEqual({ intent, fields: { ...given } })
      }),
      { numRuns: 200 },
    )
  })
})

test('anything at all is read without harm', () => {
  const wild = fc.oneof(
    fc.anything(),
    fc.record({
      type: fc.constantFrom('event_callback', 'block_actions'),
      event: fc.anything(),
      actions: fc.anything(),
      user: fc.anything(),
    }),
  )
  fc.assert(
    fc.property(wild, (body) => {
      expect(() => [readBody(body, reading), kindOf(body)]).not.toThrow()
    }),
  )
})
