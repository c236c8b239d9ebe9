import { expect, it } from 'vitest'
import type { Card } from '../../src/cards/card.ts'
import { plainCard } from '../../src/cards/plain.ts'
import type { Day } from '../../src/domain/day.ts'
import { foreignIn } from '../foreign-words.ts'
import { makeWorld } from '../world.ts'
import { JUNE } from './june.ts'
import { type Played, play, script } from './play.ts'

/**
 * The week in which a quarter begins: the example company has lived through June, and plans, reviews, movers and the month's report come together.
 * `npx vitest run test/simulate/quarter.long.test.ts -u` writes docs/example-quarter-week.md anew.
 */
const FIRST: Day = '2026-06-01'
const DAYS = 34

const WEEK: Record<string, [string, string][]> = {
  '06-30': [
    ['李晓彤', '客户计划 华锐'],
    ['李晓彤', '[开始]'],
    ['李晓彤', '计划条目 华锐 衡量 每月见一次决策层 决策层拜访 目标值 3 到 9/30'],
  ],
  '07-01': [
    ['李晓彤', '拜访 华锐 当面 孙副总 谈下半年份额 下一步 7/8 送两种方案'],
    ['李晓彤', '客户计划 华锐'],
  ],
  '07-02': [
    [
      'Tom Becker',
      'visit Meridian in person Oliver Grant second half of the year next: two offers on 9 July',
    ],
    [
      'Tom Becker',
      'review Meridian business with Oliver Grant result ready for more action send two offers by Friday',
    ],
    ['Daniel Reyes', 'reviews Meridian'],
  ],
  '07-03': [['周敏', '报告 华锐']],
}

/** Who is shown on which day. */
const SHOWN: readonly [day: Day, readers: readonly string[]][] = [
  ['2026-06-29', ['周敏']],
  ['2026-06-30', []],
  ['2026-07-01', ['Daniel Reyes']],
  ['2026-07-02', []],
]

/** Of a visit, a line and a button the answer's title will do. */
const BRIEF = /^(?:\[|拜访|visit|计划条目)/

const HEAD = `# The week in which a quarter begins

Plan, review and report in the example company, from Monday 29 June to Thursday 2 July 2026, with the policy as shipped: what one manager and then the other were told, and what people wrote
(lines with >) and were answered; of visits only the title. Buttons are left out. \`npx vitest run test/simulate/quarter.long.test.ts -u\` plays it and writes this page anew.
`

it('a quarter begins with plan, review, movers and report', async () => {
  const world = await makeWorld({ now: `${FIRST}T00:01:00+08:00` })
  await world.importExample()
  const played = await play(world, FIRST, DAYS, script({ ...JUNE, ...WEEK }))
  await expect(weekOf(played)).toMatchFileSnapshot('../../docs/example-quarter-week.md')
  const said = played.said.filter(({ day }) => day >= '2026-06-29')
  // What nobody has to read: a week without a day, a pause on its last day, a deal said twice in a line, another language.
  for (const { day, who, card } of said) {
    const text = plainCard(card)
    expect(text, `${day} ${who}`).not.toMatch(/到期 今天 无$|Due: Today nothing$/m)
    const [, month, date] = day.split('-').map(Number)
    expect(text, `${day} ${who}`).not.toMatch(new RegExp(`约好了，${month}/${date} 前不催`))
    expect(foreignIn(card).map((word) => `${who}: ${card.title}: ${word}`)).toEqual([])
  }
  expect(
    said
      .filter(({ card }) => /^(?:级别复核|Tier check)/.test(card.title))
      .map(({ who }) => who)
      .sort(),
  ).toEqual(['Daniel Reyes', '周敏'])
  expect(said.filter(({ card }) => card.file).length).toBe(3)
}, 240_000)

function weekOf({ said, wrote }: Played): string {
  const days = SHOWN.map(([day, readers]) => [
    `\n## ${day}\n`,
    ...said
      .filter((each) => each.day === day && readers.includes(each.who) && each.time < '16:30')
      .map(({ time, who, card }) => `**${time} · ${who}**\n${textOf(card)}`),
    ...wrote
      .filter((each) => each.day === day)
      .map(
        ({ who, text, answer, card }) =>
          `> **${who}**: ${text}\n\n${card && !BRIEF.test(text) ? textOf(card) : `→ ${answer}\n`}`,
      ),
  ])
  return [HEAD, ...days.flat()].join('\n')
}

function textOf(card: Card): string {
  const lines = (card.file ? card.file.name : plainCard(card)).split('\n')
  return `\`\`\`text\n${lines.filter((line) => /[^=\s]/.test(line)).join('\n')}\n\`\`\`\n`
}
