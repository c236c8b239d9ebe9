import { readFileSync, writeFileSync } from 'node:fs'
import { at, frame, WIDTH, words } from '../../src/cards/charts/svg.ts'

/**
 * `npm run bench:growth`: draws test/bench/growth.svg from what `names`, `risk` and `morning` wrote into test/bench/RESULTS.md: by how much each thing
 * costs more with ten and with a hundred times the accounts, both axes in powers of ten, beside the line of what grows in proportion.
 */

type Curve = { name: string; colour: string; values: number[] }

const text = readFileSync('test/bench/RESULTS.md', 'utf8')
const names = tableOf('names')
const risk = tableOf('risk')
const morning = tableOf('morning')
const accounts = column(morning, 'accounts')
const curves: Curve[] = [
  { name: 'the digests of a morning', colour: '#c23b3b', values: column(morning, 'in s') },
  { name: 'the SQL by hand for a morning', colour: '#5b7fa6', values: column(morning, 'SQL s') },
  {
    name: 'index of names, built at the start',
    colour: '#c47f17',
    values: column(names, 'index built in s'),
  },
  {
    name: 'reading one visit',
    colour: '#7a4fb5',
    values: column(names, 'readings/s').map((rate) => 1 / rate),
  },
  { name: 'finding one account', colour: '#2f6fbb', values: column(names, 'lookup p50 µs') },
  { name: 're-assessment after one visit', colour: '#2e8b57', values: column(risk, 'p50 ms') },
]
writeFileSync('test/bench/growth.svg', `${drawing()}\n`)
for (const { name, values } of curves)
  console.log(`${name}: ${values.map((value) => factor(value / values[0]!)).join(' → ')}`)

function drawing(): string {
  const [top, floor, left, right] = [16, 216, 36, WIDTH - 16]
  const x = (count: number) => left + (Math.log10(count / accounts[0]!) / 2) * (right - left)
  const y = (times: number) => floor - (Math.log10(Math.max(times, 0.5)) / 2) * (floor - top)
  const grid = [1, 10, 100].flatMap((times) => [
    `<line stroke="#e4e7ec" x1="${at(left)}" x2="${at(right)}" y1="${at(y(times))}" y2="${at(y(times))}"/>`,
    words({ x: left - 6, y: y(times) + 4, text: `${times}×`, size: 11, anchor: 'end', quiet: true }),
  ])
  const marks = accounts.map((count, index) =>
    words({
      x: x(count),
      y: floor + 18,
      text: count.toLocaleString('en-US'),
      size: 11,
      anchor: index === 0 ? 'start' : index === accounts.length - 1 ? 'end' : 'middle',
      quiet: true,
    }),
  )
  const proportion = `<line stroke="#667085" stroke-dasharray="4 4" x1="${at(x(accounts[0]!))}" y1="${at(y(1))}" x2="${at(right)}" y2="${at(y(100))}"/>`
  const lines = curves.map(({ colour, values }) => {
    const points = values.map((value, index) => `${at(x(accounts[index]!))},${at(y(value / values[0]!))}`)
    return `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${points.join(' ')}"/>`
  })
  const legend = curves.map(({ name, colour, values }, index) => {
    const line = floor + 42 + index * 18
    return `<rect x="${at(left)}" y="${at(line - 9)}" width="10" height="10" fill="${colour}"/>${words({ x: left + 16, y: line, text: `${name}: ${factor(values.at(-1)! / values[0]!)}` })}`
  })
  const said = `Cost with ${accounts.join(', ')} accounts, against the first`
  const dashed = words({
    x: left + 16,
    y: floor + 42 + curves.length * 18,
    text: 'dashed: what grows as the accounts do, 100 ×',
    quiet: true,
  })
  return frame(floor + 52 + curves.length * 18, said, [
    ...grid,
    proportion,
    ...marks,
    ...lines,
    ...legend,
    dashed,
  ])
}

function factor(times: number): string {
  return `${times >= 10 ? Math.round(times) : Math.round(times * 10) / 10} ×`
}

/** The first table of a section, as rows by the names of its columns. */
function tableOf(section: string): { head: string[]; rows: string[][] } {
  const body = text.split(`<!-- ${section} -->`)[1]?.split(`<!-- /${section} -->`)[0]
  const [head, , ...rows] = (body ?? '').split('\n').filter((line) => line.startsWith('|'))
  if (!head) throw new Error(`test/bench/RESULTS.md has no ${section}: run npm run bench:${section} first`)
  const cells = (line: string) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
  return { head: cells(head), rows: rows.map(cells) }
}

function column({ head, rows }: { head: string[]; rows: string[][] }, name: string): number[] {
  // Two columns of the morning are called "in s": what leaders get comes first.
  return rows.map((row) => Number(row[head.indexOf(name)]))
}
