import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { plainCard } from '../../src/cards/plain.ts'
import { importFolder } from '../../src/imports/import.ts'
import { problemLine } from '../../src/imports/problem-text.ts'
import { reassessAll } from '../../src/risk/store.ts'
import { foreignIn } from '../foreign-words.ts'
import { makeWorld, type World } from '../world.ts'
import { writeForty } from './company.ts'
import { JUNE } from './june.ts'
import { measuresOf } from './measures.ts'
import { type Act, diligent, type Played, play, script, silent } from './play.ts'

/**
 * A month of four companies as the messages each person got, and how it reads: `npm run simulate:month` plays all of it and prints messages and
 * figures; with `-- -u` it writes docs/example-week.md anew. In `npm test` a week and a day of each.
 */
const ASKED = process.env['KAM_MONTH'] === '1'
const FIRST = '2026-06-01'
const DAYS = ASKED ? 30 : 9

const COMPANIES: [name: string, build: (world: World) => Promise<void>, act: Act][] = [
  ['the example company', example, script(JUNE)],
  ['forty accounts in three teams', forty, silent],
  ['where nobody ever answers', example, silent],
  ['where everybody answers at once', example, diligent],
]

it.each(COMPANIES)(
  '%s reads as it should',
  async (name, build, act) => {
    const world = await makeWorld({ now: `${FIRST}T00:01:00+08:00` })
    await build(world)
    const played = await play(world, FIRST, DAYS, act)
    const table = await measuresOf(world, played)
    if (ASKED) {
      console.log(played.said.map(messageOf).join('\n'))
      console.log(`${name}: ${played.said.length} messages`)
      console.table(table, ['what', 'was', 'goal', 'is', 'ok'])
    }
    if (name === COMPANIES[0]?.[0]) await expect(weekOf(played)).toMatchFileSnapshot(DOCS)
    expect(played.said.length).toBeGreaterThan(20)
    // What the companies made up call things is theirs; nobody is told a sentence in another language than their own.
    if (name === COMPANIES[0]?.[0])
      expect(
        [...played.said, ...played.wrote].flatMap(({ who, card }) =>
          card ? foreignIn(card).map((word) => `${who}: ${card.title}: ${word}`) : [],
        ),
      ).toEqual([])
    for (const { what, goal, is, ok, found = [] } of table)
      expect(ok, `${what}: ${is}, goal ${goal}\n${found.join('\n')}`).toBe(true)
  },
  ASKED ? 1_800_000 : 240_000,
)

async function example(world: World): Promise<void> {
  await world.importExample()
}

async function forty(world: World): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'forty-'))
  writeForty(folder, FIRST)
  const result = await importFolder(world.store, folder, { today: FIRST })
  if (!result.ok) throw new Error(result.problems.map(problemLine).join('\n'))
  await world.store.write((work) => reassessAll(work), 'forty', 60_000)
}

const DOCS = path.join(import.meta.dirname, '../../docs/example-week.md')

/** Who is shown in the document: one of each role. */
const READERS = ['周敏', 'Daniel Reyes', '高建国', '林悦', '王浩', 'Priya Nair']
/** Requests have threads of their own. */
const ABOUT_REQUESTS = /^(?:D\d|AP\d|Waiting|等待|Due now|Well past|等你决定)/
/** The days shown: the full edition, a day after it, and Friday. */
const SHOWN = ['2026-06-01', '2026-06-02', '2026-06-05']

const HEAD = `# A week of the example company

What some of its people were told on a Monday, a Tuesday and a Friday in June 2026, with the policy as shipped: a manager of each language, the director, finance, two reps.
Lines that begin with > are what people wrote to the bot. Buttons are left out. \`npm run simulate:month\` prints the whole month of everybody and measures it; with \`-- -u\` it writes this page anew.
`

function weekOf({ said, wrote }: Played): string {
  const days = SHOWN.map((day) => [
    `\n## ${day}\n`,
    ...said
      .filter(
        (each) => each.day === day && READERS.includes(each.who) && !ABOUT_REQUESTS.test(each.card.title),
      )
      .map(messageOf),
    ...wrote
      .filter((each) => each.day === day)
      .map(({ who, text, answer }) => `> **${who}**: ${text}\n> → ${answer}\n`),
  ])
  return [HEAD, ...days.flat()].join('\n')
}

function messageOf({ time, who, platform, card }: Played['said'][number]): string {
  // What a file of its own says where no file may be sent is not what stands there.
  const text = (card.file ? card.file.name : plainCard(card))
    .split('\n')
    .filter((line) => /[^=\s]/.test(line))
    .join('\n')
  return `**${time} · ${who} · ${platform}**\n\`\`\`text\n${text}\n\`\`\`\n`
}
