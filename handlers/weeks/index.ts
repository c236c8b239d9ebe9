import type { Room } from '../../src/bot/handler.ts'
import { acceptWeek } from './accept-week.ts'
import { planNoVisits } from './plan-no-visits.ts'
import { planVisit } from './plan-visit.ts'
import { planWeek } from './plan-week.ts'
import { promptWeekPlan } from './prompt-week-plan.ts'
import { promptWeekSummary } from './prompt-week-summary.ts'
import { sumUpWeek } from './sum-up-week.ts'
import { warnHolidays } from './warn-holidays.ts'

export const weeks: Room = {
  intents: {
    'week.plan': planWeek,
    'week.done': sumUpWeek,
    'week.visit': planVisit,
    'week.fine': acceptWeek,
    'week.none': planNoVisits,
  },
  jobs: [promptWeekSummary, promptWeekPlan, warnHolidays],
}
