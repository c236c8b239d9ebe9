import type { ReadContext } from './context.ts'
import type { Heard } from './heard.ts'
import { factIn } from './is-command.ts'
import { isOffTopic } from './off-topic.ts'
import type { Query } from './query.ts'
import { readQuestion } from './question.ts'
import type { Reading } from './readings.ts'
import { strangerIn } from './strangers.ts'
import { aboutIn } from './subjects.ts'
import { trimmed } from './text.ts'

/** Whether anything is asked of the accounts but which they are. */
function hasMore({ subject, accountIds, ...filters }: Query): boolean {
  return Object.keys(filters).length > 0
}

/** A question that no list answers, or that only names one account: its card, which holds the most of what can be asked. */
export function questionOr(text: string, heard: Heard, context: ReadContext): Reading {
  const question = readQuestion(heard.respelled ? heard.folded.text : text, context)
  const { query } = question
  const onlyNamed = query?.subject === 'accounts' && query.accountIds?.length === 1 && !hasMore(query)
  if (query && !onlyNamed && (question.unread.length === 0 || query.subject !== 'accounts')) return question
  const card = aboutIn(heard.entities.deals.length > 0 ? 'deal' : 'account', text, heard, context)
  if (!card.account && !question.query) {
    const company = strangerIn(heard)
    const unknown = trimmed(text).slice(0, 40)
    if (!company && isOffTopic(heard)) return { intent: 'chat', text }
    if (company) return { intent: 'unknown', unknown, nearest: ['account.new', 'ask', 'today'], company }
  }
  if (!card.account || heard.entities.accounts.length > 1) return question
  const fact = factIn(heard.folded.text)
  if (fact && card.intent === 'account')
    return { ...card, intent: 'fact', fact, rest: card.account.code, shows: true }
  return { ...card, unread: question.unread }
}
