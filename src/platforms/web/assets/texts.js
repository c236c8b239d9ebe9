import { el } from './dom.js'

/**
 * Words with mentions and links in between. Line breaks stay; signs of any markup are just signs.
 * @import { Text } from '../../../cards/card.ts'
 */

/**
 * @param {Text} text
 * @returns {(Node | string)[]}
 */
export function showText(text) {
  const spans = typeof text === 'string' ? [text] : text
  return spans.map((span) => {
    if (typeof span === 'string') return span
    if ('person' in span) return el('span', { class: 'mention' }, `@${span.person}`)
    if ('strong' in span) return el('strong', {}, span.strong)
    if (!isWebLink(span.url)) return span.link
    return el('a', { href: span.url, target: '_blank', rel: 'noopener noreferrer' }, span.link)
  })
}

/**
 * Only http and https: `javascript:` and the like are shown as their words.
 * @param {string} url
 */
function isWebLink(url) {
  try {
    return ['http:', 'https:'].includes(new URL(url).protocol)
  } catch {
    return false
  }
}
