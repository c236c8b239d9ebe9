import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Card, CardFile } from '../../cards/card.ts'
import { plainerCards } from '../../cards/plainer.ts'
import type { FoundIds, Place, Sent } from '../platform.ts'
import { createOpenApi, type OpenApiOptions, type Outcome } from './client.ts'
import { lookUpIds } from './directory.ts'
import { isCardRefused, NO_THREAD, nameOf, stopsTheApp, TOO_OLD } from './errors.ts'
import { wordsOfFetched } from './quoted.ts'
import { renderFeishu } from './render.ts'
import { createUrgent } from './urgent.ts'

/** Ids go into URLs unescaped by the SDK: only Feishu's own letters may. */
const MESSAGE_ID = /^om_[A-Za-z0-9_-]{1,100}$/
const CHAT_ID = /^oc_[A-Za-z0-9_-]{1,100}$/
const OPEN_ID = /^ou_[A-Za-z0-9_-]{1,100}$/
const TenantAnswer = z.object({ tenant: z.object({ tenant_key: z.string().min(1) }) })
const ChatAnswer = z.object({ external: z.boolean().optional() })
const OUTSIDERS = { kind: 'never', why: 'shared with another company', target: true } as const
const UNHEARD = { kind: 'sent', as: 'reaction' } as const
const FILE_KEY = /^[A-Za-z0-9_-]{1,200}$/

const Uploaded = z.object({ file_key: z.string().min(1) })
const Posted = z.object({ message_id: z.string() })
const Bot = z.object({ bot: z.object({ open_id: z.string().min(1) }) })

export type Gateway = {
  /** Whether people of other companies are in this group; undefined when Feishu did not say. */
  external(chat: string): Promise<boolean | undefined>
  post(place: Place, card: Card, key: string): Promise<Sent>
  edit(place: Place, as: string, card: Card): Promise<Sent>
  /** Our own open id; undefined while Feishu cannot be asked. Asked until it is known, then never again. */
  botId(): Promise<string | undefined>
  /**
   * The key of our own tenant, asked until it is known. `refused`: the app has no right to ask (docs/feishu.md); undefined: Feishu did not say
   * yet.
   */
  tenant(): Promise<{ key: string } | 'refused' | undefined>
  /** People of our own tenant by the e-mail or mobile that its directory has; undefined: Feishu does not say, or the app may not ask (docs/feishu.md). */
  idsOf(addresses: readonly string[]): Promise<FoundIds | undefined>
  /** The bytes of a file in a message; undefined when it cannot be had (gone, larger than 10 MB). Throws when it may work later. */
  download(message: string, key: string): Promise<Buffer | undefined>
  /** A message of a chat we are in: its words (none where it has none) and when it was said. Throws when it may work later. */
  words(message: string): Promise<{ text: string; said?: number | undefined }>
  /** What stops the whole app, if anything does. */
  problem(): string | undefined
}

/** Feishu counts as away after so many calls in a row without an answer of its own: one lost connection is no outage. */
const AWAY_AFTER = 3

/** Everything the bot says on Feishu goes through here. Says how it went; trying again is the relay's. */
export function createGateway(options: OpenApiOptions): Gateway {
  const call = createOpenApi(options)
  const ring = createUrgent(call)
  /** Edits of one message wait for each other: a late one must not overwrite a newer one. */
  const editing = new Map<string, Promise<unknown>>()
  let trouble: string | undefined
  let missed = 0
  let silence = ''
  let ourId: string | undefined
  let asking: Promise<string | undefined> | undefined
  let ourTenant: { key: string } | 'refused' | undefined
  let askingTenant: Promise<{ key: string } | 'refused' | undefined> | undefined

  async function askTenant(): Promise<{ key: string } | 'refused' | undefined> {
    // Not noted: a right that is missing for this one question does not stop the app.
    const outcome = await call({ method: 'GET', path: '/open-apis/tenant/v2/tenant/query' })
    const told = TenantAnswer.safeParse(outcome.data).data
    if (told) ourTenant = { key: told.tenant.tenant_key }
    else if (outcome.verdict.kind === 'never' || outcome.verdict.kind === 'ok') ourTenant = 'refused'
    return ourTenant
  }

  async function askExternal(chat: string): Promise<boolean | undefined> {
    if (!CHAT_ID.test(chat)) return undefined
    const outcome = await call({ method: 'GET', path: `/open-apis/im/v1/chats/${chat}` })
    return ChatAnswer.safeParse(outcome.data).data?.external
  }

  /** Looked at again at each post: a group can become external later. */
  async function readByOutsiders(place: Place): Promise<boolean> {
    return !place.direct && (await askExternal(place.chat)) === true
  }

  function note(outcome: Outcome, sending = false): Outcome {
    // An answer with a code of theirs, a refusal too, says that they are there.
    const away = outcome.verdict.kind === 'later' && outcome.code === undefined && outcome.status !== 429
    missed = away ? missed + 1 : 0
    silence = outcome.why
    if (outcome.verdict.kind === 'ok') trouble = undefined
    else if (stopsTheApp(outcome.code, sending) || outcome.why.startsWith('no token'))
      trouble = `Feishu: ${outcome.why}`
    return outcome
  }

  async function askBotId(): Promise<string | undefined> {
    const outcome = note(await call({ method: 'GET', path: '/open-apis/bot/v3/info' }))
    ourId = Bot.safeParse(outcome.data).data?.bot.open_id
    return ourId
  }

  /** A card as the content of a message; a refused one with less and less in it, so that nobody hears nothing. */
  async function withCard(card: Card, send: (content: string) => Promise<Outcome>): Promise<Outcome> {
    let outcome = note(await send(JSON.stringify(renderFeishu(card))), true)
    for (const plainer of plainerCards(card)) {
      if (!isCardRefused(outcome.verdict, outcome.code)) return outcome
      outcome = note(await send(JSON.stringify(renderFeishu(plainer))), true)
    }
    return outcome
  }

  /** The file as a message of its own; undefined: Feishu does not take it, so the card says so. */
  async function postFile(place: Place, file: CardFile, uuid: string): Promise<Sent | undefined> {
    const form = new FormData()
    form.append('file_type', 'xls')
    form.append('file_name', file.name)
    form.append('file', new Blob([new Uint8Array(Buffer.from(file.content, 'base64'))]), file.name)
    const kept = note(await call({ method: 'POST', path: '/open-apis/im/v1/files', form }))
    if (kept.verdict.kind !== 'ok') return kept.verdict.kind === 'never' ? undefined : unsent(kept)
    const key = Uploaded.safeParse(kept.data).data?.file_key
    if (!key) return undefined
    const content = JSON.stringify({ file_key: key })
    const { thread } = place
    const sent = thread
      ? await call({
          method: 'POST',
          path: `/open-apis/im/v1/messages/${thread}/reply`,
          data: { msg_type: 'file', content, uuid, reply_in_thread: true },
        })
      : await call({
          method: 'POST',
          path: '/open-apis/im/v1/messages',
          params: { receive_id_type: OPEN_ID.test(place.chat) ? 'open_id' : 'chat_id' },
          data: { receive_id: place.chat, msg_type: 'file', content, uuid },
        })
    return sentAs(note(sent))
  }

  async function create(place: Place, card: Card, uuid: string): Promise<Outcome> {
    const type = OPEN_ID.test(place.chat) ? 'open_id' : 'chat_id'
    return withCard(card, (content) =>
      call({
        method: 'POST',
        path: '/open-apis/im/v1/messages',
        params: { receive_id_type: type },
        data: { receive_id: place.chat, msg_type: 'interactive', content, uuid },
      }),
    )
  }

  async function reply(root: string, card: Card, uuid: string): Promise<Outcome> {
    return withCard(card, (content) =>
      call({
        method: 'POST',
        path: `/open-apis/im/v1/messages/${root}/reply`,
        data: { msg_type: 'interactive', content, uuid, reply_in_thread: true },
      }),
    )
  }

  async function patch(as: string, card: Card): Promise<Sent> {
    const outcome = await withCard(card, (content) =>
      call({ method: 'PATCH', path: `/open-apis/im/v1/messages/${as}`, data: { content } }),
    )
    if (outcome.verdict.kind === 'ok') return { kind: 'sent', as }
    if (outcome.code !== undefined && TOO_OLD.has(outcome.code)) return { kind: 'never', why: 'too old' }
    return unsent(outcome)
  }

  /** "Got it" on their message; nothing hangs on it. */
  async function react(message: string | undefined): Promise<Sent> {
    if (message === undefined || !MESSAGE_ID.test(message)) return UNHEARD
    const outcome = await call({
      method: 'POST',
      path: `/open-apis/im/v1/messages/${message}/reactions`,
      data: { reaction_type: { emoji_type: 'Get' } },
    })
    return outcome.verdict.kind === 'later' ? unsent(outcome) : UNHEARD
  }

  return {
    async post(place, card, key) {
      if (place.only) return react(place.only.message)
      if (!CHAT_ID.test(place.chat) && !OPEN_ID.test(place.chat))
        return { kind: 'never', why: 'no chat id', target: true }
      if (await readByOutsiders(place)) return OUTSIDERS
      const uuid = uuidOf(place, key)
      const { thread } = place
      const file = card.file && (thread === undefined || MESSAGE_ID.test(thread)) ? card.file : undefined
      const filed = file && (await postFile(place, file, uuid))
      if (filed) return filed
      if (thread !== undefined && MESSAGE_ID.test(thread)) {
        const outcome = await reply(thread, card, uuid)
        if (outcome.code === undefined || !NO_THREAD.has(outcome.code)) return sentIn(place, outcome)
      }
      const sent = sentIn(place, await create(place, card, uuid))
      if (card.urgent && sent.kind === 'sent' && OPEN_ID.test(place.chat)) await ring(sent.as, place.chat)
      return sent
    },

    async edit(place, as, card) {
      if (place.only) return { kind: 'sent', as }
      if (!MESSAGE_ID.test(as)) return { kind: 'never', why: 'no message id' }
      if (await readByOutsiders(place)) return OUTSIDERS
      const turn = (editing.get(as) ?? Promise.resolve()).then(() => patch(as, card))
      editing.set(as, turn)
      try {
        return await turn
      } finally {
        if (editing.get(as) === turn) editing.delete(as)
      }
    },

    async botId() {
      if (ourId) return ourId
      asking ??= askBotId().finally(() => {
        asking = undefined
      })
      return asking
    },

    external: askExternal,

    async tenant() {
      if (ourTenant) return ourTenant
      askingTenant ??= askTenant().finally(() => {
        askingTenant = undefined
      })
      return askingTenant
    },

    async idsOf(addresses) {
      const ids = await lookUpIds(call, addresses)
      if (!ids) return undefined
      const told = await this.tenant()
      return { tenant: typeof told === 'object' ? told.key : '', ids }
    },

    async download(message, key) {
      if (!MESSAGE_ID.test(message) || !FILE_KEY.test(key)) return undefined
      const path = `/open-apis/im/v1/messages/${message}/resources/${key}`
      const outcome = note(await call({ method: 'GET', path, params: { type: 'file' }, download: true }))
      if (outcome.verdict.kind === 'later') throw new Error(`file not fetched: ${outcome.why}`)
      return Buffer.isBuffer(outcome.data) ? outcome.data : undefined
    },

    async words(message) {
      if (!MESSAGE_ID.test(message)) return { text: '' }
      const outcome = note(await call({ method: 'GET', path: `/open-apis/im/v1/messages/${message}` }))
      if (outcome.verdict.kind === 'later') throw new Error(`message not fetched: ${outcome.why}`)
      return wordsOfFetched(outcome.data)
    },

    problem: () => trouble ?? (missed >= AWAY_AFTER ? `Feishu does not answer: ${silence}` : undefined),
  }
}

/** What a group takes in no form at all, it takes in none: it is dead to us, as if we had been removed. */
function sentIn(place: Place, outcome: Outcome): Sent {
  const dead = CHAT_ID.test(place.chat) && !place.direct && outcome.verdict.kind === 'never'
  if (!dead || stopsTheApp(outcome.code, true)) return sentAs(outcome)
  return { kind: 'never', why: outcome.why, target: true }
}

function sentAs(outcome: Outcome): Sent {
  if (outcome.verdict.kind !== 'ok') return unsent(outcome)
  const posted = Posted.safeParse(outcome.data).data
  // The uuid makes a second try harmless, so an answer without an id is asked for again.
  return posted
    ? { kind: 'sent', as: posted.message_id }
    : { kind: 'later', why: 'no message id', doubtful: true }
}

function unsent({ verdict, why }: Outcome): Sent {
  switch (verdict.kind) {
    case 'never':
      return { kind: 'never', why, ...(verdict.target && { target: true }) }
    case 'later': {
      const { after, doubtful } = verdict
      return { kind: 'later', why, ...(after !== undefined && { after }), ...(doubtful && { doubtful }) }
    }
    case 'token':
    case 'ok':
      return { kind: 'later', why: nameOf(undefined, 0) }
  }
}

/** At most one message per key and chat within the hour in which Feishu remembers it (50 characters at most). */
function uuidOf(place: Place, key: string): string {
  return createHash('sha256').update(`${place.tenant}\n${place.chat}\n${key}`).digest('hex').slice(0, 48)
}
