import type { Card, Click, Option, Pickable } from '../cards/card.ts'

export type PlatformName = 'slack' | 'feishu' | 'web'

/** Who did something, in the platform's own names. */
export type Sender = {
  platform: PlatformName
  /** Slack team id, Feishu tenant key; empty in the playground. */
  tenant: string
  userId: string
  /**
   * Absent: one of our own workspace, enterprise or tenant; the adapter vouches for it. `foreign`: of another one: gets nothing, binds nothing.
   * `unsure`: the platform has not said yet who we are: only who was known before is served, nobody is bound.
   */
  standing?: 'foreign' | 'unsure'
  /** What the platform told about the person on the way; only hints. */
  name?: string
  timeZone?: string
  locale?: string
  /** Only when the platform has confirmed it, and only of a full member of our own: it decides who somebody is. */
  email?: string
}

/** Where something is said: a chat, and the thread in it. A direct chat may be named by the person's platform id alone. */
export type Place = {
  platform: PlatformName
  tenant: string
  /** Slack channel or user id; Feishu chat id (`oc_…`) or open id (`ou_…`); in the playground the person's id. */
  chat: string
  /** The message that a thread hangs on, in the platform's own name. */
  thread?: string
  direct?: boolean
  /** People of other companies read along here, as far as the platform has told: nothing about an account is posted. */
  outside?: boolean
  /** Not the chat but the page that the platform keeps for this person (Slack's Home tab): it shows one card, told like any other. */
  home?: boolean
  /**
   * For this person alone, in a chat that others read too: a word that they were heard, which nobody misses. Slack shows it to them only;
   * Feishu puts a reaction on `message`, the one that they wrote.
   */
  only?: { userId: string; message?: string }
}

/** Everything that comes in from outside, in one shape. `key` is unique per thing that happened: it may arrive twice, the work is done once. */
export type Incoming = {
  key: string
  sender: Sender
  place: Place
  /** When it happened by the platform's clock, milliseconds since 1970; undefined when not told. */
  at?: number
} /** A command or a message meant for us; `text` without our own mention. */ & (
  | {
      kind: 'said'
      text: string
      people?: string[]
      /** We were mentioned in a chat, which proves that we are in it. */
      mention?: boolean
      /** The message itself, in the platform's own name, where a sign can be put on it. */
      message?: string
      /** What the message has beside its words and cannot be read: a picture, a file. */
      beside?: Unreadable
      /** The message that it answers, in the platform's own name: what a card of ours is about need not be named again. */
      under?: string
    }
  /** A message that was changed after it was sent. `text`: as it is now; `of`: the key of the message it was. */
  | { kind: 'edited'; text: string; of: string; people?: string[] }
  /** Something meant for us that we cannot read. `name`: of a file, where it has one. */
  | { kind: 'unreadable'; what: Unreadable; name?: string }
  /** A button or a form; typed values are in `click.fields` under the field's name. `message` is the card it stands on. */
  | { kind: 'clicked'; click: Click; message?: string }
  /** A person opened the chat with us for the first time; with `place.home` their own page, each time. */
  | { kind: 'opened' }
  /**
   * A message of anybody that its reader picked to be noted: Slack's message shortcut, Feishu's reply that mentions us. Nothing is written
   * before they say yes. `said`: when it was said, milliseconds since 1970; `link`: to it; `by`: who said it, by name;
   * `chat`: where it stands, whose account is meant where it names none.
   */
  | {
      kind: 'picked'
      as: 'visit' | 'note'
      text: string
      said?: number
      link?: string
      by?: string
      chat?: string
    }
  /** The platform says that the sender has left the company: nobody spoke, and nobody is answered. */
  | { kind: 'left' }
  /** A plain reply in a thread of ours; kept as a comment when a request hangs there. `root` is the thread's first message; `edits`: the key of the reply that now says this. */
  | { kind: 'replied'; text: string; root: string; people?: string[]; edits?: string }
  /** A file was sent to us. The adapter fetches it before dispatch: content is base64, at most 10 MB; empty when we may not or cannot have it. */
  | { kind: 'file'; name: string; content: string }
)

/** Kinds of message that have no words for us. `long`: more words than are read at once. */
export type Unreadable =
  | 'picture'
  | 'voice'
  | 'video'
  | 'sticker'
  | 'document'
  | 'forwarded'
  | 'shared'
  | 'other'
  | 'long'

/**
 * The answer to whoever asked.
 * `private`: for the asker alone · `replace`: in place of the card that was clicked · `toast`: a short word, the clicked card stays as it is.
 */
export type Reply = {
  card: Card
  delivery: 'private' | 'replace' | 'toast'
  /** Where the answer is owed: under this key instead of the incoming's, so that many are one message. */
  key?: string
}

/**
 * What a field of kind `pick` may be filled with, by who asks: best first, few, nothing for whom we do not know. `typed`: what they have
 * typed so far, a part of a name or its pinyin. Reads only, and never throws.
 */
export type AskChoices = (asked: {
  sender: Sender
  of: Pickable
  typed: string
  within?: string | undefined
}) => Promise<Option[]>

/** How sending went. `after` in milliseconds. `doubtful`: it may or may not have arrived. */
export type Sent =
  | { kind: 'sent'; as: string }
  | { kind: 'later'; after?: number; why: string; doubtful?: boolean }
  /** Will never work: the message is gone, we were removed, refused. `target`: the place itself is dead. */
  | { kind: 'never'; why: string; target?: boolean }

/** Whom a platform knows of those asked for, and the workspace or tenant they are in. */
export type FoundIds = { tenant: string; ids: ReadonlyMap<string, string> }

/** What the relay needs of a platform. Adapters start and stop themselves in main.ts. */
export type Platform = {
  name: PlatformName
  /** Posts a new message. `key` is told to the platform, so that a doubtful post can be found again or is refused the second time. */
  post(place: Place, card: Card, key: string): Promise<Sent>
  /** Edits the message `as` in place. `{ kind: 'never', why: 'too old' }` makes the relay post anew. */
  edit(place: Place, as: string, card: Card): Promise<Sent>
  /** Looks for a doubtful post by its key; undefined: not there. Platforms with idempotent posts need none. */
  find?(place: Place, key: string): Promise<string | undefined>
  /**
   * Ids of people of our own company by e-mail (lower case) or mobile (`+86…`), where the platform has confirmed the address; who is not there is
   * not told, nor is a kind of address that the platform does not know.
   * Undefined: it cannot be asked now, or the app may not ask.
   */
  idsOf?(addresses: readonly string[]): Promise<FoundIds | undefined>
  /** Reasons why it is not usable now; empty: ready. */
  problems(): string[]
}

/** What an adapter hands everything to. Never throws: what went wrong is in the reply. */
export type Receive = (incoming: Incoming) => Promise<Reply>
