import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import type { Bot } from '../../src/bot/dispatch.ts'
import { readFilesFromBuffer } from '../../src/imports/preview.ts'
import type { Sender } from '../../src/platforms/platform.ts'
import { workbookOf, zip } from '../imports/archive.ts'
import { evil, words } from './fuzz-words.ts'
import { type Fuzzer, inTime, wellAnswered } from './fuzzers.ts'

const cell = fc.oneof(
  words,
  evil.map((text) => text.slice(0, 300)),
  fc.string({ maxLength: 20 }),
  fc.constantFrom(
    '=1+1',
    '@SUM(A1)',
    '+49',
    '-1',
    `=cmd|' /C calc'!A0`,
    '2026-06-01',
    'K01',
    '王浩',
    '1e309',
  ),
)
const table = fc
  .tuple(
    fc.constantFrom(
      'account,date,rep,channel,contacts,direction,deal,summary,id',
      'code,name,tier,owner',
      'account,date,amount,cost',
      'name,role',
      '客户,日期',
      '',
    ),
    fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 6 }),
  )
  .map(([head, rows]) => [head, ...rows.map((row) => row.join(','))].join('\n'))

/** The same table as other programs save it: with a mark, as UTF-16 of both kinds, with GBK or broken bytes in the middle. */
const encoded = fc
  .tuple(table, fc.constantFrom('utf8', 'mark', 'le', 'le mark', 'be', 'gbk', 'broken'), fc.nat())
  .map(([text, how, seed]) => {
    switch (how) {
      case 'mark':
        return Buffer.from(`\ufeff${text}`)
      case 'le':
        return Buffer.from(text, 'utf16le')
      case 'le mark':
        return Buffer.from(`\ufeff${text}`, 'utf16le')
      case 'be': {
        const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
        return bytes.swap16()
      }
      case 'gbk':
        return inserted(Buffer.from(text), seed, [0xb6, 0xab, 0xba, 0xa3])
      case 'broken':
        return inserted(Buffer.from(text), seed, [0xe4, 0xb8])
    }
    return Buffer.from(text)
  })

function inserted(bytes: Buffer, seed: number, more: number[]): Buffer {
  const at = seed % (bytes.length + 1)
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(more), bytes.subarray(at)])
}

const address = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(fc.constantFrom(...'ABCDEFG'), fc.integer({ min: 1, max: 9 })).map((p) => p.join('')),
  },
  fc.constantFrom('XFD1', 'A1048576', 'ZZZZ1', 'A4000000000', 'A0', 'A-1', '', '1', 'A1e9', '&#65;1'),
)
const attribute = (name: string, values: fc.Arbitrary<unknown>) =>
  fc.option(values, { nil: undefined }).map((value) => (value === undefined ? '' : ` ${name}="${value}"`))
const xmlCell = fc
  .tuple(
    attribute('r', address),
    attribute('t', fc.constantFrom('s', 'n', 'b', 'e', 'd', 'str', 'inlineStr', 'x')),
    attribute('s', fc.constantFrom(0, 1, -1, 99999999)),
    fc.constantFrom('v', 'f', 'is', 'x'),
    cell.map((text) => text.replace(/[<>&]/g, '')),
  )
  .map(([r, t, s, tag, text]) => `<c${r}${t}${s}><${tag}>${text}</${tag}></c>`)
const workbook = fc
  .array(
    fc
      .tuple(
        attribute(
          'r',
          fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constantFrom(1048576, 4e9, -1, '1e9', 'x')),
        ),
        fc.array(xmlCell, { maxLength: 5 }),
      )
      .map(([r, cells]) => `<row${r}>${cells.join('')}</row>`),
    { maxLength: 5 },
  )
  .map((rows) => workbookOf(rows.join('')))
const damaged = fc
  .tuple(workbook, fc.array(fc.tuple(fc.nat(), fc.integer({ max: 255, min: 0 })), { maxLength: 4 }))
  .map(([bytes, changes]) => {
    const copy = Buffer.from(bytes)
    for (const [at, byte] of changes) copy[at % copy.length] = byte
    return copy
  })

/** Made once: each takes a good part of a second to make. What unpacks to 60 MB, and says so or says otherwise; many parts; large cells. */
let largeOnes: Buffer[] | undefined
function large(): Buffer[] {
  const zeros = Buffer.alloc(60 * 1024 * 1024)
  const parts = Array.from({ length: 7 }, (_, n) => ({
    name: `xl/${n}.xml`,
    data: zeros.subarray(0, 8 * 1024 * 1024),
  }))
  const cells = `<row r="1">${'<c r="A1"><v>1</v></c>'.repeat(400_000)}</row>`
  largeOnes ??= [
    zip([{ name: 'xl/worksheets/sheet1.xml', data: zeros }]),
    zip([{ name: 'xl/worksheets/sheet1.xml', data: zeros, size: 10, localSize: 10 }]),
    zip(parts),
    workbookOf(cells),
    workbookOf(`<row r="1"><c r="A1" t="inlineStr"><is><t>${'x'.repeat(10_000_000)}</t></is></c></row>`),
    Buffer.from(`account,date,amount,cost\nK01,2026-05-01,"${'9'.repeat(10_000_000)}",\n`),
    Buffer.from(`account,date,amount,cost\nK01,2026-05-01,${'9'.repeat(10_000_000)}`),
    Buffer.from(`${'a,'.repeat(1_000_000)}\n${'b,'.repeat(1_000_000)}`),
    Buffer.from('"\n'.repeat(3_000_000)),
  ]
  return largeOnes
}

const file = fc.oneof(
  { weight: 60, arbitrary: encoded },
  { weight: 20, arbitrary: fc.uint8Array({ maxLength: 2_000 }).map((bytes) => Buffer.from(bytes)) },
  {
    weight: 10,
    arbitrary: fc
      .uint8Array({ maxLength: 500 })
      .map((bytes) => Buffer.concat([Buffer.from('PK\u0003\u0004'), bytes])),
  },
  { weight: 40, arbitrary: workbook },
  { weight: 30, arbitrary: damaged },
)
const fileName = fc.constantFrom(
  'visits.csv',
  'accounts.csv',
  'revenue.csv',
  'members.csv',
  'x.xlsx',
  'visits.xlsx',
  '../../etc/passwd.csv',
  '.csv',
)

async function isRead(name: string, bytes: Buffer): Promise<void> {
  try {
    await inTime(readFilesFromBuffer(name, bytes, { today: '2026-06-01', zone: 'Asia/Shanghai' }))
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'UserError') throw error
  }
}

/** Files that somebody sends: every one is read or refused with lines, none breaks. */
export const fileFuzzer: Fuzzer = {
  name: 'files',
  share: 0.14,
  property: () => fc.asyncProperty(fileName, file, isRead),
}

/** The same through the front door, from somebody who may import: looked at beside what is there, and shown. */
export function sentFileFuzzer(bot: Bot, sender: Sender): Fuzzer {
  const run = randomUUID()
  let serial = 0
  return {
    name: 'files sent to the bot',
    share: 0.009,
    property: () =>
      fc.asyncProperty(fileName, file, async (name, bytes) => {
        const place = { ...sender, chat: sender.userId, direct: true }
        const content = bytes.toString('base64')
        const key = `fuzz:${run}:${++serial}`
        wellAnswered(await inTime(bot.receive({ key, sender, place, kind: 'file', name, content })))
      }),
  }
}

/** The few that are large, packed or not: as good as any other, only not as often. */
export const largeFileFuzzer: Fuzzer = {
  name: 'bombs and giants',
  share: 0.001,
  property: () =>
    fc.asyncProperty(fileName, fc.nat({ max: 8 }), (name, which) => isRead(name, large()[which]!)),
}
