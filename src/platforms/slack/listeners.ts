import { type Lang, langOf } from '../../domain/lang.ts'
import type { Log } from '../../log.ts'
import type { AskChoices, Incoming, Receive, Reply } from '../platform.ts'
import { answerTo, ephemeral, ephemeralText, postAnswer } from './answer.ts'
import type { Ack, Listeners } from './bolt.ts'
import { readSuggestion, suggestions } from './choices.ts'
import type { AnswerAt, Dialogs } from './dialogs.ts'
import type { Health } from './health.ts'
import { kindOf, rawTextOf, readBody, type Self } from './inbound.ts'
import { type Members, withinTime } from './members.ts'
import { mentionedIn } from './message.ts'
import { type Origin, originIn, readSubmission, sayingModal, staysOpen, viewIdOf } from './modal.ts'
import { readAnswerAt, readGone } from './payloads.ts'
import type { Prompts } from './prompts.ts'
import { isOurs, senderWithStanding, withStanding } from './standing.ts'
import { slackEn } from './words.en.ts'
import { slackZh } from './words.zh.ts'

/** Milliseconds out of `patience` that may go into asking Slack who somebody is. */
const HINT_PATIENCE = 700
/** Milliseconds out of the three seconds that may go into storing what takes too long. */
const STORE_PATIENCE = 300
/** Nobody means more people in one message; each is a question to Slack. */
const MOST_NAMES = 5

export type ListenersOptions = {
  receive: Receive
  acceptEvent: (incoming: Incoming) => Promise<void>
  choices: AskChoices
  companyLang: Lang
  patience: number
  self: () => Self
  members: Members
  dialogs: Dialogs
  prompts: Prompts
  health: Health
  /** Keeps the process from stopping before the work is done. */
  track: (work: Promise<unknown>) => void
  log: Log
}

/**
 * What is done with commands, clicks and events. Nothing is acknowledged before its work is done or it is stored, so that nothing
 * that was acknowledged is lost with the process.
 */
export function createListeners(options: ListenersOptions): Listeners {
  const { receive, acceptEvent, choices, companyLang, patience, self, members, dialogs, prompts } = options
  const { health, track, log } = options

  /** The body as an incoming, with what Slack tells about the sender and the people mentioned; undefined when it is not for us. */
  async function read(body: object): Promise<Incoming | undefined> {
    const first = readBody(body, { self: self(), nameOf: members.nameOf })
    if (!first) {
      log.info({ kind: kindOf(body) }, 'event ignored')
      return undefined
    }
    const named = mentionedIn(rawTextOf(body), self().userId).slice(0, MOST_NAMES)
    const asked = [...named, first.sender.userId].map((userId) => members.ask(userId, HINT_PATIENCE))
    const member = (await Promise.all(asked)).at(-1)
    // Once more where somebody is mentioned, because now the names are known.
    const incoming = (named.length > 0 && readBody(body, { self: self(), nameOf: members.nameOf })) || first
    return withStanding(incoming, body, self(), member)
  }

  /**
   * The reply in time, or undefined after the input was stored so that its answer is owed. Throws when that is not certain in time: where
   * the work holds the database's only connection, storing waits behind it, and is done a little later.
   */
  async function replyInTime(incoming: Incoming, began: number): Promise<Reply | undefined> {
    const reply = receive(incoming)
    track(reply)
    const inTime = await withinTime(reply, patience - (Date.now() - began), undefined)
    if (inTime) return inTime
    const stored = acceptEvent(incoming).then(() => true)
    track(stored)
    if (!(await withinTime(stored, STORE_PATIENCE, false))) throw new Error('not stored in time')
    return undefined
  }

  async function onCommand(body: object, ack: Ack): Promise<void> {
    const began = Date.now()
    const incoming = await read(body)
    if (!incoming) return ack()
    const words = langOf(incoming.sender.locale, companyLang) === 'zh' ? slackZh : slackEn
    try {
      const reply = await replyInTime(incoming, began)
      if (reply && (await asDialog(reply, incoming, body, began))) return ack()
      // In the acknowledgement itself: a call to the response address would be lost with the process.
      await ack(reply ? ephemeral(reply.card) : ephemeralText(words.working))
    } catch (error) {
      log.error({ err: error, incoming: incoming.key }, 'a late command could not be stored')
      await ack(ephemeralText(words.unsure))
    }
  }

  async function onAction(body: object, ack: Ack): Promise<void> {
    const began = Date.now()
    const { url, thread, view } = readAnswerAt(body)
    const said = await read(body)
    const incoming = said && clickedIn(said, view?.sealed)
    if (!incoming) return ack()
    const words = langOf(incoming.sender.locale, companyLang) === 'zh' ? slackZh : slackEn
    let answer: object
    try {
      const reply = await replyInTime(incoming, began)
      // The dialog stands before the card, which stays as it is.
      if (reply && (await asDialog(reply, incoming, body, began))) return ack()
      answer = reply ? answerTo(reply, thread) : ephemeralText(words.working)
      if (reply && !url) await acceptEvent(incoming)
      await ack()
    } catch (error) {
      log.error({ err: error, incoming: incoming.key }, 'a late click could not be stored')
      answer = ephemeralText(words.unsure)
      await ack()
    }
    if (url) await sendAnswer(incoming, url, answer)
  }

  /** A click in a dialog belongs where the dialog was opened; undefined: the dialog was not opened for this person. */
  function clickedIn(incoming: Incoming, sealed: string | undefined): Incoming | undefined {
    if (sealed === undefined) return incoming
    const origin = originIn(sealed, incoming.sender.userId, dialogs.secret)
    if (!origin) log.warn({ kind: 'block_actions' }, 'a click in a dialog that is none of ours')
    return (
      origin && { ...incoming, place: { ...incoming.place, ...origin.place, tenant: incoming.place.tenant } }
    )
  }

  /** Opens the answer as a dialog where it is one form; false: it is said as a message. */
  async function asDialog(reply: Reply, incoming: Incoming, body: object, began: number): Promise<boolean> {
    const { url, thread, trigger, view: from } = readAnswerAt(body)
    const at: AnswerAt | undefined = url ? { url, ...(thread && { thread }) } : undefined
    const patience = began + options.patience - Date.now()
    return dialogs.open(reply.card, { trigger, patience, at, from }, originOf(incoming))
  }

  /** A dialog was sent: it says what is wrong in place, or closes and the answer stands where it was opened. */
  async function onView(body: object, ack: Ack): Promise<void> {
    const began = Date.now()
    const read = readSubmission(body, dialogs.secret)
    if (!read) return ack()
    if (read === 'forged') {
      log.warn({ kind: 'view_submission' }, 'a dialog that is none of ours was sent')
      return ack(update(companyLang, 'forgotten'))
    }
    const member = await members.ask(read.sender.userId, HINT_PATIENCE)
    const incoming = withStanding(read, body, self(), member)
    const lang = langOf(incoming.sender.locale, companyLang)
    let reply: Reply | undefined
    try {
      reply = await replyInTime(incoming, began)
    } catch (error) {
      log.error({ err: error, incoming: incoming.key }, 'a late dialog could not be stored')
      return ack(update(lang, 'unsure'))
    }
    if (!reply) return ack(update(lang, 'working'))
    const refused = reply.delivery === 'toast' && (reply.card.tone === 'warn' || reply.card.tone === 'bad')
    const open = staysOpen(reply.card, refused, body, originOf(incoming), dialogs.secret)
    if (open) return ack(open)
    await ack({ response_action: 'clear' })
    const at = dialogs.answerAt(viewIdOf(body))
    if (at) await sendAnswer(incoming, at.url, answerTo(reply, at.thread))
    else await acceptEvent(incoming)
  }

  /** What cannot be answered where it was clicked is answered as a message: the work is done already, only its answer is owed. */
  async function sendAnswer(incoming: Incoming, url: string, answer: object): Promise<void> {
    try {
      await postAnswer(url, answer)
    } catch (error) {
      log.warn({ err: error, incoming: incoming.key }, 'response address refused the answer')
      await acceptEvent(incoming)
    }
  }

  /** Slack asks at every letter and waits three seconds; what comes late is an empty list, and the next letter asks anew. */
  async function onOptions(body: object, ack: Ack): Promise<void> {
    const began = Date.now()
    const asked = readSuggestion(body)
    if (!asked) return ack({ options: [] })
    const member = await members.ask(asked.sender.userId, HINT_PATIENCE)
    const place = { platform: 'slack' as const, tenant: '', chat: asked.sender.userId }
    const sender = senderWithStanding({ sender: asked.sender, place }, body, self(), member)
    const found = choices({ ...asked, sender })
    await ack(suggestions(await withinTime(found, patience - (Date.now() - began), [])))
  }

  /** Stored before it is acknowledged: what throws here is sent again by Slack. */
  async function onEvent(body: object): Promise<void> {
    const gone = readGone(body)
    if (gone && !isOurs(body, self())) return
    if (gone) {
      health.trouble('token', `Slack says ${gone}: install the app again`)
      return
    }
    const incoming = await read(body)
    if (!incoming) return
    await acceptEvent(incoming)
    const { kind, sender, place } = incoming
    if (kind === 'opened' && !place.home && sender.standing !== 'foreign')
      track(prompts.offer(sender.userId, place.chat, langOf(sender.locale, companyLang)))
  }

  return { command: onCommand, action: onAction, options: onOptions, view: onView, event: onEvent }
}

function originOf(incoming: Incoming): Origin {
  const message = incoming.kind === 'clicked' ? incoming.message : undefined
  return { userId: incoming.sender.userId, place: incoming.place, ...(message && { message }) }
}

/** The dialog says a sentence of the adapter's in place of its form. */
function update(lang: Lang, word: 'working' | 'unsure' | 'forgotten'): object {
  const words = { zh: slackZh, en: slackEn }[lang]
  return { response_action: 'update', view: sayingModal({ lang, title: words.title }, words[word]) }
}
