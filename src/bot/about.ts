import { accountOfChat } from '../accounts/chat-store.ts'
import { accountByCode } from '../accounts/store.ts'
import type { About } from '../cards/card.ts'
import type { Work } from '../db/work.ts'
import { dealOfChat } from '../deals/chat-store.ts'
import { dealByCode } from '../deals/store.ts'
import type { Reading } from '../language/readings.ts'
import type { Person } from '../people/store.ts'
import type { Place } from '../platforms/platform.ts'
import { aboutOf } from '../queue/subject.ts'
import type { Message } from './handler.ts'

/**
 * What a message is about where it names nothing: the card of ours that it answers, else what its channel was bound to. Undefined where
 * that is nothing in particular, or nothing that its writer may see.
 */
export async function subjectAt(
  work: Work,
  person: Person,
  place: Place,
  under: string | undefined,
): Promise<About | undefined> {
  const answered = under && (await aboutOf(work, place, under))
  const about = answered || (place.direct ? undefined : await boundTo(work, place))
  const deal = about?.deal && (await dealByCode(work, person, about.deal))
  if (deal) return { account: deal.account.code, deal: deal.code }
  const account = about?.account && (await accountByCode(work, person, about.account))
  return account ? { account: account.code } : undefined
}

async function boundTo(work: Work, place: Place): Promise<About | undefined> {
  const account = await accountOfChat(work, place)
  return account ? { account } : dealOfChat(work, place)
}

/** What the answer to a message or click is about: the one account or deal that it names. */
export function aboutIn({
  intent,
  text,
  fields,
  reading,
}: Pick<Message, 'intent' | 'text' | 'fields' | 'reading'>): About | undefined {
  if (reading) return aboutOfReading(reading)
  const { account, deal } = fields
  if (deal) return { deal }
  if (account) return { account }
  const code = text.trim()
  if (!/^(?:account|deal|why)(?:\.|$)/.test(intent) || !/^[A-Za-z][\w-]{0,19}$/.test(code)) return undefined
  return /^d\d+$/i.test(code) ? { deal: code } : { account: code }
}

function aboutOfReading(reading: Reading): About | undefined {
  if (reading.intent === 'visit') {
    const [one, another] = reading.accounts
    return one && !another ? { account: one.value.code } : undefined
  }
  const { account, deals } = reading as { account?: { code: string }; deals?: readonly unknown[] }
  const [deal] = deals ?? []
  if (typeof deal === 'string') return { deal }
  return account ? { account: account.code } : undefined
}
