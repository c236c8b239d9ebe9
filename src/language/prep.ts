import type { PlanKind } from '../domain/plan.ts'
import type { Contact } from './contacts.ts'
import type { ReadContext } from './context.ts'
import { hear } from './heard.ts'
import { peoplePlaces } from './people.ts'
import { readPlan } from './plan-words.ts'
import type { PlainReading } from './readings.ts'
import { about } from './subjects.ts'
import { fold, sourceOf, trimmed } from './text.ts'
import type { Intent } from './words.ts'

/** Commands of a plan. */
const PLANS: Partial<Record<Intent, PlanKind>> = { plan: 'grow', develop: 'develop', 'win-back': 'win_back' }

/** Words that may stand between a command word, an account, a day and a person without saying anything else. */
const BETWEEN =
  /[\s,，。.:：!！?？]|(?:去|要|约见?|拜访|见面?|一下|的|客户|和|跟|与|及)|(?<![a-z])(?:for|at|with|see|seeing|meet|meeting|visit|call|and|the|on|my|a)(?![a-z])/gu

/**
 * Whether what stands behind `准备`, `prep`, `plan`, `开发` is nothing but whom it is about and when, or a line of a plan. 准备华锐的方案 and "plan to
 * visit Meridian" are things to do.
 */
export function isAboutOnly(intent: Intent, rest: string, context: ReadContext): boolean {
  const kind = PLANS[intent]
  if (kind && readPlan(rest, kind, context).part) return true
  const subject = about('prep', rest, context)
  if (!subject.account && subject.candidates.length === 0 && subject.deals.length === 0) return false
  return wordsLeft(rest, context) === ''
}

/** Whether another word follows the short name of an account, which may be another company's: plan Meridian Hotels. */
export function goesOn(text: string, context: ReadContext): boolean {
  return /[\p{L}]{2,}/u.test(wordsLeft(text, context).replace(POLITE, ''))
}
const POLITE = /please|pls|thanks|thx|card|now|看看|看一?下|给我|谢谢|请|吧/gu

/** The same reading with its account as a guess, to be asked about. */
export function asGuess(reading: PlainReading, text: string): PlainReading {
  const { account } = reading
  if (!account) return reading
  const data = { said: trimmed(text).slice(0, 40), names: account.name, fit: '1' }
  return {
    ...reading,
    candidates: [account],
    guessed: ['account'],
    problems: [{ field: 'account', key: 'nearAccount', data }],
  }
}

/** What is left of the words when whom they name, days and people are taken out. */
function wordsLeft(text: string, context: ReadContext): string {
  const { folded, entities } = hear(text, context)
  const named = entities.all.filter(({ kind }) => ['account', 'person', 'day', 'deal'].includes(kind))
  const left = folded.text
    .split('')
    .map((letter, at) => (named.some(({ start, end }) => at >= start && at < end) ? ' ' : letter))
    .join('')
  return left.replace(BETWEEN, '')
}

/** Whom the words behind an account name: people of theirs, and others by name whom nobody entered yet. */
export function whomToMeet(
  words: string,
  contacts: readonly Contact[],
): { known: string[]; strangers: string[] } {
  const folded = fold(words)
  const found = peoplePlaces(folded.text, (start, end) => sourceOf(folded, start, end), contacts)
  return {
    known: found.flatMap(({ contact }) => (contact ? [contact.name] : [])),
    strangers: found.filter(({ contact, others }) => !contact && others.length === 0).map(({ name }) => name),
  }
}
