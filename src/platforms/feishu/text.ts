import type { Text } from '../../cards/card.ts'
import { LIMITS } from './limits.ts'

/** An element of a card, as Feishu wants it. */
export type Element = { tag: string; [property: string]: unknown }

type Size = 'normal' | 'heading' | 'notation'

type Look = { size?: Size; color?: 'default' | 'grey' | 'red' }

/** Everything that Feishu's markdown could read as markup. The official list of escapes, and `&`, `|`, `=` and `~` after HTML. */
const MARKUP = /[&<>\-!*/\\[\]()#:+"'`$_~|=]/g
const OPEN_ID = /^ou_\w{1,64}$/

/** Cuts to `max` characters (not halves of an emoji) with an ellipsis. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text
  return `${Array.from(text.slice(0, max)).slice(0, -2).join('')}…`
}

/** A text that shows exactly what it holds. Feishu refuses empty texts, so an empty one becomes a space. */
export function plain(content: string, max: number = LIMITS.text): Element {
  return { tag: 'plain_text', content: cut(wellFormed(content), max) || ' ' }
}

/** The words of a text alone: a mention is the name, a link its label. */
export function wordsOf(text: Text): string {
  if (typeof text === 'string') return text
  return text
    .map((span) => {
      if (typeof span === 'string') return span
      if ('person' in span) return span.person
      return 'link' in span ? span.link : span.strong
    })
    .join('')
}

/**
 * A paragraph. Plain words stay `plain_text`, which Feishu shows as they are; only a real mention, link or strong word
 * makes it markdown, and then every other character that could be markup is an entity.
 */
export function paragraph(text: Text, look: Look = {}, max: number = LIMITS.text): Element {
  const { size = 'normal', color = 'default' } = look
  if (typeof text !== 'string' && needsMarkdown(text)) {
    return { tag: 'markdown', content: markdown(text, max), text_size: size }
  }
  const words = plain(wordsOf(text), max)
  return {
    tag: 'div',
    text: { ...words, text_size: size, ...(color === 'default' ? {} : { text_color: color }) },
  }
}

/** A text and, in grey below it, its detail, as one element: every character that could be markup is an entity. */
export function lines(text: Exclude<Text, string>, detail: Text | undefined, max: number): Element {
  const told = markdown(text, max)
  const under = detail === undefined ? '' : markdown(typeof detail === 'string' ? [detail] : detail, max)
  const grey = under.trim() ? `<br><font color='grey'>${under}</font>` : ''
  return { tag: 'markdown', content: `${told}${grey}` }
}

function needsMarkdown(spans: Exclude<Text, string>): boolean {
  return spans.some((span) => {
    if (typeof span === 'string') return false
    if ('person' in span) return Boolean(span.feishu && OPEN_ID.test(span.feishu))
    return 'link' in span ? safeUrl(span.url) !== undefined : true
  })
}

function markdown(spans: Exclude<Text, string>, max: number): string {
  let left = max
  const take = (words: string) => {
    const taken = cut(wellFormed(words), Math.max(left, 2))
    left -= taken.length
    return encode(taken)
  }
  let out = ''
  for (const span of spans) {
    if (left <= 0) return `${out}…`
    if (typeof span === 'string') out += take(span)
    else if ('person' in span) {
      out += span.feishu && OPEN_ID.test(span.feishu) ? `<at id=${span.feishu}></at>` : take(span.person)
    } else if ('link' in span) {
      const url = safeUrl(span.url)
      // A URL directly before Chinese would swallow it; the blank after the bracket keeps them apart.
      out += url ? `[${take(span.link.trim() || url)}](${url}) ` : take(span.link)
    } else {
      const words = take(span.strong.trim())
      // Without blanks CommonMark does not take ** beside punctuation for emphasis.
      if (words) out += ` **${words}** `
    }
  }
  return out.trim() || ' '
}

function encode(words: string): string {
  return words
    .replace(MARKUP, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/(^|\n)(\s*\d+)\./g, '$1$2&#46;')
    .replace(/\r?\n/g, '<br>')
}

/** Only http and https, percent-encoded so that nothing in it can close the link. Undefined: not a link we show. */
function safeUrl(url: string): string | undefined {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined
  const percent = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
  return new URL(url).href.replace(/[()<>[\]*_~`'"|\\\s]/g, percent)
}

/** Half an emoji and control characters are no text: JSON may carry them, Feishu's parser need not. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD').replace(/[^\P{Cc}\n\t\r]/gu, '')
}
