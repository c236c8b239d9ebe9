import type { Message } from '../bot/handler.ts'
import { bilingual } from '../cards/speech.ts'
import type { Work } from '../db/work.ts'
import { addDays, type Day, dayIn, isoWeekOf, mondayOf } from '../domain/day.ts'
import { UserError } from '../domain/errors.ts'
import { adherenceOf } from '../domain/portfolio.ts'
import { reviewsOf } from '../domain/reviews.ts'
import { mondayOfWeek, summaryPromptDay, workingDaysOf } from '../domain/week.ts'
import { type Ahead, weekAhead } from '../domain/week-ahead.ts'
import { likeness } from '../language/likeness.ts'
import { tellPerson } from '../queue/tell.ts'
import { reviewedAccounts } from '../reviews/store.ts'
import { emptyWeekCard, type PlanView, planCard, type SummaryView, summaryCard, weekWords } from './cards.ts'
import {
  repsOfWeek,
  stepsDoneIn,
  summaryOf,
  toldKeys,
  weekAheadFacts,
  weekPlanOf,
  weekVisitsOf,
} from './store.ts'

/** What the weekly plan and summary show, whoever asks: the person by a command, or the clock. */

/** Two plans that are more alike than this say the same (S90). */
const SAME_TEXT = 0.9

/** The plan of a week with what is worth a kind word. */
export async function planView(work: Work, personId: number, monday: Day): Promise<PlanView> {
  const entries = await weekPlanOf(work, personId, monday)
  const last = await weekPlanOf(work, personId, addDays(monday, -7))
  const text = (plan: typeof entries) => plan.map(({ name, purpose }) => `${name} ${purpose}`).join('\n')
  const purposes = new Set(entries.map(({ purpose }) => purpose))
  const allSame = entries.length >= 3 && purposes.size === 1
  const sameAsLast =
    entries.length >= 2 && last.length >= 2 && likeness(text(entries), text(last)) > SAME_TEXT
  const days = new Set(entries.map(({ day }) => day))
  return {
    monday,
    entries,
    free: workingDaysOf(monday, work.calendar).filter((day) => day >= work.today && !days.has(day)),
    notice: allSame ? 'allSame' : sameAsLast ? 'sameAsLast' : undefined,
    today: work.today,
  }
}

/** What falls due for a person in the week from `monday`, on its days that are left. */
export async function aheadOf(work: Work, personId: number, monday: Day): Promise<Ahead[]> {
  const days = workingDaysOf(monday, work.calendar).filter((day) => day >= work.today)
  const facts = await weekAheadFacts(work, personId, addDays(monday, 6))
  const reviews = (await reviewedAccounts(work, { ownerIds: [personId] })).map(
    ({ id, code, name, aliases, tier, last }) => ({
      accountId: id,
      code,
      name,
      aliases,
      all: reviewsOf(tier, last, work.policy),
    }),
  )
  return weekAhead({ ...facts, reviews }, days, work.policy)
}

/** Plan against done of a week. */
export async function summaryView(work: Work, personId: number, monday: Day): Promise<SummaryView> {
  const plan = await weekPlanOf(work, personId, monday)
  const visits = await weekVisitsOf(work, personId, monday)
  const summary = await summaryOf(work, personId, monday)
  const { done } = adherenceOf(
    plan.map(({ code }) => ({ account: code })),
    visits.filter(({ qualifying }) => qualifying).map(({ code, day }) => ({ account: code, day })),
    work.policy,
  )
  return {
    monday,
    plan,
    visits,
    done,
    steps: await stepsDoneIn(work, personId, monday),
    text: summary?.text ?? '',
    handedInOn: summary && dayIn(work.zone, summary.submittedAt),
  }
}

/** Key of the message that asks a person for the plan of a week. */
export function planKey(personId: number, monday: Day): string {
  return `week-plan:${personId}:${isoWeekOf(monday)}`
}

/** Key of the `at`-th message of the policy that asks for the summary of a week. */
export function summaryKey(personId: number, monday: Day, at: number): string {
  return `week-summary:${personId}:${isoWeekOf(monday)}:${at}`
}

/**
 * True when a prompt of `day` has asked this person for the summary of the week before: the morning message of the same day does not say it
 * again. Who was not prompted, for want of a Monday prompt or being away, reads it there.
 */
export async function promptedOn(work: Work, personId: number, day: Day): Promise<boolean> {
  const monday = addDays(mondayOf(day), -7)
  const keys = work.policy.reminders.weekSummary.flatMap(({ on }, at) =>
    summaryPromptDay(monday, on, work.calendar) === day ? [summaryKey(personId, monday, at)] : [],
  )
  return (await toldKeys(work, keys)).length > 0
}

/** Names of the reps among these people who were asked for this week's plan and have none. */
export async function missingPlans(work: Work, personIds: readonly number[]): Promise<string[]> {
  const monday = mondayOf(work.today)
  const people = (await repsOfWeek(work, monday)).filter(({ id, plan }) => !plan && personIds.includes(id))
  const told = new Set(
    await toldKeys(
      work,
      people.map(({ id }) => planKey(id, monday)),
    ),
  )
  return people.filter(({ id }) => told.has(planKey(id, monday))).map(({ name }) => name)
}

/** The question of Friday becomes the plan it asked for. */
export async function tellPlanned(work: Work, personId: number, view: PlanView): Promise<void> {
  for (const key of await toldKeys(work, [planKey(personId, view.monday)]))
    await tellPerson(work, key, personId, (lang) => planCard(view, lang))
}

/** The question of Friday becomes the answer that there is nothing. */
export async function tellEmptyWeek(work: Work, personId: number, monday: Day): Promise<void> {
  for (const key of await toldKeys(work, [planKey(personId, monday)]))
    await tellPerson(work, key, personId, (lang) => emptyWeekCard(monday, lang))
}

/** The prompts for a summary become what was handed in. */
export async function tellSummedUp(work: Work, personId: number, view: SummaryView): Promise<void> {
  const keys = work.policy.reminders.weekSummary.map((_, at) => summaryKey(personId, view.monday, at))
  for (const key of await toldKeys(work, keys))
    await tellPerson(work, key, personId, (lang) => summaryCard(view, lang))
}

/** The Monday that a button names; throws UserError for a week that is over. */
export function mondayAhead({ fields }: Message, work: Work): Day {
  const monday = mondayOfWeek(fields['week'] ?? '', work.today)
  if (!monday || monday < mondayOf(work.today)) throw new UserError(bilingual(weekWords, (w) => w.pastWeek))
  return monday
}
