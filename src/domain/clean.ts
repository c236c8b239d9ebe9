/** NUL and the other control characters but tab and line break, those that turn the direction of words, and those of no width. */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the purpose
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g

/** Zero-width signs and soft hyphens: two names that look equal are equal. Joiners stay for emoji. */
const ZERO_WIDTH = /[\u00ad\u200b\u2060\ufeff]/g

/** Whether a text can be a name: a sign alone is nobody and nothing. */
export function isName(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

/**
 * People's words as they can be kept and shown anywhere: nothing in them commands a terminal, turns the rest of a line around or is refused
 * by the database. Everything that can be seen stays, joiners inside emoji too.
 */
export function cleanWords(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(ZERO_WIDTH, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
}

/**
 * The one form of a name or code in a file: accents composed (NFC), nothing that cannot be seen, letters and digits of full width as plain
 * ones. Two cells that look equal are equal.
 */
export function oneForm(text: string): string {
  return text
    .normalize('NFC')
    .replace(ZERO_WIDTH, '')
    .replace(/\u200c|\u200d|\u200e|\u200f/g, '')
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (wide) =>
      String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
    )
    .replaceAll('\u3000', ' ')
}
