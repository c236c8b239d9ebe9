import { findAttempt, findChannel } from './marks.ts'
import type { Field } from './problem.ts'
import type { VisitReading } from './reading.ts'
import type { Folded } from './text.ts'
import { findMissing } from './visit-parts.ts'

/** A pending reading put right, and what changed. Spans of corrected parts are places in the correction, so they are left out. */
export type Corrected = { reading: VisitReading; changed: Field[] }

/** The reading with these fields changed: they are no guess any more, and have no problem. */
export function done(reading: VisitReading, changed: Field[]): Corrected {
  const guessed = reading.guessed.filter((field) => !changed.includes(field))
  const problems = reading.problems.filter((each) => !changed.includes(each.field))
  const next = { ...reading, guessed, problems }
  return { reading: { ...next, missing: findMissing(next) }, changed }
}

/** By which way it was, and whether anybody was reached, put right. */
export function withContact(folded: Folded, from: number, pending: VisitReading): Corrected | undefined {
  const words = folded.text.slice(from)
  const channel = findChannel(words)
  const attempt = findAttempt(words)
  if (attempt) {
    return done(
      {
        ...pending,
        attempt: true,
        direction: { value: 'one_way', confidence: 'understood' },
        ...(channel && { channel: { value: channel.value, confidence: 'understood' } }),
      },
      ['direction', ...(channel ? (['channel'] as const) : [])],
    )
  }
  if (/单向|one[- ]way/u.test(words))
    return done({ ...pending, direction: { value: 'one_way', confidence: 'understood' } }, ['direction'])
  if (/双向|two[- ]way/u.test(words))
    return done({ ...pending, attempt: false, direction: { value: 'two_way', confidence: 'understood' } }, [
      'direction',
    ])
  const most = /(?<![a-z])not (?:on|by|over|in|a|at)(?![a-z])|不是|没有?打/u.test(words) ? 48 : 24
  if (!channel || words.length > most) return undefined
  const sent = channel.value === 'email' || channel.value === 'message'
  return done(
    {
      ...pending,
      channel: { value: channel.value, confidence: 'understood' },
      direction: {
        // By which way it was says nothing new about whether they answered.
        value: pending.attempt && !sent ? 'one_way' : pending.direction.value,
        confidence: 'understood',
      },
    },
    ['channel', 'direction'],
  )
}
