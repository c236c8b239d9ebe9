import { visibleAccounts } from '../../src/accounts/store.ts'
import type { Handler, Message } from '../../src/bot/handler.ts'
import { todayCard } from '../../src/briefings/today-cards.ts'
import { agendaOf } from '../../src/briefings/today-store.ts'
import type { Card } from '../../src/cards/card.ts'
import { accountName } from '../../src/cards/names.ts'
import type { Work } from '../../src/db/work.ts'
import { addDays, mondayOf } from '../../src/domain/day.ts'
import { keepAside } from '../../src/entries/pending-store.ts'
import type { Query } from '../../src/language/question.ts'
import { answerCard, type Question, unusableCard } from '../../src/questions/cards.ts'
import {
  accountsMatching,
  dealsMatching,
  PAGE,
  type Scope,
  scopeOf,
  visitsMatching,
} from '../../src/questions/store.ts'
import { readAgain } from '../../src/reading/listen.ts'

const COMPANY =
  /全公司|整个公司|所有人的?|(?<![a-z])(?:company-?wide|whole company|everybody'?s?|everyone'?s?)(?![a-z])/iu

/** `哪些A类客户这个月没拜访?`, `which deals close this quarter and are stalled?`, `我这周要做什么` — a list, and what was understood. */
export const answerQuestion: Handler = async (message, work) => {
  const wholeCompany = COMPANY.test(message.text)
  const text = message.text.replace(COMPANY, ' ')
  const { query, unread } = await readAgain(
    wholeCompany ? { ...message, reading: undefined } : message,
    work,
    'ask',
    text,
  )
  if (!query) return unusableCard(unread, message.lang)
  await keepAside(work, message.person.id, 'question', { text: message.text })
  if (query.subject === 'mine') return mine(message, work, query)
  // Whoever names an account asks about it, whosever it is.
  const everybody = wholeCompany || (query.accountIds !== undefined && query.owner === undefined)
  const scope = await scopeOf(work, message.person, query.owner, everybody)
  const named = await visibleAccounts(work, message.person, query.accountIds ?? [])
  const accounts = named.map((account) => accountName(account, message.lang))
  return answer(
    message,
    work,
    { text: message.text, query, unread, scope, accounts, today: work.today },
    scope,
  )
}

async function answer(message: Message, work: Work, question: Question, scope: Scope): Promise<Card> {
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
async function mine(message: Message, work: Work, query: Query): Promise<Card> {
  const monday = mondayOf(work.today)
  const period = query.period ?? { first: monday, last: addDays(monday, 6) }
  const agenda = await agendaOf(work, message.person.id, period.last)
  return todayCard({ agenda, today: work.today, zone: work.zone, period }, message.lang)
}
