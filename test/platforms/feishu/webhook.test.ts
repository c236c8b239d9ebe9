import { request } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { clicked, envelope, mention, said, TOKEN } from './events.ts'
import { oracle, oraclesHere } from './oracle.ts'
import { encrypted, signedHeaders } from './sign.ts'
import { KEY, startWorld, type World } from './world.ts'

let world: World
const SECRETS = [KEY, TOKEN, 'stand-in-app-secret', 't-standin', '机密要点', 'c-update-token']

beforeEach(async () => {
  world = await startWorld()
})
afterEach(async () => {
  await world.close()
  for (const secret of SECRETS) expect(world.log.lines.join('\n')).not.toContain(secret)
  expect(world.feishu.wrongs).toEqual([])
})

const seal = (body: unknown) => JSON.stringify({ encrypt: encrypted(JSON.stringify(body), KEY) })
const challenge = { type: 'url_verification', challenge: '<script>1</script>', token: TOKEN }
const nothingHappened = () => expect([world.accepted, world.received]).toEqual([[], []])

describe('a good delivery', () => {
  it('of a message is stored, then acknowledged', async () => {
    const answer = await world.deliver(said('拜访 华锐 机密要点'))

    expect(answer.status).toBe(200)
    expect(world.accepted).toMatchObject([{ kind: 'said', text: '拜访 华锐 机密要点' }])
  })

  it('that could not be stored is a 500, so that it comes again', async () => {
    world.store = async () => {
      throw new Error('insert failed: 机密要点')
    }

    expect((await world.deliver(said('拜访'))).status).toBe(500)
  })

  it('in a group keeps its place', async () => {
    const mentions = [mention('@_user_1', world.feishu.botId, 'x')]
    await world.deliver(said('@_user_1 今日', { message: { chat_id: 'oc_g', chat_type: 'group', mentions } }))

    expect(world.accepted).toMatchObject([{ text: '今日', place: { chat: 'oc_g' } }])
  })

  it('of no use is acknowledged quietly', async () => {
    expect((await world.deliver(envelope('im.message.message_read_v1', {}))).status).toBe(200)
    expect(
      (
        await world.deliver({
          type: 'event_callback',
          uuid: 'u',
          token: TOKEN,
          event: { type: 'approval_instance' },
        })
      ).status,
    ).toBe(200)
    nothingHappened()
  })

  it('is taken with white space and escapes in the body, a query on the path, and characters split over packets', async () => {
    const body = Buffer.from(`{ "encrypt" : "${encrypted(JSON.stringify(said('大客户管理')), KEY)}" }`)
    const status = await new Promise<number | undefined>((resolve) => {
      const req = request(`${world.url}?x=1`, { method: 'POST', headers: signedHeaders(body, KEY) }, (res) =>
        resolve(res.resume().statusCode),
      )
      req.write(body.subarray(0, 40))
      setTimeout(() => req.end(body.subarray(40)), 50)
    })

    expect(status).toBe(200)
    expect(world.accepted).toMatchObject([{ text: '大客户管理' }])
  })
})

describe('a delivery that is refused', () => {
  const REFUSED: [string, number, () => Promise<Response>][] = [
    ['wrong signature', 401, () => world.post(seal(said('x')), signedHeaders('another body', KEY))],
    ['no signature', 401, () => world.post(seal(said('x')))],
    ['half a signature', 401, () => world.post(seal(said('x')), { 'x-lark-signature': 'x' })],
    ['signed two hours ago', 401, () => world.post(...old())],
    ['another key', 401, () => world.post(JSON.stringify({ encrypt: encrypted('{}', 'other') }), {})],
    ['plain, though there is a key', 401, () => world.post(JSON.stringify(said('x')))],
    ['plain url_verification, though there is a key', 401, () => world.post(JSON.stringify(challenge))],
    ['wrong verification token', 401, () => world.deliver(said('x', { header: { token: 'wrong' } }))],
    ['url_verification with the wrong token', 401, () => world.post(seal({ ...challenge, token: 'wrong' }))],
    ['another app', 403, () => world.deliver(said('x', { header: { app_id: 'cli_other' } }))],
    ['the body that stops the SDK', 401, () => world.post('{"encrypt":"AAAA"}')],
    [
      'the same, signed',
      400,
      () => world.post('{"encrypt":"AAAA"}', signedHeaders('{"encrypt":"AAAA"}', KEY)),
    ],
    ['no JSON', 400, () => world.post('{')],
    ['empty', 400, () => world.post('')],
    ['null', 400, () => world.post('null')],
    ['a list', 400, () => world.post('[]')],
    ['a number', 400, () => world.post('1')],
    ['not UTF-8', 400, () => world.post(Buffer.from([0x22, 0xff, 0x22]))],
    ['encrypt is no text', 401, () => world.post('{"encrypt":{"a":1}}')],
    ['sealed nonsense', 400, () => world.deliver([1, 2] as unknown as object)],
    ['sealed without an event', 400, () => world.deliver({ schema: '2.0', header: {} })],
    ['too large', 413, () => world.post(`{"encrypt":"${'A'.repeat(1_100_000)}"}`)],
  ]
  const old = (): [string, Record<string, string>] => {
    const body = seal(said('x'))
    return [body, signedHeaders(body, KEY, Date.now() - 7_200_000)]
  }

  it.each(REFUSED)('%s: %i', async (_, status, send) => {
    expect((await send()).status).toBe(status)
    nothingHappened()
    expect((await world.deliver(said('still there'))).status).toBe(200)
  })

  it('another method, another path', async () => {
    expect((await fetch(world.url)).status).toBe(405)
    expect((await fetch(`${world.url}x`, { method: 'POST', body: '{}' })).status).toBe(404)
  })

  it('too large without saying so beforehand', async () => {
    const status = await new Promise<unknown>((resolve) => {
      const req = request(world.url, { method: 'POST' }, (res) => resolve(res.resume().statusCode))
      req.on('error', (error: NodeJS.ErrnoException) => resolve(error.code))
      for (let n = 0; n < 20; n++) req.write('x'.repeat(100_000))
      req.end()
    })

    expect([413, 'EPIPE', 'ECONNRESET']).toContain(status)
    nothingHappened()
  })

  it('hung up in the middle', async () => {
    await new Promise<void>((resolve) => {
      const req = request(world.url, { method: 'POST', headers: { 'content-length': '1000' } })
      req.on('error', () => resolve())
      req.write('{"encrypt"')
      setTimeout(() => req.destroy(), 30)
      req.on('close', () => resolve())
    })

    expect((await world.deliver(said('still there'))).status).toBe(200)
  })
})

describe('url_verification', () => {
  it('is answered in JSON, unsigned as it comes', async () => {
    const answer = await world.post(seal(challenge))

    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toContain('application/json')
    expect(await answer.json()).toEqual({ challenge: '<script>1</script>' })
  })

  it.runIf(oraclesHere)('of the published vector is answered', async () => {
    const [, vector] = oracle('crypto-vectors.json') as {
      key: string
      encrypt: string
      plain: { challenge: string; token: string }
    }[]
    const other = await startWorld({ encryptKey: vector!.key, verificationToken: vector!.plain.token })

    const answer = await other.post(JSON.stringify({ encrypt: vector!.encrypt }))
    expect(await answer.json()).toEqual({ challenge: vector!.plain.challenge })
    await other.close()
  })
})

describe('without an Encrypt Key', () => {
  it('the verification token alone decides', async () => {
    const plain = await startWorld({ encryptKey: '' })
    const send = (body: object) => plain.post(JSON.stringify(body)).then((answer) => answer.status)

    const now = { header: { create_time: String(Date.now()) } }
    expect(await send(said('大客户管理', now))).toBe(200)
    expect(await send(said('an old one'))).toBe(401)
    expect(await send(challenge)).toBe(200)
    expect(await send(said('x', { header: { token: 'wrong' } }))).toBe(401)
    expect(await send({ encrypt: 'x' })).toBe(401)
    expect(plain.accepted).toMatchObject([{ text: '大客户管理' }])
    expect(plain.log.lines.join()).toContain('Feishu events come unsigned')
    expect(world.log.lines.join()).not.toContain('unsigned')
    await plain.close()
  })

  it('and without a token nothing is taken', async () => {
    const open = await startWorld({ encryptKey: '', verificationToken: '' })

    expect((await open.post(JSON.stringify(said('x')))).status).toBe(401)
    expect((await open.post(JSON.stringify(clicked({ intent: 'x', fields: {} })))).status).toBe(401)
    await open.close()
  })
})

describe('stopping', () => {
  it('waits for what was taken and takes nothing more', async () => {
    let finish = () => {}
    world.store = (incoming) =>
      new Promise((resolve) => {
        finish = () => {
          world.accepted.push(incoming)
          resolve()
        }
      })
    const answer = world.deliver(said('last'))
    await new Promise((resolve) => setTimeout(resolve, 100))
    const stopped = world.app.stop()

    expect((await world.deliver(said('too late'))).status).toBe(503)
    finish()
    expect((await answer).status).toBe(200)
    await stopped
    expect(world.accepted).toHaveLength(1)
  })
})
