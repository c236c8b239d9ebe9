import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { registerCommands } from '../../../src/platforms/feishu/commands.ts'
import { feishuEn } from '../../../src/platforms/feishu/words.en.ts'
import { rememberingLog } from './remembering-log.ts'
import { type StandIn, startStandIn } from './stand-in.ts'

const ALL = Object.keys(feishuEn.commands)
let feishu: StandIn
const log = rememberingLog()
const register = () =>
  registerCommands({ appId: feishu.appId, appSecret: feishu.appSecret, domain: feishu.url }, log)

beforeEach(async () => {
  feishu = await startStandIn()
})
afterEach(() => feishu.close())

describe('registerCommands', () => {
  it('creates every command of the bot, and the second time nothing', async () => {
    expect((await register()).created.sort()).toEqual([...ALL].sort())
    expect(await register()).toEqual({ created: [], changed: [], removed: [], kept: ALL })
    expect([...feishu.commands.values()].map((one) => one.command).sort()).toEqual([...ALL].sort())
    expect(feishu.wrongs).toEqual([])
  })

  it('changes other descriptions and removes what is not ours', async () => {
    feishu.commands.set('cmda', { command: 'visit', description: { default_value: 'old' } })
    feishu.commands.set('cmdb', { command: 'toString', description: { default_value: 'x' } })
    const { changed, removed } = await register()

    expect(changed).toEqual(['visit'])
    expect(removed).toEqual(['toString'])
    expect(feishu.commands.get('cmda')).toMatchObject({
      description: { i18n: { zh_cn: expect.stringContaining('拜访') } },
    })
  })

  it('says what to do when Feishu refuses', async () => {
    feishu.fail({ code: 99991672 }, /app_slash_commands/)

    await expect(register()).rejects.toThrow(/99991672.*app_slash_command:write/s)
  })
})
