import { z } from 'zod'
import { clock, count, day, flag, limit, minuteOf, perTier, positive, section, weekday } from './checks.ts'

/** Working time, digest, reminders, promises to customers (docs/method.md, Clock). */

const days = z.array(day, 'must be a list of days').default([])

export const workingPolicy = section({
  /** CN: public holidays and make-up days 调休 are known. other: `weekend`, `holidays` and `holidaysFile` say it all. */
  country: z.enum(['CN', 'other'], 'must be CN or other').default('CN'),
  weekend: z
    .array(weekday, 'must be a list of weekdays')
    .max(6, 'must leave a working day')
    .default(['sat', 'sun']),
  holidays: days,
  /** Path of an iCalendar file with public holidays, all-day events. */
  holidaysFile: z.string('must be a path').optional(),
  daysOff: days,
  extraDays: days,
  from: clock.default('09:00'),
  to: clock.default('18:00'),
})
  .refine((own) => minuteOf(own.from) < minuteOf(own.to), {
    path: ['to'],
    message: 'must be later than from',
  })
  .prefault({})

export const digestPolicy = section({
  /** Local time of each reader. */
  at: clock.default('08:30'),
  /** The morning message of each rep. */
  repAt: clock.default('09:00'),
  /** Messages of many readers are spread over so many minutes before the time. */
  spreadMinutes: count.default(10),
  maxLines: count.min(1, 'must be 1 or more').default(8),
  reasons: count.min(1, 'must be 1 or more').default(3),
  /** A score that moves less inside its band is noise, not a change. */
  minMove: count.default(10),
  /** What a reader without anything to read gets. */
  empty: z.enum(['silent', 'all_clear'], 'must be silent or all_clear').default('silent'),
  /** Working days ahead that "coming up" looks. */
  comingDays: count.default(4),
}).prefault({})

const rising = (list: number[]) => list.every((value, at) => at === 0 || value > list[at - 1]!)
const rungs = (defaults: number[]) =>
  z
    .array(z.number('must be a list of numbers'), 'must be a list of numbers')
    .refine(rising, 'must rise from rung to rung')
    .default(defaults)

export const remindersPolicy = section({
  /** Lines of a morning message; the others are counted in one line. */
  maxLines: count.min(1, 'must be 1 or more').default(12),
  /** Days in which something must happen on a subject for its reminder to count as acted on. */
  actedDays: positive.default(7),
  contact: section({
    daysBefore: rungs([1]),
    /** Days since contact ÷ cadence. 1 is the due day itself: overdue begins the day after. */
    ratios: rungs([1, 1.5, 2]),
    managerFromRatio: positive.default(2),
    /** A promise pauses the contact clock until its day plus so many working days. */
    graceDays: count.default(1),
  }).prefault({}),
  nextStep: section({
    /** Days after the due day; negative is before. */
    days: rungs([-1, 0, 1, 7]),
    managerFromDay: count.default(7),
  }).prefault({}),
  stage: section({
    percents: rungs([80, 100, 150, 200]),
    managerFromPercent: positive.default(150),
  }).prefault({}),
  complaint: section({ percents: rungs([50, 100]), managerFromPercent: positive.default(100) }).prefault({}),
  planReview: section({ daysBefore: count.default(3) }).prefault({}),
  /** Days after which the wall is scored again. */
  wall: perTier(limit, { A: 30, B: 90, C: 90, D: 'off' }, 'rising'),
  weekPlan: section({ on: weekday.default('fri'), at: clock.default('16:00') }).prefault({}),
  /** The seed's deadline: Saturday before leaving or Monday before work (S90). */
  weekSummary: z.array(section({ on: weekday, at: clock }), 'must be a list of { on, at }').default([
    { on: 'sat', at: '17:00' },
    { on: 'mon', at: '08:30' },
  ]),
}).prefault({})

export const snoozePolicy = section({
  maxDays: positive.default(7),
  exceptionMaxDays: positive.default(90),
}).prefault({})

export const complaintsPolicy = section({
  /** Working days in which a complaint is to be solved. */
  sla: section({ grumble: positive.default(5), complaint: positive.default(3), crisis: positive.default(1) })
    .refine(
      (own) => own.crisis <= own.complaint && own.complaint <= own.grumble,
      'crisis ≤ complaint ≤ grumble',
    )
    .prefault({}),
  acknowledgeDays: positive.default(1),
  crisisAcknowledgeMinutes: positive.default(60),
  /** A complaint of the same matter within so many days raises the level. */
  repeatDays: positive.default(90),
  /** A crisis does not wait for working hours. */
  crisisAnytime: flag.default(true),
}).prefault({})
