import { findAmounts } from './amounts.ts'
import type { Choice } from './choose-act.ts'
import { nearestTo, readCommand } from './command.ts'
import { CONTACT_WORDS } from './contact-words.ts'
import { type ReadContext, whoOf } from './context.ts'
import { subjectIn } from './free.ts'
import type { Heard } from './heard.ts'
import { pageNamed } from './page-near.ts'
import type { Reading } from './readings.ts'
import { paidIn } from './receipts.ts'
import { strangerIn } from './strangers.ts'
import { aboutIn } from './subjects.ts'
import { readTerms } from './terms.ts'
import { trimmed } from './text.ts'
import type { Intent } from './words.ts'

/** What may be offered: acts with some evidence, best first, and for whoever names an account the three things one does with it. */
export function offersOf(choices: readonly Choice[], heard: Heard): Intent[] {
  const likely = choices.flatMap(({ act }) => (act === 'chat' || act === 'correct' ? [] : [act]))
  const { accounts, people, deals } = heard.entities
  const usual: Intent[] =
    deals.length > 0
      ? ['deal', 'next', 'move']
      : accounts.length > 0 || people.length > 0
        ? ['visit', 'account', 'next']
        : []
  return [...new Set<Intent>([...likely, ...usual])].slice(0, 3)
}

/** Nothing that decides: what may be meant is offered, and small talk is left alone. */
export function unclear(
  text: string,
  heard: Heard,
  choices: readonly Choice[],
  context: ReadContext,
): Reading {
  const page = pageNamed(heard)
  if (page) return page
  const offers = offersOf(choices, heard)
  const command = readCommand(text)
  // One mistyped word may be a command; a whole sentence of none of our words is talk.
  const { accounts, people } = heard.entities
  const alone =
    'unknown' in command && trimmed(text) === command.unknown && accounts.length === 0 && people.length === 0
  const { near, nearest: three } =
    'unknown' in command ? nearestTo(command.unknown) : { near: [], nearest: [] }
  const typo = near.length > 0 && alone ? three : isSentence(heard) ? [] : near
  const company = mayConcern(heard) ? strangerIn(heard) : undefined
  // 华锐要60天账期: what they ask for may be asked of whoever decides.
  const terms = heard.entities.accounts.length > 0 && readTerms(text) ? (['terms'] as const) : []
  // What the sentence speaks for goes before what its first word resembles.
  const likely = alone ? [...typo, ...offers] : [...offers, ...typo]
  const nearest = [...new Set([...(company ? (['account.new'] as const) : []), ...terms, ...likely])].slice(
    0,
    3,
  )
  if (nearest.length === 0) return { intent: 'chat', text }
  const { account } = subjectIn(heard, context)
  // meridian fods: nothing but a name with a slip in it.
  const whole =
    account && text.length <= 30
      ? context.names.lookup(trimmed(heard.folded.text), whoOf(context))
      : undefined
  if (whole?.kind === 'one' && whole.account.id === account?.id)
    return aboutIn('account', text, heard, context)
  if (account && paidIn(heard))
    return {
      intent: 'unknown',
      unknown: trimmed(text).slice(0, 40),
      nearest: ['account', 'visit', 'next'],
      account,
      paid: true,
      amounts: findAmounts(heard.folded.text, context.currency),
    }
  return {
    intent: 'unknown',
    unknown: trimmed(text).slice(0, 40),
    nearest,
    ...(account && { account }),
    ...(company && { company }),
  }
}

const ASKS =
  /^(?:so |and )?(?:will|would|shall|can|could|should|do|does|did|is|are|was|were|has|have|what|how|when|where|who|why|which)(?![a-z])/u

/** Long, and about nobody and nothing of ours: its first word is no slip of a command. */
function isSentence({ folded, entities }: Heard): boolean {
  const { accounts, deals, codes } = entities
  if (ASKS.test(folded.text)) return false
  if (accounts.length > 0 || deals.length > 0 || codes.length > 0) return false
  const chinese = folded.text.match(/[\u3400-\u9fff]/gu)?.length ?? 0
  const latin = folded.text.match(/[a-z]+/gu)?.length ?? 0
  return chinese >= 6 || latin >= 5
}

/** Speaks of contact, of something to do, or asks: what else names a company is talk. */
function mayConcern({ words, clauses }: Heard): boolean {
  return (
    CONTACT_WORDS.verbs.test(words) || clauses.some(({ tense }) => tense === 'future') || /[?？]/u.test(words)
  )
}
