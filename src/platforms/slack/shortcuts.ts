import { z } from 'zod'
import type { Incoming } from '../platform.ts'
import { Actor, actorOf } from './actor.ts'
import { emojiIn } from './emoji.ts'
import { slackShortcuts } from './manifest-facts.ts'
import { decodeText } from './message.ts'

const id = z.string().min(1)
const maybe = z.string().nullish()

/** Somebody picked a message from its menu, or started from the lightning bolt with none. */
const Shortcut = Actor.extend({
  type: z.enum(['message_action', 'shortcut']),
  callback_id: z.string(),
  trigger_id: id,
  channel: z.object({ id: z.string() }).nullish(),
  message: z
    .object({
      text: maybe,
      user: maybe,
      username: maybe,
      ts: maybe,
      thread_ts: maybe,
      blocks: z.array(z.unknown()).nullish(),
    })
    .nullish(),
})
type Shortcut = z.infer<typeof Shortcut>

/** The message that was picked, in the one shape of everything that comes in; undefined: no shortcut of ours. */
export function readShortcut(
  body: unknown,
  own: string | undefined,
  nameOf: (userId: string) => string | undefined,
): Incoming | undefined {
  const { data } = Shortcut.safeParse(body)
  const as = data && slackShortcuts.find(({ callback }) => callback === data.callback_id)?.as
  if (!data || !as) return undefined
  const { message, channel } = data
  const sender = actorOf(data)
  const link = linkTo(data)
  const seconds = Number(message?.ts)
  // What we said ourselves is no news, and its words are only what a notification shows.
  const ours = own !== undefined && message?.user === own
  const by = message?.user ? nameOf(message.user) : message?.username
  return {
    key: `slack:${data.trigger_id}`,
    sender,
    // The answer is for who picked it alone, and we may not be where the message stands.
    place: { platform: 'slack', tenant: sender.tenant, chat: sender.userId, direct: true },
    kind: 'picked',
    as,
    text: ours ? '' : decodeText(message?.text ?? '', own, nameOf, emojiIn(message?.blocks)),
    ...(message?.ts && Number.isFinite(seconds) && { said: Math.round(seconds * 1000) }),
    ...(link && { link }),
    ...(channel && { chat: channel.id }),
    ...(by && !ours && message?.user !== sender.userId && { by }),
  }
}

/** Slack's own address of a message, as "Copy link" makes it. Without the workspace's name there is none. */
function linkTo({ team, channel, message }: Shortcut): string | undefined {
  const domain = team?.domain
  if (!domain || !channel?.id || !message?.ts || !/^[\w-]+$/.test(domain) || !/^\d+\.\d+$/.test(message.ts))
    return undefined
  const address = `https://${domain}.slack.com/archives/${channel.id}/p${message.ts.replace('.', '')}`
  const root = message.thread_ts
  return root && root !== message.ts
    ? `${address}?thread_ts=${encodeURIComponent(root)}&cid=${channel.id}`
    : address
}

/** The people whose names are needed: who is mentioned in the message, and who wrote it. */
export function rawTextOfPicked(body: unknown): string {
  const { data } = Shortcut.safeParse(body)
  const { text, user } = data?.message ?? {}
  return [text, user && `<@${user}>`].filter(Boolean).join(' ')
}
