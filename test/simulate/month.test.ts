import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { plainCard } from '../../src/cards/plain.ts'
import { addDays, type Day } from '../../src/domain/day.ts'
import { makeWorld, type World } from '../world.ts'

/**
 * A month of the example company as the messages each person got, written to docs/example-month.md to be read by eye: does it help, does it nag?
 * `npm run simulate:month`. Some people act on what they read and some do not, as in life.
 */
const ASKED = process.env['KAM_MONTH'] === '1'

const FIRST = '2026-06-01'
const DAYS = 30
/** When the clock is looked at: after midnight, digests, morning messages, after people acted, week plan, week summary. */
const TIMES = ['00:05', '08:30', '09:00', '16:00', '17:00']

/** What people say at 11:00 of a day. 李晓彤, 陈思远 and Priya work with the bot; 王浩 sometimes; Tom does not. */
const SAID: Record<string, [string, string][]> = {
  '06-01': [
    ['王浩', '拜访 东海石化 当面 陈副总 谈续约价与密封件整改 承诺:周五前给方案 下一步 6/5 送整改方案'],
    ['李晓彤', '下一步 F1 完成'],
  ],
  '06-02': [
    ['李晓彤', '拜访 华锐 当面 刘总工 谈修订报价 下一步 6/9 回访技术评审'],
    [
      'Priya Nair',
      'visit Alderbrook video Dana Cole contract draft walked through next: send final draft 8 Jun',
    ],
    ['陈思远', '拜访 泰和 当面 李处长 确认洁净室参数 下一步 6/10 拜访王总'],
  ],
  '06-03': [
    ['Priya Nair', 'visit Northwind call Elena Ruiz pilot report discussed next: site review 12 Jun'],
  ],
  '06-05': [
    ['王浩', '下一步 D2 6/12 签框架草案'],
    ['李晓彤', '拜访 锦川水务 电话 宋主任 泵站选型 下一步 6/18 送选型方案'],
  ],
  '06-09': [['李晓彤', '拜访 华锐 当面 孙副总 技术评审通过 下一步 6/16 商务谈判']],
  '06-10': [['陈思远', '拜访 泰和 当面 王总 第一次见面,介绍方案 下一步 6/17 送样']],
  '06-11': [
    ['Priya Nair', 'snooze Alderbrook until 15 Jun waiting for their legal'],
    ['王浩', '休假 6/15 到 6/17 由 李晓彤 代'],
  ],
  '06-12': [['Priya Nair', 'visit Northwind in person Mark Olsen site review next: final offer 22 Jun']],
  '06-16': [['李晓彤', '拜访 华锐 当面 孙副总 价格基本谈定 下一步 6/24 送合同']],
  '06-18': [['周敏', '非风险 K12 AR04 到 8/31 新客户,围墙半年内打分没有意义']],
  '06-22': [
    ['Tom Becker', 'visit Meridian call Oliver Grant CIP budget back in July next: site survey 2 Jul'],
  ],
  '06-24': [['李晓彤', '拜访 华锐 视频 刘总工 合同条款 下一步 6/30 签合同']],
}

it.skipIf(!ASKED)(
  'prints the month',
  async () => {
    const world = await makeWorld({ now: `${FIRST}T00:01:00+08:00` })
    await world.importExample()
    const out = [HEAD]
    for (let at = 0; at < DAYS; at++) out.push(...(await dayOf(world, addDays(FIRST, at))))
    const people = await world.db.person.findMany({ orderBy: { id: 'asc' } })
    const counts = await Promise.all(
      people.map(async ({ name }) => `| ${name} | ${(await world.toldTo(name)).length} |`),
    )
    out.push('## Messages in the month', '', '| person | messages |', '| --- | --- |', ...counts, '')
    writeFileSync(path.join(import.meta.dirname, '../../docs/example-month.md'), out.join('\n'))
    expect(out.length).toBeGreaterThan(DAYS)
  },
  1_800_000,
)

const HEAD = `# A month of the example company

What everybody was told from 1 to 30 June 2026 in the example company of \`example/\`, with the policy as shipped. Made by \`npm run simulate:month\`; buttons are left out.
Lines that begin with > are what people wrote to the bot. Friday 19 June is the Dragon Boat Festival: a day on which nothing is sent.
`

async function dayOf(world: World, day: Day): Promise<string[]> {
  const out: string[] = []
  const people = await world.db.person.findMany({ include: { identities: true } })
  const who = (chat: string) =>
    people.find(
      ({ id, identities }) => String(id) === chat || identities.some(({ userId }) => userId === chat),
    )
  for (const time of [...TIMES.slice(0, 3), '11:00', ...TIMES.slice(3)]) {
    world.now = `${day}T${time}:00+08:00`
    const before = world.sent.length
    if (time === '11:00')
      for (const [name, text] of SAID[day.slice(5)] ?? []) {
        const reply = await world.say(name, text)
        out.push(`> ${time} **${name}**: ${text}`, `> → ${reply.card.title}`, '')
      }
    await world.tick()
    for (const { place, card, platform } of world.sent.slice(before)) {
      const person = who(place.chat)
      const text = plainCard(card)
      out.push(
        `**${time} · ${person?.name ?? place.chat} · ${platform}**`,
        '',
        '```text',
        text.trim(),
        '```',
        '',
      )
    }
  }
  return out.length === 0 ? [] : [`## ${day}`, '', ...out]
}
