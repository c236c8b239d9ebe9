import { describe, expect, it } from 'vitest'
import { deadlinesOf, nextNudge, rungDue } from '../../../src/domain/approval/ladder.ts'
import type { Calendar } from '../../../src/domain/calendar.ts'
import { weekdayOf } from '../../../src/domain/day.ts'
import { defaultPolicy, parsePolicy } from '../../../src/domain/policy.ts'

const calendar: Calendar = { isWorkingDay: (day) => weekdayOf(day) < 6 }
const clock = { policy: defaultPolicy, calendar, zone: 'Asia/Shanghai' }
const shanghai = (text: string): Date => new Date(`${text}:00+08:00`)
/** AP1 of the worked example: asked on a Thursday afternoon. */
const asked = shanghai('2026-05-28T16:00')

describe('the clock of a request', () => {
  it('gives two working days to decide and five to expire, weekends not counted', () => {
    expect(deadlinesOf(asked, clock)).toEqual({
      dueAt: shanghai('2026-06-01T16:00'),
      expiresAt: shanghai('2026-06-04T16:00'),
    })
  })

  it('starts in the morning when it was asked for in the night', () => {
    expect(deadlinesOf(shanghai('2026-05-28T23:00'), clock).dueAt).toEqual(shanghai('2026-06-01T18:00'))
  })

  it.each<[string, string, number, unknown]>([
    ['a minute before the first reminder', '2026-05-29T15:59', 0, undefined],
    ['half the time: a reminder', '2026-05-29T16:00', 0, { percent: 50, how: 'remind' }],
    ['already reminded', '2026-05-29T17:00', 50, undefined],
    ['Sunday: nothing new happened', '2026-05-31T12:00', 50, undefined],
    ['all the time: loudly', '2026-06-01T16:00', 50, { percent: 100, how: 'loud' }],
    ['a day late: the manager hears of it', '2026-06-02T16:00', 100, { percent: 150, how: 'escalate' }],
    ['after a long sleep only the highest is said', '2026-06-03T10:00', 0, { percent: 150, how: 'escalate' }],
    ['the last rung is said once', '2026-06-04T15:00', 150, undefined],
  ])('%s', (_, now, reminded, rung) => {
    expect(rungDue({ requestedAt: asked, reminded }, shanghai(now), clock)).toEqual(rung)
  })

  it('takes its rungs from the policy', () => {
    const policy = parsePolicy('approvals:\n  limitDays: 1\n  remindPercent: [25]\n  escalatePercent: 200\n')
    const early = shanghai('2026-05-29T09:15')
    expect(rungDue({ requestedAt: asked, reminded: 0 }, early, { ...clock, policy })).toEqual({
      percent: 25,
      how: 'remind',
    })
  })

  it('lets the requester nudge once in four hours', () => {
    const nudged = shanghai('2026-06-01T10:00')
    expect(nextNudge(null, nudged, defaultPolicy)).toBeUndefined()
    expect(nextNudge(nudged, shanghai('2026-06-01T13:59'), defaultPolicy)).toEqual(
      shanghai('2026-06-01T14:00'),
    )
    expect(nextNudge(nudged, shanghai('2026-06-01T14:00'), defaultPolicy)).toBeUndefined()
  })
})
