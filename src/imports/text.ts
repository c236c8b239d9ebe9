import { FileFault, fault } from './fault.ts'

const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04])
/** Bytes from which the encoding is guessed. */
const SNIFFED = 4096

/**
 * The text of a UTF-8 stream, a byte order mark taken off. `progress` hears how many bytes each chunk had.
 * Throws FileFault with the line and what to do when the bytes are UTF-16, GBK or no text at all.
 */
export async function* utf8(
  chunks: AsyncIterable<Uint8Array>,
  progress: (bytes: number) => void = () => {},
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  let first = true
  for await (const chunk of chunks) {
    if (first) refuseOthers(chunk)
    first = false
    progress(chunk.length)
    const text = decoded(() => decoder.decode(chunk, { stream: true }), chunk, line)
    line += breaksIn(text)
    yield text
  }
  yield decoded(() => decoder.decode(), new Uint8Array(), line)
}

/**
 * The bytes of a file that somebody sent in a chat, as UTF-8: WPS and Excel in Chinese save CSV as GBK, and who sends it from a phone cannot
 * save it otherwise. What is neither stays as it is, to be refused with its line.
 */
export function asUtf8(bytes: Buffer): Buffer {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return bytes
  } catch {
    if (guess(bytes) !== 'gbk') return bytes
  }
  try {
    return Buffer.from(new TextDecoder('gb18030', { fatal: true }).decode(bytes), 'utf8')
  } catch {
    return bytes
  }
}

function decoded(decode: () => string, chunk: Uint8Array, line: number): string {
  try {
    return decode()
  } catch {
    throw new FileFault(line + breaksIn(firstValid(chunk)), fault(guess(chunk)))
  }
}

/** A workbook that is called .csv; or UTF-16, of which every other byte of Latin text is zero: Excel's "Unicode text" begins with FF FE. */
function refuseOthers(chunk: Uint8Array): void {
  const head = chunk.subarray(0, SNIFFED)
  if (Buffer.from(head.subarray(0, 4)).equals(ZIP)) throw new FileFault(1, fault('workbookAsCsv'))
  const mark = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
  const zeros = head.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0)
  if (mark || zeros > head.length / 4) throw new FileFault(1, fault('utf16'))
}

function guess(chunk: Uint8Array): 'gbk' | 'noText' {
  try {
    // A chunk may end inside a character: the last bytes do not count.
    const text = new TextDecoder('gb18030', { fatal: true }).decode(chunk, { stream: true })
    if (/\p{Script=Han}/u.test(text) && isMostlyCommon(chunk)) return 'gbk'
  } catch {
    // neither of the two
  }
  return 'noText'
}

/**
 * Whether most of the characters are the common ones of GB 2312, which Chinese is written with. Bytes of Western Europe, of Taiwan or of Japan can be read as GBK as
 * well, but as rare characters: Müller would become M黮ler.
 */
function isMostlyCommon(chunk: Uint8Array): boolean {
  let common = 0
  let rare = 0
  for (let at = 0; at + 1 < chunk.length; at++) {
    const [lead = 0, trail = 0] = [chunk[at], chunk[at + 1]]
    if (lead < 0x80) continue
    const isFour = trail >= 0x30 && trail <= 0x39
    // Rows 1 and 3 are punctuation and full-width signs, 16 to 55 the characters of every day.
    if (trail >= 0xa1 && (lead === 0xa1 || lead === 0xa3 || (lead >= 0xb0 && lead <= 0xd7))) common++
    else if (!isFour) rare++
    at += isFour ? 3 : 1
  }
  return common > 0 && common >= rare * 2
}

/** The text before the first byte that is no UTF-8. */
function firstValid(chunk: Uint8Array): string {
  const text = new TextDecoder('utf-8').decode(chunk)
  return text.slice(0, Math.max(0, text.indexOf('\ufffd')))
}

function breaksIn(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++
  return count
}
