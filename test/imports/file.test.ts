import { beforeEach, describe, expect, it } from 'vitest'
import type { Reply } from '../../src/platforms/platform.ts'
import { reviewCard } from '../cards.ts'
import { button, makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:30:00+08:00', jobs: [] })
  await world.importExample()
  await world.addPerson('管理员', 'admin', { feishu: 'ou_admin', locale: 'zh-CN' })
})

let sent = 0
async function send(who: string, name: string, text: string | Buffer): Promise<Reply> {
  const sender = await world.senderOf(who)
  const place = { platform: sender.platform, tenant: sender.tenant, chat: sender.userId, direct: true }
  const content = (typeof text === 'string' ? Buffer.from(text) : text).toString('base64')
  return world.receive({ kind: 'file', key: `file:${++sent}`, sender, place, name, content })
}

const SPEND = 'account,date,code,amount,note\nK01,2026-05-20,AP-TEC,3000,交流会\nK02,2026-05-21,AP-VIS,800,\n'

describe('a file that an admin sends', () => {
  it('is read as GBK too, as WPS saves it', async () => {
    // 交流会 in GBK
    const gbk = Buffer.concat([
      Buffer.from('account,date,code,amount,note\nK01,2026-05-20,AP-TEC,3000,'),
      Buffer.from([0xbd, 0xbb, 0xc1, 0xf7, 0xbb, 0xe1, 0x0a]),
    ])
    const preview = await send('管理员', 'spend.csv', gbk)
    await world.click('管理员', button(preview.card, '导入'))
    expect(await world.db.spend.count({ where: { note: '交流会' } })).toBe(1)
    const broken = await send('管理员', 'spend.csv', Buffer.concat([gbk, Buffer.from([0xff, 0xff])]))
    expect(wordsOf(broken.card)).toMatch(/UTF-8|不是文本|读不/)
  })

  it('is previewed, then imported with one tap, and once', async () => {
    const before = await world.db.spend.count()
    const preview = await send('管理员', 'spend.csv', SPEND)
    expect(preview.card.title).toBe('要导入 spend.csv 吗？')
    expect(wordsOf(preview.card)).toContain('费用\n2\n2\n0\n0')
    expect(await world.db.spend.count()).toBe(before)
    reviewCard('imports', 'file-preview', preview.card)

    const done = await world.click('管理员', button(preview.card, '导入'))
    expect(done.card.title).toBe('已导入 spend.csv')
    expect(await world.db.spend.count()).toBe(before + 2)
    const again = await world.click('管理员', button(preview.card, '导入'))
    expect(again).toEqual(done)
    expect(await world.db.spend.count()).toBe(before + 2)

    const same = await send('管理员', 'spend.csv', SPEND)
    expect(wordsOf(same.card)).toContain('不用导入')
  })

  it('is dropped without a trace', async () => {
    const before = await world.db.spend.count()
    const { card } = await send('管理员', '费用.csv', SPEND)
    expect((await world.click('管理员', button(card, '不导入'))).card.title).toBe('没有导入')
    expect(await world.db.spend.count()).toBe(before)
  })

  it('with mistakes says where they are, those that only the database knows as well', async () => {
    const bad = await send(
      '管理员',
      'spend.csv',
      'account,date,code,amount,note\nK01,2026-13-40,AP-TEC,3000,\n',
    )
    expect(bad.card.title).toBe('spend.csv 里有要改的地方')
    expect(wordsOf(bad.card)).toContain('spend.csv 第 2 行')
    expect(wordsOf(bad.card)).toContain('日期（date）：「2026-13-40」不是日期')
    const unknown = await send(
      '管理员',
      'spend.csv',
      'account,date,code,amount,note\nK99,2026-05-20,AP-TEC,3000,\n',
    )
    expect(wordsOf(unknown.card)).toContain('K99')
    reviewCard('imports', 'file-bad', unknown.card)
  })

  it.each([
    ['王浩', 'spend.csv', '只有管理员可以'],
    ['管理员', 'photo.png', '只读 .xlsx 和 .csv'],
  ])('of %s called %s is refused politely', async (who, name, words) => {
    const { card } = await send(who, name, SPEND)
    expect(card.title).toBe('没有写入')
    expect(wordsOf(card)).toContain(words)
  })

  it('that is no workbook at all is said to be broken', async () => {
    const { card } = await send('管理员', 'company.xlsx', 'this is not a workbook')
    expect(card.title).toBe('company.xlsx 里有要改的地方')
  })

  it('called after nothing known gets the known names', async () => {
    const { card } = await send('管理员', 'stuff.csv', 'a,b\n1,2\n')
    expect(card.title).toBe('stuff.csv 里有要改的地方')
  })
})
