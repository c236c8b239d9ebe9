import { shortDay } from '../cards/format.ts'
import type { Work } from '../db/work.ts'
import { dayIn } from '../domain/day.ts'
import { adminIds } from '../people/store.ts'
import type { Place } from '../platforms/platform.ts'
import { notePlaceDead } from '../queue/dead-places.ts'
import { tellPerson } from '../queue/tell.ts'
import { deadPlaceCard, OUTSIDERS, outsidersCard } from './place-cards.ts'
import { peopleOfPlace, standsUnnoticed } from './place-store.ts'
import { requestsWhere } from './store.ts'
import { subjectsOf } from './subject-store.ts'
import { openThreads } from './threads.ts'

/** Requests that are looked at when a chat dies. */
const MOST = 1_000

/**
 * A chat takes nothing from us any more (archived, we were removed, people of other companies read along). Noted once: admins hear of it, and
 * the requests that stood there go to the people concerned directly. Where other companies read along, who shared answers there and whose deals
 * and accounts are bound to it hear of it too. `why`: the platform's own word, for admins.
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
  if (why === OUTSIDERS) await tellOfOutsiders(work, place)
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

/** A word came from a chat that other companies read: if anything of ours stands there, it is left as if a message had been refused. */
export async function leaveOutside(work: Work, place: Place): Promise<void> {
  if (place.outside && !place.direct && (await standsUnnoticed(work, place)))
    await leavePlace(work, place, OUTSIDERS)
}

async function tellOfOutsiders(work: Work, place: Place): Promise<void> {
  const found = await peopleOfPlace(work, place)
  for (const id of new Set(found.map(({ personId }) => personId))) {
    const theirs = found.filter(({ personId }) => personId === id)
    const key = `place:outside:${place.platform}:${place.chat}:${work.now.getTime()}:${id}`
    await tellPerson(work, key, id, (lang) => {
      const shared = theirs.flatMap(({ how, what, at }) =>
        how === 'shared' ? [`${what && `“${what}” `}${shortDay(dayIn(work.zone, at), lang)}`] : [],
      )
      const bound = theirs.flatMap(({ how, what }) => (how === 'bound' ? [what] : []))
      const { platform } = place
      return outsidersCard(
        { platform, shared: [...new Set(shared)].slice(0, SHOWN), bound: bound.slice(0, SHOWN) },
        lang,
      )
    })
  }
}

/** Titles and codes in one sentence at most. */
const SHOWN = 10
