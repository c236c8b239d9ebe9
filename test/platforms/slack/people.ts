import { createHmac } from 'node:crypto'
import { z } from 'zod'
import type { Dialog, StoredMessage } from './kept.ts'
import type { SlackStandIn } from './stand-in.ts'

/** Signs a body as Slack does. `at`: milliseconds since 1970. */
export function sign(secret: string, body: string, at = Date.now()): Record<string, string> {
  const stamp = String(Math.floor(at / 1000))
  const signature = createHmac('sha256', secret).update(`v0:${stamp}:${body}`).digest('hex')
  return { 'x-slack-request-timestamp': stamp, 'x-slack-signature': `v0=${signature}` }
}

type Transport = (
  type: 'events_api' | 'slash_commands' | 'interactive',
  body: object,
) => Promise<{ status: number; body: unknown }>

/** Sends as Slack does over HTTP, to `endpoint` (`http://…/slack/events`). */
export function overHttp(endpoint: string, secret: string): Transport {
  return async (type, body) => {
    const form =
      type === 'slash_commands'
        ? new URLSearchParams(flat(body))
        : new URLSearchParams({ payload: JSON.stringify(body) })
    const raw = type === 'events_api' ? JSON.stringify(body) : form.toString()
    const contentType = type === 'events_api' ? 'application/json' : 'application/x-www-form-urlencoded'
    const headers = { 'content-type': contentType, ...sign(secret, raw) }
    // Slack gives up after three seconds; on a busy machine we wait longer, but not for ever.
    const signal = AbortSignal.timeout(20_000)
    const response = await fetch(endpoint, { method: 'POST', headers, body: raw, signal })
    const text = await response.text()
    return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : text }
  }
}

/** Sends as Slack does through Socket Mode. */
export function overSocket(standIn: SlackStandIn): Transport {
  return async (type, body) => ({ status: 200, body: await standIn.sendEnvelope(type, body) })
}

function flat(body: object): [string, string][] {
  return Object.entries(body).map(([name, value]) => [name, String(value)])
}

const Block = z.looseObject({ type: z.string(), block_id: z.string().optional() })
const Input = z.looseObject({ type: z.string(), action_id: z.string() })

const stamps = new WeakMap<SlackStandIn, Map<string, string>>()

/** The time stamp of the message that a delivery brings: the same delivery twice is the same message. */
export function stampOf(standIn: SlackStandIn, eventId: string): string {
  const known = stamps.get(standIn) ?? new Map<string, string>()
  stamps.set(standIn, known)
  const ts = known.get(eventId) ?? standIn.newTs()
  known.set(eventId, ts)
  return ts
}

/** What people do in Slack: type a command, click a button of a message, write to the bot. */
export function createPeople(standIn: SlackStandIn, send: Transport) {
  const event = (inner: object, eventId = `Ev${standIn.trigger()}`) => ({
    type: 'event_callback',
    team_id: standIn.self.teamId,
    api_app_id: 'A0KAM',
    event_id: eventId,
    event_time: Math.floor(Date.now() / 1000),
    authorizations: [{ team_id: standIn.self.teamId, user_id: standIn.self.userId, is_bot: true }],
    event: inner,
  })
  return {
    event,
    send,
    async command(user: string, command: string, text: string, channel = standIn.directChannel(user)) {
      const answer = standIn.answerUrl(channel, '')
      const names = {
        channel_id: channel,
        channel_name: channel.startsWith('D') ? 'directmessage' : 'general',
      }
      const about = {
        command,
        text: escaped(text),
        user_id: user,
        team_id: standIn.self.teamId,
        team_domain: 'company',
        ...names,
      }
      return send('slash_commands', {
        ...about,
        trigger_id: standIn.trigger(),
        response_url: answer.url,
        api_app_id: 'A0KAM',
      })
    },
    /** Writes to the bot in the direct chat, or in the thread there. */
    async say(user: string, text: string, thread?: StoredMessage, eventId?: string) {
      const channel = thread?.channel ?? standIn.directChannel(user)
      const under = thread ? { thread_ts: thread.thread_ts ?? thread.ts, parent_user_id: thread.user } : {}
      const type = channel.startsWith('D') ? 'im' : 'channel'
      const message = {
        type: 'message',
        user,
        text: escaped(text),
        ts: eventId ? stampOf(standIn, eventId) : standIn.newTs(),
        channel,
        channel_type: type,
        ...under,
      }
      return send('events_api', event(message, eventId))
    },
    /** Sends the bot a file without a word. */
    async file(user: string, name: string, thread?: StoredMessage) {
      const channel = standIn.directChannel(user)
      const files = [{ id: 'F1', name, url_private: 'https://files.slack.com/files-pri/T1-F1/1' }]
      const under = thread ? { thread_ts: thread.ts, parent_user_id: thread.user } : {}
      const sent = { user, text: '', ts: standIn.newTs(), channel, channel_type: 'im', files, ...under }
      return send('events_api', event({ type: 'message', subtype: 'file_share', ...sent }))
    },
    async mention(user: string, channel: string, text: string) {
      const said = `<@${standIn.self.userId}> ${escaped(text)}`
      return send(
        'events_api',
        event({ type: 'app_mention', user, text: said, ts: standIn.newTs(), channel }),
      )
    },
    /** Clicks the button with this label. `typed`: what stands in the inputs by name, else what the message has in them. */
    async click(
      user: string,
      message: Pick<StoredMessage, 'channel' | 'ts' | 'blocks' | 'thread_ts'>,
      label: string,
      typed: Record<string, unknown> = {},
    ) {
      const { element, blockId } = buttonOf(message.blocks, label)
      const answer = standIn.answerUrl(message.channel, message.ts)
      const container = {
        type: 'message',
        message_ts: message.ts,
        channel_id: message.channel,
        is_ephemeral: false,
        ...(message.thread_ts ? { thread_ts: message.thread_ts } : {}),
      }
      const body = {
        type: 'block_actions',
        user: { id: user, username: user.toLowerCase(), team_id: standIn.self.teamId },
        team: { id: standIn.self.teamId, domain: 'company' },
        api_app_id: 'A0KAM',
        container,
        channel: { id: message.channel, name: message.channel.startsWith('D') ? 'directmessage' : 'general' },
        trigger_id: standIn.trigger(),
        response_url: answer.url,
        state: { values: stateOf(message.blocks, typed) },
        actions: [{ ...element, block_id: blockId, action_ts: standIn.newTs() }],
      }
      return { ...(await send('interactive', body)), answer: answer.id, body }
    },
    /** Sends a dialog with what is typed into it by name; `more`: what else the payload says. */
    submit: (
      user: string,
      dialog: { id: string; view: Dialog },
      typed: Record<string, unknown> = {},
      more: object = {},
    ) =>
      send('interactive', {
        type: 'view_submission',
        user: { id: user, username: user.toLowerCase(), team_id: standIn.self.teamId },
        team: { id: standIn.self.teamId, domain: 'company' },
        api_app_id: 'A0KAM',
        trigger_id: standIn.trigger(),
        view: {
          id: dialog.id,
          type: 'modal',
          hash: `156.${dialog.id}`,
          callback_id: '',
          private_metadata: dialog.view.private_metadata ?? '',
          state: { values: stateOf(dialog.view.blocks, typed) },
        },
        response_urls: [],
        ...more,
      }),
  }
}

/** Slack escapes these three in everything that people type. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function buttonOf(blocks: unknown[], label: string): { element: object; blockId: string } {
  for (const [i, block] of blocks.map((one) => Block.parse(one)).entries()) {
    const elements = z
      .array(z.looseObject({ text: z.looseObject({ text: z.string() }).optional() }))
      .safeParse(block.type === 'section' ? [block.accessory] : block.elements)
    const element =
      block.type === 'actions' || block.type === 'section'
        ? elements.data?.find((one) => one.text?.text === label)
        : undefined
    if (element) return { element, blockId: block.block_id ?? `auto${i}` }
  }
  throw new Error(`no button "${label}"`)
}

/** The state that Slack sends with a click: every input of the message, with its first value where nothing else was typed. */
export function stateOf(
  blocks: unknown[],
  typed: Record<string, unknown> = {},
): Record<string, Record<string, object>> {
  const inputs = blocks.map((one) => Block.parse(one)).filter((block) => block.type === 'input')
  return Object.fromEntries(
    inputs.map((block, i) => {
      const element = Input.parse(block.element)
      return [
        block.block_id ?? `auto${i}`,
        { [element.action_id]: valueIn(element, typed[element.action_id]) },
      ]
    }),
  )
}

function valueIn(element: z.infer<typeof Input>, typed: unknown): object {
  const { type } = element
  const option = (value: unknown) => ({
    text: { type: 'plain_text', text: String(value) },
    value: String(value),
  })
  switch (type) {
    case 'datepicker':
      return { type, selected_date: typed ?? element.initial_date ?? null }
    case 'static_select':
    case 'external_select':
      return { type, selected_option: typed ? option(typed) : (element.initial_option ?? null) }
    case 'checkboxes':
    case 'multi_static_select': {
      const chosen = typeof typed === 'string' ? typed.split(',').filter(Boolean) : typed
      return {
        type,
        selected_options: Array.isArray(chosen) ? chosen.map(option) : (element.initial_options ?? []),
      }
    }
    default:
      return { type, value: typed ?? element.initial_value ?? null }
  }
}
