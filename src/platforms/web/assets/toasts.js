import { byId, el } from './dom.js'
import { NetError } from './net.js'
import { words } from './state.js'
import { showText } from './texts.js'

/**
 * Short words that go away by themselves.
 * @import { Tone } from '../../../cards/card.ts'
 * @import { ShownCard } from '../page-data.ts'
 */

/** Milliseconds a toast stays; with the mouse or the keyboard on it, it stays until they leave. */
const STAYS = 7000

/** @param {ShownCard} card */
export function showToast(card) {
  const texts = card.parts.flatMap((part) =>
    part.kind === 'text' ? [el('p', {}, ...showText(part.text))] : [],
  )
  if (card.title === '' && texts.length === 0) return
  toast(card.tone, card.title, texts)
}

/** @param {unknown} error */
export function showError(error) {
  toast('bad', words().errors[error instanceof NetError ? error.word : 'broken'], [])
  if (!(error instanceof NetError)) console.error(error)
}

/**
 * @param {Tone} tone
 * @param {string} title
 * @param {HTMLElement[]} texts
 */
function toast(tone, title, texts) {
  const said = words().tones[tone]
  const node = el(
    'div',
    { class: `toast tone-${tone}` },
    el(
      'div',
      {},
      el('strong', {}, tone === 'bad' || tone === 'warn' ? `${said} · ${title}` : title),
      ...texts,
    ),
    el(
      'button',
      { type: 'button', class: 'icon', 'aria-label': words().close, onclick: () => node.remove() },
      '✕',
    ),
  )
  byId('toasts').append(node)
  const leave = () => {
    if (node.matches(':hover, :focus-within')) setTimeout(leave, 1000)
    else node.remove()
  }
  setTimeout(leave, STAYS)
}
