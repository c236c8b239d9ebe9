import type { Contact } from './contacts.ts'
import type { ReadContext } from './context.ts'
import { hear } from './heard.ts'
import { peoplePlaces } from './people.ts'
import { isSubmitted, readPlanPart } from './plan-words.ts'
import { about } from './subjects.ts'
import { fold, sourceOf } from './text.ts'

/** Words that may stand between a command word, an account, a day and a person without saying anything else. */
const BETWEEN =
  /[\s,，。.:：!！?？]|(?:去|要|约见?|拜访|见面?|一下|的|客户|和|跟|与|及)|(?<![a-z])(?:for|at|with|see|seeing|meet|meeting|visit|call|and|the|on|my|a)(?![a-z])/gu

/**
 * Whether what stands behind `准备`, `prep`, `plan`, `开发` is nothing but whom it is about and when, or a line of a plan. 准备华锐的方案 and "plan to
 * visit Meridian" are things to do.
 */
export function isAboutOnly(rest: string, context: ReadContext): boolean {
  const subject = about('prep', rest, context)
  if (!subject.account && subject.candidates.length === 0 && subject.deals.length === 0) return false
  if (subject.account && (readPlanPart(subject.rest) || isSubmitted(subject.rest))) return true
  const { folded, entities } = hear(rest, context)
  const named = entities.all.filter(({ kind }) => ['account', 'person', 'day', 'deal'].includes(kind))
  const left = folded.text
    .split('')
    .map((letter, at) => (named.some(({ start, end }) => at >= start && at < end) ? ' ' : letter))
    .join('')
  return left.replace(BETWEEN, '') === ''
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
