import { z } from 'zod'
import type { Incoming, Place, Sender } from '../platform.ts'
import { Action, clickOf } from './click.ts'
import { instantOf } from './crypto.ts'
import { besideWords, fileOf, Message, mentionsUs, peopleIn, spokenText, unreadableKind } from './message.ts'
import type { Envelope } from './payloads.ts'
import { quotedAs, quoteReference } from './quoted.ts'

/** What an envelope comes to: something to do, or the reason why there is nothing. */
export type Read = { incoming: Incoming } | { ignored: string }

const Id = z.object({ open_id: z.string().min(1).max(200) })

const MessageEvent = z.object({
  sender: z.object({ sender_id: Id.nullish(), sender_type: z.string(), tenant_key: z.string().nullish() }),
  message: Message,
})

const ClickEvent = z.object({
  operator: z.object({ open_id: z.string().min(1).max(200), tenant_key: z.string().nullish() }),
  action: Action,
  context: z.object({ open_message_id: z.string().nullish(), open_chat_id: z.string().nullish() }).nullish(),
})

const MenuEvent = z.object({
  operator: z.object({ operator_id: Id }),
  event_key: z.string().min(1).max(100),
  timestamp: z.union([z.string(), z.number()]).optional(),
})

const ChatEvent = z.object({
  chat_id: z.string().min(1).max(200),
  operator_id: Id,
  last_message_id: z.string().nullish(),
})

const LeftEvent = z.object({ object: Id })

/** Files a person may send us; everything else that has no words gets a sentence that says so. */
const READABLE = /\.(csv|xlsx)$/i

/**
 * Feishu's envelope as an Incoming. `ourId` is our own open id, to tell our mention from others; undefined while not known.
 * Messages are keyed by message id (Feishu repeats them under new event ids), everything else by event id.
 */
export function readEvent(envelope: Envelope, ourId: string | undefined): Read {
  switch (envelope.type) {
    case 'im.message.receive_v1':
      return fits(MessageEvent, envelope, (event) => message(event, envelope, ourId))
    case 'card.action.trigger':
      return fits(ClickEvent, envelope, (event) => clicked(event, envelope))
    case 'application.bot.menu_v6':
      return fits(MenuEvent, envelope, (event) => menu(event, envelope))
    case 'im.chat.access_event.bot_p2p_chat_entered_v1':
      return fits(ChatEvent, envelope, (event) => entered(event, envelope))
    case 'im.chat.member.bot.added_v1':
      return fits(ChatEvent, envelope, (event) => added(event, envelope))
    case 'contact.user.deleted_v3':
      return fits(LeftEvent, envelope, (event) => left(event, envelope))
  }
  return { ignored: 'no use for this type' }
}

/** An event of a kind we know in a shape we do not is left alone: sending it again would not change it. */
function fits<T>(schema: z.ZodType<T>, envelope: Envelope, read: (event: T) => Read): Read {
  const event = schema.safeParse(envelope.event)
  if (event.success) return read(event.data)
  return {
    ignored: `unexpected shape: ${event.error.issues.map((issue) => issue.path.join('.')).join(', ')}`,
  }
}

function message(event: z.infer<typeof MessageEvent>, envelope: Envelope, ourId: string | undefined): Read {
  const { sender, message: said } = event
  if (sender.sender_type !== 'user' || !sender.sender_id) return { ignored: 'not from a person' }
  const direct = said.chat_type === 'p2p'
  const base = {
    key: `feishu:msg:${said.message_id}`,
    sender: {
      ...senderOf(sender.sender_id.open_id, sender.tenant_key, envelope),
      ...localeOf(said.user_agent),
    },
    place: {
      ...placeOf(envelope, said.chat_id),
      ...(direct ? { direct } : said.root_id ? { thread: said.root_id } : {}),
    },
    ...momentOf(instantOf(said.create_time) ?? envelope.at),
  }
  const text = spokenText(said, ourId)
  const people = peopleIn(said, ourId)
  const beside = besideWords(said)
  const words = { text, ...(people.length > 0 && { people }), ...(beside && { beside }) }
  const file = fileOf(said)
  if (direct && file && READABLE.test(file.name)) {
    return {
      incoming: { ...base, kind: 'file', name: file.name, content: reference(said.message_id, file.key) },
    }
  }
  const toUs = direct || mentionsUs(said, ourId)
  if (toUs && !text && !isBareMention(said))
    return { incoming: { ...base, kind: 'unreadable', what: unreadableKind(said), name: file?.name } }
  const under = said.parent_id || said.root_id || undefined
  const as = toUs && under ? quotedAs(text) : undefined
  if (as && under) {
    // The answer is for who picked it alone; what the message says is fetched before the work begins.
    const place = { ...placeOf(envelope, base.sender.userId), direct: true }
    const text = quoteReference(under, said.chat_id)
    return { incoming: { ...base, place, kind: 'picked', as, text, ...(!direct && { chat: said.chat_id }) } }
  }
  const answered = { ...words, ...(under && { under }), ...(!direct && { message: said.message_id }) }
  if (direct) return { incoming: { ...base, kind: 'said', ...answered } }
  if (toUs) return { incoming: { ...base, kind: 'said', ...answered, mention: true } }
  if (!said.root_id) return { ignored: 'a group message that is not for us' }
  if (!text) return { ignored: 'a reply without words' }
  return { incoming: { ...base, kind: 'replied', ...words, root: said.root_id } }
}

/** Our name alone, or nothing but spaces: somebody who wants to see what can be asked. */
function isBareMention(said: Message): boolean {
  return said.message_type === 'text' || (said.message_type === 'post' && unreadableKind(said) === 'other')
}

function clicked(event: z.infer<typeof ClickEvent>, envelope: Envelope): Read {
  const click = clickOf(event.action)
  if (!click) return { ignored: 'not a card of ours' }
  const { operator, context, action } = event
  const chat = context?.open_chat_id
  return {
    incoming: {
      key: eventKey(envelope),
      sender: {
        ...senderOf(operator.open_id, operator.tenant_key, envelope),
        ...(action.timezone && { timeZone: action.timezone }),
      },
      place: chat ? placeOf(envelope, chat) : { ...placeOf(envelope, operator.open_id), direct: true },
      ...momentOf(envelope.at),
      kind: 'clicked',
      click,
      ...(context?.open_message_id && { message: context.open_message_id }),
    },
  }
}

/** The menu's event key is the command word; it does not say a chat, but it only exists in the person's own. */
function menu(event: z.infer<typeof MenuEvent>, envelope: Envelope): Read {
  const person = event.operator.operator_id.open_id
  return {
    incoming: {
      key: eventKey(envelope),
      sender: senderOf(person, undefined, envelope),
      place: { ...placeOf(envelope, person), direct: true },
      ...momentOf(instantOf(event.timestamp) ?? envelope.at),
      kind: 'said',
      text: event.event_key,
    },
  }
}

/** Feishu says so at every entering. Only the first counts: nothing was said in the chat yet, and once per person. */
function entered(event: z.infer<typeof ChatEvent>, envelope: Envelope): Read {
  if (event.last_message_id && event.last_message_id !== '0') return { ignored: 'entered before' }
  const person = event.operator_id.open_id
  return {
    incoming: {
      key: `feishu:entered:${envelope.tenant}:${person}`,
      sender: senderOf(person, undefined, envelope),
      place: { ...placeOf(envelope, event.chat_id), direct: true },
      ...momentOf(envelope.at),
      kind: 'opened',
    },
  }
}

function added(event: z.infer<typeof ChatEvent>, envelope: Envelope): Read {
  return {
    incoming: {
      key: eventKey(envelope),
      sender: senderOf(event.operator_id.open_id, undefined, envelope),
      place: placeOf(envelope, event.chat_id),
      ...momentOf(envelope.at),
      kind: 'opened',
    },
  }
}

/** Somebody left the company. What Feishu tells of them beside their id is not looked at. */
function left({ object }: z.infer<typeof LeftEvent>, envelope: Envelope): Read {
  return {
    incoming: {
      key: eventKey(envelope),
      sender: senderOf(object.open_id, undefined, envelope),
      place: { ...placeOf(envelope, object.open_id), direct: true },
      ...momentOf(envelope.at),
      kind: 'left',
    },
  }
}

function eventKey(envelope: Envelope): string {
  return `feishu:evt:${envelope.id}`
}

/** In a chat with another company the sender's tenant is not ours, and must not be taken for it. */
function senderOf(openId: string, tenant: string | null | undefined, envelope: Envelope): Sender {
  return { platform: 'feishu', tenant: tenant || envelope.tenant, userId: openId }
}

function placeOf(envelope: Envelope, chat: string): Place {
  return { platform: 'feishu', tenant: envelope.tenant, chat }
}

function momentOf(at: number | undefined): { at?: number } {
  return at === undefined ? {} : { at }
}

/** `… LarkLocale/en_US …` is the only word about a person's language. */
function localeOf(userAgent: string | null | undefined): { locale?: string } {
  const locale = /LarkLocale\/([a-z]{2}_[A-Z]{2})/.exec(userAgent ?? '')?.[1]
  return locale ? { locale: locale.replace('_', '-') } : {}
}

const REFERENCE = /^feishu:([^/]+)\/(.+)$/

/** A file travels as where it can be fetched (never base64: it has a colon) until it is worked on. */
function reference(message: string, key: string): string {
  return `feishu:${message}/${key}`
}

/** Where a file that was only noted can be fetched; undefined: its content is there already. */
export function fileReference(content: string): { message: string; key: string } | undefined {
  const [, message, key] = REFERENCE.exec(content) ?? []
  return message && key ? { message, key } : undefined
}
