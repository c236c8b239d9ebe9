import type { PlatformName } from '../../src/platforms/platform.ts'

export const FRONTS = [
  'Slack HTTP',
  'Slack Socket Mode',
  'Feishu webhook',
  'Feishu ws',
  'Playground',
] as const
export type FrontName = (typeof FRONTS)[number]

/** A card as a person sees it, whatever the platform: its words one per line, and the labels of its buttons. */
export type Seen = {
  words: string
  buttons: string[]
  /** Short words that are gone a moment later; nothing can be clicked on them. */
  toast?: boolean
  /** How often it was edited since it was posted. */
  edits: number
  /** The platform's own message, for clicking on it and replying under it. */
  raw: unknown
}

/** A person of the company in front of one platform: the only way in which the conformance rows touch the bot. */
export type Front = {
  name: FrontName
  platform: PlatformName
  /** The chat between a person and the bot, oldest first; the bot's messages only. */
  chat(who: string): Promise<Seen[]>
  /** The deals chat: requests, and what stands in their threads. */
  room(who: string): Promise<Seen[]>
  /** Opens the chat with the bot for the first time. */
  open(who: string): Promise<void>
  /** Writes to the bot. The same `id` again is the same message, delivered twice. `under`: as a reply to it. */
  say(who: string, text: string, how?: { id?: string; under?: Seen }): Promise<void>
  /** The platform's own command, answered where it was typed; undefined: the answer comes as a message. */
  command(who: string, text: string): Promise<Seen | undefined>
  /** Sends the bot a file of this name that it may not fetch; undefined where that is done otherwise. */
  sendFile?(who: string, name: string): Promise<void>
  /** Opens the page that the platform keeps for this person; undefined where it keeps none. */
  openPage?(who: string): Promise<Seen>
  /** Picks a message that a colleague wrote among others, to be logged as a visit; gives the form. */
  pick?(who: string, words: string): Promise<Seen>
  /** Mentions the bot in a chat of several people. */
  mention(who: string, text: string): Promise<void>
  /** What only this person sees in that chat of several people, and what everybody there sees. */
  crowd(who: string): Promise<{ own: Seen[]; all: Seen[] }>
  /** Plain words in the thread under a message of the deals chat. */
  reply(who: string, under: Seen, text: string): Promise<void>
  /** Clicks a button. Gives what it turned into at once: the new card, a word for the person alone, or a toast. */
  click(who: string, on: Seen, label: string, typed?: Record<string, string>): Promise<Seen>
  /** What the platform would have refused of all that was sent. */
  refused(): string[]
}

/** Every text of a platform's message that a person can read, in order. `names`: the keys under which texts stand. */
export function textsIn(message: unknown, names: readonly string[]): string {
  const texts: string[] = []
  const walk = (value: unknown, readable: boolean): void => {
    if (typeof value === 'string' && readable) texts.push(value)
    if (Array.isArray(value)) for (const each of value) walk(each, readable)
    else if (typeof value === 'object' && value !== null)
      for (const [name, each] of Object.entries(value)) walk(each, names.includes(name))
  }
  walk(message, false)
  return texts.join('\n')
}

/** Every object in a message for which `fits` holds. */
export function find<Found extends object>(
  message: unknown,
  fits: (value: object) => value is Found,
): Found[] {
  if (typeof message !== 'object' || message === null) return []
  const own = !Array.isArray(message) && fits(message) ? [message] : []
  return [...own, ...Object.values(message).flatMap((each) => find(each, fits))]
}

/** The only button with this label, or the first one of several with the same. */
export function labelled(labels: string[], label: string, words: string): number {
  const at = labels.indexOf(label)
  if (at < 0) throw new Error(`no button "${label}", only ${labels.join(', ')} on:\n${words}`)
  return at
}
