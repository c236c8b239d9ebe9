import { makeButtons } from './buttons.js'
import { el, hidden, say } from './dom.js'
import { makeForm } from './forms.js'
import { showText } from './texts.js'

/**
 * A card as elements. Every kind of part has its case and there is no other: a new kind does not pass the type check.
 * @import { Item, Tone } from '../../../cards/card.ts'
 * @import { ShownCard, ShownPart, Words } from '../page-data.ts'
 * @import { Clicked } from './buttons.js'
 */

/** Shapes of the tones; the word beside them is read aloud. @type {Record<Tone, string>} */
const SIGNS = { plain: '', info: 'i', good: '✓', warn: '!', bad: '‼' }

/**
 * @param {ShownCard} card
 * @param {Words} words
 * @param {Clicked} clicked
 */
export function makeCard(card, words, clicked) {
  return el(
    'article',
    { class: `card tone-${card.tone}` },
    el('h2', { class: 'card-title' }, sign(card.tone, words), card.title),
    ...(card.file ? [makeFile(card.file)] : card.parts.map((part) => makePart(part, words, clicked))),
  )
}

/** A file to be saved, made from what the card carries. @param {{ name: string, content: string }} file */
function makeFile(file) {
  const bytes = Uint8Array.from(atob(file.content), (sign) => sign.charCodeAt(0))
  const href = URL.createObjectURL(new Blob([bytes]))
  return el('p', { class: 'text normal' }, el('a', { href, download: file.name }, file.name))
}

/**
 * @param {Tone} tone
 * @param {Words} words
 */
function sign(tone, words) {
  if (tone === 'plain') return ''
  return el(
    'span',
    { class: `sign tone-${tone}` },
    el('span', { 'aria-hidden': 'true' }, SIGNS[tone]),
    hidden(`${words.tones[tone]}: `),
  )
}

/**
 * @param {ShownPart} part
 * @param {Words} words
 * @param {Clicked} clicked
 * @returns {HTMLElement}
 */
function makePart(part, words, clicked) {
  switch (part.kind) {
    case 'text':
      return el('p', { class: `text ${part.style ?? 'normal'}` }, ...showText(part.text))
    case 'facts':
      return el(
        'dl',
        { class: 'facts' },
        ...part.facts.map((fact) =>
          el('div', {}, el('dt', {}, fact.label), el('dd', {}, ...showText(fact.value))),
        ),
      )
    case 'list':
      return el('ul', { class: 'list' }, ...part.items.map((item) => makeItem(item, words, clicked)))
    case 'table':
      return makeTable(part, words)
    case 'progress':
      return makeProgress(part)
    case 'picture':
      return makePicture(part, words)
    case 'buttons':
      return makeButtons(part.buttons, clicked)
    case 'form':
      return makeForm(part.form, words, clicked)
    case 'divider':
      return el('hr')
  }
}

/**
 * @param {Item} item
 * @param {Words} words
 * @param {Clicked} clicked
 */
function makeItem(item, words, clicked) {
  const tone = item.tone ?? 'plain'
  return el(
    'li',
    { class: `item tone-${tone}` },
    el('div', { class: 'item-text' }, sign(tone, words), el('span', {}, ...showText(item.text))),
    item.detail !== undefined && el('div', { class: 'detail' }, ...showText(item.detail)),
    item.buttons && item.buttons.length > 0 && makeButtons(item.buttons, clicked),
  )
}

/**
 * @param {Extract<ShownPart, { kind: 'table' }>} part
 * @param {Words} words
 */
function makeTable(part, words) {
  /** @param {number} index */
  const align = (index) => (part.columns[index]?.align === 'right' ? 'right' : undefined)
  return el(
    'div',
    // A wide table scrolls inside its card, also by keyboard.
    {
      class: 'scroll',
      role: 'group',
      tabindex: 0,
      'aria-label': say(words.tableOf, { caption: part.caption }),
    },
    el(
      'table',
      {},
      el('caption', {}, part.caption),
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          ...part.columns.map((column, index) =>
            el('th', { scope: 'col', class: align(index) }, column.label),
          ),
        ),
      ),
      el(
        'tbody',
        {},
        ...part.rows.map((row) =>
          el('tr', {}, ...row.map((cell, index) => el('td', { class: align(index) }, cell))),
        ),
      ),
    ),
  )
}

/** @param {Extract<ShownPart, { kind: 'progress' }>} part */
function makeProgress(part) {
  const percent = Math.max(0, Math.min(100, part.percent))
  const bar = el('div', { class: 'bar' })
  bar.style.width = `${percent}%`
  return el(
    'div',
    { class: 'progress' },
    el('div', { class: 'progress-words' }, el('span', {}, part.label), el('span', {}, part.words)),
    el(
      'div',
      {
        class: 'track',
        role: 'progressbar',
        'aria-label': part.label,
        'aria-valuemin': 0,
        'aria-valuemax': 100,
        'aria-valuenow': Math.round(percent),
        'aria-valuetext': part.words,
      },
      bar,
    ),
  )
}

/**
 * The shapes come from our own process with every text escaped; read as XML, so nothing in them can become a script.
 * @param {Extract<ShownPart, { kind: 'picture' }>} part
 * @param {Words} words
 */
function makePicture(part, words) {
  const drawn = new DOMParser().parseFromString(part.svg, 'image/svg+xml').documentElement
  return el(
    'figure',
    {},
    el('figcaption', {}, part.picture.title),
    drawn.localName === 'svg' && document.importNode(drawn, true),
    el('details', {}, el('summary', {}, words.inWords), el('p', {}, part.picture.words)),
  )
}
