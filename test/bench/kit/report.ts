import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { load, machine, small } from './machine.ts'

export type Table = { head: string[]; rows: (string | number)[][] }
/** What was wanted and what came out; `factor`: how the two compare, in words. */
export type Goal = { what: string; wanted: string; got: string; met: boolean }
export type Section = { name: string; title: string; about: string; tables: Table[]; goals: Goal[] }

const RESULTS = 'test/bench/RESULTS.md'
/** `notes` is written by hand and stays. */
const ORDER = [
  'notes',
  'visit',
  'feishu',
  'names',
  'risk',
  'morning',
  'relay',
  'start',
  'import',
  'archive',
  'mornings',
]
/** Before anything is measured: what it would be measured on otherwise. */
const loadAtStart = load()

/** Prints a benchmark's figures and writes them into test/bench/RESULTS.md in the place of its earlier ones. */
export function report(section: Section): void {
  const text = sectionText(section)
  console.log(`\n${text}`)
  if (small) return
  const sections = existing()
  sections.set(section.name, text)
  const all = ORDER.flatMap((name) => {
    const body = sections.get(name)
    return body ? [`<!-- ${name} -->\n${body}\n<!-- /${name} -->`] : []
  })
  writeFileSync(RESULTS, `${header()}\n${all.join('\n\n')}\n`)
}

function sectionText({ title, about, tables, goals }: Section): string {
  const when = `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC, ${loadAtStart} when it began.`
  const verdicts = goals.map(
    ({ what, wanted, got, met }) => `- ${met ? '✓' : '✗'} ${what}: wanted ${wanted}, got ${got}`,
  )
  return [`## ${title}`, about, `_${when}_`, ...tables.map(tableText), verdicts.join('\n')]
    .filter(Boolean)
    .join('\n\n')
}

function tableText({ head, rows }: Table): string {
  const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n')
}

function header(): string {
  return [
    '# Measured',
    '',
    'Written by `npm run bench:<name>` (see `test/bench/README.md`): every figure beside its baseline of the same run. Other machines give other',
    'figures; the ratios are what to look at.',
    '',
    ...machine().map((line) => `- ${line}`),
    '',
    '![What costs more with more accounts, and by how much](growth.svg)',
    '',
  ].join('\n')
}

function existing(): Map<string, string> {
  const text = existsSync(RESULTS) ? readFileSync(RESULTS, 'utf8') : ''
  return new Map(
    [...text.matchAll(/<!-- (\w+) -->\n([\s\S]*?)\n<!-- \/\1 -->/g)].map((match) => [match[1]!, match[2]!]),
  )
}
