import type { Handler, Message } from '../../src/bot/handler.ts'
import { weekDay } from '../../src/cards/format.ts'
import { accountName } from '../../src/cards/names.ts'
import type { Work } from '../../src/db/work.ts'
import { type Day, mondayOf } from '../../src/domain/day.ts'
import { mondayOfWeek, mondayToPlan, workingDaysOf } from '../../src/domain/week.ts'
import { checkTold } from '../../src/entries/check-told.ts'
import { readWeekPlan, type WeekReading } from '../../src/language/week.ts'
import { readingContext } from '../../src/reading/context-store.ts'
import { asEntries, planForm } from '../../src/weeks/cards.ts'
import { keepPlan } from '../../src/weeks/keep-plan.ts'
import { weekPlanOf } from '../../src/weeks/store.ts'
import { aheadOf } from '../../src/weeks/week.ts'
import { checkDay, readForm, refusal } from '../../src/weeks/week-form.ts'

/** `周计划 周一 华锐 送报价;周三 锦川 选型` adds lines; `week plan` alone gives the form, which says the whole week anew. */
export const planWeek: Handler = async (message, work) => {
  const monday = mondayOfWeek(message.fields['week'] ?? '', work.today) ?? mondayToPlan(work.today)
  if (message.fields['form'] === 'yes')
    return write(message, work, monday, await readForm(message, work, monday), true)
  const reading = readWeekPlan(message.text, monday, await readingContext(work, message.person, message.text))
  if (reading.lines.length + reading.problems.length === 0) {
    const start = reading.monday ?? monday
    const days = workingDaysOf(start, work.calendar).filter((day) => day >= work.today)
    const planned = await weekPlanOf(work, message.person.id, start)
    const entries =
      planned.length > 0 ? planned : asEntries(await aheadOf(work, message.person.id, start), message.lang)
    return { card: planForm(start, days, entries, message.lang), delivery: 'private' }
  }
  const [first] = reading.lines
  const what = reading.lines.map(
    ({ day, account, purpose }) =>
      `${weekDay(day, message.lang)} ${accountName(account, message.lang)} ${purpose}`,
  )
  const guessed = reading.problems.length === 0 && reading.lines.some((line) => line.guessed)
  const check = await checkTold(message, work, { what: what.join('\n') }, { guessed })
  if (check) return check
  return write(message, work, first ? mondayOf(first.day) : monday, reading, false)
}

async function write(message: Message, work: Work, monday: Day, reading: WeekReading, whole: boolean) {
  const [problem] = reading.problems
  if (problem) throw refusal(problem)
  for (const line of reading.lines) checkDay(line, monday, work)
  const lines = reading.lines.map(({ day, account, purpose, contact, commitment }) => ({
    day,
    accountId: account.id,
    purpose,
    ...(contact && { contactId: contact.id }),
    ...(commitment && { commitment }),
  }))
  return keepPlan(message, work, monday, lines, whole)
}
