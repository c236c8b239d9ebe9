import { noteCard } from '../cards/build.ts'
import { fullDay } from '../cards/format.ts'
import { audit } from '../db/audit.ts'
import type { Work } from '../db/work.ts'
import type { Day } from '../domain/day.ts'
import { tellPerson } from '../queue/tell.ts'
import { snoozeWords } from '../risk/snooze-cards.ts'
import { type HoursOf, setAway } from './hours-store.ts'
import { personById } from './store.ts'

type Named = { id: number; name: string }

/** The absence is over, or does not begin: reminders come as usual, and whoever was to stand in hears it. */
export async function endAway(work: Work, person: Named, away: HoursOf['away']): Promise<void> {
  await setAway(work, person.id, undefined)
  await audit(work, { personId: person.id, what: 'away.end', subject: `person:${person.id}` })
  await tellFreed(work, person, away)
}

/** Tells whoever stands in for a person, and when. */
export async function tellStandIn(
  work: Work,
  person: Named,
  { from, until, standInId }: { from: Day; until: Day; standInId: number },
): Promise<void> {
  await tellPerson(work, `away:${person.id}:${from}:${standInId}`, standInId, (lang) => {
    const w = snoozeWords[lang]
    const text = w.standInTold(person.name, fullDay(from, lang), fullDay(until, lang))
    return noteCard(lang, w.standInTitle(person.name), text, 'info')
  })
}

/** Tells whoever was to stand in for an absence that is over, cancelled or somebody else's now. */
export async function tellFreed(work: Work, person: Named, away: HoursOf['away']): Promise<void> {
  const { delegateId, from } = away ?? {}
  if (delegateId === undefined) return
  const key = `away:${person.id}:${from}:${delegateId}:freed:${work.cause}`
  await tellPerson(work, key, delegateId, (lang) => {
    const text = snoozeWords[lang].notStandIn(person.name)
    return noteCard(lang, text, text, 'info')
  })
}

/** Who stands in, for the card of an absence; one who only looks on decides nothing. */
export async function standsIn(work: Work, id: number | undefined) {
  const person = id === undefined ? undefined : await personById(work, id)
  return person && { standIn: { name: person.name, decides: person.role !== 'viewer' } }
}
