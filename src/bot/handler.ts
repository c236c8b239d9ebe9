import type { Card } from '../cards/card.ts'
import type { Work } from '../db/work.ts'
import type { Lang } from '../domain/lang.ts'
import type { Reading } from '../language/readings.ts'
import type { Person } from '../people/store.ts'
import type { Place, Reply } from '../platforms/platform.ts'

/** What somebody asks for, as a handler sees it: who, what, with which words and fields. No platform in it. */
export type Message = {
  key: string
  person: Person
  lang: Lang
  intent: string
  /** The words after the command word; of a reply in a thread, all of it. */
  text: string
  /** What was understood, where it was written; a button or a form has none. */
  reading?: Reading | undefined
  /** What the clicked button meant, and what was typed into the form under it. */
  fields: Record<string, string>
  place: Place
  /** We were mentioned in the chat, which proves that we are in it. */
  mention?: boolean | undefined
  /** The card that was clicked, or the thread's first message, in the platform's own name. */
  messageId?: string
  file?: { name: string; content: string }
}

/**
 * Reads, decides with domain functions, writes, answers with a card. Runs in one transaction, once per incoming key, and calls nobody:
 * what else must be said is owed with `tell`. A plain card answers privately; a click's card replaces the clicked one; null says nothing.
 * Throws UserError with a sentence for what the person can put right: then nothing was written.
 */
export type Handler = (message: Message, work: Work) => Promise<Card | Reply | Forward | null>

/**
 * The message was meant for another intent: dispatch runs that one in its place, in the same transaction. What is not named stays as it came
 * (fields are replaced, not added to); other words come with what was understood of them, or are read anew. This is how a word inside a command (`deal D6 lost`) reaches its own handler.
 */
export type Forward = {
  forward: { intent: string; text?: string; fields?: Record<string, string>; reading?: Reading }
}

/** The table of everything the bot does: intent → handler. `handlers/<noun>/index.ts` lists those of one noun. */
export type Handlers = Record<string, Handler>

/** Something due at a time. `key` is unique for the job and only names the slot; what `run` needs are fields of the job's own slot. */
export type Slot = { key: string }

/** A handler without a sender. `due` says from data which slots have come; each runs once, on whichever replica is first. */
export type Job<Due extends Slot = Slot> = {
  name: string
  due(work: Work): Promise<Due[]>
  run(work: Work, slot: Due): Promise<void>
}

/** Everything the bot does about one noun: what is asked for, and what is due by the clock. */
export type Room = { intents: Handlers; jobs: Job[] }
