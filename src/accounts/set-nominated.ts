import { audit } from '../db/audit.ts'
import type { Work } from '../db/work.ts'
import type { KeyCriterion } from '../domain/nomination.ts'
import type { Tier } from '../domain/risk/facts.ts'
import { forgetRisk } from '../risk/store.ts'
import { noteTierCheck } from './nomination-store.ts'
import { setTier } from './standing-store.ts'
import type { AccountRow } from './store.ts'

/** The account is a key account from now on: its tier, why, and the day on which that was looked at. Gives it as it is then; its risk is to be assessed. */
export async function setNominated(
  work: Work,
  account: AccountRow,
  told: { tier: Tier; criteria: readonly KeyCriterion[]; evidence: string; request?: string },
  byId: number,
): Promise<AccountRow> {
  const { tier, criteria, evidence, request } = told
  await setTier(work, account.id, tier)
  await noteTierCheck(work, account.id, { value: evidence, source: request ?? '', byId })
  await forgetRisk(work, account.id)
  await audit(work, {
    personId: byId,
    what: 'fact.tier',
    subject: `account:${account.code}`,
    before: { tier: account.tier },
    after: { tier, criteria: criteria.join(), reason: evidence, ...(request && { request }) },
  })
  return { ...account, tier }
}
