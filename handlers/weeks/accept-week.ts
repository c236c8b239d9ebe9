import { accountByCode } from '../../src/accounts/store.ts'
import type { Handler, Message } from '../../src/bot/handler.ts'
import { listWords } from '../../src/cards/format.ts'
import type { Work } from '../../src/db/work.ts'
import { type Day, isDay, mondayOf } from '../../src/domain/day.ts'
import { VISITS } from '../../src/domain/reviews.ts'
import { mayChange } from '../../src/domain/rights.ts'
import { stepByCode } from '../../src/steps/store.ts'
import { purposeWords, reviewNames, stepsPurpose } from '../../src/weeks/cards.ts'
import { keepPlan } from '../../src/weeks/keep-plan.ts'
import { mondayAhead } from '../../src/weeks/week.ts'

/** More lines than this were never proposed. */
const MOST = 10

/** [Fine] on Friday: next week as it was shown becomes the plan. What is past, or is not theirs any more, is left out. */
export const acceptWeek: Handler = async (message, work) => {
  const monday = mondayAhead(message, work)
  const lines = []
  for (const each of (message.fields['plan'] ?? '').split(';').slice(0, MOST)) {
    const line = await planned(message, work, monday, each)
    if (line) lines.push(line)
  }
  return keepPlan(message, work, monday, lines, false)
}

/** One line as the button carries it: `2026-06-08 K02 F12+F13`, `2026-06-09 K04 contact`. */
async function planned(message: Message, work: Work, monday: Day, said: string) {
  const [day = '', code = '', why = ''] = said.split(' ')
  if (!isDay(day) || day < work.today || mondayOf(day) !== monday) return undefined
  const account = await accountByCode(work, message.person, code)
  if (!account || !mayChange(message.person, account)) return undefined
  const parts = why.split('+').slice(0, MOST)
  const purposes = parts.flatMap((part) =>
    part === 'contact' || part === 'decision' ? [purposeWords(part, message.lang)] : [],
  )
  const steps = []
  for (const part of parts) {
    const step = await stepByCode(work, part)
    if (step?.accountId === account.id) steps.push(step)
  }
  if (steps.length > 0) purposes.push(stepsPurpose(steps, message.lang))
  purposes.push(
    ...reviewNames(
      VISITS.filter((kind) => parts.includes(kind)),
      message.lang,
    ),
  )
  if (purposes.length === 0) return undefined
  return { day, accountId: account.id, purpose: listWords(purposes, message.lang) }
}
