import type { KindName } from './kinds.ts'
import { refusal } from './refusal-store.ts'

/**
 * Checks that a row which goes to another account leaves nothing behind that belongs to it. The steps of a deal go along; visits and people
 * are somebody else's customer, so they are moved on purpose or the deal stays.
 */
export function staysTogether(kind: KindName): string[] {
  return checks[kind] ?? []
}

/** Staged rows whose stored ones are at another account. */
const moved = (kind: KindName, table: string, key: string) =>
  `in_${kind} s JOIN "${table}" t ON t.code = s.${key} JOIN "Account" a ON a.id = t."accountId" AND a.code <> s.account`

/** The account of each visit that a step names, or is kept to have come from. */
const visitElsewhere = (kind: 'follow_ups' | 'deals', named: string, stored: string, column: string) =>
  `SELECT ${refusal('visitElsewhere', ['v.code', 'v.account', 's.account'], column)}
    FROM in_${kind} s ${stored} CROSS JOIN LATERAL (
      SELECT n.id AS code, n.account FROM in_visits n WHERE n.id = ${named} AND n.account IS NOT NULL
      UNION ALL SELECT o.code, a.code FROM "Visit" o JOIN "Account" a ON a.id = o."accountId"
        WHERE o.code = ${named} AND NOT EXISTS (SELECT 1 FROM in_visits n WHERE n.id = o.code AND n.account IS NOT NULL)) v
    WHERE v.account <> s.account`

const checks: Partial<Record<KindName, string[]>> = {
  deals: [
    visitElsewhere('deals', 's.next_step_visit', '', 'next_step_visit'),
    `SELECT ${refusal('dealHasVisits', ['s.code', 'a.code', 's.account', 'm.visits', 'm.people'])}
      FROM ${moved('deals', 'Deal', 'code')} CROSS JOIN LATERAL (SELECT
        (SELECT count(*) FROM "VisitDeal" x JOIN "Visit" v ON v.id = x."visitId" AND v."undoneAt" IS NULL
          JOIN "Account" va ON va.id = v."accountId" LEFT JOIN in_visits n ON n.id = v.code
          WHERE x."dealId" = t.id AND coalesce(n.account, va.code) <> s.account AND (n.deal IS NULL OR s.code = ANY (n.deal))) AS visits,
        (SELECT count(*) FROM "Stakeholder" h WHERE h."dealId" = t.id AND h."contactId" IS NOT NULL) AS people) m
      WHERE m.visits + m.people > 0`,
    `SELECT ${refusal('stepTaken', ['s.next_step_id'], 'next_step_id')} FROM in_deals s LEFT JOIN "Deal" d ON d.code = s.code
      WHERE s.next_step_id IS NOT NULL AND (EXISTS (SELECT 1 FROM "NextStep" t WHERE t.code = s.next_step_id AND t."dealId" IS DISTINCT FROM d.id)
        OR EXISTS (SELECT 1 FROM in_follow_ups f WHERE f.id = s.next_step_id)
        OR s.n NOT IN (SELECT min(o.n) FROM in_deals o WHERE o.next_step_id IS NOT NULL GROUP BY o.next_step_id))`,
  ],
  visits: [
    `SELECT ${refusal('visitHasDeal', ['s.id', 'min(d.code)', 's.account'])}
      FROM ${moved('visits', 'Visit', 'id')} JOIN "VisitDeal" x ON x."visitId" = t.id JOIN known_deal d ON d.code = (SELECT o.code FROM "Deal" o WHERE o.id = x."dealId")
      WHERE s.deal IS NULL AND d.account <> s.account GROUP BY s.n, s.file, s.line, s.id, s.account`,
    `SELECT ${refusal('visitHasPeople', ['s.id', 'a.code', 's.account'])}
      FROM ${moved('visits', 'Visit', 'id')} WHERE s.contacts IS NULL AND EXISTS (SELECT 1 FROM "VisitContact" x WHERE x."visitId" = t.id)`,
  ],
  follow_ups: [
    visitElsewhere(
      'follow_ups',
      'coalesce(s.visit, k.code)',
      'LEFT JOIN "NextStep" t ON t.code = s.id LEFT JOIN "Visit" k ON k.id = t."visitId" AND k."undoneAt" IS NULL',
      'visit',
    ),
    `SELECT ${refusal('dealElsewhere', ['d.code', 'd.account', 's.account'])}
      FROM ${moved('follow_ups', 'NextStep', 'id')} JOIN "Deal" o ON o.id = t."dealId" JOIN known_deal d ON d.code = o.code
      WHERE s.deal IS NULL AND d.account <> s.account`,
  ],
}
