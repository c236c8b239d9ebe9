import type { Message } from '../bot/handler.ts'
import type { Card } from '../cards/card.ts'
import { accountName } from '../cards/names.ts'
import type { Work } from '../db/work.ts'
import { keepPending } from '../entries/pending-store.ts'
import type { ChoicePending } from '../reading/talk.ts'
import { pickAccountCard } from './pick-cards.ts'
import { accountsToPick } from './pick-store.ts'

/** Nothing stood behind the command word, and no button brought an account along. */
export function isBare(message: Pick<Message, 'text' | 'fields'>): boolean {
  return message.text.trim() === '' && !message.fields['account']
}

/**
 * A command word alone, typed, from the `/` menu or the bot menu: one's accounts to choose from. The choice comes back to `intent` in
 * `fields.account`; a typed name does the same. `problem`: what was wrong with the name before. Undefined: there is none to choose from.
 */
export async function pickAccount(
  message: Message,
  work: Work,
  intent: string,
  problem?: string,
): Promise<Card | undefined> {
  const accounts = await accountsToPick(work, message.person)
  if (accounts.length === 0) return undefined
  const ids = accounts.map(({ id }) => id)
  await keepPending(work, message.person.id, 'choose', {
    intent,
    text: '',
    said: '',
    ids,
  } satisfies ChoicePending)
  return pickAccountCard(
    intent,
    accounts.map((account) => ({ code: account.code, name: accountName(account, message.lang) })),
    problem,
    message.lang,
  )
}
