import { envelope, mention, said, TENANT } from '../platforms/feishu/events.ts'
import { encrypted, signedHeaders } from '../platforms/feishu/sign.ts'
import type { StandIn } from '../platforms/feishu/stand-in.ts'
import { until } from '../until.ts'
import { type Front, find, labelled, type Seen, textsIn } from './front.ts'

export const FEISHU_KEY = 'an encrypt key of 32 characters!'
export const FEISHU_ROOM = 'oc_deals'
const CROWD = 'oc_crowd'

type Card = Record<string, unknown>
type Message = { id: string; chat: string; card: Card; edits: number }
type FeishuButton = {
  tag: 'button'
  name: string
  text: { content: string }
  form_action_type?: string
  behaviors: { value: { intent: string; fields: Record<string, string> } }[]
}
type FeishuForm = { tag: 'form'; elements: unknown[] }
type Input = { tag: string; name: string } & Record<string, unknown>
type Answer = { toast?: { content: string }; card?: { data: Card } }

/** Milliseconds in which the rest of an answer follows its toast, where something else is owed for later. */
const REST = 1_500

let serial = 0

/**
 * People at Feishu, by webhook to `endpoint` or down the long connection. `idOf`: a person's open id. `quiet`: whether the bot has nothing
 * left to say.
 */
export function feishuFront(
  standIn: StandIn,
  idOf: (who: string) => string,
  way: { endpoint: string } | 'ws',
  quiet: () => Promise<boolean>,
  localeOf: (who: string) => string | null | undefined = () => undefined,
): Front {
  const direct = (who: string) => `oc_${idOf(who)}`
  const inChats = (...chats: string[]) => standIn.messages.filter((one) => chats.includes(one.chat)).map(seen)
  const own = (who: string) => inChats(direct(who), idOf(who))
  const sender = (who: string) => ({ sender_id: { open_id: idOf(who) }, tenant_key: TENANT })

  /** Sends as Feishu does, encrypted and signed, or through its connection. */
  async function deliver(body: object): Promise<Answer> {
    if (way === 'ws') {
      const { code, data } = await standIn.ws.push(body)
      if (code !== 200) throw new Error(`Feishu was answered ${code}`)
      return (data ?? {}) as Answer
    }
    const sealed = JSON.stringify({ encrypt: encrypted(JSON.stringify(body), FEISHU_KEY) })
    const headers = { 'content-type': 'application/json', ...signedHeaders(sealed, FEISHU_KEY) }
    const response = await fetch(way.endpoint, { method: 'POST', body: sealed, headers })
    if (response.status !== 200) throw new Error(`Feishu was answered ${response.status}`)
    return (await response.json()) as Answer
  }

  async function say(who: string, text: string, message: object): Promise<void> {
    const locale = localeOf(who)?.replace('-', '_')
    const from = locale ? { user_agent: `Lark/7.1 LarkLocale/${locale}` } : {}
    await deliver(
      said(text, { sender: sender(who), message: { message_id: `om_said${++serial}`, ...from, ...message } }),
    )
  }

  return {
    name: way === 'ws' ? 'Feishu ws' : 'Feishu webhook',
    platform: 'feishu',
    chat: async (who) => own(who),
    room: async () => inChats(FEISHU_ROOM),
    async open(who) {
      const event = { chat_id: direct(who), operator_id: { open_id: idOf(who) }, last_message_id: '' }
      await deliver(envelope('im.chat.access_event.bot_p2p_chat_entered_v1', event))
    },
    say: (who, text, { id, under } = {}) =>
      say(who, text, {
        chat_id: direct(who),
        ...(id && { message_id: `om_${id}` }),
        ...(under && { root_id: messageOf(under).id, parent_id: messageOf(under).id }),
      }),
    async pick(who, words) {
      const quoted = `om_quoted${++serial}`
      standIn.said.set(quoted, {
        message_id: quoted,
        msg_type: 'text',
        create_time: '1780210000000',
        chat_id: CROWD,
        sender: { id: 'ou_other', sender_type: 'user' },
        body: { content: JSON.stringify({ text: words }) },
      })
      const before = own(who).length
      const mentions = [mention('@_user_1', standIn.botId, '大客户管理')]
      const where = { chat_id: CROWD, chat_type: 'group', parent_id: quoted, root_id: quoted, mentions }
      await say(who, '@_user_1 记成拜访', where)
      await until(() => own(who).length > before)
      return own(who).at(-1)!
    },
    async command(who, text) {
      await say(who, `/${text}`, { chat_id: direct(who) })
      return undefined
    },
    mention: (who, text) =>
      say(who, `@_user_1 ${text}`, {
        chat_id: CROWD,
        chat_type: 'group',
        mentions: [mention('@_user_1', standIn.botId, '大客户管理')],
      }),
    crowd: async (who) => ({ own: own(who), all: inChats(CROWD) }),
    reply: (who, under, text) =>
      say(who, text, { chat_id: FEISHU_ROOM, chat_type: 'group', root_id: messageOf(under).id }),
    async click(who, on, label, typed = {}) {
      const message = messageOf(on)
      const found = find(message.card, isButton)
      const button = found[labelled(on.buttons, label, on.words)]!
      const form = find(message.card, isForm).find((each) => find(each, isButton).includes(button))
      const before = own(who).length
      const answer = await deliver(
        envelope('card.action.trigger', {
          operator: { open_id: idOf(who), tenant_key: TENANT },
          token: 'c-update-token',
          action: {
            tag: 'button',
            name: button.name,
            value: button.behaviors[0]?.value,
            timezone: 'Asia/Shanghai',
            ...(form && { form_value: formValue(form, typed) }),
          },
          context: {
            open_message_id: message.id,
            open_chat_id: message.chat === idOf(who) ? direct(who) : message.chat,
          },
        }),
      )
      if (answer.card) {
        const kept = standIn.messages.find(({ id }) => id === message.id)
        if (kept) Object.assign(kept, { card: answer.card.data, edits: kept.edits + 1 })
        return seen({ ...message, card: answer.card.data, edits: message.edits + 1 })
      }
      // What does not fit into a toast follows as a message; it is owed before the toast is shown.
      await until(async () => own(who).length > before || (await quiet()), REST).catch(() => {})
      const [more] = own(who).slice(before)
      const toast = answer.toast?.content ?? ''
      if (more) return { ...more, words: `${toast}\n${more.words}` }
      return { words: toast, buttons: [], toast: true, edits: 0, raw: undefined }
    },
    refused: () => standIn.wrongs,
  }
}

function seen(message: Message): Seen {
  return {
    words: textsIn(message.card, [
      'content',
      'default_value',
      'display_name',
      'rows',
      'elements',
      'c0',
      'c1',
      'c2',
      'c3',
    ]),
    buttons: find(message.card, isButton).map((button) => button.text.content),
    edits: message.edits,
    raw: { ...message },
  }
}

/** What stands in the inputs when it is submitted: what was typed, else what was in them. */
function formValue(form: FeishuForm, typed: Record<string, string>): Record<string, unknown> {
  const inputs = find(form.elements, isInput)
  return Object.fromEntries(
    inputs.map((input) => {
      const value = typed[input.name.split('~')[0] ?? '']
      if (input.tag === 'date_picker') {
        const day = value ?? input.initial_date
        return [input.name, day ? `${day} +0800` : '']
      }
      if (input.tag === 'multi_select_static') return [input.name, value?.split(',') ?? input.selected_values]
      return [input.name, value ?? input.default_value ?? input.initial_option ?? '']
    }),
  )
}

function isButton(value: object): value is FeishuButton {
  return 'tag' in value && value.tag === 'button'
}

function isForm(value: object): value is FeishuForm {
  return 'tag' in value && value.tag === 'form'
}

function isInput(value: object): value is Input {
  const tags = ['input', 'date_picker', 'select_static', 'multi_select_static']
  return 'tag' in value && typeof value.tag === 'string' && tags.includes(value.tag)
}

function messageOf({ raw }: Seen): Message {
  return raw as Message
}
