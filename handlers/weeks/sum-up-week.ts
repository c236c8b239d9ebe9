import type { Handler } from '../../src/bot/handler.ts'
import { keptWords } from '../../src/bot/kept-words.ts'
import { bilingual } from '../../src/cards/speech.ts'
import { audit } from '../../src/db/audit.ts'
import { addDays, mondayOf } from '../../src/domain/day.ts'
import { UserError } from '../../src/domain/errors.ts'
import { mondayOfWeek, mondayToSumUp } from '../../src/domain/week.ts'
import { summaryIn } from '../../src/language/week.ts'
import { summaryCard, weekWords } from '../../src/weeks/cards.ts'
import { handInSummary, summaryOf } from '../../src/weeks/store.ts'
import { summaryView, tellSummedUp } from '../../src/weeks/week.ts'

/** `周总结`, `week summary` — filled in from visits against plan; one tap hands it in, `周总结 下周重点是锦川` does so at once with words. */
export const sumUpWeek: Handler = async (message, work) => {
  const last = addDays(mondayOf(work.today), -7)
  const missing = (await summaryOf(work, message.person.id, last)) === undefined
  const told = message.fields['week']
  const monday = told === undefined ? mondayToSumUp(work.today, missing) : mondayOfWeek(told, work.today)
  if (!monday || monday < last || monday > work.today)
    throw new UserError(bilingual(weekWords, (w) => w.badWeek([...(told ?? '')].slice(0, 12).join(''))))
  const words = keptWords(message.fields['words'] ?? summaryIn(message.text), 1000)
  if (message.fields['submit'] !== 'yes' && !words) {
    const view = await summaryView(work, message.person.id, monday)
    const again = message.fields['again'] === 'yes'
    const card = summaryCard(again ? { ...view, handedInOn: undefined } : view, message.lang)
    // A summary asked for from among the lines of a morning does not take their place.
    return { card, delivery: again ? 'replace' : 'private' }
  }
  await handInSummary(work, message.person.id, monday, words)
  await audit(work, {
    personId: message.person.id,
    what: 'week.summary',
    subject: `person:${message.person.id}`,
    after: { monday, words },
  })
  const view = await summaryView(work, message.person.id, monday)
  await tellSummedUp(work, message.person.id, view)
  return summaryCard(view, message.lang)
}
