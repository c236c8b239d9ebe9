import { request } from 'node:http'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sign } from './people.ts'
import { secret, setUp, U } from './setup.ts'

const json = 'application/json'
const form = 'application/x-www-form-urlencoded'

async function post(
  endpoint: string,
  body: string,
  headers: Record<string, string>,
): Promise<{ status: number; text: string }> {
  const response = await fetch(endpoint, { method: 'POST', body, headers })
  return { status: response.status, text: await response.text() }
}

describe('a request of Slack', () => {
  test('is answered with the challenge when Slack checks the address', async () => {
    const { endpoint } = await setUp()
    const body = JSON.stringify({ type: 'url_verification', challenge: 'abc' })
    const answer = await post(endpoint, body, { 'content-type': json, ...sign(secret, body) })
    expect(answer).toEqual({ status: 200, text: '{"challenge":"abc"}' })
  })

  test.each([[{}], [['abc']], [null], [7]])(
    'with a challenge that is no text, %j, is answered without one',
    async (challenge) => {
      const { endpoint } = await setUp()
      const body = JSON.stringify({ type: 'url_verification', challenge })
      const answer = await post(endpoint, body, { 'content-type': json, ...sign(secret, body) })
      expect(answer).toEqual({ status: 200, text: '{"challenge":""}' })
    },
  )

  test('without a good signature is refused and nothing is done', async () => {
    const { endpoint, people, received, accepted } = await setUp()
    const body = JSON.stringify(
      people.event({ type: 'message', channel_type: 'im', user: U, text: 'help', ts: '1.1', channel: 'D1' }),
    )
    const good = sign(secret, body)
    const minutes = (n: number) => sign(secret, body, Date.now() + n * 60_000)
    const cases: Record<string, string>[] = [
      {},
      sign('other secret', body),
      { ...good, 'x-slack-signature': 'v0=00' },
      { ...good, 'x-slack-signature': 'v1=00' },
      { ...good, 'x-slack-request-timestamp': 'soon' },
      { ...good, 'x-slack-request-timestamp': '' },
      minutes(-6),
      minutes(6),
    ]
    for (const headers of cases) {
      expect(
        (await post(endpoint, body, { 'content-type': json, ...headers })).status,
        JSON.stringify(headers),
      ).toBe(401)
    }
    expect((await post(endpoint, `${body} `, { 'content-type': json, ...good })).status).toBe(401)
    expect([...received, ...accepted]).toEqual([])
  })

  test('that Slack documents is verified as documented', async () => {
    const at = 1_531_420_618_000
    const { endpoint } = await setUp({ now: () => at })
    const body =
      'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c'
    const headers = {
      'x-slack-request-timestamp': '1531420618',
      'x-slack-signature': 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503',
    }
    expect((await post(endpoint, body, { 'content-type': form, ...headers })).status).toBe(200)
  })

  test('that is malformed or too large is refused', async () => {
    const { endpoint } = await setUp()
    for (const body of ['{"type":', '[]', '"x"', '', 'payload=%7Bbroken']) {
      expect((await post(endpoint, body, { 'content-type': json, ...sign(secret, body) })).status, body).toBe(
        400,
      )
    }
    const large = 'x'.repeat(1024 * 1024 + 1)
    expect((await post(endpoint, large, { 'content-type': json, ...sign(secret, large) })).status).toBe(413)
    expect(await postChunked(endpoint, large)).toBe(413)
    expect((await fetch(endpoint)).status).toBe(405)
  })

  test('ssl_check needs no signature and does nothing', async () => {
    const { endpoint, received } = await setUp()
    const body = `ssl_check=1&command=%2Fkam&text=help&user_id=${U}&channel_id=D1`
    expect((await post(endpoint, body, { 'content-type': form })).status).toBe(200)
    expect(received).toEqual([])
  })

  test('with a charset in its content type is read all the same', async () => {
    const { endpoint, received } = await setUp()
    const body = new URLSearchParams({
      command: '/kam',
      text: 'help',
      user_id: U,
      channel_id: 'D1',
      trigger_id: '1.1.a',
    }).toString()
    expect(
      (await post(endpoint, body, { 'content-type': `${form}; charset=utf-8`, ...sign(secret, body) }))
        .status,
    ).toBe(200)
    expect(received).toMatchObject([{ kind: 'said', text: 'help' }])
  })

  test('of a kind that nobody uses is acknowledged at once', async () => {
    const { people, accepted, received } = await setUp()
    const began = Date.now()
    const view = {
      type: 'view_submission',
      user: { id: U },
      team: { id: 'T0COMPANY' },
      view: { id: 'V1', callback_id: 'x', state: { values: {} } },
    }
    const select = {
      type: 'block_actions',
      user: { id: U },
      team: { id: 'T0COMPANY' },
      actions: [{ type: 'static_select', action_id: 'x' }],
    }
    const shortcut = { type: 'shortcut', callback_id: 'x', user: { id: U }, team: { id: 'T0COMPANY' } }
    for (const body of [view, select, shortcut, { type: 'made_up' }])
      expect((await people.send('interactive', body)).status).toBe(200)
    for (const event of [{ type: 'reaction_added', user: U }, { type: 'made_up' }]) {
      expect((await people.send('events_api', people.event(event))).status).toBe(200)
    }
    expect(Date.now() - began).toBeLessThan(1500)
    expect([...accepted, ...received]).toEqual([])
  })

  test('with anything signed in it ends in an answer', { timeout: 20_000 }, async () => {
    const { endpoint, people } = await setUp()
    const types = fc.constantFrom(
      'event_callback',
      'block_actions',
      'view_submission',
      'block_suggestion',
      'shortcut',
    )
    const shaped = fc.record({
      type: types,
      event: fc.jsonValue(),
      actions: fc.jsonValue(),
      user: fc.jsonValue(),
      team: fc.jsonValue(),
      view: fc.jsonValue(),
    })
    const body = fc.oneof(
      fc.dictionary(fc.string(), fc.jsonValue()),
      shaped,
      fc.record({ command: fc.string(), text: fc.string() }),
    )
    await fc.assert(
      fc.asyncProperty(body, fc.constantFrom(json, form), async (value, type) => {
        const raw =
          type === json
            ? JSON.stringify(value)
            : new URLSearchParams({ payload: JSON.stringify(value) }).toString()
        const { status } = await post(endpoint, raw, { 'content-type': type, ...sign(secret, raw) })
        expect([200, 500]).toContain(status)
      }),
      { numRuns: 150 },
    )
    expect((await people.command(U, '/kam', 'help')).status).toBe(200)
  })
})

/** Without a content length, so that the size shows only while reading. */
function postChunked(endpoint: string, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const req = request(
      endpoint,
      { method: 'POST', headers: { 'content-type': json, 'transfer-encoding': 'chunked' } },
      (res) => {
        res.resume()
        resolve(res.statusCode ?? 0)
      },
    )
    req.on('error', reject)
    for (let i = 0; i < body.length; i += 65_536) req.write(body.slice(i, i + 65_536))
    req.end()
  })
}
