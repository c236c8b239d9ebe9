import type { Incoming, Unreadable } from '../platform.ts'
import { emojiIn } from './emoji.ts'
import { decodeText, mentionedIn } from './message.ts'
import type { Message } from './payloads.ts'

/** What every incoming of a message has. */
export type Common = Pick<Incoming, 'key' | 'sender' | 'place' | 'at'>

export type Worded = Pick<Message, 'text' | 'files' | 'attachments' | 'blocks' | 'edited'>

/** The words of a message and the names of the people mentioned in it, ourselves not among them. */
export function wordsOf(
  message: Worded,
  self: { userId?: string },
  nameOf: (userId: string) => string | undefined,
): { text: string; people?: string[]; beside?: Unreadable } {
  const raw = message.text ?? ''
  const text = decodeText(raw, self.userId, nameOf, emojiIn(message.blocks))
  const people = mentionedIn(raw, self.userId).map((id) => nameOf(id) ?? id)
  const file = message.files?.find(({ name }) => name)
  return { text, ...(people.length > 0 && { people }), ...(file && { beside: kindOfFile(file) }) }
}

/** Files that a person may send us. */
const READABLE = /\.(csv|xlsx)$/i

/** A message without words: its file, or what it is that we cannot read. Undefined: there is nothing in it at all. */
export function withoutWords(message: Worded, common: Common): Incoming | undefined {
  const file = message.files?.[0]
  // Without `files:read` (docs/slack-scopes.md) we see that there is a file and not what is in it: who sent it is told what to do.
  if (file?.name && READABLE.test(file.name)) return { ...common, kind: 'file', name: file.name, content: '' }
  // A deleted file keeps its place in the message, without a name.
  if (file?.name) return { ...common, kind: 'unreadable', what: kindOfFile(file), name: file.name }
  if ((message.attachments?.length ?? 0) > 0) return { ...common, kind: 'unreadable', what: 'forwarded' }
  return undefined
}

/** Voice clips and video clips are files with a subtype; Slack calls some voice clips `video/…`. */
function kindOfFile(file: NonNullable<Message['files']>[number]): Unreadable {
  const type = file.mimetype ?? ''
  if (file.subtype === 'slack_audio' || type.startsWith('audio/')) return 'voice'
  if (file.subtype === 'slack_video' || type.startsWith('video/')) return 'video'
  if (type.startsWith('image/') || /\.(png|jpe?g|gif|heic|webp)$/i.test(file.name ?? '')) return 'picture'
  if (/\.(mp3|m4a|wav|aac|ogg|opus)$/i.test(file.name ?? '')) return 'voice'
  if (/\.(mp4|mov|webm|avi)$/i.test(file.name ?? '')) return 'video'
  return 'document'
}
