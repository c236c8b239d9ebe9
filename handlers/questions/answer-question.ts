import { visibleAccounts } from '../../src/accounts/store.ts'
import type { Ask, Handler } from '../../src/bot/dispatch.ts'
import { todayCard } from '../../src/briefings/today-cards.ts'
import { agendaOf } from '../../src/briefings/today-store.ts'
import type { Card } from '../../src/cards/card.ts'
import { accountName } from '../../src/cards/names.ts'
import type { Work } from '../../src/db/work.ts'
import { addDays, mondayOf } from '../../src/domain/day.ts'
import { type Query, readQuestion } from '../../src/language/question.ts'
import { answerCard, type Question, unusableCard } from '../../src/questions/cards.ts'
import {
  askedAccounts,
  askedDeals,
  askedVisits,
  PAGE,
  type Scope,
  scopeOf,
} from '../../src/questions/store.ts'
import { readingContext } from '../../src/reading/context-store.ts'

const COMPANY =
  /全公司|整个公司|所有人的?|(?<![a-z])(?:company-?wide|whole company|everybody'?s?|everyone'?s?)(?![a-z])/iu

/** `哪些A类客户这个月没拜访?`, `which deals close this quarter and are stalled?`, `我这周要做什么` — a list, and what was understood. */
export const answerQuestion: Handler = async (ask, work) => {
  const wholeCompany = COMPANY.test(ask.text)
  const text = ask.text.replace(COMPANY, ' ')
  const { query, unread } = readQuestion(text, await readingContext(work, ask.person, text))
  if (!query) return unusableCard(unread, ask.lang)
  if (query.subject === 'mine') return mine(ask, work, query)
  const scope = await scopeOf(work, ask.person, query.owner, wholeCompany)
  const named = await visibleAccounts(work, ask.person, query.accountIds ?? [])
  const accounts = named.map((account) => accountName(account, ask.lang))
  return answer(ask, work, { text: ask.text, query, unread, scope, accounts, today: work.today }, scope)
}

async function answer(ask: Ask, work: Work, question: Question, scope: Scope): Promise<Card> {
  const from = Math.min(Math.max(0, Math.trunc(Number(ask.fields['from'] ?? 0)) || 0), 10_000)
  const { query } = question
  const about = [work, ask.person, query, scope, from] as const
  switch (query.subject) {
    case 'accounts': {
      const { rows, total } = await askedAccounts(...about)
      return answerCard(question, { subject: 'accounts', rows }, { from, total, page: PAGE }, ask.lang)
    }
    case 'deals': {
      const { rows, total } = await askedDeals(...about)
      return answerCard(question, { subject: 'deals', rows }, { from, total, page: PAGE }, ask.lang)
    }
    case 'visits': {
      const { rows, total } = await askedVisits(...about)
      return answerCard(question, { subject: 'visits', rows }, { from, total, page: PAGE }, ask.lang)
    }
    case 'mine':
      return mine(ask, work, query)
  }
}

/** What the asker has to do in that stretch, this week when none is told; what is late is in it too. */
async function mine(ask: Ask, work: Work, query: Query): Promise<Card> {
  const monday = mondayOf(work.today)
  const period = query.period ?? { first: monday, last: addDays(monday, 6) }
  const agenda = await agendaOf(work, ask.person.id, period.last)
  return todayCard({ agenda, today: work.today, zone: work.zone, period }, ask.lang)
}
