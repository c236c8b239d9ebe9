import { pinyin } from 'pinyin-pro'
import { isCjk } from './text.ts'

/** Pinyin syllables of a folded text, one per Chinese character, polyphones by their word (重庆 → chong qing); other characters stand for themselves. */
export function syllablesOf(text: string): string[] {
  return pinyin(text, { type: 'array', toneType: 'none', v: true, nonZh: 'spaced' })
}

/** First letters: 华为技术 → hwjs. */
export function initialsOf(syllables: readonly string[]): string {
  let initials = ''
  for (const syllable of syllables) initials += syllable[0] ?? ''
  return initials
}

/** True when all of `text` is Chinese, so that pinyin says something about it. */
export function isAllChinese(text: string): boolean {
  for (const character of text) if (!isCjk(character)) return false
  return text.length > 0
}

/**
 * True when `letters` spells a beginning of the syllables, each in full or by its first letter: `huaweijs`, `hwjishu`, `hwjs`.
 * Returns how many syllables were spelled, 0 when it does not fit.
 */
export function spells(letters: string, syllables: readonly string[], at = 0, from = 0): number {
  if (at === letters.length) return from
  const syllable = syllables[from]
  if (!syllable) return 0
  // ü is typed as v or u.
  if (letters.startsWith(syllable, at) || letters.startsWith(syllable.replace('v', 'u'), at)) {
    const whole = spells(letters, syllables, at + syllable.length, from + 1)
    if (whole) return whole
  }
  return letters[at] === syllable[0] ? spells(letters, syllables, at + 1, from + 1) : 0
}

const ONSET = /^(?:[bpmfdtnlgkhjqxrzcsyw]|a|e|o)/
const SYLLABLE =
  /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|van|ai|ei|ao|ou|an|en|er|in|un|vn|ia|ie|iu|ua|ui|uo|ue|ve|a|o|e|i|u|v)/

/**
 * The first letters that `letters` may stand for when it mixes whole syllables and first letters: `huaweijs` → `hwjs` among others.
 * At most 24 answers: a long row of letters has no useful reading.
 */
export function initialReadings(letters: string): string[] {
  const found = new Set<string>()
  let steps = 0
  const walk = (at: number, initials: string): void => {
    // Long rows of letters have too many readings to try, and none that anybody meant.
    if (found.size >= 24 || initials.length > 12 || ++steps > 2000) return
    if (at === letters.length) {
      found.add(initials)
      return
    }
    const rest = letters.slice(at)
    const first = rest[0] ?? ''
    const whole = SYLLABLE.exec(rest)?.[0]
    if (whole)
      for (let size = whole.length; size > 1; size--)
        if (SYLLABLE.exec(rest.slice(0, size))?.[0].length === size) walk(at + size, initials + first)
    if (ONSET.test(rest)) walk(at + 1, initials + first)
  }
  walk(0, '')
  return [...found]
}
