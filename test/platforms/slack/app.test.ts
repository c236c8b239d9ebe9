import { describe, expect, test } from 'vitest'
import type { Reply } from '../../../src/platforms/platform.ts'
import { createSlack } from '../../../src/platforms/slack/app.ts'
import { renderSlack } from '../../../src/platforms/slack/render.ts'
import { sign } from './people.ts'
import { everyPart } from './sample-cards.ts'
import { recordingLog, sayCard, secret, setUp, U, until } from './setup.ts'

const json = 'application/json'

async function post(
  endpoint: string,
  body: string,
  headers: Record<string, string>,
): Promise<{ status: number; text: string }> {
  const response = await fetch(endpoint, { method: 'POST', body, headers })
  return { status: response.status, text: await response.text() }
}

describe('a command', () => {
  test('is answered in its acknowledgement, for the asker alone', async () => {
    const { people, received } = await setUp()
    const { status, body } = await people.command(U, '/visit', 'Acme & Co <b>')
    expect(status).toBe(200)
    expect(body).toEqual({
      response_type: 'ephemeral',
      ...renderSlack(sayCard('heard: visit Acme & Co <b>')),
    })
    expect(received).toMatchObject([
      {
        kind: 'said',
        text: 'visit Acme & Co <b>',
        sender: {
          platform: 'slack',
          tenant: 'T0COMPANY',
          userId: U,
          timeZone: 'Asia/Shanghai',
          locale: 'en-US',
          email: 'wang.hao@company.example',
        },
        place: { platform: 'slack', tenant: 'T0COMPANY', chat: U, direct: true },
      },
    ])
  })

  test('that takes long is stored, then acknowledged in the person’s language', async () => {
    let finish = () => {}
    const slow = new Promise<void>((resolve) => {
      finish = resolve
    })
    const { people, accepted, slack } = await setUp({
      patience: 200,
      receive: async () => {
        await slow
        return { card: sayCard('done'), delivery: 'private' }
      },
    })
    const { body } = await people.command(U, '/kam', 'digest', 'C012AB3CD')
    expect(body).toMatchObject({
      response_type: 'ephemeral',
      text: 'Working on it. You get the answer in a moment.',
    })
    expect(accepted).toMatchObject([{ kind: 'said', text: 'digest', place: { chat: 'C012AB3CD' } }])
    let stopped = false
    const stop = slack.stop(5_000).then(() => {
      stopped = true
    })
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(stopped).toBe(false)
    finish()
    await stop
  })

  test('that is late and cannot be stored is not promised an answer', async () => {
    const { people } = await setUp({
      patience: 50,
      receive: () => new Promise(() => {}),
      acceptEvent: async () => {
        throw new Error('database away')
      },
    })
    const { status, body } = await people.command(U, '/kam', 'digest')
    expect(status).toBe(200)
    expect(JSON.stringify(body)).toContain('could not note this')
  })

  test('of somebody whom Slack does not know in time is not held up', async () => {
    const { people, standIn, received } = await setUp()
    standIn.failNext('users.info', { kind: 'hang' })
    const began = Date.now()
    const { status } = await people.command(U, '/kam', 'help')
    expect(status).toBe(200)
    expect(Date.now() - began).toBeLessThan(1500)
    expect(received[0]?.sender).toEqual({ platform: 'slack', tenant: 'T0COMPANY', userId: U })
  })

  test('of another company’s member carries no e-mail', async () => {
    const { people, standIn, received } = await setUp()
    standIn.addPerson({
      id: 'U0FOREIGN',
      name: 'Mallory',
      email: 'wang.hao@company.example',
      teamId: 'T0OTHER',
    })
    await people.command('U0FOREIGN', '/kam', 'today')
    expect(received[0]?.sender.email).toBeUndefined()
  })
})

describe('a click', () => {
  test('brings back what the button means and what was typed into its form', async () => {
    const { people, received, standIn, slack } = await setUp()
    await slack.platform.post({ platform: 'slack', tenant: 'T0COMPANY', chat: 'C012AB3CD' }, everyPart, 'k1')
    const message = standIn.messages[0]!
    await people.click(U, message, 'Save', { text: 'Talked <much>', due: '2026-07-01', contacts: ['1', '2'] })
    expect(received).toMatchObject([
      {
        kind: 'clicked',
        message: `C012AB3CD:${message.ts}`,
        click: {
          intent: 'visit.save',
          fields: {
            account: 'K02',
            text: 'Talked <much>',
            due: '2026-07-01',
            channel: 'phone',
            contacts: '1,2',
          },
        },
      },
    ])
    await people.click(U, message, 'Reject')
    expect(received[1]).toMatchObject({ click: { intent: 'reject', fields: { move: '7' } } })
    expect(Object.keys((received[1] as { click: { fields: object } }).click.fields)).toEqual(['move'])
  })

  test('is answered in place of the card, or beside it for the clicker alone', async () => {
    let how: Reply['delivery'] = 'replace'
    const { people, standIn, slack } = await setUp({
      receive: async () => ({ card: sayCard('Saved'), delivery: how }),
    })
    await slack.platform.post({ platform: 'slack', tenant: '', chat: 'C012AB3CD' }, everyPart, 'k1')
    const original = { ...standIn.messages[0]! }
    const bodies: unknown[] = []
    for (const one of ['private', 'toast', 'replace'] as const) {
      how = one
      const { answer } = await people.click(U, original, 'Save')
      await until(() => standIn.answers.some((one) => one.id === answer))
      bodies.push(standIn.answers.find((one) => one.id === answer)?.body)
    }
    expect(bodies).toMatchObject([
      { response_type: 'ephemeral', replace_original: false, text: 'Saved' },
      { response_type: 'ephemeral', replace_original: false, text: 'Saved' },
      { replace_original: true, text: 'Saved' },
    ])
    expect(standIn.messages[0]).toMatchObject({ text: 'Saved', edits: 1 })
    expect(standIn.problems).toEqual([])
  })

  test('whose answer Slack does not take is owed', async () => {
    const { people, standIn, slack, accepted } = await setUp()
    await slack.platform.post({ platform: 'slack', tenant: '', chat: 'C012AB3CD' }, everyPart, 'k1')
    standIn.failNext('response_url', { kind: 'status', status: 500 })
    await people.click(U, standIn.messages[0]!, 'Save')
    await until(() => accepted.length > 0)
    expect(accepted).toMatchObject([{ kind: 'clicked', place: { chat: 'C012AB3CD' } }])
  })

  test('with a forged value does nothing', async () => {
    const { people, received } = await setUp()
    for (const value of [
      '',
      'x',
      '{}',
      '{"intent":1,"fields":{}}',
      '{"intent":"a","fields":{"b":{}}}',
      '[]',
      '{"__proto__":{}}',
    ]) {
      const actions = [{ type: 'button', action_id: 'a', block_id: 'b', value, action_ts: '1.1' }]
      const body = {
        type: 'block_actions',
        user: { id: U },
        team: { id: 'T0COMPANY' },
        trigger_id: '1',
        actions,
      }
      expect((await people.send('interactive', body)).status).toBe(200)
    }
    expect(received).toEqual([])
  })
})

describe('an event', () => {
  test('is stored before it is acknowledged, and refused when it cannot be', async () => {
    let away = true
    const order: string[] = []
    const { people } = await setUp({
      acceptEvent: async (incoming) => {
        if (away) throw new Error('database away')
        await new Promise((resolve) => setTimeout(resolve, 50))
        order.push(`stored ${incoming.kind}`)
      },
    })
    expect((await people.say(U, 'today')).status).toBe(500)
    away = false
    expect((await people.say(U, 'today')).status).toBe(200)
    order.push('acknowledged')
    expect(order).toEqual(['stored said', 'acknowledged'])
  })

  test('that comes twice, at once and again as a retry, has one key', async () => {
    const { people, accepted, endpoint } = await setUp()
    const body = JSON.stringify(
      people.event(
        { type: 'message', channel_type: 'im', user: U, text: 'hi', ts: '1.1', channel: 'D1' },
        'Ev1',
      ),
    )
    const headers = { 'content-type': json, ...sign(secret, body) }
    const retry = { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' }
    const answers = await Promise.all([
      post(endpoint, body, headers),
      post(endpoint, body, headers),
      post(endpoint, body, { ...headers, ...retry }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(new Set(accepted.map(({ key }) => key))).toEqual(new Set(['slack:msg:D1:1.1']))
    expect(accepted).toHaveLength(3)
  })

  test('names the people mentioned in it', async () => {
    const { people, accepted, standIn } = await setUp()
    standIn.addPerson({ id: 'U0LI', name: 'Li Na' })
    const text = `<@${standIn.self.userId}> visit Acme with <@U0LI> and <@U0NOBODY>`
    await people.send(
      'events_api',
      people.event({ type: 'app_mention', user: U, text, ts: '5.5', channel: 'C012AB3CD' }),
    )
    expect(accepted).toMatchObject([
      {
        kind: 'said',
        text: 'visit Acme with @Li Na and @U0NOBODY',
        place: { chat: 'C012AB3CD', thread: 'C012AB3CD:5.5' },
      },
    ])
  })

  test('that says we were removed shows in the problems', async () => {
    const { people, slack } = await setUp()
    await people.send('events_api', people.event({ type: 'tokens_revoked', tokens: { oauth: [U], bot: [] } }))
    expect(slack.platform.problems()).toEqual([])
    await people.send('events_api', people.event({ type: 'app_uninstalled' }))
    expect(slack.platform.problems().join()).toContain('app_uninstalled')
  })
})

describe('while Slack is away', () => {
  test('the bot starts, says so, and comes back by itself', async () => {
    const { standIn, slack } = await setUp()
    await slack.stop()
    standIn.failNext('auth.test', { kind: 'status', status: 503 })
    const { slack: second } = await secondOn(standIn)
    expect(second.platform.problems().join()).toContain('Slack has not said who we are')
    await until(() => second.platform.problems().length === 0, 4_000)
    await second.stop()
  })

  test('nothing that people wrote, and no secret, is in the log', async () => {
    const { people, standIn, slack, lines } = await setUp()
    const words = 'Huarui complained 13800138000'
    await people.command(U, '/visit', words)
    await people.say(U, words)
    standIn.failNext('*', { kind: 'garbage' }, 3)
    await slack.platform.post({ platform: 'slack', tenant: '', chat: 'C1' }, sayCard(words), 'k')
    standIn.failNext('*', { kind: 'refuse', error: 'invalid_auth' })
    await slack.platform.post({ platform: 'slack', tenant: '', chat: 'C1' }, sayCard(words), 'k')
    await people.send('interactive', { type: 'block_actions', text: words })
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.join('\n')).not.toMatch(/Huarui|13800138000|xoxb|wang\.hao|answer\//)
  })
})

async function secondOn(standIn: { apiUrl: string; botToken: string }) {
  const slack = createSlack({
    config: { botToken: standIn.botToken, apiUrl: standIn.apiUrl, signingSecret: secret },
    companyLang: 'en',
    receive: async () => ({ card: sayCard('x'), delivery: 'private' }),
    acceptEvent: async () => {},
    log: recordingLog().log,
  })
  await slack.start()
  return { slack }
}
