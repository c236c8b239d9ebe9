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

/** `*visit*`, `**客户**`, `_why_`, a command between backticks: how it was made to look is not what it says. Sums like 2*3*4 and names_like_this stay. */
export function withoutEmphasis(text: string): string {
  return text
    .replace(/(?<![\p{L}\p{N}*`])(\*{1,2}|`{1,3})(?=[^\s*`])([^*`\n]*[^\s*`])\1(?![\p{L}\p{N}*`])/gu, '$2')
    .replace(/(?<![\p{L}\p{N}_])_(?=[^\s_])([^_\n]*[^\s_])_(?![\p{L}\p{N}_])/gu, '$1')
}

/** Nearly every cell: plain letters and Chinese characters, no two spaces beside each other. */
const IN_FORM = /^(?:[!-~\u4e00-\u9fff]| (?! ))*$/
/** Signs that nobody sees in a name: joiners, marks of direction, variation selectors, fillers, tags. */
const NO_SIGN =
  /\u034f|\u115f|\u1160|[\u180b-\u180e]|[\u200c-\u200f]|[\u2061-\u2064]|\u3164|[\ufe00-\ufe0f]|\uffa0|[\u{e0000}-\u{e01ef}]/gu
/** Signs that look like a letter, a digit or a hyphen that is typed: full width, the radicals that PDFs have for characters, other hyphens. */
const LOOKS_LIKE = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u2e9f\u2ef3\u2f00-\u2fd5\u2010\u2011]/g

/**
 * The one form of a name or code, in files and wherever a name is kept: accents composed (NFC), nothing that cannot be seen, letters and digits
 * of full width as plain ones, one space where there are several or other ones. Two cells that look equal are equal.
 */
export function oneForm(text: string): string {
  if (IN_FORM.test(text)) return text
  return text
    .normalize('NFC')
    .replace(ZERO_WIDTH, '')
    .replace(NO_SIGN, '')
    .replace(LOOKS_LIKE, (sign) => (/[\u2010\u2011]/.test(sign) ? '-' : sign.normalize('NFKC')))
    .replace(/[ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g, ' ')
}
