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

const phoneLines = count.min(5, 'must be 5 or more')

export const digestPolicy = section({
  /** Local time of each reader. */
  at: clock.default('08:30'),
  /** The morning message of each rep. */
  repAt: clock.default('09:00'),
  /** When the report of the month before comes, on the first working day. */
  monthAt: clock.default('14:00'),
  /** Messages of many readers are spread over so many minutes before the time. */
  spreadMinutes: count.default(10),
  /** Accounts a page of "everything" lists. */
  maxLines: count.min(1, 'must be 1 or more').default(8),
  /** Reasons of an account at risk or critical. */
  reasons: count.min(1, 'must be 1 or more').default(4),
  /** The full edition comes on the first working day from this weekday on; other days say what is different. */
  fullOn: weekday.default('mon'),
  /** Lines of a phone, of so many half-width columns each. */
  columns: count.min(20, 'must be 20 or more').default(38),
  manager: section({ full: phoneLines.default(30), short: phoneLines.default(14) }).prefault({}),
  director: section({ full: phoneLines.default(20), short: phoneLines.default(8) }).prefault({}),
  /** Buttons of one message; what is left out is behind its last button. */
  maxButtons: count.min(3, 'must be 3 or more').default(8),
  /** A score that moves less inside its band is noise, not a change. */
  minMove: count.default(10),
  /** What a reader without anything to read gets. */
  empty: z.enum(['silent', 'all_clear'], 'must be silent or all_clear').default('silent'),
  /** Working days ahead that "coming up" looks. */
  comingDays: count.default(4),
}).prefault({})

/** What a line of a morning message is counted under: the rules of the method, the wall (S32), the week's summary (S90). */
const REMINDED = [
  ...[
    'AR01',
    'AR02',
    'AR03',
    'AR04',
    'AR05',
    'AR06',
    'AR07',
    'AR08',
    'AR09',
    'AR10',
    'AR11',
    'AR12',
    'AR13',
    'AR14',
    'AR15',
  ],
  ...['DR01', 'DR02', 'DR03a', 'DR03b', 'DR04', 'DR05', 'DR06', 'DR07', 'DR08', 'DR09', 'S32', 'S90'],
] as const

const rising = (list: number[]) => list.every((value, at) => at === 0 || value > list[at - 1]!)
const rungs = (defaults: number[]) =>
  z
    .array(z.number('must be a list of numbers'), 'must be a list of numbers')
    .refine(rising, 'must rise from rung to rung')
    .default(defaults)

export const remindersPolicy = section({
  /** Phone lines of a morning message (digest.columns). */
  maxLines: count.min(5, 'must be 5 or more').default(15),
  /** Things to do in a morning message; the others are one folded line. */
  maxItems: count.min(1, 'must be 1 or more').default(3),
  /** Said only in the week's full edition; the other rules the morning after they begin to count. */
  weekly: z
    .array(z.enum(REMINDED, 'must be a rule of the method, S32 or S90'), 'must be a list of rules')
    .default(['AR02', 'AR03', 'AR04', 'AR05', 'AR08', 'AR09', 'AR13', 'AR14', 'S32']),
  /** Working days since the owner last did something about a critical account. */
  stuck: section({
    /** The owner is asked what blocks it, the manager sees it. */
    askAfter: count.min(1, 'must be 1 or more').default(5),
    /** The manager is to choose; whoever leads the manager sees it. */
    chooseAfter: count.min(1, 'must be 1 or more').default(10),
    /** How long a choice without a day holds. */
    choiceDays: count.min(1, 'must be 1 or more').default(10),
  })
    .refine((own) => own.askAfter < own.chooseAfter, {
      path: ['chooseAfter'],
      message: 'must be later than askAfter',
    })
    .prefault({}),
  /** Days in which something must happen on a subject for its reminder to count as acted on. */
  actedDays: positive.default(7),
  contact: section({
    daysBefore: rungs([1]),
    /** Tiers whose contact is said on the day; the others wait for the full edition. */
    dailyTiers: z
      .array(z.enum(['A', 'B', 'C', 'D'], 'must be a tier'), 'must be a list of tiers')
      .default(['A', 'B']),
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
    /** From this percent on a deal without progress is said on the day; before that it waits for the full edition. */
    dailyFromPercent: positive.default(150),
    managerFromPercent: positive.default(150),
  }).prefault({}),
  complaint: section({ percents: rungs([50, 100]), managerFromPercent: positive.default(100) }).prefault({}),
  planReview: section({ daysBefore: count.default(3) }).prefault({}),
  /** Days after which the wall is scored again. */
  wall: perTier(limit, { A: 30, B: 90, C: 90, D: 'off' }, 'rising'),
  weekPlan: section({ on: weekday.default('fri'), at: clock.default('16:00') }).prefault({}),
  /** Messages of their own for a missing summary; without one the full edition's morning message asks for it (S90: Monday before work). */
  weekSummary: z.array(section({ on: weekday, at: clock }), 'must be a list of { on, at }').default([]),
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
