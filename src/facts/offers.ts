import type { AccountRow } from '../accounts/store.ts'
import type { Item } from '../cards/card.ts'
import type { Work } from '../db/work.ts'
import { mostAlike } from '../domain/alike.ts'
import type { Day } from '../domain/day.ts'
import type { Lang } from '../domain/lang.ts'
import { profileGap } from '../domain/profile.ts'
import { saidToHaveLeft } from '../language/departures.ts'
import type { VisitReading } from '../language/visit.ts'
import { type Answered, caughtItems, gapItem } from './offer-cards.ts'

/** Things that a visit caught and that are offered at once, at most: more are a form. */
const MOST_CAUGHT = 2

/** People who were met or named: their level, whether they are our coach and told us something today. */
type Met = { name: string; layer: string | null; isCoach: boolean; toldToday: boolean; met: boolean }

/** What a visit caught, offered as facts: rivals, objections, what a coach told, the level of somebody new. */
export function offerCaught(
  account: AccountRow,
  reading: VisitReading,
  people: readonly Met[],
  { knows, answers, lang }: { knows: boolean; answers: readonly Answered[]; lang: Lang },
): Item[] {
  const gone = saidToHaveLeft(
    reading.summary.value,
    people.map(({ name }) => name),
  )
  const caught = {
    rivals: reading.competitors.map(({ value }) => value),
    objections: reading.objections.map(({ value }) => ({ text: value, before: mostAlike(value, answers) })),
    needs: reading.needs.map(({ value }) => value),
    coaches: people
      .filter(({ isCoach, toldToday }) => knows && isCoach && !toldToday)
      .map(({ name }) => name),
    strangers: people
      .filter(({ name, layer }) => layer === null && !gone.includes(name))
      .map(({ name }) => name),
    gone,
  }
  return caughtItems(account.code, caught, lang).slice(0, MOST_CAUGHT)
}

/** The one line of the account's file that is missing or old (S18), as a question; none where nothing is. */
export function askFile(
  { policy, today }: Pick<Work, 'policy' | 'today'>,
  account: AccountRow,
  lines: readonly { field: string; value: string; day: Day }[],
  lang: Lang,
): Item[] {
  const gap = account.tier ? profileGap(lines, account.tier, policy, today) : undefined
  if (!gap) return []
  const value = gap.stale ? (lines.find(({ field }) => field === gap.field)?.value ?? '') : undefined
  return [gapItem(account, { field: gap.field, ...(value !== undefined && { value }) }, lang)]
}
