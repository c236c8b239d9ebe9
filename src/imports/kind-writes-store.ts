import type { Subscription } from '../people/subscription-store.ts'
import { inRange, lateLinks, writesOf } from './kind-store.ts'
import { type KindName, kindOf } from './kinds.ts'
import { toMinor } from './money-store.ts'

/**
 * The statements that write each kind: those that follow from its description, and what is kept elsewhere than in a column of its table.
 * Each takes a range of `s.n` as $1 and $2.
 */

/** Statements of a kind beside its own table. */
type More = {
  before?: readonly string[]
  after?: readonly string[]
  /** Where a row was there already. */
  afterUpdate?: readonly string[]
  /** Further tables that are written: their statistics are renewed. */
  tables?: readonly string[]
}

const identity = (platform: 'slack' | 'feishu') => ({
  /** Another id on the same platform takes the place of the old one: people change accounts, they rarely have two. */
  drop: `DELETE FROM "Identity" i USING in_members s WHERE i."personId" = s.stored
    AND i.platform = '${platform}' AND i."userId" <> s.${platform}_id AND ${inRange}`,
  add: `INSERT INTO "Identity" ("personId", platform, "userId") SELECT p.id, '${platform}', s.${platform}_id
    FROM in_members s JOIN "Person" p ON p.name = s.name WHERE s.${platform}_id IS NOT NULL AND ${inRange}
    ON CONFLICT DO NOTHING`,
})
const [slack, feishu] = [identity('slack'), identity('feishu')]

/** What somebody has sent before the morning meeting, or does not want weekly. */
const subscription = (what: Subscription): string[] => [
  `INSERT INTO "Setting" (key, value) SELECT '${what}:' || p.id, 'true' FROM in_members s JOIN "Person" p ON p.name = s.name
    WHERE s.${what} AND ${inRange} ON CONFLICT DO NOTHING`,
  `DELETE FROM "Setting" x USING in_members s JOIN "Person" p ON p.name = s.name
    WHERE x.key = '${what}:' || p.id AND NOT s.${what} AND ${inRange}`,
]

const members: More = {
  before: [
    `INSERT INTO "Team" (name) SELECT s.team FROM in_members s WHERE s.team IS NOT NULL AND ${inRange}
      GROUP BY s.team ORDER BY min(s.n) ON CONFLICT DO NOTHING`,
  ],
  after: [
    slack.add,
    feishu.add,
    ...subscription('numbers'),
    ...subscription('meeting'),
    ...subscription('no_lessons'),
  ],
  afterUpdate: [slack.drop, feishu.drop],
  tables: ['Team', 'Identity'],
}

/** Taking a tier away is said on purpose. */
const accounts: More = {
  afterUpdate: [
    `UPDATE "Account" t SET tier = NULL FROM in_accounts s WHERE t.id = s.stored AND s.tier = 'none' AND ${inRange}`,
  ],
}

const changed = `in_visits s JOIN "Visit" v ON v.id = s.stored`

/** The people and deals of a visit; whether a changed one is a qualifying one shows when its people are known. */
const visits: More = {
  after: [
    `INSERT INTO "VisitContact" ("visitId", "contactId") SELECT v.id, k.id
      FROM in_visits s JOIN "Visit" v ON v.code = s.id CROSS JOIN LATERAL unnest(s.contacts) u(name)
        JOIN "Contact" k ON k."accountId" = v."accountId" AND k.name = u.name
      WHERE ${inRange} ON CONFLICT DO NOTHING`,
    `INSERT INTO "VisitDeal" ("visitId", "dealId") SELECT v.id, d.id
      FROM in_visits s JOIN "Visit" v ON v.code = s.id CROSS JOIN LATERAL unnest(s.deal) u(code) JOIN "Deal" d ON d.code = u.code
      WHERE ${inRange} ON CONFLICT DO NOTHING`,
    `INSERT INTO "VisitPerson" ("visitId", "personId") SELECT v.id, p.id
      FROM in_visits s JOIN "Visit" v ON v.code = s.id CROSS JOIN LATERAL unnest(s.along) u(name) JOIN "Person" p ON p.name = u.name
      WHERE ${inRange} AND p.id <> v."repId" ON CONFLICT DO NOTHING`,
    `UPDATE "Visit" t SET qualifying = t."twoWay" AND EXISTS (SELECT 1 FROM "VisitContact" x WHERE x."visitId" = t.id)
      FROM in_visits s WHERE ${inRange} AND t.id = s.stored`,
  ],
  afterUpdate: [
    `DELETE FROM "VisitContact" t USING ${changed} JOIN "Contact" k ON true
      WHERE ${inRange} AND t."visitId" = v.id AND k.id = t."contactId" AND s.contacts IS NOT NULL
        AND (k."accountId" <> v."accountId" OR k.name <> ALL (s.contacts))`,
    `DELETE FROM "VisitDeal" t USING ${changed} JOIN "Deal" d ON true
      WHERE ${inRange} AND t."visitId" = v.id AND d.id = t."dealId" AND s.deal IS NOT NULL AND d.code <> ALL (s.deal)`,
    `DELETE FROM "VisitPerson" t USING ${changed} JOIN "Person" p ON true
      WHERE ${inRange} AND t."visitId" = v.id AND p.id = t."personId" AND s.along IS NOT NULL AND p.name <> ALL (s.along)`,
    `UPDATE "Commitment" t SET "accountId" = v."accountId" FROM ${changed}
      WHERE ${inRange} AND t."visitId" = v.id AND t."accountId" <> v."accountId"`,
    // The steps that came of a visit go with it; one of a deal stays with the deal, and came of nothing any more.
    `UPDATE "NextStep" t SET "accountId" = v."accountId" FROM ${changed}
      WHERE ${inRange} AND t."visitId" = v.id AND t."dealId" IS NULL AND t."accountId" <> v."accountId"`,
    `UPDATE "NextStep" t SET "visitId" = NULL FROM ${changed}
      WHERE ${inRange} AND t."visitId" = v.id AND t."dealId" IS NOT NULL AND t."accountId" <> v."accountId"`,
  ],
  tables: ['VisitContact', 'VisitDeal', 'VisitPerson'],
}

/** A stage move of this deal waits: its approval must not count for what a file makes of the deal. */
const waits = `EXISTS (SELECT 1 FROM "Request" r WHERE r."dealId" = t.id AND r.kind = 'move' AND r.status = 'pending')`
const dealCurrency = 'coalesce(s.currency, t.currency)'
const inFile = {
  amount: toMinor('s.amount', dealCurrency),
  currency: 's.currency',
  priceQuoted: toMinor('s.price_quoted', dealCurrency),
  priceFloor: toMinor('s.price_floor', dealCurrency),
  contractRef: 's.contract',
}
const anotherDeal = Object.entries(inFile)
  .map(([column, cell]) => `${cell} IS NOT NULL AND ${cell} IS DISTINCT FROM t."${column}"`)
  .join(' OR ')

/**
 * What an approval depends on is another: the version grows, as it does by chat, whatever version the file says. The steps and the requests of a
 * deal go with it to another account.
 */
const deals: More = {
  before: [
    `UPDATE in_deals s SET version = t.version + 1 FROM "Deal" t
      WHERE t.id = s.stored AND ${inRange} AND coalesce(s.version, t.version) <= t.version AND ${waits} AND (${anotherDeal})`,
  ],
  afterUpdate: [
    `UPDATE "Request" t SET "accountId" = d."accountId" FROM in_deals s JOIN "Deal" d ON d.id = s.stored
      WHERE t."dealId" = d.id AND t."accountId" <> d."accountId" AND ${inRange}`,
    `UPDATE "NextStep" t SET "accountId" = d."accountId" FROM in_deals s JOIN "Deal" d ON d.id = s.stored
      WHERE t."dealId" = d.id AND t."accountId" <> d."accountId" AND ${inRange}`,
  ],
}

const contacts: More = {
  after: [
    `UPDATE "Contact" t SET "reportsToId" = o.id FROM in_contacts s JOIN "Account" a ON a.code = s.account
      JOIN "Contact" o ON o."accountId" = a.id AND o.name = s.reports_to
      WHERE t."accountId" = a.id AND t.name = s.name AND o.id <> t.id AND ${inRange}`,
  ],
}

/** Another decision group of a deal whose stage move waits: the version grows. */
const stakeholders: More = {
  before: [
    `UPDATE "Deal" t SET version = t.version + 1 WHERE ${waits} AND t.code IN (
      SELECT s.deal FROM in_stakeholders s LEFT JOIN "Stakeholder" h ON h.id = s.stored WHERE ${inRange} AND (h.id IS NULL
        OR s.weight IS NOT NULL AND s.weight <> h.weight OR s.stance IS NOT NULL AND s.stance::text <> h.stance::text OR s.layer IS NOT NULL AND s.layer::text <> h.layer::text))`,
  ],
}

const more: Partial<Record<KindName, More>> = { members, accounts, contacts, visits, deals, stakeholders }

const stepOf = `in_deals s JOIN "Deal" d ON d.code = s.code
  LEFT JOIN "Person" o ON o.name = s.next_step_owner LEFT JOIN "Visit" v ON v.code = s.next_step_visit`

/**
 * A deal has one current next step: the file's takes the place of what it was. They come after the follow-ups of the files, so that codes
 * given by hand are taken first.
 */
export const dealStepWrites: readonly string[] = [
  `UPDATE "NextStep" t SET status = 'superseded' FROM in_deals s JOIN "Deal" d ON d.code = s.code
    WHERE t."dealId" = d.id AND t.status = 'open' AND s.next_step IS NOT NULL AND t.code <> s.next_step_id AND ${inRange}`,
  `UPDATE "NextStep" t SET text = s.next_step, due = s.next_step_due, status = 'open', "doneOn" = NULL,
      "ownerId" = coalesce(o.id, t."ownerId"), "visitId" = coalesce(v.id, t."visitId"),
      reschedules = coalesce(s.next_step_moved, t.reschedules)
    FROM ${stepOf} WHERE t."dealId" = d.id AND s.next_step IS NOT NULL AND ${inRange}
      AND (t.code = s.next_step_id OR s.next_step_id IS NULL AND t.status = 'open')`,
  `INSERT INTO "NextStep" (code, "accountId", "dealId", "ownerId", "visitId", text, due, reschedules)
    SELECT coalesce(s.next_step_id, 'F' || nextval('next_step_code')), d."accountId", d.id, coalesce(o.id, d."ownerId"), v.id,
      s.next_step, s.next_step_due, coalesce(s.next_step_moved, 0)
    FROM ${stepOf} WHERE s.next_step IS NOT NULL AND ${inRange}
      AND NOT EXISTS (SELECT 1 FROM "NextStep" t WHERE t."dealId" = d.id AND t.status = 'open') ORDER BY s.n`,
]

/** Everything that is run for the rows of a kind, in its order; what only new or only changed rows need is left out where there are none. */
export function statementsOf(name: KindName, has: { fresh: boolean; changed: boolean }): string[] {
  const { insert, update } = writesOf(name, kindOf(name))
  const { before = [], after = [], afterUpdate = [] } = more[name] ?? {}
  return [
    ...before,
    ...(has.fresh ? [insert] : []),
    ...(has.changed ? [update] : []),
    ...lateLinks(name, kindOf(name)),
    ...(has.changed ? afterUpdate : []),
    ...after,
  ]
}

/** The tables that a kind writes. */
export function tablesOf(name: KindName): string[] {
  return [kindOf(name).table, ...(more[name]?.tables ?? [])]
}
