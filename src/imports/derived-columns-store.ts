import type { Tx } from '../db/work.ts'
import type { Day } from '../domain/day.ts'

// SQL by hand: computes columns of all rows in one statement (bench:import).

/**
 * Computes the maintained columns of many accounts anew from their rows: last contact, last contact with the decision layer and
 * revenue of twelve months; of their people, the day last met; of their deals, the day of the last activity. Only qualifying
 * visits that were not taken back count (4.1). `accounts` is SQL for a table of account ids (column `id`).
 */
export async function maintain(tx: Tx, accounts: string, today: Day): Promise<void> {
  await tx.$executeRawUnsafe(`
    UPDATE "Account" a SET "lastContactOn" = m.day FROM (
      SELECT t.id, max(v.day) AS day FROM ${accounts} t
        LEFT JOIN "Visit" v ON v."accountId" = t.id AND v.qualifying AND v."undoneAt" IS NULL GROUP BY t.id) m
    WHERE a.id = m.id AND a."lastContactOn" IS DISTINCT FROM m.day`)
  await tx.$executeRawUnsafe(`
    UPDATE "Account" a SET "lastDecisionContactOn" = m.day FROM (
      SELECT t.id, max(v.day) AS day FROM ${accounts} t
        LEFT JOIN ("Contact" k JOIN "VisitContact" vc ON vc."contactId" = k.id
          JOIN "Visit" v ON v.id = vc."visitId" AND v.qualifying AND v."undoneAt" IS NULL)
          ON v."accountId" = t.id AND k.layer = 'decision' GROUP BY t.id) m
    WHERE a.id = m.id AND a."lastDecisionContactOn" IS DISTINCT FROM m.day`)
  await tx.$executeRawUnsafe(
    `UPDATE "Account" a SET revenue12 = m.amount FROM (
      SELECT t.id, coalesce(sum(r.amount), 0)::bigint AS amount FROM ${accounts} t LEFT JOIN "Revenue" r ON r."accountId" = t.id
        AND r.day > $1::date - interval '12 months' AND r.day <= $1::date GROUP BY t.id) m
    WHERE a.id = m.id AND a.revenue12 <> m.amount`,
    today,
  )
  await tx.$executeRawUnsafe(`
    UPDATE "Contact" k SET "lastMetOn" = m.day FROM (
      SELECT k.id, max(v.day) AS day FROM ${accounts} t JOIN "Contact" k ON k."accountId" = t.id
        LEFT JOIN ("VisitContact" vc JOIN "Visit" v ON v.id = vc."visitId" AND v.qualifying AND v."undoneAt" IS NULL)
          ON vc."contactId" = k.id GROUP BY k.id) m
    WHERE k.id = m.id AND k."lastMetOn" IS DISTINCT FROM m.day`)
  await tx.$executeRawUnsafe(`
    UPDATE "Deal" d SET "lastActivityOn" = m.day FROM (
      SELECT d.id, max(v.day) AS day FROM ${accounts} t JOIN "Deal" d ON d."accountId" = t.id
        LEFT JOIN ("VisitDeal" vd JOIN "Visit" v ON v.id = vd."visitId" AND v.qualifying AND v."undoneAt" IS NULL)
          ON vd."dealId" = d.id GROUP BY d.id) m
    WHERE d.id = m.id AND d."lastActivityOn" IS DISTINCT FROM m.day`)
}

/** Sequences of codes and the letters before the number. */
const sequences = [
  ['visit_code', 'Visit', 'V'],
  ['next_step_code', 'NextStep', 'F'],
  ['deal_code', 'Deal', 'D'],
  ['complaint_code', 'Complaint', 'C'],
  ['request_code', 'Request', 'AP'],
  ['note_code', 'Note', 'N'],
] as const

/** Sets the code sequences past the highest number in use, so that the next code given is a new one. They never go back. */
export async function passCodes(tx: Tx): Promise<void> {
  for (const [sequence, table, letters] of sequences)
    await tx.$executeRawUnsafe(`
      SELECT setval('${sequence}', m.highest) FROM (
        SELECT max(substr(code, ${letters.length + 1})::bigint) AS highest FROM "${table}"
        WHERE code ~ '^${letters}[0-9]{1,15}$') m, ${sequence} q
      WHERE m.highest > q.last_value OR (m.highest = q.last_value AND NOT q.is_called)`)
}
