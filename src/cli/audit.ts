import { type HistoryLine, historyOf } from '../db/audit.ts'
import type { Store } from '../db/store.ts'
import { peopleNamed } from '../people/store.ts'
import { CommandError, withSession } from './session.ts'

/** Lines that are printed at most, the newest. */
const MOST = 500

/** `kam audit <code or person>`: who changed what, when, from what to what, because of which message. Exit 1 when nothing is known. */
export async function audit(about: string, json: boolean): Promise<number> {
  return withSession(undefined, async ({ store }) => {
    const lines = await linesAbout(store, about)
    if (lines.length === 0)
      throw new CommandError(
        `nothing is written about ${about}: give a code (K02, D3, AP1) or a person's name`,
      )
    console.log(json ? JSON.stringify(lines) : lines.map(textOf).join('\n'))
    return 0
  })
}

/** The history of what has this code, else of the person who is called so. */
export async function linesAbout(store: Store, about: string): Promise<HistoryLine[]> {
  return store.read(async (work) => {
    const lines = await historyOf(work, { code: about }, MOST)
    if (lines.length > 0) return lines
    const [person] = await peopleNamed(work, about)
    return person ? historyOf(work, { personId: person.id }, MOST) : []
  })
}

/** `2026-06-01T02:30:00.000Z  王浩  deal.amount  {…} → {…}  (slack:Ev1)`, on one line whatever somebody wrote. */
function textOf({ at, person, what, before, after, cause }: HistoryLine): string {
  const change = [before, after].map((value) => (value === null ? '' : JSON.stringify(value)))
  const words = change[0] ? change.join(' → ') : change[1]
  return [at.toISOString(), person ?? 'the program', what, words, `(${cause})`].filter(Boolean).join('  ')
}
