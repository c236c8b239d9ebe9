import { accountByCode } from '../../src/accounts/store.ts'
import type { Handler, Message } from '../../src/bot/handler.ts'
import { bilingual } from '../../src/cards/speech.ts'
import { audit } from '../../src/db/audit.ts'
import type { Work } from '../../src/db/work.ts'
import { type Day, isDay, isoWeekOf, mondayOf } from '../../src/domain/day.ts'
import { UserError } from '../../src/domain/errors.ts'
import { mayChange } from '../../src/domain/rights.ts'
import { mondayOfWeek } from '../../src/domain/week.ts'
import { stepByCode } from '../../src/steps/store.ts'
import { emptyWeekCard, purposeWords, stepsPurpose, weekWords } from '../../src/weeks/cards.ts'
import { keepPlan } from '../../src/weeks/keep-plan.ts'
import { planNothing } from '../../src/weeks/store.ts'
import { tellEmptyWeek } from '../../src/weeks/week.ts'

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

/** [Nothing next week]: a week without visits is a plan too; nobody is asked again. */
export const planNoVisits: Handler = async (message, work) => {
  const monday = mondayAhead(message, work)
  await planNothing(work, message.person.id, monday)
  await audit(work, {
    personId: message.person.id,
    what: 'week.none',
    subject: `person:${message.person.id}`,
    after: { week: isoWeekOf(monday) },
  })
  await tellEmptyWeek(work, message.person.id, monday)
  return emptyWeekCard(monday, message.lang)
}

/** One line as the button carries it: `2026-06-08 K02 F12+F13`, `2026-06-09 K04 contact`. */
async function planned(message: Message, work: Work, monday: Day, said: string) {
  const [day = '', code = '', why = ''] = said.split(' ')
  if (!isDay(day) || day < work.today || mondayOf(day) !== monday) return undefined
  const account = await accountByCode(work, message.person, code)
  if (!account || !mayChange(message.person, account)) return undefined
  const line = { day, accountId: account.id }
  if (why === 'contact' || why === 'decision') return { ...line, purpose: purposeWords(why, message.lang) }
  const steps = []
  for (const each of why.split('+').slice(0, MOST)) {
    const step = await stepByCode(work, each)
    if (step?.accountId === account.id) steps.push(step)
  }
  return steps.length > 0 ? { ...line, purpose: stepsPurpose(steps, message.lang) } : undefined
}

function mondayAhead({ fields }: Message, work: Work): Day {
  const monday = mondayOfWeek(fields['week'] ?? '', work.today)
  if (!monday || monday < mondayOf(work.today)) throw new UserError(bilingual(weekWords, (w) => w.pastWeek))
  return monday
}
