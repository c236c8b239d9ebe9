/**
 * What the rest of the program calls a Slack message: `C012AB3CD:1548426417.840180`. A timestamp alone names a message only within
 * its channel, and a post to a person's id lands in a channel with another id.
 */
export function messageName(channel: string, ts: string): string {
  return `${channel}:${ts}`
}

/** Channel and timestamp of a message; the channel of the place where a bare timestamp was given. */
export function readName(name: string, chat: string): { channel: string; ts: string } {
  const at = name.lastIndexOf(':')
  return at < 0 ? { channel: chat, ts: name } : { channel: name.slice(0, at), ts: name.slice(at + 1) }
}
