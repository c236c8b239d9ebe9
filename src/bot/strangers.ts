import type { Work } from '../db/work.ts'
import type { Lang } from '../domain/lang.ts'
import { notifyStranger } from '../people/notify-identity.ts'
import { adminNames } from '../people/store.ts'
import type { Incoming, Reply } from '../platforms/platform.ts'
import { laneOf } from '../queue/tell.ts'
import { problemCard } from './problem-cards.ts'

/** What somebody is answered who is nobody we know, by how far the platform vouches for them. */
const KINDS = { own: 'unknownPerson', foreign: 'outsider', unsure: 'unsure' } as const

/**
 * Whom we do not know gets one sentence, a minute's worth of them in one message, and nothing about any account. Our own are told whom to ask,
 * by name only, and admins hear once that they wrote. `at`: when they wrote.
 */
export async function refuseStranger(
  work: Work,
  { kind, sender, place }: Incoming,
  lang: Lang,
  at: Date,
): Promise<Reply | null> {
  // Ignore thread replies from unknown people.
  if (kind === 'replied' && !place.direct) return null
  const standing = sender.standing ?? 'own'
  const own = standing === 'own'
  if (own) await notifyStranger(work, sender)
  const key = `stranger:${laneOf({ ...place, chat: sender.userId })}:${Math.floor(at.getTime() / 60_000)}`
  return {
    card: problemCard(KINDS[standing], lang, own ? [sender.userId, ...(await adminNames(work))] : []),
    delivery: 'private',
    key,
  }
}
