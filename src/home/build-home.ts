import { agendaOf } from '../briefings/agenda.ts'
import { moneyDue } from '../briefings/money-due.ts'
import { todoOf } from '../briefings/today-cards.ts'
import type { Card } from '../cards/card.ts'
import type { Work } from '../db/work.ts'
import { addDays } from '../domain/day.ts'
import type { Lang } from '../domain/lang.ts'
import { leads } from '../domain/rights.ts'
import { namesForExamples } from '../help/own-store.ts'
import { type Person, reportsOf } from '../people/store.ts'
import type { Place } from '../platforms/platform.ts'
import { tell } from '../queue/tell.ts'
import { homeCard, visits } from './cards.ts'
import { accountsByBand, promisedTo } from './store.ts'

/** Accounts that are named, the worst ones; requests and promises that one waits for. */
const WORST = 5
const MOST_ASKED = 5
const MOST_PROMISED = 5
/** Days ahead in which a promise of theirs is worth a look. */
const AHEAD = 7

/** A person's first page as it is now. */
export async function homeOf(work: Work, person: Person, lang: Lang): Promise<Card> {
  const agenda = await agendaOf(work, person, work.today)
  const owners = leads(person.role) ? [person.id, ...(await reportsOf(work, person.id))] : [person.id]
  const view = {
    role: person.role,
    today: work.today,
    ...todoOf(agenda, work, lang),
    asked: agenda.asked.slice(0, MOST_ASKED),
    promised: await promisedTo(work, person.id, addDays(work.today, AHEAD), MOST_PROMISED),
    accounts: await accountsByBand(work, owners, WORST),
    money: await moneyDue(work, person, lang),
    own: visits(person.role) ? await namesForExamples(work, person) : undefined,
  }
  return homeCard(view, lang)
}

/** Publishes it where the platform keeps a page for this person; the same page again is edited. */
export async function tellHome(work: Work, person: Person, place: Place, lang: Lang): Promise<void> {
  await tell(work, `home:${place.platform}:${person.id}`, place, await homeOf(work, person, lang))
}
