import type { Card } from '../../cards/card.ts'
import type { Place } from '../platform.ts'

/**
 * What the playground remembers: every chat with its messages, in memory. The outbox has what was told, so a restart
 * loses only direct answers and typed words.
 */

/** One message of a chat. `rev` grows with every change of anything, so a page can ask for what changed since. */
export type Entry = {
  /** The platform's name of the message: the key it was told under, so that it is the same after a restart. */
  id: string
  chat: string
  /** Order in the chat. */
  seq: number
  rev: number
  at: string
  edited?: string
  /** The message whose thread it stands in. */
  thread?: string
  /** The only person who sees it; everybody in the chat without one. */
  only?: number
} & ({ kind: 'card'; told: boolean; card: Card } | { kind: 'words'; from: number; text: string })

/** What was told before this process started, as the outbox has it. `parent` is the key of the message in whose thread it stands. */
export type Told = { key: string; place: Place; parent?: string | null; card: Card; at: Date }

/** Messages kept per chat and source: what was told, and what was asked and answered directly. */
const MOST = 200

export type Keep = ReturnType<typeof makeKeep>

export function makeKeep(options: { now(): Date; changed(entry: Entry, how: 'new' | 'edited'): void }) {
  const chats = new Map<string, Entry[]>()
  const byId = new Map<string, Entry>()
  /** Up to which `seq` a person has read a chat. */
  const read = new Map<string, number>()
  /** What stood in a chat when the process started is news to nobody. */
  const loadedUpTo = new Map<string, number>()
  let last = 0

  function add(entry: Entry, announce: boolean): string {
    const chat = chats.get(entry.chat) ?? []
    chats.set(entry.chat, chat)
    chat.push(entry)
    byId.set(entry.id, entry)
    forgetOldest(chat, isTold(entry))
    if (announce) options.changed(entry, 'new')
    return entry.id
  }

  function forgetOldest(chat: Entry[], told: boolean) {
    if (chat.filter((entry) => isTold(entry) === told).length <= MOST) return
    const oldest = chat.findIndex((entry) => isTold(entry) === told)
    for (const gone of chat.splice(oldest, 1)) byId.delete(gone.id)
  }

  function stamp(place: Place, at: Date) {
    last += 1
    return {
      chat: chatOf(place),
      seq: last,
      rev: last,
      at: at.toISOString(),
      ...(place.thread === undefined ? {} : { thread: place.thread }),
    }
  }

  return {
    /** A message for everybody in the place. The same key again is the same message: nothing is posted twice. */
    post(place: Place, card: Card, key: string): string {
      if (byId.has(key)) return key
      return add({ id: key, kind: 'card', told: true, card, ...stamp(place, options.now()) }, true)
    },
    /** A direct answer, for the asker alone. The same id again is the same answer. */
    answer(place: Place, person: number, card: Card, id: string): string {
      if (byId.has(id)) return id
      return add({ id, kind: 'card', told: false, card, only: person, ...stamp(place, options.now()) }, true)
    },
    /** What a person typed: in a thread everybody reads it, elsewhere it is a command and theirs alone. */
    say(place: Place, person: number, text: string, id: string): void {
      if (byId.has(id)) return
      const only = place.thread === undefined ? { only: person } : {}
      add({ id, kind: 'words', from: person, text, ...only, ...stamp(place, options.now()) }, true)
    },
    /** False when the message is no longer kept. */
    edit(id: string, card: Card): boolean {
      const entry = byId.get(id)
      if (entry?.kind !== 'card') return false
      last += 1
      entry.rev = last
      entry.card = card
      entry.edited = options.now().toISOString()
      options.changed(entry, 'edited')
      return true
    },
    has: (id: string) => byId.has(id),
    /** What is told already, oldest first, without announcing it and as read by everybody. Known keys are left as they are. */
    load(history: Told[]): void {
      for (const told of [...history].sort((a, b) => a.at.getTime() - b.at.getTime())) {
        if (byId.has(told.key)) continue
        const thread = told.parent ?? told.place.thread
        const place = thread === undefined ? told.place : { ...told.place, thread }
        add({ id: told.key, kind: 'card', told: true, card: told.card, ...stamp(place, told.at) }, false)
      }
      for (const [chat, entries] of chats) loadedUpTo.set(chat, entries.at(-1)?.seq ?? 0)
    },
    /** What `person` may see of a chat and what changed after `rev`, oldest first. */
    view(chat: string, person: number, rev: number): Entry[] {
      return (chats.get(chat) ?? []).filter((entry) => entry.rev > rev && mayRead(entry, person))
    },
    rev: () => last,
    /** Chats that are no person's, in the order of their names. */
    channels: () =>
      [...chats.keys()].filter((chat) => !isPerson(chat) && ownerOfPage(chat) === undefined).sort(),
    markRead(chat: string, person: number, seq: number): void {
      if (!chats.has(chat)) return
      const key = `${person} ${chat}`
      read.set(key, Math.max(read.get(key) ?? 0, seq))
    },
    /** Cards that were told and not yet seen. Own answers do not count: the asker is looking at them. */
    unread(chat: string, person: number): number {
      const seen = Math.max(read.get(`${person} ${chat}`) ?? 0, loadedUpTo.get(chat) ?? 0)
      return (chats.get(chat) ?? []).filter((entry) => isTold(entry) && entry.seq > seen).length
    },
  }
}

function isTold(entry: Entry): boolean {
  return entry.kind === 'card' && entry.told
}

function mayRead(entry: Entry, person: number): boolean {
  return entry.only === undefined || entry.only === person
}

/** A person's page is a chat of its own, with one card in it: `home:12`. */
function chatOf({ chat, home }: Place): string {
  return home ? `home:${chat}` : chat
}

/** Whose page it is; undefined: it is a chat. */
export function ownerOfPage(chat: string): string | undefined {
  return /^home:(\d+)$/.exec(chat)?.[1]
}

/** A person's own chat is named by their number; every other chat is a channel. */
export function isPerson(chat: string): boolean {
  return /^\d+$/.test(chat)
}
