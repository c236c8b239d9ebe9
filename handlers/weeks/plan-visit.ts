import { mustMayChange } from '../../src/accounts/resolve-account.ts'
import { accountByCode, contactsOf } from '../../src/accounts/store.ts'
import type { Handler } from '../../src/bot/handler.ts'
import { keptWords } from '../../src/bot/kept-words.ts'
import { pickedOf } from '../../src/cards/picks.ts'
import { bilingual } from '../../src/cards/speech.ts'
import { type Day, isDay, mondayOf } from '../../src/domain/day.ts'
import { UserError } from '../../src/domain/errors.ts'
import { problemError } from '../../src/reading/cards.ts'
import { weekWords } from '../../src/weeks/cards.ts'
import { keepPlan } from '../../src/weeks/keep-plan.ts'
import { dropPlanned, plannedVisit } from '../../src/weeks/store.ts'
import { visitForm } from '../../src/weeks/visit-cards.ts'
import { checkDay } from '../../src/weeks/week-form.ts'

/** [Plan visit]: one visit of the week plan as a form: which day, whom, what for, what to come back with (S60). Another day moves it. */
export const planVisit: Handler = async (message, work) => {
  const { fields, person } = message
  const account = await accountByCode(work, person, fields['account'] ?? '')
  if (!account) throw problemError({ field: 'account', key: 'noAccount', data: {} })
  mustMayChange(message, account)
  const was = isDay(fields['day'] ?? '') ? (fields['day'] as Day) : undefined
  const contacts = await contactsOf(work, account.id)
  if (fields['form'] !== 'yes') {
    const planned = was === undefined ? undefined : await plannedVisit(work, person.id, was, account.id)
    const view = { account, planned, contacts, day: was ?? work.today }
    return { card: visitForm(view, message.lang), delivery: 'private' }
  }
  const [date, purpose] = [fields['date'] ?? '', keptWords(fields['purpose'] ?? '', 300)]
  const commitment = keptWords(fields['commitment'] ?? '', 300)
  if (!isDay(date) || (!purpose && !commitment))
    throw new UserError(bilingual(weekWords, (w) => w.visitNeeds))
  const monday = mondayOf(date)
  checkDay({ day: date, line: `${account.name} ${purpose}` }, monday, work)
  if (was && was !== date && was >= work.today) await dropPlanned(work, person.id, was, account.id)
  const contactId = pickedOf(contacts, fields['contact'])?.id ?? null
  return keepPlan(
    message,
    work,
    monday,
    [{ day: date, accountId: account.id, purpose, contactId, commitment }],
    false,
  )
}
