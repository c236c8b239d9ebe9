import type { Tone } from '../../cards/card.ts'
import { cut, wellFormed } from './text.ts'

/** Colours of the marks of a chart by tone; what they mean is in the picture's words. */
export const COLOURS: Record<Tone, string> = {
  plain: '#8F959E',
  info: '#3370FF',
  good: '#34C724',
  warn: '#FF8800',
  bad: '#F54A45',
}

/** A word of a chart, never empty: an axis without a word at a place is drawn wrong. */
export function label(text: string, most = 40): string {
  return cut(wellFormed(text), most) || ' '
}

export function finite(value: number): number {
  return Number.isFinite(value) ? value : 0
}
