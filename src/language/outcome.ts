import { commandOfDeal, readCode, readDealVerb } from './deal-words.ts'
import { type NamedAccount, namesOf } from './named.ts'
import type { Field } from './problem.ts'
import type { Reading } from './readings.ts'
import type { Confidence } from './text.ts'
import type { VisitReading } from './visit.ts'
import type { Intent } from './words.ts'

/**
 * What happens with a message: `write` at once, `confirm` after a yes, `choose` among several, `ask` for what is missing, `offer` filled-in
 * buttons, `show` a card, `answer` a question, `refuse` with a reason, `nothing` to small talk.
 */
export type Does = 'write' | 'confirm' | 'choose' | 'ask' | 'offer' | 'show' | 'answer' | 'refuse' | 'nothing'
export type Outcome = { does: Does; offers: Intent[] }

/** Guesses that would write something wrong for a long time: they are shown first. A guessed deal or channel is marked and can be undone. */
const WEIGHTY: readonly Field[] = ['account', 'contacts', 'due', 'nextStep', 'direction']
/** What a visit may be asked about. */
const ASKED: readonly Field[] = ['contacts', 'summary', 'nextStep', 'due']

/** What was said before: whether a question of ours is open, and whether something was written lately that can still be put right. */
export type State = { pending?: boolean; entry?: boolean }

/** What follows from a reading and from what was said before. Nothing that is guessed is written without a yes. */
export function outcomeOf(reading: Reading, state: State = {}): Outcome {
  const { does, offers = [] } = judge(reading, state)
  return { does, offers }
}

function judge(
  reading: Reading,
  { pending = false, entry = false }: State,
): { does: Does; offers?: Intent[] } {
  switch (reading.intent) {
    case 'chat':
      return { does: 'nothing' }
    case 'unknown':
      return { does: 'offer', offers: reading.nearest }
    case 'visit':
      return { does: visitDoes(reading) }
    case 'ask':
      return reading.query || reading.page
        ? { does: 'answer' }
        : { does: 'offer', offers: ['ask', 'account', 'today'] }
    case 'next':
    case 'snooze':
    case 'wall':
    case 'complaint':
    case 'csat':
      if (reading.intent === 'complaint' && reading.code) return { does: reading.closes ? 'write' : 'show' }
      if (
        reading.intent === 'complaint' &&
        reading.closes &&
        !reading.account &&
        reading.candidates.length === 0
      )
        return { does: 'confirm' }
      return { does: factDoes(reading) }
    case 'move':
      if (reading.candidates.length > 0 && !reading.account) return { does: 'choose' }
      return {
        does: reading.missing.length > 0 ? 'ask' : reading.guessed.includes('account') ? 'confirm' : 'show',
      }
    case 'spend':
      if (!reading.account) return { does: reading.candidates.length > 0 ? 'choose' : 'ask' }
      return {
        does: !reading.code || !reading.amount ? 'ask' : reading.guessed.length > 0 ? 'confirm' : 'write',
      }
    case 'approve':
    case 'reject':
      return {
        does: reading.unread.length > 0 || !(reading.code || reading.deals.length > 0) ? 'show' : 'write',
      }
    case 'undo':
      return { does: reading.unread.length > 0 ? 'show' : entry ? 'write' : 'refuse' }
    case 'edit':
      return { does: entry ? 'show' : 'refuse' }
    case 'correct':
      return { does: pending || entry ? 'confirm' : 'refuse' }
    case 'confirm':
    case 'cancel':
      return { does: pending && reading.unread.length === 0 ? 'write' : 'nothing' }
    case 'away':
      if (reading.whose) return { does: 'refuse' }
      return { does: reading.until ? (reading.unsure ? 'confirm' : 'write') : 'ask' }
    case 'week.plan':
      return { does: reading.rest ? 'write' : 'ask' }
    case 'week.done':
      return { does: 'show' }
    case 'self-test':
      return { does: reading.rest ? 'write' : 'show' }
    case 'send-me-on':
      return { does: 'write' }
    case 'deal.new':
    case 'member.new':
    case 'member':
    case 'account.new':
      return { does: 'ask' }
    case 'deal':
      if (reading.deals[0] && readDealVerb(wordsOf(reading, reading.deals[0], reading.account)))
        return { does: 'write' }
      return { does: lookDoes(reading) }
    case 'not-a-risk':
    case 'account.rename':
    case 'hand-over':
    case 'nominate':
    case 'prep':
    case 'plan':
    case 'develop':
    case 'win-back':
    case 'terms':
    case 'account':
    case 'why':
    case 'people':
      return { does: lookDoes(reading) }
    case 'fact':
      if (!reading.account) return { does: reading.candidates.length > 0 ? 'choose' : 'ask' }
      return {
        does: reading.rest === '' || reading.shows ? 'show' : reading.guessed.length > 0 ? 'choose' : 'write',
      }
    case 'today':
    case 'home':
    case 'setup':
    case 'learn':
    case 'digest':
    case 'help':
    case 'numbers':
    case 'report':
    case 'reviews':
      return { does: 'show' }
    case 'request':
      return { does: readCode(reading.rest, 'move')?.rest ? 'write' : 'show' }
  }
}

/** What a sentence says of the deal, as its handler gets it: `D8金额 150万`. */
function wordsOf(
  { free, rest }: { free?: boolean; rest: string },
  code: string,
  account?: NamedAccount,
): string {
  if (!free) return rest
  return readCode(commandOfDeal(rest, code, account && namesOf(account)) ?? code, 'deal')?.rest ?? ''
}

function lookDoes(reading: {
  account?: unknown
  deals: readonly string[]
  candidates: readonly unknown[]
}): Does {
  return !reading.account && reading.deals.length === 0 && reading.candidates.length > 0 ? 'choose' : 'show'
}

function factDoes(
  reading: Extract<Reading, { missing: Field[] }> & { account?: unknown; guessed: readonly string[] },
): Does {
  if (!reading.account && reading.candidates.length > 0) return 'choose'
  if (reading.problems.some(({ field }) => field !== 'account')) return 'refuse'
  const done = reading.intent === 'next' && reading.what !== 'set' && !reading.code && !reading.deal
  if (reading.missing.length > 0) return 'ask'
  if (reading.intent === 'complaint' && reading.closes) return 'confirm'
  return reading.guessed.some((field) => field !== 'deals') || done ? 'confirm' : 'write'
}

/** Choose an account, ask who or what is missing, mend what cannot be, say yes to a guess; or the visit is written. */
function visitDoes(reading: VisitReading): Does {
  if (reading.accounts.length === 0 && reading.candidates.length > 0) return 'choose'
  if (reading.problems.some(({ key }) => key === 'unknownAccount')) return 'refuse'
  if (reading.accounts.length === 0) return 'ask'
  if (reading.problems.length > 0) return 'refuse'
  if (visitQuestions(reading).length > 0) return 'ask'
  return needsYes(reading) ? 'confirm' : 'write'
}

/** Who was met is essential; what about and what next are asked along with it, never for their own sake. */
export function visitQuestions(reading: VisitReading): Field[] {
  if (!reading.missing.includes('contacts') || reading.attempt || reading.direction.value === 'one_way')
    return []
  return ASKED.filter((field) => reading.missing.includes(field))
}

export function needsYes(reading: VisitReading): boolean {
  const dated = isGuess(reading.date) && reading.date.span !== undefined
  return (
    reading.unsure === true ||
    dated ||
    reading.accounts.length > 1 ||
    reading.guessed.some((field) => WEIGHTY.includes(field))
  )
}

/** Whether something was guessed that is written for a long time: the account is chosen on a card of its own, a deal is marked. */
export function isGuessed(reading: Reading): boolean {
  if ('unsure' in reading && reading.unsure) return true
  if (reading.intent === 'visit' || !('guessed' in reading)) return false
  return reading.guessed.some((field) => field !== 'deals' && field !== 'account')
}

function isGuess({ confidence }: { confidence: Confidence }): boolean {
  return confidence === 'guessed'
}
