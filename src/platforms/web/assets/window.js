import { makeCard } from './cards.js'
import { byId, el, fill } from './dom.js'
import { words } from './state.js'
import { showText } from './texts.js'

/**
 * A form that a click has asked for, before the chat as a window. It stands in the chat as well, so that nothing is lost when the window is closed.
 * @import { Click } from '../../../cards/card.ts'
 * @import { Answer, ShownCard, ShownEntry } from '../page-data.ts'
 * @typedef {(click: Click, entry: ShownEntry) => Promise<Answer | undefined>} Act
 */

const dialog = /** @type {HTMLDialogElement} */ (byId('window'))
const body = byId('window-body')
const note = byId('window-note')

/** One form and nothing else to click. @param {ShownCard} card */
function isForm(card) {
  const clickable = card.parts.filter(
    (part) =>
      part.kind === 'form' ||
      part.kind === 'buttons' ||
      (part.kind === 'list' && part.items.some((item) => (item.buttons ?? []).length > 0)),
  )
  return clickable.length === 1 && clickable[0]?.kind === 'form'
}

/**
 * Shows what a click was answered with, where that is a form; else closes the window. `entryOf` knows the messages of the open chat.
 * @param {Answer | undefined} answer
 * @param {(id: string) => ShownEntry | undefined} entryOf
 * @param {Act} act
 */
export function showWindow(answer, entryOf, act) {
  if (answer === undefined) return
  if (answer.how === 'toast') {
    if (dialog.open) say(answer.card)
    return
  }
  const entry = entryOf(answer.id)
  const inWindow = answer.how === 'private' || dialog.open
  if (entry?.kind !== 'card' || !inWindow || !isForm(entry.card)) return dialog.close()
  draw(entry, entryOf, act)
  if (!dialog.open) dialog.showModal()
  const first = body.querySelector('[aria-invalid="true"], input, select, textarea')
  if (first instanceof HTMLElement) first.focus()
}

/**
 * @param {ShownEntry & { kind: 'card' }} entry
 * @param {(id: string) => ShownEntry | undefined} entryOf
 * @param {Act} act
 */
function draw(entry, entryOf, act) {
  note.replaceChildren()
  const close = byId('window-close')
  close.setAttribute('aria-label', words().close)
  close.onclick = () => dialog.close()
  dialog.setAttribute('aria-label', entry.card.title)
  fill(
    body,
    makeCard(entry.card, words(), async (click) => showWindow(await act(click, entry), entryOf, act)),
  )
}

/** What is wrong, in the window: behind it nobody would read it. @param {ShownCard} card */
function say(card) {
  const texts = card.parts.flatMap((part) =>
    part.kind === 'text' ? [el('p', {}, ...showText(part.text))] : [],
  )
  note.replaceChildren(el('strong', {}, card.title), ...texts)
}
