import { createHash } from 'node:crypto'
import type { Incoming, Place, Sender } from '../platform.ts'
import { actorOf } from './actor.ts'
import { clickOf } from './button.ts'
import { formOf } from './form.ts'
import { slackCommands } from './manifest-facts.ts'
import { decodeText } from './message.ts'
import { type Common, type Worded, withoutWords, wordsOf } from './message-content.ts'
import { messageName } from './message-name.ts'
import {
  AppHomeOpened,
  AppMention,
  BlockActions,
  EventCallback,
  Message,
  MessageChanged,
  SlashCommand,
  typedValue,
} from './payloads.ts'
import { rawTextOfPicked, readShortcut } from './shortcuts.ts'

/** Who we are on Slack: unknown until Slack has been reached once. */
export type Self = {
  userId?: string | undefined
  botId?: string | undefined
  teamId?: string | undefined
  /** On Enterprise Grid: the company's organisation, of which our workspace is one of several. */
  enterpriseId?: string | undefined
}

export type Reading = {
  self: Self
  /** The name of a mentioned person, when it is known. */
  nameOf: (userId: string) => string | undefined
}

/** What Slack sent, in the one shape of everything that comes in; undefined when it is nothing for us. Never throws. */
export function readBody(body: unknown, reading: Reading): Incoming | undefined {
  switch (at(body, 'type')) {
    case 'event_callback': {
      const event = EventCallback.safeParse(body)
      return event.success ? readEvent(event.data, reading) : undefined
    }
    case 'block_actions': {
      const action = BlockActions.safeParse(body)
      return action.success ? readAction(action.data) : undefined
    }
    case 'message_action':
    case 'shortcut':
      return readShortcut(body, reading.self.userId, reading.nameOf)
    // Of all that Slack sends, commands alone carry no type.
    case undefined: {
      const command = SlashCommand.safeParse(body)
      return command.success ? readCommand(command.data, reading) : undefined
    }
  }
  return undefined
}

/** A word for the log about what came, without anything that people wrote. */
export function kindOf(body: unknown): string {
  const words = [
    wordAt(body, 'type'),
    wordAt(at(body, 'event'), 'type'),
    wordAt(at(body, 'event'), 'subtype'),
  ]
  return words.filter(Boolean).join('/') || (wordAt(body, 'command') ? 'command' : 'unknown')
}

/** What people wrote, as Slack notes it down, for finding the mentions in it. */
export function rawTextOf(body: unknown): string {
  const text = at(at(body, 'event'), 'text') ?? at(body, 'text')
  return typeof text === 'string' ? text : rawTextOfPicked(body)
}

function readCommand(command: SlashCommand, { self, nameOf }: Reading): Incoming {
  const word = slackCommands.find((one) => one.command === command.command)?.word ?? ''
  const text = decodeText(command.text, self.userId, nameOf)
  const tenant = command.team_id || command.enterprise_id || ''
  const sender: Sender = { platform: 'slack', tenant, userId: command.user_id }
  // Typed between two people it is their chat, where we are not: an answer that comes late goes to the asker's own.
  const direct = command.channel_name === 'directmessage' || command.channel_id.startsWith('D')
  const place = placeOf(tenant, direct ? command.user_id : command.channel_id, undefined, direct)
  // A trigger id is unique per command; without one the response address is. That gives a right, so it stays out of keys and logs.
  const key = `slack:${command.trigger_id || createHash('sha256').update(`${command.user_id}${command.response_url}`).digest('hex')}`
  return { key, sender, place, kind: 'said', text: `${word} ${text}`.trim() }
}

function readAction(body: BlockActions): Incoming | undefined {
  const action = body.actions[0]
  const click = action?.type === 'button' ? clickOf(action.value ?? '') : undefined
  if (!action || !click) return undefined
  const sender = actorOf(body)
  const { tenant } = sender
  const { container } = body
  const channel = body.channel?.id || container?.channel_id || undefined
  const place = placeOf(
    tenant,
    channel ?? body.user.id,
    container?.thread_ts,
    !channel || body.channel?.name === 'directmessage',
  )
  if (body.view?.type === 'home') place.home = true
  const message =
    channel && container?.message_ts && !container.is_ephemeral
      ? messageName(channel, container.message_ts)
      : undefined
  const fields = { ...click.fields, ...typedIn(body, action.block_id ?? '') }
  return {
    key: `slack:${body.trigger_id || `${body.user.id}:${action.action_ts ?? ''}`}`,
    sender,
    place,
    ...timeOf(action.action_ts),
    kind: 'clicked',
    click: { intent: click.intent, fields },
    ...(message ? { message } : {}),
  }
}

/** What was typed into the form that the clicked button belongs to. Slack sends the inputs of the whole message. */
function typedIn(body: BlockActions, blockId: string): Record<string, string> {
  const form = formOf(blockId)
  const blocks = Object.entries(body.state?.values ?? {}).filter(
    ([id]) => form !== undefined && id.startsWith(form),
  )
  return Object.fromEntries(
    blocks.flatMap(([, inputs]) => Object.entries(inputs).map(([name, value]) => [name, typedValue(value)])),
  )
}

function readEvent(body: EventCallback, reading: Reading): Incoming | undefined {
  const { event } = body
  // The envelope names our own bot user, which is all that is needed while Slack could not be asked yet.
  const self = {
    ...reading.self,
    userId: reading.self.userId ?? body.authorizations?.[0]?.user_id ?? undefined,
  }
  const known: Reading = { ...reading, self: self.userId ? { ...self, userId: self.userId } : reading.self }
  switch (event.type) {
    case 'message': {
      const changed = MessageChanged.safeParse(event)
      if (changed.success) return readChanged(body, changed.data, known)
      const message = Message.safeParse(event)
      return message.success ? readMessage(body, message.data, known) : undefined
    }
    case 'app_mention': {
      const mention = AppMention.safeParse(event)
      return mention.success ? readMention(body, mention.data, known) : undefined
    }
    case 'app_home_opened': {
      const opened = AppHomeOpened.safeParse(event)
      return opened.success ? readOpened(body, opened.data) : undefined
    }
  }
  return undefined
}

/** A direct message, or a reply under a message of ours. Joins, and what bots say are not for us. */
function readMessage(body: EventCallback, message: Message, { self, nameOf }: Reading): Incoming | undefined {
  const { user, channel, ts, thread_ts: thread } = message
  const spoken =
    !message.subtype || message.subtype === 'thread_broadcast' || message.subtype === 'file_share'
  if (!user || !channel || !ts || !spoken || message.bot_id || user === self.userId) return undefined
  const direct = message.channel_type === 'im'
  const common = commonOf(body, message, user, placeOf(tenantOf(body, message), channel, thread, direct))
  const words = wordsOf(message, self, nameOf)
  if (words.text === '') return direct ? withoutWords(message, common) : undefined
  const root = rootOf(message, channel, self)
  if (root) return { ...common, kind: 'replied', text: words.text, root }
  return direct ? { ...common, kind: 'said', ...words } : undefined
}

/** The name of our message under which a plain reply stands; undefined: it stands under none of ours, or mentions us. */
function rootOf(message: Omit<Message, 'type'>, channel: string, self: Self): string | undefined {
  const { ts, thread_ts: thread, parent_user_id: parent } = message
  const ours = thread && thread !== ts && self.userId !== undefined && parent === self.userId
  return ours && !mentionsUs(message.text, self) ? messageName(channel, thread) : undefined
}

/** A message of a direct chat, or a reply under a message of ours, whose words were changed; Slack also tells so when it unfolds a link. */
function readChanged(body: EventCallback, changed: MessageChanged, reading: Reading): Incoming | undefined {
  const { message, channel, previous_message: before } = changed
  const { user, ts } = message
  if (!user || !ts || message.bot_id || user === reading.self.userId) return undefined
  if (!message.edited || message.text === before?.text) return undefined
  const direct = changed.channel_type === 'im'
  const root = rootOf(message, channel, reading.self)
  if (!direct && !root) return undefined
  const place = placeOf(tenantOf(body, message), channel, message.thread_ts, direct)
  const edited = asEdited(
    { ...message, channel },
    commonOf(body, { ...message, channel }, user, place),
    reading,
  )
  if (!root || edited?.kind !== 'edited') return edited
  const { of, ...reply } = edited
  return { ...reply, kind: 'replied', root, edits: of }
}

/** The words as they are now, under a key of their own: the message's key and when it was edited. */
function asEdited(message: Spoken & Worded, common: Common, reading: Reading): Incoming | undefined {
  const words = wordsOf(message, reading.self, reading.nameOf)
  const key = `${common.key}:edited:${message.edited?.ts ?? ''}`
  return words.text === '' ? undefined : { ...common, key, kind: 'edited', of: common.key, ...words }
}

/** With our mention the same words arrive as `app_mention` too; here they are left to it. */
function mentionsUs(text: string | null | undefined, self: Self): boolean {
  return self.userId !== undefined && (text ?? '').includes(`<@${self.userId}`)
}

function readMention(body: EventCallback, mention: AppMention, reading: Reading): Incoming | undefined {
  const { self, nameOf } = reading
  const { user, channel, ts } = mention
  if (!user || !channel || !ts || mention.bot_id || mention.subtype || user === self.userId) return undefined
  const place = placeOf(tenantOf(body, mention), channel, mention.thread_ts ?? ts, false)
  const common = commonOf(body, mention, user, place)
  if (mention.edited) return asEdited(mention, common, reading)
  const words = wordsOf(mention, self, nameOf)
  return (
    (words.text === '' && withoutWords(mention, common)) || {
      ...common,
      kind: 'said',
      ...words,
      mention: true,
    }
  )
}

/** Slack tells of every opening. Of the chat's, the key makes one greeting; the page is drawn anew each time. */
function readOpened(body: EventCallback, { user, channel, tab, event_ts: at }: AppHomeOpened): Incoming {
  const tenant = body.team_id || body.enterprise_id || ''
  const sender: Sender = { platform: 'slack', tenant, userId: user }
  if (tab === 'home')
    return {
      key: `slack:home:${user}:${at || body.event_id}`,
      sender,
      place: { ...placeOf(tenant, user, undefined, true), home: true },
      ...timeOf(at),
      kind: 'opened',
    }
  return {
    key: `slack:opened:${user}`,
    sender,
    place: placeOf(tenant, channel || user, undefined, true),
    kind: 'opened',
  }
}

type Spoken = Pick<Message, 'user_team' | 'source_team' | 'team' | 'ts' | 'channel'>

/** A message is its channel and its time: Slack tells the same one again under other event ids. */
function commonOf(body: EventCallback, spoken: Spoken, userId: string, place: Place): Common {
  const sender: Sender = { platform: 'slack', tenant: place.tenant, userId }
  const key = spoken.ts ? `slack:msg:${place.chat}:${spoken.ts}` : `slack:${body.event_id}`
  return { key, sender, place, ...timeOf(spoken.ts) }
}

/** In channels shared between companies the sender's team is not the one that the app is installed in. */
function tenantOf(body: EventCallback, spoken: Spoken): string {
  return spoken.user_team || spoken.source_team || spoken.team || body.team_id || body.enterprise_id || ''
}

function placeOf(tenant: string, chat: string, thread: string | null | undefined, direct: boolean): Place {
  return {
    platform: 'slack',
    tenant,
    chat,
    ...(thread ? { thread: messageName(chat, thread) } : {}),
    ...(direct || chat.startsWith('D') ? { direct: true } : {}),
  }
}

/** Slack's timestamps are seconds with a fraction. */
function timeOf(ts: string | null | undefined): { at?: number } {
  const seconds = Number(ts)
  return ts && Number.isFinite(seconds) ? { at: Math.round(seconds * 1000) } : {}
}

function at(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}

/** Slack's own words are short; anything else does not belong in a log. */
function wordAt(value: unknown, name: string): string {
  const word = at(value, name)
  return typeof word === 'string' && /^[a-z_.]{1,60}$/.test(word) ? word : word === undefined ? '' : '?'
}
