import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import type { Card } from '../../src/cards/card.ts'
import type { Lang } from '../../src/domain/lang.ts'
import { importFolder } from '../../src/imports/import.ts'
import { problemLine } from '../../src/imports/problem-text.ts'
import { reassessAll } from '../../src/risk/store.ts'
import { foreignIn } from '../foreign-words.ts'
import { makeWorld, type World } from '../world.ts'
import { JUNE } from './june.ts'
import { ALL_CHINESE, ALL_ENGLISH, MIXED, type Naming, renameExample } from './other-names.ts'
import { diligent, play, script } from './play.ts'

/**
 * Nobody reads a sentence in another language than their own, whatever things are called: the days of the example company are played under
 * Chinese names before English readers, the other way round, and under names with digits and letters, and everybody looks at everything.
 */
const FIRST = '2026-06-01'
/** Monday to Friday, with the plan for the next week. */
const DAYS = 5

const COMPANIES: [name: string, naming: Naming][] = [
  ['Chinese names before English readers', ALL_CHINESE],
  ['English names before Chinese readers', ALL_ENGLISH],
  ['names with digits and letters before both', MIXED],
]

it.each(COMPANIES)(
  '%s',
  async (_name, naming) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'kam-names-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const world = await makeWorld({ now: `${FIRST}T00:01:00+08:00` })
    const renamed = renameExample(folder, naming)
    const result = await importFolder(world.store, folder, { today: FIRST })
    if (!result.ok) throw new Error(result.problems.map(problemLine).join('\n'))
    await world.store.write((work) => reassessAll(work), 'names', 60_000)

    const lines = renamedLines(JUNE, renamed)
    const byScript = script(lines)
    const played = await play(world, FIRST, DAYS, async (...day) => [
      ...(await byScript(...day)),
      ...(await diligent(...day)),
    ])
    const looked = await lookAtAll(world)

    const texts = [...played.wrote, ...looked].map(({ text }) => text)
    const typed = texts.map(withoutCommands)
    // What waits for a yes is quoted whole.
    const called = [...renamed.values(), ...[...renamed.values()].flatMap(firstName), ...texts]
    const langs = await readers(world)
    const cards = [
      ...played.said,
      ...[...played.wrote, ...looked].flatMap(({ who, card }) => (card ? [{ who, card }] : [])),
    ]
    expect(cards.length).toBeGreaterThan(200)
    const found = cards.flatMap(({ who, card }) => [
      ...(langs.has(who) && langs.get(who) !== card.lang ? [`${who}: ${card.title}: in ${card.lang}`] : []),
      ...foreignIn(card, called)
        .filter((word) => !typed.some((text) => text.includes(word)))
        .map((word) => `${who}: ${card.title}: ${word}`),
    ])
    expect([...new Set(found)]).toEqual([])
  },
  400_000,
)

/** A leader's message calls people by their first names where no two share one. */
const firstName = (name: string): string[] => (/^[\x20-\x7e]+ /.test(name) ? [name.split(' ')[0]!] : [])

/** What people typed may be shown again as they typed it, but not the words by which they were understood. */
const withoutCommands = (text: string): string =>
  text.replace(
    /拜访|当面|电话|视频|承诺|下一步|完成|休假|非风险|投诉|已解决|批准|visit|video|call|next|snooze/g,
    ' | ',
  )

/** What is said by name in the script, by the names of now. */
function renamedLines(
  lines: Record<string, [string, string][]>,
  renamed: ReadonlyMap<string, string>,
): Record<string, [string, string][]> {
  const names = [...renamed].sort(([a], [b]) => b.length - a.length)
  const of = (text: string) => names.reduce((said, [was, is]) => said.replaceAll(was, is), text)
  return Object.fromEntries(
    Object.entries(lines).map(([day, all]) => [
      day,
      all.map(([who, text]): [string, string] => [renamed.get(who) ?? who, of(text)]),
    ]),
  )
}

async function readers({ db }: World): Promise<Map<string, Lang>> {
  const people = await db.person.findMany({ select: { name: true, locale: true } })
  return new Map(people.map(({ name, locale }) => [name, locale === 'zh-CN' ? 'zh' : 'en']))
}

const LOOKS: Record<Lang, readonly string[]> = {
  en: [
    'help',
    'hello',
    'home',
    'today',
    'digest',
    'numbers',
    'report',
    'report team',
    'report month',
    'report losses',
    'report people',
    'report money',
    'reviews',
    'terms',
    'requests',
    'week plan',
    'friday',
    'learn',
    'which accounts have I not seen for 30 days?',
    'which deals are stalled?',
    'who owes us money?',
    'open complaints?',
    'what did we promise?',
    'account K02',
    'account K02 people',
    'account K02 map',
    'account K02 deals',
    'account K02 wall',
    'account K02 money',
    'account K02 plan',
    'account K02 profile',
    'history K02',
    'account K02 changes',
    'why K02',
    'why D2',
    'deal D2',
    'prep K02',
    'plan K07',
    'develop X01',
    'win back K10',
    'tier K02',
    'referral K01',
    'nominate X01',
    'hand over K09',
    'visit K02',
    'complaint K02',
    'spend K02',
    'satisfaction K02',
    'wall K02',
    'move D6 4',
    'undo',
    'frobnicate the zork',
    'account Nowhere',
  ],
  zh: [
    '帮助',
    '你好',
    '首页',
    '今日',
    '日报',
    '七个数',
    '报告',
    '报告 团队',
    '报告 月',
    '报告 丢单',
    '报告 人员',
    '报告 钱',
    '回顾',
    '条件',
    '申请',
    '周计划',
    '周五',
    '学习',
    '哪些客户 30 天没联系了？',
    '哪些商机停滞？',
    '谁欠款逾期？',
    '有哪些投诉没结？',
    '我们答应了什么？',
    '客户 K02',
    '客户 K02 人',
    '客户 K02 地图',
    '客户 K02 商机',
    '客户 K02 围墙',
    '客户 K02 商务',
    '客户 K02 计划',
    '客户 K02 档案',
    '历史 K02',
    '客户 K02 改动',
    '风险 K02',
    '风险 D2',
    '商机 D2',
    '准备 K02',
    '客户计划 K07',
    '开发 X01',
    '挽回 K10',
    '定级 K02',
    '转介绍 K01',
    '提名 X01',
    '交接 K09',
    '拜访 K02',
    '投诉 K02',
    '费用 K02',
    '满意度 K02',
    '围墙 K02',
    '推进 D6 4',
    '撤销',
    '拜仿 K02',
    '客户 不存在',
  ],
}

/** Everybody looks at everything in their own words, on the last day. */
async function lookAtAll(world: World): Promise<{ who: string; text: string; card: Card }[]> {
  const looked: { who: string; text: string; card: Card }[] = []
  for (const [who, lang] of await readers(world))
    for (const text of LOOKS[lang]) {
      const { card } = await world.say(who, text)
      looked.push({ who, text, card })
    }
  return looked
}
