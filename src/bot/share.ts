import { button, buttons, quiet } from '../cards/build.ts'
import type { Card, Part } from '../cards/card.ts'
import type { Work } from '../db/work.ts'
import type { Person } from '../people/store.ts'
import type { Incoming, Place, Reply } from '../platforms/platform.ts'
import { tell } from '../queue/tell.ts'
import { shareWords } from './share-words.ts'

/** A question in a chat of several people, where we were mentioned: its answer is for the asker alone until they share it. */
function askedAmongOthers(incoming: Incoming): boolean {
  const { place } = incoming
  return incoming.kind === 'said' && !place.direct && (incoming.mention === true || place.platform === 'web')
}

/**
 * The answer with a button that says it where it was asked; never where people of other companies read along, never a form, never what only
 * some of them may know.
 */
export function withShare(reply: Reply, incoming: Incoming, person: Person): Reply {
  const { card, delivery } = reply
  const { outside, platform, tenant, chat, thread } = incoming.place
  if (!askedAmongOthers(incoming) || outside || delivery !== 'private' || !hasContent(card)) return reply
  const place: Place = { platform, tenant, chat, ...(thread && { thread }) }
  const fields = { of: incoming.key, by: String(person.id), place: JSON.stringify(place) }
  const share = buttons(button(shareWords[card.lang].button, 'share', fields))
  return { ...reply, card: { ...card, parts: [...card.parts, ...([share].flat() as Part[])] } }
}

function hasContent({ own, parts }: Card): boolean {
  return !own && parts.length > 0 && parts.every(({ kind }) => kind !== 'form')
}

/** The place in which a card may be shared, from its own button; undefined: it has none for this person. */
export function sharePlace(card: Card, person: Person): Place | undefined {
  const all = card.parts.flatMap((part) => (part.kind === 'buttons' ? part.buttons : []))
  const found = all.find(({ click }) => click.intent === 'share')
  if (found?.click.fields['by'] !== String(person.id)) return undefined
  return JSON.parse(found.click.fields['place'] ?? '{}') as Place
}

/** What others see of it: to be read, not to be clicked, with who shared it. */
export function sharedCard(card: Card, by: string): Card {
  const parts = card.parts.flatMap((part): Part[] => {
    if (part.kind === 'buttons' || part.kind === 'form') return []
    if (part.kind !== 'list') return [part]
    return [{ ...part, items: part.items.map(({ buttons: _, ...item }) => item) }]
  })
  const line = quiet(shareWords[card.lang].by(by))
  return { ...card, parts: [...parts, ...([line].flat() as Part[])] }
}

/**
 * Tells the asker in the place itself that they were heard, without a word of the answer: Slack shows it to them alone, Feishu puts a sign on
 * their message.
 */
export async function acknowledge(work: Work, incoming: Incoming, card: Card): Promise<void> {
  if (incoming.kind !== 'said' || !incoming.mention || !askedAmongOthers(incoming)) return
  const only = { userId: incoming.sender.userId, message: incoming.message }
  const w = shareWords[card.lang]
  const heard: Card = { lang: card.lang, title: w.heard, tone: 'plain', summary: w.heard, parts: [] }
  await tell(work, `ack:${incoming.key}`, { ...incoming.place, only }, heard)
}
