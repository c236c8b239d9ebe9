/** NUL and the other control characters but tab and line break, and those that turn the direction of the words after them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the purpose
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g

/**
 * People's words as they can be kept and shown anywhere: nothing in them commands a terminal, turns the rest of a line around or is refused
 * by the database. Everything that can be seen stays, joiners inside emoji too.
 */
export function cleanWords(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(UNSEEN, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
}
