import { type Day, daysBetween } from './day.ts'
import type { Policy } from './policy.ts'
import type { ProfileName } from './profile-names.ts'
import type { Tier } from './risk/facts.ts'

/** One line of an account's file and the day on which it was true last. */
export type ProfileLine = { field: string; day: Day }

/** The line that says that an account is still what its tier says (S03). */
const TIER_CHECK: ProfileName = 'tier_check'

type Limits = Pick<Policy, 'profile'> & { risk: { account: Pick<Policy['risk']['account'], 'AR14'> } }

/** What the policy asks for in the file of an account of this tier, in its order. */
function asked(tier: Tier, { profile }: Limits): readonly string[] {
  return profile.recheckDays[tier] === 'off' ? profile.fields[tier] : [...profile.fields[tier], TIER_CHECK]
}

/** Days after which a line is old: AR14's age, for the check of the tier profile.recheckDays. */
function limitOf(field: string, tier: Tier, { profile, risk }: Limits): number | 'off' {
  return field === TIER_CHECK ? profile.recheckDays[tier] : risk.account.AR14.age[tier]
}

/**
 * How complete a file is in percent, and its oldest line (S19). Undefined where no file is kept or nothing is asked for: that is no risk. A check
 * of the tier that is too old counts as none.
 */
export function profileOf(
  lines: readonly ProfileLine[],
  tier: Tier,
  policy: Limits,
  today: Day,
): { percent: number; checkedOn: Day } | undefined {
  const fields = asked(tier, policy)
  const known = lines.filter(({ field, day }) => {
    if (day > today || !fields.includes(field)) return false
    const limit = limitOf(field, tier, policy)
    return field !== TIER_CHECK || limit === 'off' || daysBetween(day, today) <= limit
  })
  const days = known.filter(({ field }) => field !== TIER_CHECK).map(({ day }) => day)
  const [oldest] = [...(days.length > 0 ? days : known.map(({ day }) => day))].sort()
  if (!oldest || fields.length === 0) return undefined
  return { percent: (known.length / fields.length) * 100, checkedOn: oldest }
}

/** How the file of an account stands: what is asked for, how much of it is known, what is missing and what is old, each in the policy's order. */
export type ProfileState = { of: number; known: number; missing: string[]; stale: string[] }

/** Compares the lines with what the policy asks for of this tier (S18, S19); undefined where it asks for nothing. */
export function profileState(
  lines: readonly ProfileLine[],
  tier: Tier,
  policy: Limits,
  today: Day,
): ProfileState | undefined {
  const fields = asked(tier, policy)
  if (fields.length === 0) return undefined
  const dayOf = new Map(lines.map(({ field, day }) => [field, day]))
  const stale = fields.filter((field) => {
    const limit = limitOf(field, tier, policy)
    const day = dayOf.get(field)
    return day !== undefined && limit !== 'off' && daysBetween(day, today) > limit
  })
  const missing = fields.filter((field) => !dayOf.has(field))
  return { of: fields.length, known: fields.length - missing.length, missing, stale }
}

/** The one line to ask for next: what is missing, then what is old. Undefined: nothing. */
export function profileGap(
  lines: readonly ProfileLine[],
  tier: Tier,
  policy: Limits,
  today: Day,
): { field: string; stale: boolean } | undefined {
  const state = profileState(lines, tier, policy, today)
  const [missing] = state?.missing ?? []
  const [old] = state?.stale ?? []
  if (missing !== undefined) return { field: missing, stale: false }
  return old === undefined ? undefined : { field: old, stale: true }
}
