import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createCalendar } from '../../src/calendar.ts'
import { addDays, type Day } from '../../src/domain/day.ts'
import { defaultPolicy } from '../../src/domain/policy.ts'
import type { DayFound } from '../../src/language/day-found.ts'
import { readDay } from '../../src/language/days.ts'
import { fold } from '../../src/language/text.ts'

/** What other projects' suites expect, beside the project where it is worked on; no part of it. */
const FILE = new URL('../../../shared/oracles/days/cases.json', import.meta.url)

type Case = {
  id: string
  as: 'visit' | 'due'
  today: Day
  text: string
  want: { day?: Day; first?: Day; last?: Day }
}

/** Where those suites are wrong for us, or of two answers the other was taken; every one was looked at. */
const NOT_OURS: Record<string, string> = {
  'Dec. 21': 'the 21st of December here, December 2021 there; the same words are the 21st in another case',
  'Cortana, please set up a Skype call sometime Friday 7/6 with Jim.': 'that Friday is today, not in a year',
  "Let's meet at friday the 26th at 4": 'a visit that is over was not on a day to come',
  "Let's meet at friday the 26th around 4": 'a visit that is over was not on a day to come',
  "I'll go back Nov/2": 'that day is today, not in a year',
  'at 7 in 3 years': 'in three years to the day, not on the first of a month',
  'Within 2 weeks': 'due at the end of the two weeks, not today',
}

type Outcome = 'right' | 'guess' | 'unread' | 'silent'

const within = (day: Day, first: Day, last: Day): boolean => day >= first && day <= addDays(last, 1)

/**
 * Right: that day, or the whole stretch (those suites end some a day later), or a guess inside of it, which is asked.
 * Silent: shown as sure, acceptable for what it was meant for, and wrong.
 */
function outcome({ want }: Case, got: DayFound | undefined): Outcome {
  if (!got?.day || got.problem) return 'unread'
  const { first, last } = { first: want.day ?? want.first ?? '', last: want.day ?? want.last ?? '' }
  const start = got.first ?? got.day
  const exact = want.day ? got.day === want.day : start === first && within(got.day, last, last)
  if (exact || (!got.sure && (start === first || (!want.day && within(got.day, first, last))))) return 'right'
  return got.sure && !got.against ? 'silent' : 'guess'
}

describe.skipIf(!existsSync(FILE))(
  'days as the suites of chrono, Recognizers-Text and duckling want them',
  () => {
    const cases: Case[] = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : []
    const calendar = createCalendar(defaultPolicy.working)
    const outcomes = cases.map((each) => {
      const got = readDay(fold(each.text).text, {
        today: each.today,
        leaning: each.as === 'visit' ? 'past' : 'future',
        holidays: (year) => calendar.holidays?.(year) ?? [],
      })
      return { each, got, outcome: outcome(each, got) }
    })

    it('reads at least 92 % of them right', () => {
      const right = outcomes.filter((each) => each.outcome === 'right').length
      expect(right / cases.length).toBeGreaterThanOrEqual(0.92)
    })

    it('shows none as sure that is wrong', () => {
      const silent = outcomes.filter(
        ({ each, outcome: said }) => said === 'silent' && !(each.text in NOT_OURS),
      )
      expect(
        silent.map(({ each, got }) => `${each.text} on ${each.today}: ${got?.first ?? ''} ${got?.day}`),
      ).toEqual([])
    })
  },
)

it.skipIf(existsSync(FILE))('the days of other suites are not here: nothing to compare with', () => {
  expect(existsSync(FILE)).toBe(false)
})
