import { afterEach, describe, expect, it } from 'vitest'
import { createLongConnection } from '../../../src/platforms/feishu/long-connection.ts'
import { clicked, said, TOKEN } from './events.ts'
import { rememberingLog } from './remembering-log.ts'
import { startStandIn } from './stand-in.ts'
import { startWorld, type World } from './world.ts'

let world: World | undefined
afterEach(async () => {
  await world?.close()
  const logged = world?.log.lines.join('\n') ?? ''
  for (const secret of ['stand-in-app-secret', 'ws-ticket-secret', '机密要点', TOKEN])
    expect(logged).not.toContain(secret)
  world = undefined
})

async function open(): Promise<World> {
  const there = await startWorld({ mode: 'ws' })
  world = there
  // The SDK listens a moment after the line is open: what came before that would be delivered again, much later.
  await until(() => there.app.platform.problems().length === 0)
  return there
}

describe('the long connection', () => {
  it('takes a message, stored before it is acknowledged', async () => {
    const { feishu, accepted } = await open()

    expect(await feishu.ws.push(said('拜访 华锐 机密要点'))).toEqual({ code: 200 })
    expect(accepted).toMatchObject([{ kind: 'said', text: '拜访 华锐 机密要点' }])
  })

  it('takes one in several frames', async () => {
    const { feishu, accepted } = await open()

    expect(await feishu.ws.push(said('大客户管理'.repeat(50)), 7)).toEqual({ code: 200 })
    expect(accepted).toMatchObject([{ text: '大客户管理'.repeat(50) }])
  })

  it('answers a click with the card', async () => {
    const { feishu } = await open()

    expect(await feishu.ws.push(clicked({ intent: 'x', fields: {} }))).toMatchObject({
      code: 200,
      data: { card: { type: 'raw' } },
    })
  })

  it('asks for it again when it could not be stored', async () => {
    const there = await open()
    there.store = async () => {
      throw new Error('机密要点')
    }

    expect(await there.feishu.ws.push(said('x'))).toMatchObject({ code: 500 })
  })

  it('leaves events of another app alone', async () => {
    const { feishu, accepted } = await open()

    expect(await feishu.ws.push(said('x', { header: { app_id: 'cli_other' } }))).toEqual({ code: 200 })
    expect(await feishu.ws.push({ odd: true })).toEqual({ code: 200 })
    expect(accepted).toEqual([])
  })

  it('comes back by itself', async () => {
    const { feishu, accepted, app } = await open()
    feishu.ws.drop()
    await until(() => feishu.ws.opened() === 2)
    await until(() => app.platform.problems().length === 0)

    expect(await feishu.ws.push(said('wieder da'))).toEqual({ code: 200 })
    expect(accepted).toHaveLength(1)
  })

  it('does not answer the webhook beside it, and is closed at the end', async () => {
    const there = await open()

    expect((await there.deliver(said('x'))).status).toBe(404)
    await there.app.stop()
    await until(() => there.feishu.ws.connections() === 0)
    expect(there.app.platform.problems()).toContain('Feishu: the long connection is not open')
  })
})

describe('a connection that is refused', () => {
  it('is tried again by ourselves, when the SDK has given up', async () => {
    const feishu = await startStandIn()
    const log = rememberingLog()
    feishu.fail({ code: 1000040345, status: 200 }, /ws\/endpoint/)
    const line = createLongConnection({
      appId: feishu.appId,
      appSecret: feishu.appSecret,
      domain: feishu.url,
      log,
      handle: async () => undefined,
      again: 50,
    })
    line.start()
    await feishu.ws.connected()
    await until(() => line.problem() === undefined)

    expect(log.lines.join()).toContain('given up')
    line.stop()
    await feishu.close()
  })

  it('says what is wrong with an app id the SDK would be silent about', () => {
    const line = createLongConnection({
      appId: 'cli_short',
      appSecret: 'x',
      log: rememberingLog(),
      handle: async () => undefined,
    })
    line.start()

    expect(line.problem()).toContain('FEISHU_APP_ID')
  })
})

async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + 15_000
  while (!holds()) {
    if (Date.now() > end) throw new Error('waited too long')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
