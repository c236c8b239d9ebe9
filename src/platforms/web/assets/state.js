/**
 * What the page knows. One object: who one is, which chat is open, what was fetched last.
 * @import { Start, View, Words } from '../page-data.ts'
 */

/** @type {{ start: Start, person: number, chat: string, people: View['people'], channels: View['channels'], rev: number }} */
export const state = {
  start: /** @type {Start} */ (/** @type {unknown} */ (undefined)),
  person: 0,
  chat: '',
  people: [],
  channels: [],
  rev: 0,
}

/** The person one is now. */
export function me() {
  const person = state.start.people.find((one) => one.id === state.person)
  if (!person) throw new Error('nobody to be')
  return person
}

/** The page speaks the language of the person one is. @returns {Words} */
export function words() {
  return state.start.words[me().lang]
}

/** With nobody else in it: the chat with the bot, or the own page. */
export function isDirect() {
  return state.chat === String(state.person) || isPage()
}

/** The page that the bot keeps for the person one is. */
export function isPage() {
  return state.chat === pageOf(state.person)
}

/** @param {number} person */
export function pageOf(person) {
  return `home:${person}`
}

/**
 * A role in the words of the page; one that the page does not know stays as it is.
 * @param {string} role
 */
export function roleName(role) {
  return Object.entries(words().roles).find(([name]) => name === role)?.[1] ?? role
}

/**
 * `deals:华东` → 华东 · 商机; a person's own chat → the person's name.
 * @param {string} chat
 */
export function chatName(chat) {
  const person = state.start.people.find((one) => String(one.id) === chat)
  if (person) return person.name
  if (chat.startsWith('home:')) return words().home
  const [kind, ...rest] = chat.split(':')
  return kind === 'deals' && rest.length > 0
    ? words().dealChannel.replace('{name}', rest.join(':'))
    : `#${chat}`
}
