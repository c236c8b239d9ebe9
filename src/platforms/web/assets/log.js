import { makeCard } from './cards.js'
import { byId, el, fill, say } from './dom.js'
import { initials } from './side.js'
import { isDirect, state, words } from './state.js'
import { clockTime, dayName } from './times.js'

/**
 * The messages of the open chat, oldest first. An edited card changes where it stands; replies stand under their root.
 * @import { Click } from '../../../cards/card.ts'
 * @import { ShownEntry } from '../page-data.ts'
 * @typedef {{ click(click: Click, entry: ShownEntry): Promise<void>, reply(text: string, root: string): Promise<void> }} Acts
 */

/** @type {Map<string, { node: HTMLElement, body: HTMLElement, replies: HTMLElement, entry: ShownEntry }>} */
const shown = new Map()
let lastDay = ''
/** @type {Acts} */
let acts = { click: async () => undefined, reply: async () => undefined }

/** The window that scrolls, and the messages in it. */
const log = byId('log')
const list = byId('messages')

/** @param {Acts} given */
export function startLog(given) {
  acts = given
  // Reachable by keyboard, so that it can be scrolled.
  log.tabIndex = 0
  byId('newer').onclick = () => toEnd()
  log.addEventListener('scroll', () => {
    if (nearEnd()) byId('newer').hidden = true
  })
}

export function clearLog() {
  shown.clear()
  lastDay = ''
  fill(list)
  log.setAttribute('aria-label', words().log)
  byId('newer').textContent = `↓ ${words().newer}`
  byId('newer').hidden = true
}

/** A message of the open chat. @param {string} id */
export function entryOf(id) {
  return shown.get(id)?.entry
}

/** Until when, by the browser's clock, news is followed wherever the window stands: somebody waits for an answer. */
let followUntil = 0

/** Whoever has just asked wants to see the answer. */
export function follow() {
  followUntil = performance.now() + 1000
}

/**
 * Shows what is new or changed. `fresh`: the chat was just opened, so its end is shown.
 * @param {ShownEntry[]} entries
 * @param {boolean} fresh
 */
export function drawEntries(entries, fresh) {
  const toNewest = fresh || nearEnd() || performance.now() < followUntil
  let added = false
  for (const entry of [...entries].sort((a, b) => a.seq - b.seq)) {
    const known = shown.get(entry.id)
    if (known) redraw(known, entry)
    else {
      add(entry)
      added = true
    }
  }
  const nothing = list.querySelector('.empty')
  if (shown.size > 0) nothing?.remove()
  else if (!nothing)
    list.append(el('li', { class: 'empty' }, isDirect() ? words().empty : words().emptyChannel))
  if (!added) return
  if (toNewest) toEnd(fresh ? 'instant' : 'smooth')
  else byId('newer').hidden = false
}

/** @param {ShownEntry} entry */
function add(entry) {
  const root = entry.thread === undefined ? undefined : shown.get(entry.thread)
  const body = el('div', { class: 'body' })
  const replies = el('ol', { class: 'replies' })
  const mine = entry.kind === 'words' && entry.from === state.person
  const node = el(
    'li',
    { class: `entry from-${entry.kind === 'card' ? 'bot' : 'person'}${mine ? ' mine' : ''}`, tabindex: -1 },
    avatar(entry),
    el('div', { class: 'column' }, body, replies),
  )
  shown.set(entry.id, { node, body, replies, entry })
  drawBody(body, entry)
  if (root) {
    root.replies.append(node)
    return
  }
  const day = dayName(entry.at)
  if (day !== lastDay) list.append(el('li', { class: 'day' }, el('span', {}, day)))
  lastDay = day
  list.append(node)
  if (!isDirect() && entry.kind === 'card' && entry.only === undefined) body.after(replyForm(entry.id))
}

/**
 * In place. Whoever was on the card with the keyboard stays on it: at the first field with a problem, else at the card.
 * @param {{ node: HTMLElement, body: HTMLElement, entry: ShownEntry }} known
 * @param {ShownEntry} entry
 */
function redraw(known, entry) {
  known.entry = entry
  const inside = known.body.contains(document.activeElement)
  drawBody(known.body, entry)
  known.node.classList.remove('changed')
  // Read once, so that the class taken away and put back starts the animation again.
  known.node.getBoundingClientRect()
  known.node.classList.add('changed')
  if (!inside) return
  const wrong = known.body.querySelector('[aria-invalid="true"]')
  if (wrong instanceof HTMLElement && wrong.tagName !== 'FIELDSET') wrong.focus()
  else known.node.focus({ preventScroll: true })
}

/**
 * @param {HTMLElement} body
 * @param {ShownEntry} entry
 */
function drawBody(body, entry) {
  const author = entry.kind === 'card' ? words().bot : authorOf(entry.from)
  const notes = [
    entry.only !== undefined && entry.kind === 'card' && !isDirect() && words().onlyYou,
    entry.edited !== undefined && say(words().edited, { time: clockTime(entry.edited) }),
  ].filter((note) => note !== false)
  fill(
    body,
    el(
      'div',
      { class: 'meta' },
      el('span', { class: 'author' }, author),
      el('time', { datetime: entry.at }, clockTime(entry.at)),
      ...notes.map((note) => el('span', { class: 'quiet' }, `· ${note}`)),
    ),
    entry.kind === 'card'
      ? makeCard(entry.card, words(), (click) => acts.click(click, entry))
      : el('div', { class: 'bubble' }, entry.text),
  )
}

/** @param {number} person */
function authorOf(person) {
  if (person === state.person) return words().you
  return state.start.people.find((one) => one.id === person)?.name ?? '?'
}

/** @param {ShownEntry} entry */
function avatar(entry) {
  if (entry.kind === 'card')
    return el('img', { class: 'avatar', src: '/playground/mark.svg', alt: '', width: 32, height: 32 })
  const name = state.start.people.find((one) => one.id === entry.from)?.name ?? '?'
  return el('span', { class: `avatar hue${entry.from % 6}`, 'aria-hidden': 'true' }, initials(name))
}

/** @param {string} root */
function replyForm(root) {
  const input = el('input', {
    type: 'text',
    maxlength: 4000,
    'aria-label': words().inputThread,
    placeholder: words().inputThread,
    autocomplete: 'off',
  })
  return el(
    'form',
    {
      class: 'reply',
      onsubmit: async (event) => {
        event.preventDefault()
        const text = input.value.trim()
        if (text === '' || input.readOnly) return
        input.readOnly = true
        try {
          await acts.reply(text, root)
          input.value = ''
        } finally {
          input.readOnly = false
        }
      },
    },
    input,
    el('button', { type: 'submit', class: 'plain' }, words().send),
  )
}

/** @type {HTMLElement | undefined} */
let pending

/**
 * Shows that something is being done; after five seconds, that it still is. Returns how to end it.
 * Quick answers show nothing: a flash tells nobody anything.
 */
export function showWorking() {
  const text = el('span', {}, words().working)
  const node = el(
    'li',
    { class: 'entry working' },
    el('span', { class: 'dots', 'aria-hidden': 'true' }, el('i'), el('i'), el('i')),
    text,
  )
  const soon = setTimeout(() => {
    pending?.remove()
    pending = node
    list.append(node)
    toEnd()
  }, 300)
  const long = setTimeout(() => {
    text.textContent = words().workingLong
  }, 5000)
  return () => {
    clearTimeout(soon)
    clearTimeout(long)
    node.remove()
  }
}

function nearEnd() {
  return log.scrollHeight - log.scrollTop - log.clientHeight < 160
}

/**
 * To the newest message; when that is taller than the window, to its beginning.
 * @param {ScrollBehavior} [behavior]
 */
function toEnd(behavior = 'smooth') {
  const last = list.lastElementChild
  if (!(last instanceof HTMLElement)) return
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  const top = last.offsetHeight > log.clientHeight ? last.offsetTop - list.offsetTop - 12 : log.scrollHeight
  log.scrollTo({ top, behavior: calm ? 'instant' : behavior })
  byId('newer').hidden = true
}
