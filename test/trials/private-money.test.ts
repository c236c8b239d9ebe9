import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { importFolder } from '../../src/imports/import.ts'
import { makeWorld, type World, wordsOf } from '../world.ts'

/** Row 50: money or goods for a private person is stopped at every border where words are kept. */

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T09:30:00+08:00' })
  await world.importExample()
})

const ZH = '什么都没有写入'
const EN = 'nothing was written'

/** Everything that people write, in every table. */
async function kept(): Promise<string> {
  const [visits, steps, spends, complaints, comments, pending, stakeholders] = await Promise.all([
    world.db.visit.findMany(),
    world.db.nextStep.findMany(),
    world.db.spend.findMany(),
    world.db.complaint.findMany(),
    world.db.requestComment.findMany(),
    world.db.pending.findMany(),
    world.db.stakeholder.findMany(),
  ])
  return JSON.stringify(
    [visits, steps, spends, complaints, comments, pending, stakeholders],
    (_key, value) => (typeof value === 'bigint' ? String(value) : value),
  )
}

describe('50: money for a person, said', () => {
  it.each([
    ['李晓彤', '费用 锦川 AP-VIS 500 给王工回扣'],
    ['李晓彤', '费用 锦川 AP-VIS 500 回扣'],
    ['李晓彤', '拜访 锦川 当面 赵处长，谈泵站，给了赵处长5000元好处费'],
    ['李晓彤', '昨天见了锦川赵处长，转给他2000块'],
    ['李晓彤', '下一步 锦川 给赵处长送购物卡 6/5'],
    ['李晓彤', '投诉 锦川 密封漏水，已经给宋主任包了红包'],
    ['李晓彤', '周总结 这周给赵处长塞了红包'],
    ['李晓彤', '周计划 周三 锦川 给赵处长送加油卡'],
    ['李晓彤', '满意度 锦川 4 5 给了宋主任好处费'],
    ['李晓彤', '稍后 锦川 到 6月10日 等给赵处长的回扣'],
  ])('%s: %s', async (who, text) => {
    const before = await kept()
    expect(wordsOf((await world.say(who, text)).card)).toContain(ZH)
    expect(await kept()).toBe(before)
  })

  it.each([
    ['Tom Becker', 'spend Meridian AP-VIS 500 kickback for Oliver'],
    ['Tom Becker', 'visit Meridian call Oliver Grant, gave him some cash'],
    ['Tom Becker', 'next Meridian wire 2k EUR to his personal account 5 June'],
    ['Tom Becker', 'move D5 4 we promised the buyer a kickback'],
    ['Tom Becker', 'complaint Meridian late parts, sent gift cards to the procurement manager'],
  ])('%s: %s', async (who, text) => {
    const before = await kept()
    expect(wordsOf((await world.say(who, text)).card)).toContain(EN)
    expect(await kept()).toBe(before)
  })

  it.each([
    ['王浩', '人 东海 陈副总 在意 拿回扣'],
    ['王浩', '个人情况 东海 陈副总 渴望 每单抽点，个人佣金 本人说的'],
    ['Tom Becker', 'person Meridian Oliver Grant wins a commission on every order'],
    ['Tom Becker', 'person Meridian Oliver Grant coach shown by takes 1% of each deal'],
  ])('50: nor is it kept of them: %s: %s', async (who, text) => {
    const people = async () =>
      JSON.stringify([await world.db.contact.findMany(), await world.db.personNote.findMany()])
    const before = await people()
    await world.say(who, text)
    expect(await people()).toBe(before)
  })

  it('a gift under its code and a rebate to the company are booked', async () => {
    for (const text of ['费用 锦川 AP-GIF 300 中秋月饼', '费用 锦川 AP-REB 20000 季度返利'])
      expect(wordsOf((await world.say('李晓彤', text)).card), text).not.toContain(ZH)
    expect(await world.db.spend.count({ where: { day: new Date('2026-06-01') } })).toBe(2)
  })
})

describe('typed into a form, or corrected', () => {
  it.each([
    ['next.change', { step: 'F1', text: '给孙副总送购物卡', due: '2026-06-08' }],
    [
      'deal.lose',
      { deal: 'D1', reason: 'price', words: '对方要好处费，我们答应给孙副总5000元', lesson: '下次早给' },
    ],
    ['complaint.close', { code: 'C1', words: '给了胡部长5000元就好了' }],
    [
      'wall',
      { text: '华锐', push: '1', share: '1', contact: '1', personal: '2', evidence: '给孙副总包了红包' },
    ],
    ['request.decide', { request: 'AP1', version: '1', verdict: 'reject', reason: '先给李处长辛苦费' }],
    ['visit.answer', { pending: '1', people: '孙副总', summary: '转给孙副总2000块' }],
    ['week.summary', { submit: 'yes', words: '给赵处长送了加油卡' }],
  ])('%s', async (intent, fields) => {
    const before = await kept()
    const { card } = await world.click('李晓彤', { intent, fields })
    expect(wordsOf(card)).toContain(ZH)
    expect(await kept()).toBe(before)
  })

  it('an edited message', async () => {
    const sender = await world.senderOf('李晓彤')
    const place = { ...sender, chat: sender.userId, direct: true }
    const reply = await world.receive({
      kind: 'edited',
      key: 'test:edited',
      of: 'test:none',
      sender,
      place,
      text: '拜访 锦川 当面 赵处长 给了赵处长5000元',
    })
    expect(wordsOf(reply.card)).toContain(ZH)
  })
})

describe('50: money for a person, in files', () => {
  it.each([
    [
      'visits.csv',
      'id,date,account,rep,channel,contacts,direction,deal,summary',
      'V900,2026-05-30,K04,李晓彤,in_person,赵处长,two_way,,给了赵处长5000元好处费',
    ],
    ['spend.csv', 'account,date,code,amount,note', 'K04,2026-05-30,AP-VIS,500,回扣'],
    ['follow_ups.csv', 'id,account,due,done,text', 'F900,K04,2026-06-09,,给赵处长送购物卡'],
    [
      'complaints.csv',
      'id,account,level,opened,closed,subject',
      'C900,K04,grumble,2026-05-30,,塞了红包给宋主任',
    ],
  ])('%s names the row and writes nothing', async (file, header, row) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'kam-private-money-'))
    writeFileSync(path.join(folder, file), `${header}\n${row}\n`)
    const before = await kept()
    const result = await importFolder(world.store, folder, { today: '2026-06-01' })
    rmSync(folder, { recursive: true })
    expect(result).toMatchObject({ ok: false, problems: [{ line: 2, key: 'privateMoney' }] })
    expect(await kept()).toBe(before)
  })
})
