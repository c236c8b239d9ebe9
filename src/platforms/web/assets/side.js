import { byId, el, fill, hidden, say } from './dom.js'
import { chatName, isDirect, isPage, me, pageOf, roleName, state, words } from './state.js'

/** The side: whom one can be, and which chats that person has. On a phone it slides in. */

/** @type {{ (person: number, chat?: string): void }} */
let goTo = () => undefined

/** @param {typeof goTo} go */
export function startSide(go) {
  goTo = (person, chat) => {
    toggleSide(false)
    go(person, chat)
  }
  byId('menu').onclick = () => toggleSide(true)
  byId('close').onclick = () => toggleSide(false)
  byId('shade').onclick = () => toggleSide(false)
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && document.body.classList.contains('side-open')) toggleSide(false)
  })
}

/** @param {boolean} open */
function toggleSide(open) {
  const was = document.body.classList.contains('side-open')
  document.body.classList.toggle('side-open', open)
  byId('shade').hidden = !open
  byId('menu').setAttribute('aria-expanded', String(open))
  if (open) byId('close').focus()
  else if (was) byId('menu').focus()
}

export function drawSide() {
  const all = words()
  byId('brand').textContent = all.brand
  byId('playground').textContent = state.start.demo ? all.demo : all.playground
  byId('note').textContent = all.demoNote
  byId('people-title').textContent = all.people
  byId('chats-title').textContent = all.chats
  byId('menu').setAttribute('aria-label', all.menu)
  byId('menu').setAttribute('aria-expanded', String(document.body.classList.contains('side-open')))
  byId('close').setAttribute('aria-label', all.close)
  keepingFocus(() => {
    drawChats()
    drawPeople()
  })
  const others = state.people.filter((person) => person.id !== state.person)
  const unread = others.reduce((sum, person) => sum + person.unread, 0)
  byId('menu-badge').hidden = unread === 0
  byId('menu-badge').textContent = unread > 99 ? '99+' : String(unread)
}

/**
 * Redrawing must not throw the keyboard off the list.
 * @param {() => void} draw
 */
function keepingFocus(draw) {
  const name = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.name : undefined
  draw()
  if (name === undefined) return
  for (const node of document.querySelectorAll('aside [data-name]')) {
    if (node instanceof HTMLElement && node.dataset.name === name) node.focus()
  }
}

function drawChats() {
  const own = {
    chat: String(state.person),
    unread: state.people.find((one) => one.id === state.person)?.unread ?? 0,
  }
  fill(
    byId('chats'),
    ...[{ chat: pageOf(state.person), unread: 0 }, own, ...state.channels].map((one, at) => {
      const direct = one.chat === own.chat
      return el(
        'li',
        {},
        el(
          'button',
          {
            type: 'button',
            class: 'chat',
            'data-name': `chat ${direct ? '' : one.chat}`,
            'aria-current': one.chat === state.chat ? 'true' : undefined,
            onclick: () => goTo(state.person, one.chat),
          },
          el('span', { class: 'chat-sign', 'aria-hidden': 'true' }, at === 0 ? '⌂' : direct ? '◆' : '#'),
          el('span', { class: 'name' }, direct ? words().direct : chatName(one.chat)),
          badge(one.unread),
        ),
      )
    }),
  )
}

function drawPeople() {
  const teams = [...new Set(state.people.map((person) => person.team))]
  fill(
    byId('people'),
    ...teams.map((team) =>
      el(
        'section',
        {},
        el('h3', {}, team ?? words().noTeam),
        el(
          'ul',
          {},
          ...state.people
            .filter((person) => person.team === team)
            .map((person) => el('li', {}, personButton(person))),
        ),
      ),
    ),
  )
}

/** @param {(typeof state.people)[number]} person */
function personButton(person) {
  return el(
    'button',
    {
      type: 'button',
      class: 'person',
      'data-name': `person ${person.id}`,
      'aria-current': person.id === state.person ? 'true' : undefined,
      onclick: () => goTo(person.id),
    },
    el('span', { class: `avatar hue${person.id % 6}`, 'aria-hidden': 'true' }, initials(person.name)),
    el('span', { class: 'name' }, el('span', {}, person.name), el('small', {}, roleName(person.role))),
    badge(person.unread),
  )
}

/** @param {number} count */
function badge(count) {
  if (count === 0) return null
  return el(
    'span',
    { class: 'badge' },
    el('span', { 'aria-hidden': 'true' }, count > 99 ? '99+' : String(count)),
    hidden(say(words().unread, { n: count })),
  )
}

/**
 * 周敏 → 周; Daniel Reyes → DR.
 * @param {string} name
 */
export function initials(name) {
  const parts = name.trim().split(/\s+/)
  if (parts.length > 1)
    return parts
      .slice(0, 2)
      .map((part) => Array.from(part)[0] ?? '')
      .join('')
      .toUpperCase()
  return Array.from(name.trim())[0]?.toUpperCase() ?? '?'
}

export function drawHead() {
  const person = me()
  byId('where').textContent = isDirect() && !isPage() ? words().direct : chatName(state.chat)
  byId('who').textContent =
    `${person.name} · ${say(words().roleOf, { role: roleName(person.role), team: person.team ?? words().noTeam })}`
}
