import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Card } from '../../../src/cards/card.ts'
import { createGateway, type Gateway } from '../../../src/platforms/feishu/gateway.ts'
import type { Place } from '../../../src/platforms/platform.ts'
import { rememberingLog } from './remembering-log.ts'
import { type StandIn, startStandIn } from './stand-in.ts'

const place: Place = { platform: 'feishu', tenant: 't1', chat: 'oc_deals' }
const card: Card = {
  lang: 'zh',
  title: '拜访已记录',
  tone: 'good',
  parts: [{ kind: 'text', text: '华锐 机密要点' }],
}
let feishu: StandIn
let gateway: Gateway
const log = rememberingLog()

beforeEach(async () => {
  feishu = await startStandIn()
  log.lines.length = 0
  gateway = createGateway({
    appId: feishu.appId,
    appSecret: feishu.appSecret,
    domain: feishu.url,
    log,
    timeout: 1500,
  })
})

afterEach(async () => {
  await feishu.close()
  const logged = log.lines.join('\n')
  for (const secret of [feishu.appSecret, 't-standin', 'Bearer', '机密要点', '华锐'])
    expect(logged).not.toContain(secret)
})

describe('a file of ours', () => {
  const file = { ...card, file: { name: '月报.xlsx', content: Buffer.from('字节').toString('base64') } }

  it('is uploaded and said as a message of its own, once for its key', async () => {
    const sent = await gateway.post({ ...place, chat: 'ou_1', direct: true }, file, 'file:1')
    expect(sent).toMatchObject({ kind: 'sent' })
    expect([...feishu.files.values()].map((bytes) => bytes.toString())).toEqual(['字节'])
    expect(await gateway.post({ ...place, chat: 'ou_1', direct: true }, file, 'file:1')).toEqual(sent)
    expect(feishu.in('ou_1')).toHaveLength(1)
    expect(feishu.wrongs).toEqual([])
  })

  it('that the app may not send is said in words', async () => {
    feishu.fail({ status: 400, code: 99991672 }, /im\/v1\/files/)
    expect(await gateway.post({ ...place, chat: 'ou_1', direct: true }, file, 'file:1')).toMatchObject({
      kind: 'sent',
    })
    expect(JSON.stringify(feishu.in('ou_1')[0]?.card)).toContain('拜访已记录')
  })
})
