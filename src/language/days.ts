import { addDays } from '../domain/day.ts'
import { englishDays } from './day-english.ts'
import type { DayFound, DayOptions, Leaning } from './day-found.ts'
import { chineseDates } from './day-rules-zh.ts'
import { chineseRelative } from './day-rules-zh-relative.ts'
import { type Piece, together } from './day-together.ts'

/**
 * Every day named in a folded text, in order, not overlapping; where several readings begin together, the longest. What stands
 * beside a day and was not read with it (another day, a year, an offset) makes it a guess: half a date is never sure.
 */
export function findDays(source: string, options: DayOptions): DayFound[] {
  const text = withoutCounts(source)
  const all: Piece[] = [...englishDays(text, options), ...inHours(text, options)]
  const plain = withoutDown(text)
  if (CHINESE.test(text))
    for (const rule of [...chineseDates, ...chineseRelative]) {
      for (const match of plain.matchAll(rule.pattern)) {
        const read = rule.read(match, options)
        if (read) all.push({ start: match.index, end: match.index + match[0].length, read })
      }
    }
  all.sort((a, b) => a.start - b.start || b.end - a.end)
  const apart: Piece[] = []
  for (const piece of all) if (piece.start >= (apart.at(-1)?.end ?? 0)) apart.push(piece)
  return together(text, apart, options).map((each) => ({ ...each, ...contradiction(each, options) }))
}

const HOURS =
  /(?:within|in|in the next|next)\s+(?:the\s+next\s+)?(\d{2,3})\s?(?:hours?|hrs?|h)(?![a-z])|(\d{2,3})\s?个?小时(?:之|以)?内/gu

/** `within 48 hours`, `24小时内`: whole days of it count, the last one is due. */
function inHours(text: string, { today }: DayOptions): Piece[] {
  return [...text.matchAll(HOURS)].flatMap((match): Piece[] => {
    const hours = Number(match[1] ?? match[2])
    if (hours < 24 || hours > 240) return []
    const day = addDays(today, Math.floor(hours / 24))
    return [{ start: match.index, end: match.index + match[0].length, read: { day, sure: hours % 24 === 0 } }]
  })
}

const CHINESE = /[\u4e00-\u9fff]/

/** 商量一下礼拜四 is Thursday, not next Thursday: the 下 of 一下 is taken out, every place stays. Folded text. */
export function withoutDown(text: string): string {
  return text.replace(/一下(?=下{0,2}个?(?:周|星期|礼拜|月|季))/gu, '一 ')
}

const COUNT = /(?<=^|[\s，,;；。:：-])([1-9])(?=\s?[.)）、]\s?[^\d\s])/gu

/** `1) quote by Thursday 2) survey`: the numbers of a list, from 1 on, are no days. Every place stays. Folded text. */
function withoutCounts(text: string): string {
  const counts = [...text.matchAll(COUNT)]
  const from = counts.findIndex(([, number]) => number === '1')
  if (from < 0 || counts[from + 1]?.[1] !== '2') return text
  let kept = text
  let next = 1
  for (const { 1: number, index } of counts.slice(from))
    if (Number(number) === next) {
      kept = `${kept.slice(0, index)} ${kept.slice(index + 1)}`
      next++
    }
  return kept
}

/** The one day a text is about: the first that is found. Folded text. */
export function readDay(text: string, options: DayOptions): DayFound | undefined {
  return findDays(text, options)[0]
}

function contradiction(found: DayFound, { today, leaning }: DayOptions): { against?: Leaning } {
  if (!found.day) return {}
  if (leaning === 'past' && (found.first ?? found.day) > today) return { against: 'future' }
  if (leaning === 'future' && found.day < today) return { against: 'past' }
  return {}
}
