const DIGITS: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
}
const PLACES: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }
const WORDS: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  couple: 2,
  'a couple of': 2,
}

/** Characters of a Chinese numeral below ten thousand, for use inside other patterns. */
export const CHINESE_NUMERAL = '[〇零一二两俩三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟廿卅]'
/** English numerals up to twelve, for use inside other patterns. */
export const ENGLISH_NUMERAL =
  '(?:a couple of|couple|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|an|a)'

/**
 * Reads `12`, `3.5`, `十二`, `一百二十`, `二〇二六`, `两`, `半`, `two`. Below ten thousand for Chinese numerals.
 * Undefined for everything else.
 */
export function readNumber(text: string): number | undefined {
  const plain = text.trim().replace(/,/g, '')
  if (/^\d+(?:\.\d+)?$/.test(plain)) return Number(plain)
  if (plain === '半') return 0.5
  const word = WORDS[plain]
  if (word !== undefined) return word
  return readChinese(plain.replace(/廿/g, '二十').replace(/卅/g, '三十'))
}

function readChinese(text: string): number | undefined {
  if (!text) return undefined
  const characters = [...text]
  if (characters.length > 1 && characters.every((each) => each in DIGITS)) {
    return Number(characters.map((each) => DIGITS[each]).join(''))
  }
  let total = 0
  let digit: number | undefined
  let lastPlace = 0
  for (const each of characters) {
    const place = PLACES[each]
    const value = DIGITS[each]
    if (place !== undefined) {
      total += (digit ?? 1) * place
      digit = undefined
      lastPlace = place
    } else if (value !== undefined) {
      digit = value
    } else return undefined
  }
  // 一百二 is 120: a last digit without a place stands one place below the one before it.
  const short = lastPlace > 10 && !/[零〇].$/.test(text)
  return total + (digit ?? 0) * (short ? lastPlace / 10 : 1)
}
