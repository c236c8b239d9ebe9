import { byId, el, fill, say } from './dom.js'
import { ask, newId } from './net.js'
import { chatName, state, words } from './state.js'
import { clockTime, dayAndTime, dayName } from './times.js'
import { showError } from './toasts.js'

/**
 * The company's clock: shown, and turned forward.
 * @import { Arrived, Events, Turned } from '../page-data.ts'
 */

/** How many names a notice shows before "n more". */
const MOST_NAMES = 10

/** The company's time when it was heard last, and when that was by the browser's own clock, both in milliseconds. */
let heard = { company: 0, browser: 0 }
let turning = false
/** The turn that was answered last: what is still said about it on the way comes too late. */
let answered = ''
/** @type {(person: number, chat?: string) => void} */
let goTo = () => undefined

/** @param {typeof goTo} go */
export function startClock(go) {
  goTo = go
  setInterval(drawNow, 1000)
}

/** @param {string} now ISO */
export function setNow(now) {
  heard = { company: Date.parse(now), browser: performance.now() }
  drawNow()
}

function companyNow() {
  return new Date(heard.company + performance.now() - heard.browser).toISOString()
}

function drawNow() {
  const now = companyNow()
  const time = byId('now')
  const text = dayAndTime(now)
  if (time.textContent === text) return
  fill(time, el('span', { class: 'now-day' }, dayName(now)), ' ', el('strong', {}, clockTime(now)))
  time.setAttribute('datetime', now)
}

export function drawClock() {
  const all = words()
  byId('clock').setAttribute('aria-label', all.clock)
  byId('clock-label').textContent = `${all.clock} `
  fill(
    byId('turns'),
    ...['hour', 'morning', 'week'].map((by) =>
      el(
        'button',
        {
          type: 'button',
          class: 'turn',
          'data-turn': by,
          title: all.turnLabels[/** @type {'hour'} */ (by)],
          onclick: () => turn(by),
        },
        all.turns[/** @type {'hour'} */ (by)],
      ),
    ),
  )
  byId('now').textContent = ''
  drawNow()
}

/** @param {string} by */
async function turn(by) {
  if (turning) return
  turning = true
  mark(true)
  const id = newId()
  try {
    /** @type {Turned} */
    const turned = await ask('clock', { id, by })
    answered = id
    setNow(turned.now)
    drawNotice(turned)
  } catch (error) {
    byId('notice').hidden = true
    showError(error)
  } finally {
    turning = false
    mark(false)
  }
}

/** @param {boolean} busy */
function mark(busy) {
  for (const button of byId('turns').querySelectorAll('button')) {
    if (busy) button.setAttribute('aria-disabled', 'true')
    else button.removeAttribute('aria-disabled')
  }
}

/** @param {Events['clock']} event */
export function hearClock(event) {
  setNow(event.now)
  const notice = byId('notice')
  if (event.turning?.id === answered) return
  if (event.turning) {
    notice.hidden = false
    notice.dataset.shows = 'progress'
    const bar = el('div', { class: 'bar' })
    bar.style.width = `${Math.round((event.turning.done / event.turning.of) * 100)}%`
    fill(
      notice,
      el(
        'p',
        {},
        say(words().turning, { done: event.turning.done, of: event.turning.of }),
        ' · ',
        dayAndTime(event.now),
      ),
      el('div', { class: 'track' }, bar),
    )
  } else if (!turning && notice.dataset.shows === 'progress') notice.hidden = true
}

/** @param {Turned} turned */
function drawNotice(turned) {
  const all = words()
  const time = dayAndTime(turned.now)
  const notice = byId('notice')
  notice.hidden = false
  notice.dataset.shows = 'arrived'
  const names = turned.arrived.slice(0, MOST_NAMES)
  const rest = turned.arrived.length - names.length
  fill(
    notice,
    el('p', {}, say(turned.arrived.length > 0 ? all.arrived : all.arrivedNone, { time })),
    el(
      'ul',
      {},
      ...names.map((one) => el('li', {}, arrivalButton(one))),
      rest > 0 && el('li', {}, say(all.more, { n: rest })),
    ),
    el('button', { type: 'button', class: 'icon', 'aria-label': all.close, onclick: () => hide() }, '✕'),
  )
}

/** @param {Arrived} one */
function arrivalButton(one) {
  const person = state.start.people.find((each) => String(each.id) === one.chat)
  const more = one.titles.length - 1
  return el(
    'button',
    { type: 'button', class: 'arrival', onclick: () => goTo(person?.id ?? state.person, one.chat) },
    el('strong', {}, person ? person.name : chatName(one.chat)),
    el('span', { class: 'arrival-title' }, one.titles[0]),
    more > 0 && el('span', { class: 'badge' }, `+${more}`),
  )
}

function hide() {
  byId('notice').hidden = true
  byId('turns').querySelector('button')?.focus()
}
