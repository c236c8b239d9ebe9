import { UserError } from '../domain/errors.ts'
import type { Limit } from '../domain/policy/checks.ts'
import { problemEn } from './problem-words.en.ts'
import { problemZh } from './problem-words.zh.ts'

/** More inputs in a minute than a person can mean. Nothing was written; the same input may be sent again. */
export class TooMany extends UserError {
  /** Minutes since 1970: what was refused in one minute is answered once. */
  readonly minute: number

  constructor(most: number, minute: number) {
    super({ zh: problemZh.tooMany(most), en: problemEn.tooMany(most) })
    this.minute = minute
  }
}

/** Throws TooMany for the input that is one too many in its minute. `who`: a person's id, or a stranger's platform id in one word. */
export type Limiter = { take(who: number | string, at: Date): void }

/** People remembered at a time; older minutes are forgotten first. */
const MOST_PEOPLE = 10_000

/**
 * So many inputs a minute for each person, whatever others send. The minute is that of the input, not of the work on it: what waited for
 * hours in the inbox is not refused because it is worked off at once. Kept in memory: with n replicas a person may send up to n times as much.
 */
export function createLimiter(perMinute: Limit): Limiter {
  const counted = new Map<number | string, { minute: number; count: number }>()
  return {
    take(who, at) {
      if (perMinute === 'off') return
      const minute = Math.floor(at.getTime() / 60_000)
      const before = counted.get(who)
      const count = before?.minute === minute ? before.count + 1 : 1
      // Deleted first, so that the order of the map is the order of the last inputs.
      counted.delete(who)
      counted.set(who, { minute, count })
      if (counted.size > MOST_PEOPLE) counted.delete(counted.keys().next().value ?? who)
      if (count > perMinute) throw new TooMany(perMinute, minute)
    },
  }
}
