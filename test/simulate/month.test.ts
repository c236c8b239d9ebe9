import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { linesOfCard } from '../../src/cards/phone.ts'
import { plainCard } from '../../src/cards/plain.ts'
import { addDays, type Day } from '../../src/domain/day.ts'
import { buttonsOf, makeWorld, type World } from '../world.ts'

/**
 * A month of the example company as the messages each person got, written to docs/example-month.md to be read by eye: does it help, does it nag?
 * `npm run simulate:month`. Some people act on what they read and some do not, as in life.
 */
const ASKED = process.env['KAM_MONTH'] === '1'

const FIRST = '2026-06-01'
const DAYS = Number(process.env['KAM_MONTH_DAYS'] ?? 30)
/** When the clock is looked at: after midnight, digests, morning messages, after people acted, week plan, week summary. */
const TIMES = ['00:05', '08:30', '09:00', '16:00', '17:00']

/** What people say at 11:00 of a day. 李晓彤, 陈思远 and Priya work with the bot; 王浩 sometimes; Tom does not. */
const SAID: Record<string, [string, string][]> = {
  '06-01': [
    ['王浩', '拜访 东海石化 当面 陈副总 谈续约价与密封件整改 承诺：周五前给方案 下一步 6/5 送整改方案'],
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
  '06-10': [['陈思远', '拜访 泰和 当面 王总 第一次见面，介绍方案 下一步 6/17 送样']],
  '06-11': [
    ['Priya Nair', 'snooze Alderbrook until 15 Jun waiting for their legal'],
    ['王浩', '休假 6/15 到 6/17 由 李晓彤 代'],
  ],
  '06-12': [['Priya Nair', 'visit Northwind in person Mark Olsen site review next: final offer 22 Jun']],
  '06-16': [['李晓彤', '拜访 华锐 当面 孙副总 价格基本谈定 下一步 6/24 送合同']],
  '06-18': [['周敏', '非风险 K12 AR04 到 8/31 新客户，围墙半年内打分没有意义']],
  '06-22': [
    ['Tom Becker', 'visit Meridian call Oliver Grant CIP budget back in July next: site survey 2 Jul'],
  ],
  '06-24': [['李晓彤', '拜访 华锐 视频 刘总工 合同条款 下一步 6/30 签合同']],
}

/** The whole month is printed; docs/example-month.md keeps its first working week, for a sales manager to read. */
const IN_DOCS = 5

const LIMITS: Record<string, { full: number; short: number }> = {
  周敏: { full: 30, short: 14 },
  'Daniel Reyes': { full: 30, short: 14 },
  高建国: { full: 20, short: 8 },
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

it.skipIf(!ASKED).each([
  ['the example company', SAID],
  ['the example company when nobody answers', {}],
])(
  'a month of %s keeps its limits',
  async (name, said) => {
    const world = await makeWorld({ now: `${FIRST}T00:01:00+08:00` })
    await world.importExample()
    const out: string[][] = []
    for (let at = 0; at < DAYS; at++) out.push(await dayOf(world, addDays(FIRST, at), said))
    if (said === SAID)
      writeFileSync(
        path.join(import.meta.dirname, '../../docs/example-month.md'),
        [HEAD, ...out.slice(0, IN_DOCS).flat()].join('\n'),
      )
    console.log(out.slice(IN_DOCS).flat().join('\n'))
    const table = await Promise.all(Object.keys(LIMITS).map((leader) => measuresOf(world, leader)))
    console.log(name)
    console.table(table)
    for (const { leader, full, short, buttons } of table) {
      expect(full, leader).toBeLessThanOrEqual(LIMITS[leader]!.full)
      expect(short, leader).toBeLessThanOrEqual(LIMITS[leader]!.short)
      expect(buttons, leader).toBeLessThanOrEqual(8)
    }
  },
  1_800_000,
)

/** Phone lines (median of full editions and of other days), most buttons, and the share of lines that differ from the message before in digits only. */
async function measuresOf(world: World, leader: string) {
  const cards = (await world.toldTo(leader)).filter(({ title }) =>
    / · (?:\d+\/\d+ 周|(?:Mon|Tue|Wed|Thu|Fri) )/.test(title),
  )
  const isFull = (title: string) => / 周一| Mon /.test(title)
  const lines = (which: boolean) =>
    cards.filter(({ title }) => isFull(title) === which).map((card) => linesOfCard(card, 38))
  const bare = cards.map(
    (card) =>
      new Set(
        plainCard(card)
          .split('\n')
          .slice(3)
          .filter(Boolean)
          .map((line) => line.replace(/\d+/g, '#')),
      ),
  )
  const same = bare
    .slice(1)
    .map((now, at) => ([...now].filter((line) => bare[at]?.has(line)).length / Math.max(1, now.size)) * 100)
  return {
    leader,
    messages: cards.length,
    full: median(lines(true)),
    short: median(lines(false)),
    buttons: Math.max(0, ...cards.map((card) => buttonsOf(card).length)),
    digitsOnly: Math.round(median(same)),
  }
}

const HEAD = `# A week of the example company

What everybody was told from 1 to 5 June 2026 in the example company of \`example/\`, with the policy as shipped; buttons are left out. \`npm run simulate:month\` makes it, and prints the rest of the month with its measures.
Lines that begin with > are what people wrote to the bot. `

async function dayOf(world: World, day: Day, said: typeof SAID): Promise<string[]> {
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
      for (const [name, text] of said[day.slice(5)] ?? []) {
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
