import { expect, it } from 'vitest'
import * as stored from '../../src/db/generated/enums.ts'
import type { Verdict } from '../../src/domain/approval/outcome.ts'
import { COMPLAINT_LEVELS } from '../../src/domain/complaint.ts'
import type { DealStatus } from '../../src/domain/deal.ts'
import type { Role } from '../../src/domain/rights.ts'
import { compareBands } from '../../src/domain/risk/assessment.ts'
import type { Channel, CompetitorKind, Tier } from '../../src/domain/risk/facts.ts'
import { LAYERS, STANCES } from '../../src/domain/stakeholders.ts'
import type { PlatformName } from '../../src/platforms/platform.ts'

/** `true` where both have the same values; anything else does not compile. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never

/** What the database keeps and what the method knows: a value that only one of them has stops `npm run types`. */
const SAME: {
  role: Same<Role, stored.Role>
  tier: Same<Tier, stored.Tier>
  channel: Same<Channel, stored.Channel>
  dealStatus: Same<DealStatus, stored.DealStatus>
  verdict: Same<Verdict, stored.Verdict>
  competitor: Same<CompetitorKind, stored.CompetitorKind>
  platform: Same<PlatformName, stored.PlatformName>
} = {
  role: true,
  tier: true,
  channel: true,
  dealStatus: true,
  verdict: true,
  competitor: true,
  platform: true,
}

it('lists of the method are the enums of the database, in their order where SQL compares them', () => {
  expect(Object.values(SAME)).not.toContain(false)
  expect(Object.values(stored.Layer)).toEqual(LAYERS)
  expect(Object.values(stored.Stance)).toEqual(STANCES)
  expect(Object.values(stored.ComplaintLevel)).toEqual(COMPLAINT_LEVELS)
  const bands = Object.values(stored.Band)
  expect([...bands].sort(compareBands)).toEqual(bands)
})
