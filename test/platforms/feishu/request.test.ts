import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { EventDispatcher } from '@larksuiteoapi/node-sdk'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBody } from '../../../src/platforms/feishu/body.ts'
import { mute } from '../../../src/platforms/feishu/mute.ts'
import { openRequest } from '../../../src/platforms/feishu/request.ts'
import { APP_ID, said, TOKEN } from './events.ts'
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

describe('readBody', () => {
  it('gives up on a sender that is too slow', async () => {
    const server = createServer((req, res) => {
      void readBody(req, 50).then((body) => res.end(String(body)))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const answer = await new Promise<string>((resolve) => {
      const req = request({ port: (server.address() as AddressInfo).port, method: 'POST' }, (res) => {
        res.setEncoding('utf8')
        res.on('data', (text: string) => resolve(text))
      })
      req.on('error', () => {})
      req.write('{"encrypt"')
    })
    server.closeAllConnections()
    server.close()

    expect(answer).toBe('too slow')
  })
})
