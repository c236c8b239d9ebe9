import { expect, test } from 'vitest'
import type { Card } from '../../src/cards/card.ts'
import { defaultPolicy } from '../../src/domain/policy.ts'
import type { Platform } from '../../src/platforms/platform.ts'
import type { Owed } from '../../src/queue/claims.ts'
import { send } from '../../src/queue/send.ts'

/** Trials 52: a platform that is away from Friday evening to Monday, and longer. */
test('52: a message is tried for four days at least, less and less often', async () => {
  const away: Platform = {
    name: 'slack',
    post: async () => ({ kind: 'later', why: 'away' }),
    edit: async () => ({ kind: 'later', why: 'away' }),
    problems: () => ['away'],
  }
  const card: Card = { lang: 'en', title: 'x', tone: 'plain', parts: [] }
  const row: Owed = {
    id: '1',
    key: 'k',
    place: { platform: 'slack', tenant: '', chat: 'C1' },
    lane: 'slack::C1',
    card,
    revision: 1,
    sentAs: null,
    attempts: 0,
    lease: new Date(),
    doubtful: false,
    parent: null,
    parentAs: null,
    parentOwed: false,
  }
  const began = new Date('2026-06-05T18:00:00+08:00').getTime()
  let now = began
  const pauses: number[] = []
  for (;;) {
    const outcome = await send(away, row, null, () => new Date(now), defaultPolicy.relay)
    if (outcome.kind !== 'again') {
      expect(outcome.kind).toBe('dead')
      break
    }
    pauses.push(outcome.at.getTime() - now)
    now = outcome.at.getTime()
    row.attempts = outcome.attempts
  }
  expect((now - began) / 86_400_000).toBeGreaterThanOrEqual(4)
  // The first tries come after seconds, the last after half an hour at least: nobody waits longer than an hour once the platform is back.
  expect(pauses[0]).toBeLessThanOrEqual(2_000)
  expect(Math.min(...pauses.slice(-100))).toBeGreaterThanOrEqual(30 * 60_000)
  expect(Math.max(...pauses)).toBeLessThanOrEqual(60 * 60_000)
})
