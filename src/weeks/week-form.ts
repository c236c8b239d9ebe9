import type { Message } from '../bot/handler.ts'
import { fullDay, listWords } from '../cards/format.ts'
import { accountName } from '../cards/names.ts'
import { bilingual } from '../cards/speech.ts'
import type { Work } from '../db/work.ts'
import { addDays, type Day, mondayOf } from '../domain/day.ts'
import { UserError } from '../domain/errors.ts'
import { workingDaysOf } from '../domain/week.ts'
import { type PlanLine, type PlanProblem, readPlanLine, type WeekReading } from '../language/week.ts'
import { readingContext } from '../reading/context-store.ts'
import { weekWords } from './cards.ts'

/** A plan as it was typed into the form, a field for each day; a line without a day of its own belongs to the field's. */
export async function readForm(message: Message, work: Work, monday: Day): Promise<WeekReading> {
  const days = workingDaysOf(monday, work.calendar).filter((day) => day >= work.today)
  const typed = days.map((day) => message.fields[day] ?? '').join('\n')
  const context = await readingContext(work, message.person, typed)
  const reads = days.flatMap((day) =>
    (message.fields[day] ?? '')
      .split(/[;；\n]+/u)
      .map((line) => line.trim())
      .filter(Boolean)
      .map((line) => readPlanLine(line, monday, day, context)),
  )
  return {
    monday,
    lines: reads.filter((read): read is PlanLine => !('key' in read)),
    problems: reads.filter((read): read is PlanProblem => 'key' in read),
  }
}

/** The sentence for the first line that could not be read. */
export function refusal({ key, line, accounts }: PlanProblem): UserError {
  return new UserError(
    bilingual(weekWords, (w, lang) =>
      key === 'whichAccount'
        ? w.whichAccount(
            line,
            listWords(
              accounts.map((each) => accountName(each, lang)),
              lang,
            ),
          )
        : w[key](line),
    ),
  )
}

/** Throws UserError for a day that is past, too far ahead, or in another week than the rest. */
export function checkDay({ day, line }: Pick<PlanLine, 'day' | 'line'>, monday: Day, work: Work): void {
  if (day < work.today)
    throw new UserError(bilingual(weekWords, (w, lang) => w.pastDay(line, fullDay(day, lang))))
  if (day > addDays(mondayOf(work.today), 13))
    throw new UserError(bilingual(weekWords, (w, lang) => w.farDay(line, fullDay(day, lang))))
  if (mondayOf(day) !== monday) throw new UserError(bilingual(weekWords, (w) => w.twoWeeks))
}
