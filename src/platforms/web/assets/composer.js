import { byId, el, fill } from './dom.js'
import { me, state, words } from './state.js'

/** The input line: Enter sends, Shift+Enter breaks the line, arrow up brings back what was typed before. */

const input = /** @type {HTMLTextAreaElement} */ (byId('input'))
/** How many lines are remembered per person. */
const MOST = 50
/** Steps back from the newest remembered line; 0 is the line being written. */
let back = 0
let written = ''

/** @param {(text: string) => Promise<boolean>} send true when it arrived; otherwise the words stay in the line */
export function startComposer(send) {
  const submit = async () => {
    const text = input.value.trim()
    if (text === '' || input.readOnly) return
    input.readOnly = true
    remember(text)
    setInput('')
    const arrived = await send(text)
    input.readOnly = false
    if (!arrived && input.value === '') setInput(text)
  }
  byId('composer').addEventListener('submit', (event) => {
    event.preventDefault()
    submit()
  })
  input.addEventListener('keydown', (event) => {
    // While a Chinese input method is choosing signs, Enter belongs to it.
    if (event.isComposing || event.keyCode === 229) return
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      submit()
    } else if (event.key === 'ArrowUp' && atStart() && step(1)) event.preventDefault()
    else if (event.key === 'ArrowDown' && back > 0 && step(-1)) event.preventDefault()
  })
  input.addEventListener('input', () => {
    back = 0
    grow()
  })
  byId('hints').addEventListener('click', (event) => {
    const hint =
      event.target instanceof HTMLElement ? event.target.closest('button')?.dataset.hint : undefined
    if (hint === undefined) return
    setInput(hint)
    if (!hint.endsWith(' ')) return void submit()
    input.focus()
  })
}

export function drawComposer() {
  const all = words()
  input.setAttribute('aria-label', all.input)
  byId('skip').textContent = all.skip
  // On a phone the example would need three lines of its own.
  const { role } = me()
  input.placeholder = matchMedia('(max-width: 760px)').matches ? all.input : (all.examples[role] ?? all.input)
  byId('send').textContent = all.send
  byId('hints').setAttribute('role', 'group')
  byId('hints').setAttribute('aria-label', all.hintsLabel)
  fill(
    byId('hints'),
    ...(all.hints[role] ?? []).map((hint) =>
      el(
        'button',
        { type: 'button', class: 'hint', 'data-hint': hint },
        hint.endsWith(' ') ? `${hint}…` : hint,
      ),
    ),
  )
}

/** Another person has other half-written words. */
export function clearComposer() {
  setInput('')
}

/** @param {string} text */
function setInput(text) {
  input.value = text
  back = 0
  written = ''
  grow()
}

/** As high as its text, up to six lines; the rest scrolls. */
function grow() {
  input.style.height = 'auto'
  input.style.height = `${Math.min(input.scrollHeight, 150)}px`
}

function atStart() {
  return back > 0 || (input.selectionStart === 0 && input.selectionEnd === 0) || input.value === ''
}

function lines() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(`typed:${state.person}`) ?? '[]')
    return Array.isArray(kept) ? kept.filter((line) => typeof line === 'string') : []
  } catch {
    return []
  }
}

/** @param {string} text */
function remember(text) {
  const kept = [...lines().filter((line) => line !== text), text].slice(-MOST)
  try {
    sessionStorage.setItem(`typed:${state.person}`, JSON.stringify(kept))
  } catch {
    // A browser without storage only forgets what was typed.
  }
}

/** @param {1 | -1} by */
function step(by) {
  const kept = lines()
  const next = back + by
  if (next < 0 || next > kept.length) return false
  if (back === 0) written = input.value
  back = next
  input.value = next === 0 ? written : (kept[kept.length - next] ?? '')
  grow()
  input.setSelectionRange(input.value.length, input.value.length)
  return true
}
