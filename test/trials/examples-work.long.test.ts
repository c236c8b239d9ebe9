import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { helpEn } from '../../src/help/words.en.ts'
import { helpZh } from '../../src/help/words.zh.ts'
import { INTENTS, WORDS } from '../../src/language/words.ts'
import { makeWorld, type World, wordsOf } from '../world.ts'

/** Every example that we show is taken as it stands, on whatever day somebody types it. */

const ROOT = path.join(import.meta.dirname, '../..')

/** The first word of every command, in both languages; the longest first. */
const HEADS = INTENTS.flatMap((intent) => [...WORDS[intent].en, ...WORDS[intent].zh])
  .filter((word) => word.length > 1 && !['no', 'yes', 'ok'].includes(word))
  .sort((a, b) => b.length - a.length)

const wordFiles = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /(^|-)words(\.(zh|en))?\.ts$/.test(path.basename(name)))
  .map((name) => path.join(ROOT, 'src', name))

/** All texts of a catalogue: strings, and what functions say of a deal, and of a request. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function')
    return [
      ['D5', 'Meridian', 'x', 'x', 'x'],
      ['AP1', 'D3', 'x', 'x', 'x'],
    ].flatMap((args) => {
      try {
        const said: unknown = value(...args)
        return typeof said === 'string' && !said.includes('undefined') ? [said] : []
      } catch {
        return []
      }
    })
  if (value && typeof value === 'object') return Object.values(value).flatMap(textsIn)
  return []
}

/** What a sentence about something else makes of the stand-ins: a request where a deal belongs, an account where a stage or item does. */
const MISMATCH =
  /^Relationship map$|^Snooze reminders$|^(?:visit|拜访) D\d$|(?:deal|商机|people|关系|why|风险|next|下一步|complaint|投诉|account|客户|visit|拜访|csat|满意度) AP\d|(?:move|推进) D\d (?:withdraw|back|delegate|撤回|退回|转交|Meridian|勾选 Meridian|tick Meridian)|(?:approve|批准|reject|驳回|complaint|投诉) D\d|(?:tick|勾选) (?:D3|x)|(?:move|推进) AP1 (?:D3|tick|勾选|5 |closed|结项)|\bx\b/

/** What somebody could type of a text: what stands in quotes or behind “e.g.”, when a command and a blank begin it. */
function examplesIn(text: string): string[] {
  const quoted = [...text.matchAll(/[“"「`]([^”"」`\n]{3,140})[”"」`]/g)].map((hit) => hit[1] ?? '')
  const behind = [
    ...text.matchAll(
      /(?:例如|比如|请这样写|可以写|新建|e\.g\.|For example:|[Ww]rite it like:?|use next, e\.g\.)[:：]?\s*([^“"「`\n]{3,140})/g,
    ),
  ].map((hit) => hit[1] ?? '')
  return [...quoted, ...behind.flatMap((each) => each.split(/[。]|(?<=\S)\. |\.$/u).slice(0, 1))]
    .flatMap((each) => each.split(/ · | 或 |；或 |；(?=下一步)|; or |，例如|, e\.g\. /u))
    .map((each) => each.trim().replace(/[。.]$/u, ''))
    .filter((each) => HEADS.some((head) => each.toLowerCase().startsWith(`${head} `)))
    .filter((each) => !/…|\.\.\.|<|\$\{|[:：] /.test(each) && !MISMATCH.test(each))
}

async function collect(): Promise<string[]> {
  const found = new Set<string>()
  for (const file of wordFiles) {
    const catalogue: Record<string, unknown> = await import(file)
    for (const text of textsIn(catalogue)) for (const example of examplesIn(text)) found.add(example)
  }
  // A line of help is a command, and behind a colon what it does.
  for (const line of [...textsIn(helpZh), ...textsIn(helpEn)])
    for (const example of examplesIn(`"${line.split(/(?<!next)[:：]/)[0]}"`)) found.add(example)
  for (const name of ['README.md', 'docs/facts.md', 'manifest.yml'])
    for (const example of examplesIn(readFileSync(path.join(ROOT, name), 'utf8'))) found.add(example)
  return [...found].sort()
}

/** Somebody of each kind; an example is for whoever may. */
const WHO = [
  'Tom Becker',
  '王浩',
  '李晓彤',
  '陈思远',
  'Priya Nair',
  'Daniel Reyes',
  '周敏',
  '高建国',
  '林悦',
  'Ada Admin',
]
/** A Monday, a Friday, the last day of a month. */
const DAYS = ['2026-06-01T10:00:00+08:00', '2026-06-05T16:00:00+08:00', '2026-06-30T10:00:00+08:00']
const REFUSED =
  /^(?:Nothing was written|没有写入|What shall I do with this\?|Not understood|没听懂|Which account\?|是哪个客户？)/

/** What must be so that an example has its sense: a deal that sleeps can be woken, a request be decided. */
async function prepare({ db, now }: World, example: string): Promise<void> {
  const code = /\bD\d+/.exec(example)?.[0]
  const becomes = (data: Parameters<typeof db.deal.updateMany>[0]['data']) =>
    db.deal.updateMany({ where: { code: code ?? '' }, data })
  if (/ wake| 唤醒/.test(example))
    await becomes({
      status: 'on_hold',
      heldFrom: new Date('2026-05-30'),
      holdUntil: new Date('2026-07-30'),
      holdReason: 'x',
    })
  if (/ reopen| 重开/.test(example)) await becomes({ status: 'lost' })
  if (/ record| 记录/.test(example)) await becomes({ status: 'lost' })
  if (/ closed| 结项/.test(example)) await becomes({ status: 'won', stage: 6 })
  if (/AP3/.test(example)) await db.request.updateMany({ where: { code: 'AP1' }, data: { code: 'AP3' } })
  if (/AP\d/.test(example)) await db.request.updateMany({ data: { requestedAt: new Date(now) } })
}

async function taken(world: World, example: string): Promise<string | undefined> {
  let last = ''
  const here = / here| 在此/.test(example)
  for (const who of WHO) {
    const sender = await world.senderOf(who)
    const place = { platform: sender.platform, tenant: sender.tenant, chat: 'C0DEALS' }
    const reply = await world.say(who, example, here ? { place, mention: true } : {})
    if (!REFUSED.test(reply.card.title)) return undefined
    last = wordsOf(reply.card)
  }
  return last
}

const examples = await collect()

it('finds the examples', () => {
  expect(examples.length).toBeGreaterThan(90)
})

it('none of them names a day of the calendar', () => {
  const dated =
    /\d{1,2}\/\d{1,2}(?!\d)|\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\d+月\d+日|20\d\d-\d\d/
  expect(examples.filter((example) => dated.test(example))).toEqual([])
})

describe('40: typed as shown', () => {
  it.each(
    process.env['ALL_DAYS']
      ? examples.flatMap((example) => DAYS.map((day) => [example, day]))
      : examples.map((example, at) => [example, DAYS[at % DAYS.length] ?? '']),
  )('%s (%s)', async (example, now) => {
    const world = await makeWorld({ now })
    await world.importExample()
    await world.addPerson('Ada Admin', 'admin', { slack: 'U0ADA' })
    await prepare(world, example)
    expect(await taken(world, example)).toBeUndefined()
  })
})
