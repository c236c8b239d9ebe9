import { FileFault, fault } from './fault.ts'

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
    if (first) refuseUtf16(chunk)
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

/** Every other byte of Latin text in UTF-16 is zero; Excel's "Unicode text" begins with FF FE. */
function refuseUtf16(chunk: Uint8Array): void {
  const head = chunk.subarray(0, SNIFFED)
  const mark = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
  const zeros = head.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0)
  if (mark || zeros > head.length / 4) throw new FileFault(1, fault('utf16'))
}

function guess(chunk: Uint8Array): 'gbk' | 'noText' {
  try {
    // A chunk may end inside a character: the last bytes do not count.
    const text = new TextDecoder('gb18030', { fatal: true }).decode(chunk, { stream: true })
    if (/\p{Script=Han}/u.test(text)) return 'gbk'
  } catch {
    // neither of the two
  }
  return 'noText'
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
