import { inflateRawSync } from 'node:zlib'
import { type Fault, fault } from './fault.ts'
import { cellsPromised, hasEndlessText } from './sheet-size.ts'

/** Most bytes that a workbook may unpack to: beyond this it is a mistake or an attack. */
const MOST_UNPACKED = 50 * 1024 * 1024
const MOST_ENTRIES = 2000

/** Most cells that its sheets may have room for, empty ones in between included: 50 MB of sheets hold two million. */
const MOST_ROOM = 5_000_000

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50

/**
 * The parts of a workbook by their names, unpacked. Proves that the archive is what its directory says and unpacks to no more than 50 MB,
 * and that the sheets in it do not promise more cells than there can be. Entries must lie one after the other.
 * Or why it is refused.
 */
export function unzip(bytes: Buffer): Map<string, Buffer> | Fault {
  try {
    return unpacked(bytes)
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') return TOO_LARGE
    return DAMAGED
  }
}

const TOO_LARGE = fault('unpacksLarge', String(MOST_UNPACKED / 1024 / 1024))
const TOO_WIDE = fault('wideWorkbook', String(MOST_ROOM / 1_000_000))
const TOO_LONG = fault('longCell', '32767')
const DAMAGED = fault('damagedWorkbook')

function unpacked(bytes: Buffer): Map<string, Buffer> | Fault {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || bytes.readUInt32LE(end) !== END) return DAMAGED
  const count = bytes.readUInt16LE(end + 10)
  const directory = bytes.readUInt32LE(end + 16)
  if (count === 0 || count > MOST_ENTRIES) return DAMAGED

  let left = MOST_UNPACKED
  let room = MOST_ROOM
  let at = directory
  let expected = 0
  const parts = new Map<string, Buffer>()
  const entries: { name: string; offset: number; packed: number; size: number; method: number }[] = []
  for (let i = 0; i < count; i++) {
    if (bytes.readUInt32LE(at) !== CENTRAL) return DAMAGED
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28)),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    })
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  for (const { name, offset, packed, size, method } of entries.sort((a, b) => a.offset - b.offset)) {
    // Between two entries there may be a data descriptor of at most 24 bytes, nothing else.
    if (offset < expected || offset > expected + 24 || bytes.readUInt32LE(offset) !== LOCAL) return DAMAGED
    const data = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
    // A reader may set aside what the local header promises before it unpacks.
    if (size > left || bytes.readUInt32LE(offset + 22) > left) return TOO_LARGE
    const packedData = bytes.subarray(data, data + packed)
    if (method !== 0 && method !== 8) return DAMAGED
    const part = method === 0 ? packedData : inflateRawSync(packedData, { maxOutputLength: left + 1 })
    left -= part.length
    if (left < 0) return TOO_LARGE
    if (hasEndlessText(part)) return TOO_LONG
    if (part.includes('sheetData')) room -= cellsPromised(part.toString('latin1'))
    if (room < 0) return TOO_WIDE
    if (/\.(xml|rels)$/i.test(name)) parts.set(name.replace(/^\//, ''), part)
    expected = data + packed
  }
  return expected > directory || directory > expected + 24 ? DAMAGED : parts
}
