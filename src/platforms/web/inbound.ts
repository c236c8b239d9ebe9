import type { z } from 'zod'
import type { Incoming, Place, Receive, Reply } from '../platform.ts'
import { isPerson, type Keep, ownerOfPage } from './message-store.ts'
import { type Answer, showCard } from './page-data.ts'
import type { ClickBody, SayBody } from './payloads.ts'

/** How many answers are remembered for a second submit of the same id. The bot's own once-keys hold longer. */
const MOST_ANSWERS = 1000

/** What people do in the page, as the bot wants to hear it, and what the bot answers, as the page shows it. */
export function makeActs(options: { receive: Receive; keep: Keep; now(): Date }) {
  const { receive, keep } = options
  const answers = new Map<string, Promise<Answer>>()

  /** The same id twice, or twice at once, is one thing that happened. */
  function once(id: string, act: () => Promise<Answer>): Promise<Answer> {
    const known = answers.get(id)
    if (known) return known
    const answer = act()
    answers.set(id, answer)
    // What failed may be tried again under the same id.
    answer.catch(() => answers.delete(id))
    for (const oldest of answers.keys()) {
      if (answers.size <= MOST_ANSWERS) break
      answers.delete(oldest)
    }
    return answer
  }

  function settle(reply: Reply, place: Place, person: number, id: string, clicked?: string): Answer {
    switch (reply.delivery) {
      case 'toast':
        return { how: 'toast', card: showCard(reply.card) }
      case 'replace':
        if (clicked !== undefined && keep.edit(clicked, reply.card)) return { how: 'replace', id: clicked }
        // The clicked card is forgotten: an answer is never lost for that.
        return { how: 'private', id: keep.answer(place, person, reply.card, answerTo(id)) }
      case 'private':
        return { how: 'private', id: keep.answer(place, person, reply.card, answerTo(id)) }
    }
  }

  return {
    say: (body: z.infer<typeof SayBody>) =>
      once(body.id, async () => {
        const place = placeOf(body)
        keep.say(place, body.person, body.text, `said:${body.id}`)
        const base = baseOf(body, place, options.now())
        const incoming: Incoming =
          body.thread === undefined || body.text.startsWith('/')
            ? { ...base, kind: 'said', text: body.text }
            : { ...base, kind: 'replied', text: body.text, root: body.thread }
        return settle(await receive(incoming), place, body.person, body.id)
      }),

    click: (body: z.infer<typeof ClickBody>) =>
      once(body.id, async () => {
        const place = placeOf(body)
        const message = body.message === undefined ? {} : { message: body.message }
        const reply = await receive({
          ...baseOf(body, place, options.now()),
          kind: 'clicked',
          click: body.click,
          ...(place.home ? {} : message),
        })
        // The page keeps its one card: what was clicked on it is answered in the chat.
        if (place.home) return settle(reply, placeOf({ chat: place.chat }), body.person, body.id)
        return settle(reply, place, body.person, body.id, body.message)
      }),

    /** The page of a person is opened: it is drawn anew, and comes as everything that is told. */
    openPage: (person: number, id: string) =>
      once(id, async () => {
        const place = placeOf({ chat: `home:${person}` })
        await receive({ ...baseOf({ id, person }, place, options.now()), kind: 'opened' })
        return { how: 'replace', id }
      }),

    /** The first look into an empty chat: the bot may introduce itself. */
    open: (person: number) =>
      once(`opened:${person}`, async () => {
        const id = `opened:${person}`
        const place = placeOf({ chat: String(person) })
        const reply = await receive({ ...baseOf({ id, person }, place, options.now()), kind: 'opened' })
        return settle(reply, place, person, id)
      }),
  }
}

const answerTo = (id: string) => `answer:${id}`

function placeOf(body: { chat: string; thread?: string | undefined }): Place {
  const owner = ownerOfPage(body.chat)
  if (owner !== undefined) return { platform: 'web', tenant: '', chat: owner, direct: true, home: true }
  return {
    platform: 'web',
    tenant: '',
    chat: body.chat,
    ...(body.thread === undefined ? {} : { thread: body.thread }),
    ...(isPerson(body.chat) ? { direct: true } : {}),
  }
}

function baseOf(body: { id: string; person: number }, place: Place, now: Date) {
  const sender = { platform: 'web' as const, tenant: '', userId: String(body.person) }
  return { key: `web:${body.id}`, sender, place, at: now.getTime() }
}
