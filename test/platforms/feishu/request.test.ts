import { EventDispatcher } from '@larksuiteoapi/node-sdk'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mute } from '../../../src/platforms/feishu/mute.ts'
import { openRequest } from '../../../src/platforms/feishu/request.ts'
import { APP_ID, clicked, said, TOKEN } from './events.ts'
import { encrypted, signedHeaders } from './sign.ts'
import { KEY } from './world.ts'

const keys = { appId: APP_ID, encryptKey: KEY, verificationToken: TOKEN }

describe('openRequest', () => {
  it('takes nothing that it cannot prove, and never throws', () => {
    const header = fc.oneof(fc.string(), fc.constantFrom('1780300000', 'x'.repeat(64)))
    const headers = fc.record(
      { 'x-lark-signature': header, 'x-lark-request-timestamp': header, 'x-lark-request-nonce': header },
      { requiredKeys: [] },
    )
    const body = fc.oneof(
      fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
      fc.json().map((json) => Buffer.from(json)),
      fc.base64String({ maxLength: 200 }).map((text) => Buffer.from(JSON.stringify({ encrypt: text }))),
      fc.json().map((json) => Buffer.from(JSON.stringify({ encrypt: encrypted(json, KEY) }))),
    )
    fc.assert(
      fc.property(headers, body, (given, bytes) => {
        expect(openRequest(given, bytes, keys, Date.now()).kind).toBe('refused')
        expect(openRequest(given, bytes, { appId: APP_ID, verificationToken: TOKEN }, Date.now()).kind).toBe(
          'refused',
        )
      }),
      { seed: 3, numRuns: 500 },
    )
  })

  it('takes what the SDK takes, on the JSON both can read', async () => {
    let taken = 0
    const sdk = new EventDispatcher({ encryptKey: KEY, logger: mute })
    sdk.register({ 'im.message.receive_v1': () => void taken++ })
    const body = JSON.stringify({ encrypt: encrypted(JSON.stringify(said('大客户')), KEY) })
    const good = signedHeaders(body, KEY)
    const bad = { ...good, 'x-lark-signature': 'f'.repeat(64) }
    for (const headers of [good, bad])
      await sdk.invoke(Object.assign(Object.create({ headers }), JSON.parse(body)))

    expect(taken).toBe(1)
    expect(
      [good, bad].map((headers) => openRequest(headers, Buffer.from(body), keys, Date.now()).kind),
    ).toEqual(['event', 'refused'])
  })
})

describe('an event that only the token proves', () => {
  const plain = { appId: APP_ID, verificationToken: TOKEN }
  const minutes = 60_000
  const sent = 1_780_300_000_000
  const opened = (event: object, later: number) =>
    openRequest({}, Buffer.from(JSON.stringify(event)), plain, sent + later).kind

  it.each([
    ['at once', said('hi'), 0, 'event'],
    ['at its last repeat', said('hi'), 426 * minutes, 'event'],
    ['a day later', said('hi'), 1440 * minutes, 'refused'],
    ['a day early', said('hi'), -1440 * minutes, 'refused'],
    ['without a time', said('hi', { header: { create_time: undefined } }), 0, 'refused'],
    ['a click', clicked({}), minutes, 'event'],
    ['a click of this morning', clicked({}), 120 * minutes, 'refused'],
  ])('%s', (_when, event, later, kind) => {
    expect(opened(event, later)).toBe(kind)
  })
})
