import { readCommand } from './command.ts'
import type { Reading } from './readings.ts'

/** What is about an account or a deal, and is asked back when none is named. */
const ABOUT_ONE: ReadonlySet<Reading['intent']> = new Set<Reading['intent']>([
  'visit',
  'next',
  'snooze',
  'move',
  'wall',
  'complaint',
  'csat',
  'spend',
  'account',
  'deal',
  'why',
  'people',
  'not-a-risk',
  'terms',
  'fact',
  'prep',
])
/** What a deal's code says better than its account's. */
const OF_A_DEAL: ReadonlySet<string> = new Set(['next', 'move', 'deal', 'why', 'people', 'terms'])
/** Small talk is short; what is longer and was not understood may be about what it stands under. */
const SMALL_TALK = 6

/** Whether the reading lacks the account or deal that it must be about: the place or the card it answers may say it. */
export function lacksSubject(reading: Reading, text: string): boolean {
  switch (reading.intent) {
    case 'chat':
      return [...text.trim()].length > SMALL_TALK
    case 'unknown':
      return reading.account === undefined
    case 'ask':
      return reading.query === undefined
    case 'visit':
      return reading.accounts.length + reading.candidates.length === 0
    default:
      return ABOUT_ONE.has(reading.intent) && !namesOne(reading)
  }
}

function namesOne(reading: object): boolean {
  const { account, candidates, deals, deal, code, intent } = reading as Partial<
    Record<'account' | 'candidates' | 'deals' | 'deal' | 'code' | 'intent', unknown>
  >
  const some = (list: unknown) => Array.isArray(list) && list.length > 0
  // The code of an expense says what it was for.
  return Boolean(account || deal || (code && intent !== 'spend')) || some(candidates) || some(deals)
}

/** The text as if its writer had named the subject: behind the command word, or in front of a sentence. */
export function withSubject(
  text: string,
  { account, deal }: { account?: string | undefined; deal?: string | undefined },
): string {
  const command = readCommand(text)
  if ('unknown' in command || command.lang === undefined)
    return [account ?? deal, text].filter(Boolean).join(' ')
  const code = (OF_A_DEAL.has(command.intent) ? deal : undefined) ?? account ?? deal
  const { rest } = command
  const word = rest && text.endsWith(rest) ? text.slice(0, -rest.length).trimEnd() : text.trim()
  return [word, code, rest].filter(Boolean).join(' ')
}
