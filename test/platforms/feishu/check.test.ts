import { afterEach, beforeEach, expect, it } from 'vitest'
import { checkFeishu } from '../../../src/platforms/feishu/check.ts'
import { rememberingLog } from './remembering-log.ts'
import { type StandIn, startStandIn } from './stand-in.ts'

let feishu: StandIn
const check = (more = {}) =>
  checkFeishu(
    { appId: feishu.appId, appSecret: feishu.appSecret, mode: 'ws', domain: feishu.url, ...more },
    rememberingLog(),
  )

beforeEach(async () => {
  feishu = await startStandIn()
})
afterEach(() => feishu.close())

it('finds nothing when all is well', async () => {
  expect(await check()).toEqual([])
  expect(await check({ mode: 'webhook', encryptKey: 'k' })).toEqual([])
})

it('names what is wrong, and never the secret', async () => {
  expect(await check({ appSecret: 'not-it' })).toEqual([
    expect.stringMatching(/no token: 10014.*FEISHU_APP_SECRET/),
  ])
  expect((await check({ appSecret: 'not-it' })).join()).not.toContain('not-it')
  expect(await check({ mode: 'webhook' })).toEqual([expect.stringContaining('FEISHU_ENCRYPT_KEY')])
  feishu.fail({ code: 230006 }, /bot/)
  expect(await check()).toEqual([expect.stringContaining('bot ability')])
})
