import { type Fault, fault } from './fault.ts'

const ZIP = Buffer.from([0x50, 0x4b])
/** How the compound files of old Excel begin, and workbooks with a password. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])

/** What a file that is called like a workbook is instead; undefined where it may be one. */
export function otherBytes(bytes: Buffer): Fault | undefined {
  const head = bytes.subarray(0, 4096)
  if (bytes.length === 0) return fault('emptyWorkbook')
  if (head.subarray(0, 2).equals(ZIP)) return undefined
  if (head.subarray(0, 4).equals(COMPOUND)) return fault('oldWorkbook')
  const text = new TextDecoder('utf-8').decode(head, { stream: true }).trimStart()
  if (/^<(?:!doctype|html|table|\?xml)/i.test(text)) return fault('webPage')
  return /[\0\ufffd]/.test(text) ? undefined : fault('textAsWorkbook')
}
