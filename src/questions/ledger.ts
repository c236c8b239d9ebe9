import { hiddenFrom } from '../accounts/store.ts'
import type { Message } from '../bot/handler.ts'
import { lastWeek } from '../briefings/digest-store.ts'
import type { Card } from '../cards/card.ts'
import type { Work } from '../db/work.ts'
import { addDays, addMonths } from '../domain/day.ts'
import { leads } from '../domain/rights.ts'
import { ownersReadBy } from '../people/store.ts'
import { lostDeals, wonDeals } from '../reports/deals-store.ts'
import { missingPlans } from '../weeks/week.ts'
import type { Question } from './cards.ts'
import { absencesCard, ledgerCard, lossesCard, weeksCard, winsCard } from './ledger-cards.ts'
import {
  awayRows,
  complaintRows,
  plannedRows,
  promiseRows,
  receivableRows,
  referralRows,
  unseenRows,
} from './ledger-store.ts'
import { type Scope, scopeOf } from './store.ts'

/** Months of losses and wins, where no period is asked for. */
const LOSS_MONTHS = 12
/** Days behind today of planned visits, where no period is asked for. */
const AHEAD = 6

/** The answer to a question about complaints, promises, receivables, losses, wins, what was handed in or people: the numbers of the reports. */
export async function answerLedger(
  message: Message,
  work: Work,
  question: Question,
  scope: Scope,
): Promise<Card> {
  const { query } = question
  const hidden = await hiddenFrom(work, [message.person])
  const from = Math.min(Math.max(0, Math.trunc(Number(message.fields['from'] ?? 0)) || 0), 10_000)
  const asked = { query, scope, hidden, from }
  switch (query.ledger) {
    case 'complaints':
      return ledgerCard(question, 'complaints', await complaintRows(work, asked), from, message.lang)
    case 'promises':
      return ledgerCard(question, 'promises', await promiseRows(work, asked), from, message.lang)
    case 'receivables':
      return ledgerCard(question, 'receivables', await receivableRows(work, asked), from, message.lang)
    case 'people':
      return ledgerCard(question, 'people', await unseenRows(work, asked), from, message.lang)
    case 'referrals':
      return ledgerCard(question, 'referrals', await referralRows(work, asked), from, message.lang)
    case 'planned': {
      const period = query.period ?? { first: work.today, last: addDays(work.today, AHEAD) }
      const planned = await plannedRows(work, asked, period)
      return ledgerCard({ ...question, query: { ...query, period } }, 'planned', planned, from, message.lang)
    }
    case 'away': {
      const who = await colleagues(message.person, work, scope)
      return absencesCard(
        { ...question, scope: who },
        await awayRows(work, { query, scope: who }),
        message.lang,
      )
    }
    case 'losses': {
      const period = query.period ?? {
        first: addDays(addMonths(work.today, -LOSS_MONTHS), 1),
        last: work.today,
      }
      const of = { owners: scope.ids, hidden }
      const losses = await lostDeals(work, of, period.first, period.last)
      return lossesCard({ ...question, query: { ...query, period } }, losses, message.lang)
    }
    case 'wins': {
      const period = query.period ?? {
        first: addDays(addMonths(work.today, -LOSS_MONTHS), 1),
        last: work.today,
      }
      const wins = await wonDeals(work, { owners: scope.ids, hidden }, period.first, period.last)
      return winsCard({ ...question, query: { ...query, period } }, wins, message.lang)
    }
    case 'weeks':
    case undefined:
      return weeks(message, work, question, scope, hidden)
  }
}

/** Whose absence is asked for: without a word about it, of those one leads, else of the own team. */
async function colleagues(person: Message['person'], work: Work, scope: Scope): Promise<Scope> {
  return scope.kind === 'mine' ? scopeOf(work, person, 'team', false) : scope
}

/** Who owes last week's summary, or this week's plan: leaders are told of those below them, everybody else of themselves. */
async function weeks(
  { person, lang }: Message,
  work: Work,
  question: Question,
  { ids }: Scope,
  hidden: readonly number[],
): Promise<Card> {
  const may = leads(person.role) || person.role === 'admin' ? await ownersReadBy(work, person) : [person.id]
  const owners = ids ? may.filter((id) => ids.includes(id)) : may
  const names = question.query.plan
    ? await missingPlans(work, owners)
    : (await lastWeek(work, { owners, hidden })).flatMap(({ name, owesSummary }) =>
        owesSummary ? [name] : [],
      )
  return weeksCard(question, names, lang)
}
