import { z } from 'zod'
import { instantOf } from './crypto.ts'
import { spokenText } from './message.ts'

/** Feishu has no menu on a message that reaches a bot: who wants one noted replies to it with a word. */
const WORDS = {
  visit:
    /^(?:把这条)?(?:记|记成|记为|记录|登记)?(?:一下)?(?:成|为)?拜访$|^(?:log|note)(?: (?:this|it))?(?: as)?(?: an?)? ?visit$/i,
  note: /^(?:把这条)?(?:记|记成|记为|记到|记录)(?:一下|下来|客户|情报|成情报|到客户)?$|^情报$|^(?:log|note)(?: (?:this|it))?(?: (?:to account|as an? note|down))?$/i,
} as const

/** What a quoted message is to become by the words of the reply; undefined: they ask for something else. */
export function quotedAs(text: string): 'visit' | 'note' | undefined {
  const words = text.replace(/[。.!！,，\s]+$/u, '').trim()
  if (WORDS.visit.test(words)) return 'visit'
  return WORDS.note.test(words) ? 'note' : undefined
}

const REFERENCE = /^feishu-quote:(om_[A-Za-z0-9_-]{1,100})\/(oc_[A-Za-z0-9_-]{1,100})?$/

/** A quoted message travels as where it can be fetched until it is worked on. */
export function quoteReference(message: string, chat: string): string {
  return `feishu-quote:${message}/${chat}`
}

/** Where it can be fetched; undefined: its words are there already. */
export function quoteIn(text: string): { message: string; chat: string } | undefined {
  const [, message, chat = ''] = REFERENCE.exec(text) ?? []
  return message ? { message, chat } : undefined
}

const Fetched = z.object({
  items: z
    .array(
      z.object({
        message_id: z.string(),
        msg_type: z.string(),
        create_time: z.union([z.string(), z.number()]).optional(),
        body: z.object({ content: z.string() }).nullish(),
        sender: z.object({ sender_type: z.string().nullish() }).nullish(),
        mentions: z
          .array(z.object({ key: z.string(), id: z.string().nullish(), name: z.string().nullish() }))
          .nullish(),
        chat_id: z.string().nullish(),
      }),
    )
    .min(1),
})

/** The words of a fetched message and when it was said; empty where it has none or was said by an app. */
export function wordsOfFetched(data: unknown): { text: string; said?: number | undefined } {
  const [item] = Fetched.safeParse(data).data?.items ?? []
  if (!item || item.sender?.sender_type === 'app') return { text: '' }
  const mentions = (item.mentions ?? []).map(({ key, id, name }) => ({ key, id: { open_id: id }, name }))
  const text = spokenText(
    {
      message_id: item.message_id,
      chat_id: item.chat_id ?? '',
      chat_type: 'group',
      message_type: item.msg_type,
      content: item.body?.content ?? '',
      mentions,
    },
    'nobody',
  )
  return { text, said: instantOf(item.create_time) }
}

/** The chat in which it was said: Feishu gives messages no address of their own. `domain`: of the OpenAPI. */
export function linkToChat(chat: string, domain: string | undefined): string | undefined {
  if (!chat) return undefined
  const host = domain?.includes('larksuite') ? 'applink.larksuite.com' : 'applink.feishu.cn'
  return `https://${host}/client/chat/open?openChatId=${encodeURIComponent(chat)}`
}
