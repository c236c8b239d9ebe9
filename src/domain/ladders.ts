import { addWorkingDays, type Calendar, type WorkingHours, workingMinutesBetween } from './calendar.ts'
import { addDays, type Day, daysBetween, instantAt } from './day.ts'
import type { Policy } from './policy.ts'
import { contactPausedUntil } from './risk/contact.ts'

/**
 * The ladders of reminders (docs/method.md 5): which rung a situation stands on today. Only the highest rung reached is ever given, so
 * that a weekend or an outage is caught up with one line, not with one for each rung that was passed.
 */

/** The day a ladder looks from, in the reader's own zone, with the company's numbers and calendar. */
export type Morning = { day: Day; policy: Policy; calendar: Calendar }

/** `forManager`: from this rung on the reader's manager is told too. */
export type Rung<Name> = { rung: Name; forManager: boolean }

export type ContactRung = Rung<string> & {
  kind: 'soon' | 'due' | 'late'
  /** Last day on time. */
  dueOn: Day
  /** Days since the last qualifying contact. */
  days: number
}

/**
 * Contact (AR01): so many working days before it is due, on its day, then by days since contact ÷ cadence, beginning the day after.
 * A promise (`plannedOn`, a dated next step or planned visit) keeps what is overdue quiet until its day plus the grace; before
 * that the line of the day itself is only kept back for a promise of a later day: a promise for today is what the day is for.
 */
export function contactRung(
  facts: { lastOn: Day; cadence: number; plannedOn?: Day },
  { day, policy, calendar }: Morning,
): ContactRung | undefined {
  const { lastOn, cadence, plannedOn } = facts
  const { daysBefore, ratios, managerFromRatio } = policy.reminders.contact
  const days = daysBetween(lastOn, day)
  if (days < 0) return undefined
  const dueOn = addDays(lastOn, Math.floor(cadence))
  if (day < dueOn) {
    const ahead = daysBefore.find((count) => isWithin(day, dueOn, count, calendar))
    if (ahead === undefined || (plannedOn && plannedOn >= day && plannedOn > lastOn)) return undefined
    return { kind: 'soon', rung: `-${ahead}`, forManager: false, dueOn, days }
  }
  if (day === dueOn && days <= cadence) {
    if (plannedOn && plannedOn > day) return undefined
    return { kind: 'due', rung: '0', forManager: false, dueOn, days }
  }
  const ratio = ratios.findLast((each) => days >= each * cadence)
  if (ratio === undefined) return undefined
  const pausedUntil = contactPausedUntil(
    { lastContactOn: lastOn, ...(plannedOn && { plannedContactOn: plannedOn }) },
    policy,
    calendar,
  )
  if (pausedUntil && day <= pausedUntil) return undefined
  return { kind: 'late', rung: String(ratio), forManager: ratio >= managerFromRatio, dueOn, days }
}

/** Next step (DR02, AR12): working days before its day (negative), on it (0), calendar days after it. `late` in days. */
export function stepRung(
  due: Day,
  { day, policy, calendar }: Morning,
): (Rung<number> & { late: number }) | undefined {
  const { days, managerFromDay } = policy.reminders.nextStep
  const late = daysBetween(due, day)
  const rung = days.findLast((each) => (each < 0 ? isWithin(day, due, -each, calendar) : late >= each))
  if (rung === undefined) return undefined
  return { rung, late: Math.max(0, late), forManager: rung > 0 && rung >= managerFromDay }
}

/**
 * Days in a stage (DR01) in percent of its limit. Below 100 % it is a warning to make a plan: who has a dated next step ahead has one,
 * and hears nothing before the limit.
 */
export function stageRung(
  facts: { age: number; limit: number; stepAhead: boolean },
  { policy }: Pick<Morning, 'policy'>,
): Rung<number> | undefined {
  const { percents, managerFromPercent } = policy.reminders.stage
  const rung = percents.findLast((percent) => facts.age * 100 >= percent * facts.limit)
  if (rung === undefined || (rung < 100 && facts.stepAhead)) return undefined
  return { rung, forManager: rung >= managerFromPercent }
}

/**
 * Complaint (AR06) in percent of the working time from its opening to the end of its last day on time. Without an hour of opening
 * the time runs from the end of that day, because the day of opening does not count.
 */
export function complaintRung(
  facts: { openedOn: Day; openedAt?: Date; dueOn: Day },
  look: { now: Date; zone: string; hours: WorkingHours; policy: Policy; calendar: Calendar },
): Rung<number> | undefined {
  const { now, zone, hours, policy, calendar } = look
  const from = facts.openedAt ?? instantAt(zone, facts.openedOn, hours.to)
  const end = instantAt(zone, facts.dueOn, hours.to)
  const minutes = (to: Date) => workingMinutesBetween(calendar, hours, zone, from, to)
  const whole = minutes(end)
  const passed = now >= end ? whole : minutes(now)
  const { percents, managerFromPercent } = policy.reminders.complaint
  const rung = percents.findLast((percent) => (whole === 0 ? now >= end : passed * 100 >= percent * whole))
  return rung === undefined ? undefined : { rung, forManager: rung >= managerFromPercent }
}

/** Plan review (AR13): some days before it is due, then when it is late. `none`: there never was a plan. */
export function planRung(
  facts: { reviewedOn?: Day; limit: number },
  { day, policy }: Pick<Morning, 'day' | 'policy'>,
): (Rung<'soon' | 'late' | 'none'> & { dueOn?: Day }) | undefined {
  if (!facts.reviewedOn) return { rung: 'none', forManager: false }
  const dueOn = addDays(facts.reviewedOn, Math.floor(facts.limit))
  if (day > dueOn) return { rung: 'late', forManager: false, dueOn }
  if (daysBetween(day, dueOn) > policy.reminders.planReview.daysBefore) return undefined
  return { rung: 'soon', forManager: false, dueOn }
}

/** The wall is scored again after so many days (S32). */
export function wallRung(
  facts: { scoredOn: Day; limit: number },
  { day }: Pick<Morning, 'day'>,
): Rung<'old'> | undefined {
  return daysBetween(facts.scoredOn, day) >= facts.limit ? { rung: 'old', forManager: false } : undefined
}

/** `due` is ahead, by not more than `count` working days: what falls on a weekend is told on the Friday. */
function isWithin(day: Day, due: Day, count: number, calendar: Calendar): boolean {
  return day < due && addWorkingDays(calendar, day, count) >= due
}
