import type { Work } from '../db/work.ts'
import type { Lang } from '../domain/lang.ts'
import { tellHome } from '../home/build-home.ts'
import type { Person } from '../people/store.ts'
import type { Incoming, Place } from '../platforms/platform.ts'

/** Minutes after it was opened or clicked in which a page may still be looked at; opening it again draws it anew anyway. */
const LOOKED_AT = 60
/** Pages remembered; the ones opened longest ago go first. */
const MOST = 2_000

/**
 * Pages that people have open, remembered in this process alone: who changes something sees it there at once. Who has none open costs nothing,
 * and a page that was forgotten is drawn anew when it is opened.
 */
export function createHomes() {
  const open = new Map<number, { place: Place; until: number }>()

  return {
    seen(personId: number, place: Place, now: Date): void {
      if (!place.home) return
      open.delete(personId)
      open.set(personId, { place, until: now.getTime() + LOOKED_AT * 60_000 })
      if (open.size > MOST) open.delete(open.keys().next().value ?? 0)
    },
    /** Draws the page again where this input changed something. */
    async refresh(work: Work, person: Person, { kind }: Incoming, lang: Lang): Promise<void> {
      const page = open.get(person.id)
      if (!page || kind === 'opened' || work.changes.length === 0) return
      if (page.until >= work.now.getTime()) await tellHome(work, person, page.place, lang)
      else open.delete(person.id)
    },
  }
}
