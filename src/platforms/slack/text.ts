import type { types } from '@slack/bolt'
import type { Span, Text, Tone } from '../../cards/card.ts'
import { slackLimits } from './limits.ts'

/** One element of a rich text: words, a link or a mention. */
export type Element = types.RichTextText | types.RichTextLink | types.RichTextUserMention

/** Shapes, not only colours: they can be told apart without seeing red and green. */
export const toneMark: Record<Tone, string> = { plain: '', info: 'ℹ️', good: '✅', warn: '⚠️', bad: '🔴' }

const USER_ID = /^[UW][A-Z0-9]{2,}$/
// Slack refuses NUL and shows the other control characters as boxes; a lone surrogate is no legal JSON text for it.
// biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the purpose
const UNSHOWABLE = /[\u0000-\u0008\u000b-\u001f\u007f]|\p{Surrogate}/gu

/** Text without what Slack cannot show. Nothing else is changed: text is data. */
function clean(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(UNSHOWABLE, ' ')
}

/** At most `max` UTF-16 units, ending in `…` when shortened, never in half a character. */
export function cut(text: string, max: number): string {
  const whole = clean(text)
  if (whole.length <= max) return whole
  let kept = ''
  for (const char of whole) {
    if (kept.length + char.length > max - 1) break
    kept += char
  }
  return `${kept}…`
}

/** One line, cut, never empty: Slack refuses empty labels. */
export function line(text: string, max: number): string {
  return cut(text.replace(/\s+/g, ' ').trim(), max) || '–'
}

/** People's words as Slack's `plain_text`: no markup, no `:emoji:` codes. */
export function plain(text: string, max: number): types.PlainTextElement {
  return { type: 'plain_text', text: line(text, max), emoji: false }
}

/** For the top-level `text`, the only place that is markup for Slack: `&`, `<`, `>` escaped, so that `<!channel>` calls nobody. */
export function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** A text as rich-text elements; at most `max` UTF-16 units in all. Empty texts give no element. */
export function elements(
  text: Text,
  style?: { bold?: true; italic?: true },
  max: number = slackLimits.text,
): Element[] {
  let room = max
  const made: Element[] = []
  for (const span of typeof text === 'string' ? [text] : text) {
    if (room <= 0) break
    const element = elementOf(span, style, room)
    if (!element) continue
    room -= lengthOf(element)
    made.push(element)
  }
  return made
}

/** The words of a text alone, for places that take no rich text. */
export function wordsOf(text: Text): string {
  if (typeof text === 'string') return text
  return text.map((span) => (typeof span === 'string' ? span : wordOf(span))).join('')
}

function elementOf(span: Span, style: Element['style'], room: number): Element | undefined {
  if (typeof span === 'string') return textElement(span, style, room)
  if ('strong' in span) return textElement(span.strong, { ...style, bold: true }, room)
  if ('link' in span) {
    const label = cut(span.link, room)
    if (!isWebLink(span.url)) return textElement(span.link, style, room)
    return { type: 'link', url: span.url, ...(label ? { text: label } : {}), ...(style ? { style } : {}) }
  }
  if (span.slack && USER_ID.test(span.slack)) return { type: 'user', user_id: span.slack }
  return textElement(span.person, style, room)
}

function textElement(text: string, style: Element['style'], room: number): Element | undefined {
  const shown = cut(text, room)
  return shown ? { type: 'text', text: shown, ...(style ? { style } : {}) } : undefined
}

function wordOf(span: Exclude<Span, string>): string {
  if ('strong' in span) return span.strong
  return 'link' in span ? span.link : span.person
}

function isWebLink(url: string): boolean {
  return url.length <= slackLimits.link && /^https?:\/\/[^\s<>|]+$/i.test(url) && URL.canParse(url)
}

function lengthOf(element: Element): number {
  if (element.type === 'user') return element.user_id.length
  return element.type === 'link' ? (element.text ?? element.url).length : element.text.length
}
