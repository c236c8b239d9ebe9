import type { webApi } from '@slack/bolt'
import { z } from 'zod'
import type { Card, CardFile } from '../../cards/card.ts'
import { plainerCards } from '../../cards/plainer.ts'
import type { Log } from '../../log.ts'
import type { Place, Platform, Sent } from '../platform.ts'
import { type SlackAccess, webClient } from './client.ts'
import { inChannel, isCardRefused, readFailure } from './errors.ts'
import type { Health } from './health.ts'
import { slackLimits } from './limits.ts'
import { messageName, readName } from './message-name.ts'
import { renderSlack } from './render.ts'
import { sendFile } from './send-file.ts'

const Posted = z.object({ channel: z.string(), ts: z.string() })
const Shared = z.object({ channel: z.object({ is_ext_shared: z.boolean().nullish() }) })
const outsiders = { kind: 'never', why: 'shared with another company', target: true } as const
const Opened = z.object({ channel: z.object({ id: z.string() }) })
const Page = z.object({
  messages: z
    .array(
      z.object({
        ts: z.string(),
        metadata: z
          .object({ event_type: z.string(), event_payload: z.looseObject({ key: z.unknown() }) })
          .nullish(),
      }),
    )
    .default([]),
  response_metadata: z.object({ next_cursor: z.string().optional() }).nullish(),
})

/** Our name for what the metadata of a message holds. */
const EVENT_TYPE = 'kam'
/** A doubtful post is looked up soon after; it stands among the newest so many messages or nowhere. */
const PAGES = 3
const PAGE = 100

/** Nothing is expanded, nobody is called by a name in the text. */
const QUIET = {
  unfurl_links: false,
  unfurl_media: false,
  link_names: false,
  mrkdwn: false,
  parse: 'none',
} as const

/** What the relay sends through. Every method says how it went; only `find` throws, when Slack could not be asked. */
export function createGateway(access: SlackAccess, health: Health, log: Log): Platform {
  const client = webClient(access, log, 'posting')
  /** Whether this workspace takes Slack's own charts, as far as it has said. */
  let charts = true

  async function attempt(method: string, call: () => Promise<Sent>): Promise<Sent> {
    try {
      const sent = await call()
      health.succeeded()
      return sent
    } catch (error) {
      const failure = readFailure(error)
      health.failed(failure)
      log.warn({ method, outcome: failure.sent.kind, why: failure.sent.why }, 'Slack call failed')
      return failure.sent
    }
  }

  /**
   * A message, with Slack's own charts as long as this workspace takes them: where it refuses one and takes the same card with letters, letters
   * are sent from then on until the next start.
   */
  async function message(card: Card, send: (drawn: Drawn) => Promise<Sent>): Promise<Sent> {
    const drawn = charts ? renderSlack(card, slackLimits.chart.perMessage) : undefined
    if (!drawn?.blocks.some(({ type }) => type === 'data_visualization')) return plainer(card, send)
    const sent = await send(drawn)
    if (!isCardRefused(sent)) return sent
    const letters = await send(renderSlack(card))
    if (isCardRefused(letters)) return plainer(card, send)
    charts = false
    log.info({ workspace: 'slack' }, 'charts are refused, letters from now on')
    return letters
  }

  /** Looked at again at each post: a channel can become shared with another company later. A right we lack says nothing. */
  async function readByOutsiders(channel: string, place: Place): Promise<boolean> {
    if (place.direct || !/^[CG]/.test(channel)) return false
    const told = await client.conversations.info({ channel }).catch(() => undefined)
    return Shared.safeParse(told).data?.channel.is_ext_shared === true
  }

  /** A person's page holds one card: whatever stood there before is gone. */
  function publish(place: Place, card: Card): Promise<Sent> {
    return plainer(card, (drawn) =>
      attempt('views.publish', async () => {
        const view = { type: 'home' as const, blocks: drawn.blocks }
        await client.views.publish({ user_id: place.chat, view })
        return { kind: 'sent', as: `home:${place.chat}` }
      }),
    )
  }

  /** For one person in a channel; that nobody hears it is no reason to try again or to give the place up. */
  async function whisper(place: Place, user: string, card: Card): Promise<Sent> {
    const sent = await attempt('chat.postEphemeral', async () => {
      await client.chat.postEphemeral({ channel: place.chat, user, ...threadOf(place), ...renderSlack(card) })
      return { kind: 'sent', as: `only:${place.chat}` }
    })
    return sent.kind === 'never' ? { kind: 'sent', as: 'unheard' } : sent
  }

  function postFile(place: Place, file: CardFile): Promise<Sent> {
    return attempt('files.completeUploadExternal', async () => {
      if (await readByOutsiders(place.chat, place)) return outsiders
      const to = { channel_id: await conversationOf(client, place), ...threadOf(place) }
      return { kind: 'sent', as: `file:${await sendFile(client, file, to, access.apiUrl)}` }
    })
  }

  return {
    name: 'slack',
    problems: () => health.problems(),

    async post(place, card, key) {
      if (place.home) return publish(place, card)
      if (place.only) return whisper(place, place.only.userId, card)
      const sent = card.file && (await postFile(place, card.file))
      // Without the right to send files (docs/slack-scopes.md) the card says so.
      if (sent && sent.kind !== 'never') return sent
      const metadata = { event_type: EVENT_TYPE, event_payload: { key } }
      const posted = await message(card, (drawn) =>
        attempt('chat.postMessage', async () => {
          if (await readByOutsiders(place.chat, place)) return outsiders
          const message = { channel: place.chat, ...threadOf(place), ...drawn, ...QUIET, metadata }
          const { channel, ts } = Posted.parse(await client.chat.postMessage(message))
          return { kind: 'sent', as: messageName(channel, ts) }
        }),
      )
      return place.direct || !/^[CG]/.test(place.chat) ? posted : inChannel(posted)
    },

    edit(place, as, card) {
      if (place.home) return publish(place, card)
      if (place.only) return Promise.resolve({ kind: 'sent', as })
      if (as.startsWith('file:')) return Promise.resolve({ kind: 'never', why: 'too old' })
      const { channel, ts } = readName(as, place.chat)
      return message(card, (drawn) =>
        attempt('chat.update', async () => {
          if (await readByOutsiders(channel, place)) return outsiders
          await client.chat.update({ channel, ts, ...drawn, link_names: false, parse: 'none' as const })
          return { kind: 'sent', as }
        }),
      )
    },

    async find(place, key) {
      // Publishing twice is publishing once.
      if (place.home || place.only) return undefined
      try {
        const found = await findMessage(client, place, key)
        health.succeeded()
        return found
      } catch (error) {
        const failure = readFailure(error)
        health.failed(failure)
        // Only our own words: what Slack answered may be anything, and this is stored with the message.
        throw new Error(`cannot look for the message: ${failure.sent.why}`)
      }
    },
  }
}

type Drawn = ReturnType<typeof renderSlack>

/** Sends a card; a refused one with less and less in it, so that nobody hears nothing. */
async function plainer(card: Card, send: (drawn: Drawn) => Promise<Sent>): Promise<Sent> {
  let sent = await send(renderSlack(card))
  for (const next of plainerCards(card)) {
    if (!isCardRefused(sent)) return sent
    sent = await send(renderSlack(next))
  }
  return sent
}

async function findMessage(client: webApi.WebClient, place: Place, key: string): Promise<string | undefined> {
  const channel = await conversationOf(client, place)
  const root = place.thread ? readName(place.thread, channel).ts : undefined
  let cursor: string | undefined
  for (let page = 0; page < PAGES; page++) {
    const common = { channel, limit: PAGE, include_all_metadata: true, ...(cursor ? { cursor } : {}) }
    const answer = root
      ? await client.conversations.replies({ ...common, ts: root })
      : await client.conversations.history(common)
    const { messages, response_metadata } = Page.parse(answer)
    const found = messages.find(
      ({ metadata }) => metadata?.event_type === EVENT_TYPE && metadata.event_payload.key === key,
    )
    if (found) return messageName(channel, found.ts)
    cursor = response_metadata?.next_cursor || undefined
    if (!cursor) return undefined
  }
  return undefined
}

function threadOf(place: Place): { thread_ts?: string } {
  return place.thread ? { thread_ts: readName(place.thread, place.chat).ts } : {}
}

/** A direct chat may be named by the person; its messages are listed under its own id only. */
async function conversationOf(client: webApi.WebClient, place: Place): Promise<string> {
  if (!/^[UW]/.test(place.chat)) return place.chat
  return Opened.parse(await client.conversations.open({ users: place.chat })).channel.id
}
