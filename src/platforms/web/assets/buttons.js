import { byId, el } from './dom.js'

/**
 * Buttons of a card, and the question some ask before they count.
 * @import { Button, Click } from '../../../cards/card.ts'
 * @typedef {(click: Click) => Promise<void>} Clicked sends a click; settles when it is answered
 */

/**
 * @param {Button[]} buttons
 * @param {Clicked} clicked
 */
export function makeButtons(buttons, clicked) {
  return el(
    'div',
    { class: 'row' },
    ...buttons.map((button) => makeButton(button, () => clicked(button.click))),
  )
}

/**
 * @param {Button} button
 * @param {() => Promise<void>} act
 * @param {'button' | 'submit'} [type]
 */
export function makeButton(button, act, type = 'button') {
  const node = el('button', { type, class: button.style ?? 'plain' }, button.label)
  node.addEventListener('click', async (event) => {
    event.preventDefault()
    // Busy, not disabled: a disabled button loses the keyboard's place.
    if (node.getAttribute('aria-disabled') === 'true') return
    if (button.confirm && !(await confirmed(button))) return
    node.setAttribute('aria-disabled', 'true')
    try {
      await act()
    } finally {
      node.removeAttribute('aria-disabled')
    }
  })
  return node
}

/**
 * @param {Button} button
 * @returns {Promise<boolean>}
 */
function confirmed(button) {
  const { title, text, yes, no } = button.confirm ?? { title: '', text: '', yes: '', no: '' }
  const dialog = /** @type {HTMLDialogElement} */ (byId('confirm'))
  const [yesButton, noButton] = [byId('confirm-yes'), byId('confirm-no')]
  byId('confirm-title').textContent = title
  byId('confirm-text').textContent = text
  yesButton.textContent = yes
  yesButton.className = button.style ?? 'primary'
  noButton.textContent = no
  dialog.returnValue = ''
  yesButton.onclick = () => dialog.close('yes')
  noButton.onclick = () => dialog.close('no')
  dialog.showModal()
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true })
  })
}
