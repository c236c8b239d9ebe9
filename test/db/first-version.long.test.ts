import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type InMemory, openInMemory } from '../../src/db/embedded/memory.ts'
import { migrate, migrationsFolder } from '../../src/db/migrate.ts'

/** A database of the first version, filled, and brought up to date: every table has the same rows under the columns' new names. */

/** The last migration of the first version. */
const FIRST = '20261122063754_reminders_in_digest'

const NEW_NAMES: Record<string, Record<string, string>> = {
  Deal: { outcome: 'record', outcomeDueOn: 'recordDueOn' },
  StageMove: { requestedById: 'requesterId', rooms: 'threads', dealVersion: 'version' },
  Decision: { forId: 'onBehalfOfId', moveId: 'requestId', dealVersion: 'version' },
  MoveComment: { moveId: 'requestId' },
  StageChange: { moveId: 'requestId' },
}

/** Tables that are called otherwise today. */
const NOW: Record<string, string> = { StageMove: 'Request', MoveComment: 'RequestComment' }

/** The messages of a request are known by its code. */
const KEYS: Record<string, string> = { '[{"key":"move:AP1:slack"}]': '[{"key":"request:AP1:slack"}]' }

const FILLED = `
  INSERT INTO "Person" (id, name, role) VALUES (1, 'Priya', 'rep'), (2, 'Daniel', 'manager'), (3, '林悦', 'director');
  INSERT INTO "Account" (id, code, name, "ownerId") VALUES (1, 'K01', 'Meridian', 1);
  INSERT INTO "Deal" (id, "accountId", "ownerId", name, amount, currency, stage, "stageEnteredOn", status, outcome, "outcomeDueOn", evaluation)
    VALUES (1, 1, 1, 'Retrofit', 480000000, 'CNY', 6, '2026-05-04', 'won', '{"result":"won","reason":"price","lesson":"早点见采购"}', '2026-06-04', '{"budget":{"fact":"5.5m"}}'),
      (2, 1, 1, 'Chillers', 900, 'JPY', 2, '2026-05-05', 'open', NULL, NULL, NULL);
  INSERT INTO "Visit" ("accountId", "repId", day, channel, "twoWay", qualifying, source)
    SELECT 1, 1, '2026-05-01', 'phone', true, true, source FROM unnest(ARRAY['import', 'slack', 'feishu', 'web']) source;
  INSERT INTO "WallScore" ("accountId", day, push, share, contact, personal, "byId") VALUES (1, '2026-05-02', 1, 2, 0, 1, 1), (1, '2026-05-03', 1, 2, 0, 1, NULL);
  INSERT INTO "Complaint" ("accountId", level, subject, "openedOn", "dueOn", "ownerId") VALUES (1, 'crisis', '停机', '2026-05-02', '2026-05-05', 2), (1, 'grumble', 'noise', '2026-05-02', '2026-05-05', NULL);
  INSERT INTO "StageMove" (id, "dealId", "from", "to", "requestedById", "requestedAt", status, "dealVersion", rule, rooms, "endedWhy")
    VALUES (1, 1, 5, 6, 1, '2026-05-03T01:02:03.004Z', 'approved', 1, '{"groups":[],"standIns":[]}', '[{"key":"move:AP1:slack"}]', NULL),
      (2, 2, 2, 3, 1, '2026-05-04T01:02:03.004Z', 'superseded', 1, '{}', '[]', 'fields:amount,price');
  INSERT INTO "Decision" ("moveId", "personId", "forId", verdict, "dealVersion", at) VALUES (1, 2, NULL, 'approve', 1, '2026-05-03T02:00:00Z'), (1, 2, 3, 'approve', 1, '2026-05-03T03:00:00Z');
  INSERT INTO "MoveComment" ("moveId", "personId", kind, text, at)
    SELECT 1, nullif(n, 5) % 3 + 1, kind, 'x', '2026-05-03' FROM unnest(ARRAY['reply', 'nudge', 'remind', 'delegate', 'escalate']) WITH ORDINALITY AS each(kind, n);
  INSERT INTO "StageChange" ("dealId", "from", "to", day, "byId", "moveId") VALUES (1, 5, 6, '2026-05-04', 2, 1), (2, 1, 2, '2026-05-05', NULL, NULL);
  INSERT INTO "GateTick" ("dealId", gate, item, words, "byId", at) VALUES (1, 3, 'coach', 'met him', 1, '2026-05-01');
  INSERT INTO "Digest" ("personId", day, shown, "sentAt") VALUES (2, '2026-05-04', '{"a":1}', '2026-05-04T00:30:00Z');
  INSERT INTO "Snooze" (subject, "subjectId", until, reason, "byId", band, "ownerId", at, "endedOn", "endedWhy")
    SELECT 'account', 1, '2026-06-01', 'x', 2, 'watch', 1, '2026-05-01', '2026-05-02', why FROM unnest(ARRAY['over', 'worse', 'owner', 'crisis', 'woken', 'replaced']) why;
  INSERT INTO "Snooze" (subject, "subjectId", until, reason, "byId", band, "ownerId", at) VALUES ('deal', 1, '2026-06-01', 'x', 2, 'watch', 1, '2026-05-01');
  INSERT INTO "RuleException" (subject, "subjectId", rule, reason, until, "byId", at) VALUES ('deal', 1, 'DR01', 'x', '2026-06-01', 2, '2026-05-01');
  INSERT INTO "Reminder" ("personId", key, rule, subject, "subjectId", day, became)
    SELECT 1, 'k' || n, 'AR01', 'account', 1, '2026-05-01', became FROM unnest(ARRAY['acted', 'snoozed', 'refused', 'ignored', NULL]) WITH ORDINALITY AS each(became, n);
  INSERT INTO "Pending" ("personId", intent, state, "createdAt", "expiresAt", ended)
    SELECT 1, 'visit', '{"text":"见了张工"}', '2026-05-01', '2026-05-02', ended FROM unnest(ARRAY['confirmed', 'dropped', 'expired', 'replaced', NULL]) ended;
  INSERT INTO "Entry" ("personId", kind, subject, undo, at)
    SELECT 1, kind, 'x', '{"visits":[1]}', '2026-05-01' FROM unnest(ARRAY['visit', 'next', 'wall', 'complaint', 'spend']) kind;
  INSERT INTO "Audit" (at, "personId", what, subject, after) VALUES ('2026-05-01', 1, 'visit.add', 'account:K01', '{"a":[1]}'), ('2026-05-01', NULL, 'import', 'file:x', NULL);
`

const folder = mkdtempSync(path.join(os.tmpdir(), 'kam-first-'))
let memory: InMemory

beforeAll(async () => {
  for (const name of readdirSync(migrationsFolder()))
    if (name <= FIRST)
      cpSync(path.join(migrationsFolder(), name), path.join(folder, name), { recursive: true })
  memory = await openInMemory()
  const client = await memory.pool.connect()
  await migrate(client, folder)
  await client.query(FILLED)
  client.release()
})
afterAll(async () => {
  await memory.close()
  rmSync(folder, { recursive: true, force: true })
})

type Row = Record<string, unknown>

/** Every row of every table as JSON, by table. */
async function everything(): Promise<Map<string, Row[]>> {
  const { rows: tables } = await memory.pool.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> '_prisma_migrations' ORDER BY 1`,
  )
  const found = new Map<string, Row[]>()
  for (const { name } of tables) {
    const { rows } = await memory.pool.query<{ row: Row }>(
      `SELECT to_jsonb(t) AS row FROM "${name}" t ORDER BY t`,
    )
    found.set(
      name,
      rows.map(({ row }) => row),
    )
  }
  return found
}

function renamed(table: string, row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => {
      const name = NEW_NAMES[table]?.[column] ?? column
      if (name === 'threads') return [name, JSON.parse(KEYS[JSON.stringify(value)] ?? JSON.stringify(value))]
      return [name, name === 'endedWhy' && table === 'StageMove' ? (value ?? '') : value]
    }),
  )
}

const inOrder = (rows: readonly Row[]): Row[] =>
  [...rows].sort((a, b) => (JSON.stringify(a.id ?? a) < JSON.stringify(b.id ?? b) ? -1 : 1))

test('keeps every row, and gives an id whose person is gone an inactive one', async () => {
  const before = await everything()
  const filled = [...before].filter(([, rows]) => rows.length > 0).map(([name]) => name)
  expect(filled).toHaveLength(18)
  // Deleted by hand: the first version did not refer to people, so nothing stopped it.
  await memory.pool.query(
    `INSERT INTO "Audit" (at, "personId", what, subject) VALUES ('2026-05-01', 77, 'away', 'person:77')`,
  )
  const client = await memory.pool.connect()
  await migrate(client)
  client.release()

  await expect(memory.pool.query(`DELETE FROM "Person" WHERE id = 3`)).rejects.toThrow(/foreign key/)
  const { rows: gone } = await memory.pool.query(`SELECT name, role, active FROM "Person" WHERE id = 77`)
  expect(gone).toEqual([{ name: 'deleted 77', role: 'viewer', active: false }])
  const { rows: next } = await memory.pool.query(
    `INSERT INTO "Person" (name, role) VALUES ('new', 'rep') RETURNING id`,
  )
  expect(next).toEqual([{ id: 78 }])
  await memory.pool.query(`DELETE FROM "Audit" WHERE "personId" = 77; DELETE FROM "Person" WHERE id >= 77`)

  const after = await everything()
  for (const [table, rows] of before) {
    const kept = rows.map((row) => renamed(table, row))
    // Columns that later versions add are theirs to test.
    const columns = new Set(kept.flatMap((row) => Object.keys(row)))
    const now = (after.get(NOW[table] ?? table) ?? []).map((row) =>
      Object.fromEntries(Object.entries(row).filter(([column]) => columns.has(column))),
    )
    expect([table, inOrder(now)]).toEqual([table, inOrder(kept)])
  }
})
