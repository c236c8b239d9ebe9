import { z } from 'zod'
import { withoutEmphasis } from '../../domain/clean.ts'
import type { Unreadable } from '../platform.ts'

const Mention = z.object({
  key: z.string(),
  id: z.object({ open_id: z.string().nullish() }).nullish(),
  name: z.string().nullish(),
})
type Mention = z.infer<typeof Mention>

export const Message = z.object({
  message_id: z.string().min(1).max(200),
  root_id: z.string().nullish(),
  parent_id: z.string().nullish(),
  chat_id: z.string().min(1).max(200),
  chat_type: z.string(),
  message_type: z.string(),
  content: z.string(),
  mentions: z.array(Mention).nullish(),
  create_time: z.union([z.string(), z.number()]).optional(),
  user_agent: z.string().nullish(),
})
export type Message = z.infer<typeof Message>

const Text = z.object({ text: z.string() })
const Bit = z.object({
  tag: z.string(),
  text: z.string().nullish(),
  href: z.string().nullish(),
  user_id: z.string().nullish(),
  user_name: z.string().nullish(),
})
const Post = z.object({ title: z.string().nullish(), content: z.array(z.array(Bit).nullish()).nullish() })
const File = z.object({ file_key: z.string().min(1), file_name: z.string().nullish() })

const PLACEHOLDER = /@_user_\d+|@_all/g

/**
 * The words of a message: text as it is, a post line by line, anything else (pictures, stickers, forwarded messages) none.
 * Our own mention is taken out, others become the name. `ourId` is our open id; while it is not known, the first mention
 * is taken for ours, because Feishu sends a bot the group messages that mention it.
 */
export function spokenText(message: Message, ourId: string | undefined): string {
  const raw = rawText(message)
  const mentions = message.mentions ?? []
  const ours = ourMention(mentions, ourId)
  return withoutEmphasis(raw)
    .replace(PLACEHOLDER, (key) => {
      if (key === ours?.key) return ' '
      return mentions.find((mention) => mention.key === key)?.name || (key === '@_all' ? '' : key)
    })
    .replace(/[ \t\u3000]+/g, ' ')
    .trim()
}

/** The names of the others who are mentioned. */
export function peopleIn(message: Message, ourId: string | undefined): string[] {
  const mentions = message.mentions ?? []
  const ours = ourMention(mentions, ourId)
  return mentions.flatMap((mention) => (mention.name && mention.key !== ours?.key ? [mention.name] : []))
}

const KINDS: Record<string, Unreadable> = {
  image: 'picture',
  audio: 'voice',
  media: 'video',
  video: 'video',
  sticker: 'sticker',
  file: 'document',
  folder: 'document',
  merge_forward: 'forwarded',
  share_chat: 'shared',
  share_user: 'shared',
  location: 'shared',
  interactive: 'shared',
}

/** What a message without words is. A post without words holds pictures, videos or stickers only. */
export function unreadableKind(message: Message): Unreadable {
  if (message.message_type !== 'post') return KINDS[message.message_type] ?? 'other'
  const tags = new Set(
    postLines(parsed(message.content))
      .flat()
      .map(({ tag }) => tag),
  )
  if (tags.has('img')) return 'picture'
  if (tags.has('media')) return 'video'
  return tags.has('emotion') ? 'sticker' : 'other'
}

/** What stands beside the words of a post and cannot be read; undefined: nothing. */
export function besideWords(message: Message): Unreadable | undefined {
  const kind = message.message_type === 'post' ? unreadableKind(message) : 'other'
  return kind === 'picture' || kind === 'video' ? kind : undefined
}

/** Whether the message mentions us (not everybody). */
export function mentionsUs(message: Message, ourId: string | undefined): boolean {
  return ourMention(message.mentions ?? [], ourId) !== undefined
}

function ourMention(mentions: Mention[], ourId: string | undefined): Mention | undefined {
  if (!ourId) return mentions.find((mention) => mention.key !== '@_all')
  return mentions.find((mention) => mention.id?.open_id === ourId)
}

/** The file of a file message; undefined: it is another kind of message. */
export function fileOf(message: Message): { key: string; name: string } | undefined {
  if (message.message_type !== 'file') return undefined
  const file = File.safeParse(parsed(message.content)).data
  return file && { key: file.file_key, name: file.file_name ?? '' }
}

function rawText(message: Message): string {
  const content = parsed(message.content)
  if (message.message_type === 'text') return Text.safeParse(content).data?.text ?? ''
  if (message.message_type === 'post') return postText(content)
  return ''
}

type Post = z.infer<typeof Post>

/** A post comes flat, or wrapped in its language (`{"zh_cn":{…}}`). */
function postOf(content: unknown): Post | undefined {
  const flat = Post.safeParse(content).data
  if (flat?.content) return flat
  const wrapped = z.record(z.string(), Post).safeParse(content).data
  return Object.values(wrapped ?? {}).find((post) => post.content) ?? flat
}

function postLines(content: unknown): z.infer<typeof Bit>[][] {
  return (postOf(content)?.content ?? []).map((line) => line ?? [])
}

function postText(content: unknown): string {
  const lines = postLines(content).map((line) => line.map(bitText).join(''))
  return [postOf(content)?.title ?? '', ...lines].filter((line) => line.trim() !== '').join('\n')
}

function bitText(bit: z.infer<typeof Bit>): string {
  if (bit.tag === 'at') return bit.user_id?.startsWith('@_') ? bit.user_id : (bit.user_name ?? '')
  if (bit.tag !== 'a') return bit.text ?? ''
  return bit.text && bit.href && bit.text !== bit.href
    ? `${bit.text} (${bit.href})`
    : bit.text || bit.href || ''
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return undefined
  }
}
