import { describe, expect, test } from 'vitest'
import { everyPart } from './sample-cards.ts'
import { sayCard, setUp, U, until } from './setup.ts'

describe('Socket Mode', () => {
  test('takes commands, clicks and events as HTTP does', async () => {
    const { people, received, accepted, standIn, slack } = await setUp({ socket: true })
    expect((await people.command(U, '/account', 'Acme')).body).toMatchObject({
      response_type: 'ephemeral',
      text: 'heard: account Acme',
    })
    await slack.platform.post({ platform: 'slack', tenant: '', chat: 'C012AB3CD' }, everyPart, 'k1')
    const { answer } = await people.click(U, standIn.messages[0]!, 'Save')
    await until(() => standIn.answers.some(({ id }) => id === answer))
    await people.say(U, 'today')
    expect(received.map(({ kind }) => kind)).toEqual(['said', 'clicked'])
    expect(accepted).toMatchObject([{ kind: 'said', text: 'today' }])
    expect(
      (await people.send('interactive', { type: 'view_submission', user: { id: U }, view: {} })).status,
    ).toBe(200)
    expect(standIn.problems).toEqual([])
  })

  test('leaves an event unacknowledged that could not be stored', async () => {
    let away = true
    const { people, standIn } = await setUp({
      socket: true,
      acceptEvent: async () => {
        if (away) throw new Error('database away')
      },
    })
    const event = people.event({
      type: 'message',
      channel_type: 'im',
      user: U,
      text: 'hi',
      ts: '1.1',
      channel: 'D1',
    })
    const acked = standIn.sendEnvelope('events_api', event).then(() => 'acked')
    expect(await Promise.race([acked, new Promise((resolve) => setTimeout(() => resolve('not'), 300))])).toBe(
      'not',
    )
    away = false
    await standIn.sendEnvelope('events_api', event, 1)
  })

  test('connects again at once when Slack moves the connection', async () => {
    const { people, standIn, slack } = await setUp({ socket: true })
    const first = [...standIn.sockets][0]
    const began = Date.now()
    standIn.disconnectSockets()
    await until(() => standIn.sockets.size === 1 && [...standIn.sockets][0] !== first)
    expect(Date.now() - began).toBeLessThan(2_000)
    await until(() => slack.platform.problems().length === 0)
    expect((await people.command(U, '/kam', 'help')).status).toBe(200)
  })

  test('survives a broken connection and refusals while connecting again, and says so', {
    timeout: 10_000,
  }, async () => {
    const { people, standIn, slack } = await setUp({ socket: true })
    standIn.failNext('apps.connections.open', { kind: 'refuse', error: 'invalid_auth' })
    standIn.failNext('apps.connections.open', { kind: 'status', status: 500 })
    for (const socket of standIn.sockets) socket.destroy()
    await until(() => slack.platform.problems().join().includes('Socket Mode'))
    await until(() => slack.platform.problems().length === 0, 8_000)
    expect((await people.command(U, '/kam', 'help')).status).toBe(200)
  })

  test('waits for what it took when it stops', async () => {
    let finish = () => {}
    const slow = new Promise<void>((resolve) => {
      finish = resolve
    })
    const { people, slack } = await setUp({
      socket: true,
      patience: 100,
      receive: async () => {
        await slow
        return { card: sayCard('done'), delivery: 'private' }
      },
    })
    await people.command(U, '/kam', 'digest')
    let stopped = false
    const stop = slack.stop(5_000).then(() => {
      stopped = true
    })
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(stopped).toBe(false)
    finish()
    await stop
  })
})
