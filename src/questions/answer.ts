import type { Message } from '../bot/handler.ts'
import { agendaOf } from '../briefings/agenda.ts'
import { todayCard } from '../briefings/today-cards.ts'
import type { Card } from '../cards/card.ts'
import type { Work } from '../db/work.ts'
import { addDays, mondayOf } from '../domain/day.ts'
import type { Query } from '../language/query.ts'
import { answerCard, type Question } from './cards.ts'
import { accountsMatching, dealsMatching, PAGE, type Scope, visitsMatching } from './store.ts'

/** The card with the rows that were asked for, from the page that the message names; `scope`: whose they may be. */
export async function answer(message: Message, work: Work, question: Question, scope: Scope): Promise<Card> {
  const from = Math.min(Math.max(0, Math.trunc(Number(message.fields['from'] ?? 0)) || 0), 10_000)
  const { query } = question
  const about = [work, message.person, query, scope, from] as const
  switch (query.subject) {
    case 'accounts': {
      const { rows, total } = await accountsMatching(...about)
      return answerCard(question, { subject: 'accounts', rows }, { from, total, page: PAGE }, message.lang)
    }
    case 'deals': {
      const { rows, total } = await dealsMatching(...about)
      return answerCard(question, { subject: 'deals', rows }, { from, total, page: PAGE }, message.lang)
    }
    case 'visits': {
      const { rows, total } = await visitsMatching(...about)
      return answerCard(question, { subject: 'visits', rows }, { from, total, page: PAGE }, message.lang)
    }
    case 'mine':
      return mine(message, work, query)
  }
}

/** What the asker has to do in that stretch, this week when none is told; what is late is in it too. */
export async function mine(message: Message, work: Work, query: Query): Promise<Card> {
  const monday = mondayOf(work.today)
  const period = query.period ?? { first: monday, last: addDays(monday, 6) }
  const agenda = await agendaOf(work, message.person, period.last)
  return todayCard({ agenda, today: work.today, zone: work.zone, period }, message.lang)
}
