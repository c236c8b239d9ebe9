import type { Work } from '../db/work.ts'
import { adminIds } from '../people/store.ts'
import type { Place } from '../platforms/platform.ts'
import { notePlaceDead } from '../queue/dead-places.ts'
import { tellPerson } from '../queue/tell.ts'
import { deadPlaceCard } from './place-cards.ts'
import { requestsWhere } from './store.ts'
import { subjectsOf } from './subject-store.ts'
import { openThreads } from './threads.ts'

/** Requests that are looked at when a chat dies. */
const MOST = 1_000

/**
 * A chat takes nothing from us any more (archived, we were removed, people of other companies read along). Noted once: admins hear of it, and
 * the requests that stood there go to the people concerned directly. `why`: the platform's own word, for admins.
 */
export async function leavePlace(work: Work, place: Place, why: string): Promise<void> {
  const news = await notePlaceDead(work, place, why)
  const pending = await requestsWhere(work, { status: 'pending' }, MOST)
  const here = pending.filter(({ threads }) =>
    threads.some((thread) => thread.place.platform === place.platform && thread.place.chat === place.chat),
  )
  const subjects = await subjectsOf(work, here)
  for (const request of here) {
    const subject = subjects.get(request.id)
    if (subject) await openThreads(work, { request, subject })
  }
  if (!news) return
  for (const id of await adminIds(work))
    await tellPerson(
      work,
      `place:dead:${place.platform}:${place.chat}:${work.now.getTime()}:${id}`,
      id,
      (lang) =>
        deadPlaceCard(
          { platform: place.platform, chat: place.chat, why, requests: here.map(({ code }) => code) },
          lang,
        ),
    )
}
