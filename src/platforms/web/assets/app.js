import { drawClock, hearClock, setNow, startClock } from './clock.js'
import { clearComposer, drawComposer, startComposer } from './composer.js'
import { byId } from './dom.js'
import { clearLog, drawEntries, entryOf, follow, showWorking, startLog } from './log.js'
import { ask, listen, newId } from './net.js'
import { drawHead, drawSide, startSide } from './side.js'
import { isDirect, isPage, me, pageOf, state, words } from './state.js'
import { pageLang } from './times.js'
import { showError, showToast } from './toasts.js'
import { showWindow } from './window.js'

/**
 * The playground page: puts the pieces together.
 * @import { Click } from '../../../cards/card.ts'
 * @import { Answer, ShownEntry, Start, View } from '../page-data.ts'
 */

/** One look at a time; what changes meanwhile is asked for after it. @type {Promise<void> | undefined} */
let looking
let lookAgain = false
/** Grows with every change of person or chat: an answer to an older question is thrown away. */
let place = 0

/** Settles when everything that was there at the call is shown. @param {boolean} [fresh] the chat was just opened */
function look(fresh = false) {
  if (looking) lookAgain = true
  looking ??= lookUntilShown(fresh).finally(() => {
    looking = undefined
  })
  return looking
}

/** @param {boolean} fresh @returns {Promise<void>} */
async function lookUntilShown(fresh) {
  const asked = place
  lookAgain = false
  try {
    const query = new URLSearchParams({
      person: String(state.person),
      chat: state.chat,
      after: String(state.rev),
    })
    /** @type {View} */
    const view = await ask(`view?${query}`)
    if (asked === place) take(view, fresh)
  } catch (error) {
    showError(error)
  }
  if (asked !== place) return lookUntilShown(true)
  if (lookAgain) return lookUntilShown(false)
}

/**
 * @param {View} view
 * @param {boolean} fresh
 */
function take(view, fresh) {
  state.rev = view.rev
  state.people = view.people
  state.channels = view.channels
  setNow(view.now)
  drawEntries(view.entries, fresh)
  drawSide()
  const newest = Math.max(0, ...view.entries.map((entry) => entry.seq))
  if (newest > 0 && document.visibilityState === 'visible') markRead(newest)
  if (fresh && !isPage() && isDirect() && view.entries.length === 0) {
    // An empty chat is a first meeting: the bot may introduce itself.
    act(() => ask('open', { person: state.person }))
  }
}

/** @param {number} seq */
async function markRead(seq) {
  const unread = [
    ...state.channels,
    ...state.people.map((one) => ({ chat: String(one.id), unread: one.unread })),
  ]
  const here = unread.find((one) => one.chat === state.chat)
  if (!here || here.unread === 0) return
  await ask('read', { person: state.person, chat: state.chat, seq }).catch(() => undefined)
  look()
}

/**
 * Becomes a person, in one of their chats; without a chat, with the bot.
 * @param {number} person
 * @param {string} [chat]
 */
function goTo(person, chat = String(person)) {
  if (person !== state.person) clearComposer()
  state.person = person
  state.chat = chat
  state.rev = 0
  place += 1
  const hash = new URLSearchParams({ person: String(person), ...(chat === String(person) ? {} : { chat }) })
  history.replaceState(null, '', `#${hash}`)
  document.documentElement.lang = pageLang()
  document.title = `${me().name} · ${words().title}`
  drawHead()
  drawClock()
  drawComposer()
  drawSide()
  clearLog()
  look(true)
  // The page is drawn anew each time it is opened.
  if (isPage()) ask('open', { person, page: newId() }).catch(showError)
}

/**
 * Does something and shows what came of it; undefined when it did not arrive.
 * @param {() => Promise<Answer>} doing
 */
async function act(doing) {
  const done = showWorking()
  follow()
  try {
    const answer = await doing()
    follow()
    if (answer.how === 'toast') showToast(answer.card)
    await look()
    return answer
  } catch (error) {
    showError(error)
    return undefined
  } finally {
    done()
  }
}

/**
 * Clicks on a card; what is clicked on the page is answered in the chat.
 * @param {Click} click
 * @param {ShownEntry} entry
 */
function clicked(click, entry) {
  const body = { ...here(entry.thread), message: entry.id, click }
  if (isPage()) goTo(state.person)
  return act(() => ask('click', body))
}

/** Who does it and where, with an id of its own. @param {string} [thread] */
function here(thread) {
  return { id: newId(), person: state.person, chat: state.chat, thread }
}

/** Where the address says one was: a reload comes back to the same chat. */
function fromAddress() {
  const hash = new URLSearchParams(location.hash.slice(1))
  const person =
    state.start.people.find((one) => String(one.id) === hash.get('person')) ?? state.start.people[0]
  const chat = hash.get('chat')
  if (person)
    goTo(
      person.id,
      chat !== null && (chat === pageOf(person.id) || !/^(?:home:)?\d+$/.test(chat)) ? chat : undefined,
    )
}

async function begin() {
  /** @type {Start} */
  const start = await ask('start')
  state.start = start
  state.person = start.people[0]?.id ?? 0
  state.people = start.people.map((person) => ({ ...person, unread: 0 }))
  startSide(goTo)
  startClock(goTo)
  startLog({
    click: async (click, entry) => showWindow(await clicked(click, entry), entryOf, clicked),
    reply: async (text, root) => {
      const body = { ...here(root), text }
      await act(() => ask('say', body))
    },
  })
  startComposer(async (text) => {
    if (isPage()) goTo(state.person)
    const body = { ...here(), text }
    return (await act(() => ask('say', body))) !== undefined
  })
  setNow(start.now)
  fromAddress()
  window.addEventListener('hashchange', fromAddress)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') look()
  })
  listen({
    changed: () => look(),
    clock: hearClock,
    joined: () => {
      byId('state').textContent = ''
      look()
    },
    lost: () => {
      byId('state').textContent = words().lost
    },
  })
}

begin().catch((error) => {
  byId('state').textContent = String(error.message ?? error)
  console.error(error)
})
