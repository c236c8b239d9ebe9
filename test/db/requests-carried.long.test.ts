import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type InMemory, openInMemory } from '../../src/db/embedded/memory.ts'
import { migrate, migrationsFolder } from '../../src/db/migrate.ts'

/** What was asked for by cards before every yes was a request is carried over, with who asked and what became of it. */

const BEFORE = '20261128080141_audit_chain'

const FILLED = `
  INSERT INTO "Person" (id, name, role) VALUES (1, 'Priya', 'rep'), (2, 'Daniel', 'manager');
  INSERT INTO "Account" (id, code, name, "ownerId") VALUES (1, 'K01', 'Meridian', 1);
  INSERT INTO "Deal" (id, code, "accountId", "ownerId", name, amount, currency, stage, "stageEnteredOn", status, record, "recordDueOn")
    VALUES (1, 'D1', 1, 1, 'Retrofit', 1, 'CNY', 3, '2026-05-04', 'lost', '{"result":"lost","reason":"price","words":"10 %","confirmed":{"by":"Daniel","on":"2026-05-05"}}', '2026-05-07'),
      (2, 'D2', 1, 1, 'Chillers', 1, 'CNY', 2, '2026-05-05', 'lost', '{"result":"lost","reason":"delivery"}', CURRENT_DATE + 1),
      (3, 'D3', 1, 1, 'Old', 1, 'CNY', 2, '2026-05-05', 'lost', '{"result":"lost","reason":"delivery"}', CURRENT_DATE - 200),
      (4, 'D4', 1, 1, 'Open', 1, 'CNY', 2, '2026-05-05', 'open', NULL, NULL);
  INSERT INTO "StageMove" ("dealId", "from", "to", "requesterId", "requestedAt", "dealVersion", threads)
    VALUES (4, 2, 3, 1, '2026-05-03', 4, '[{"key": "move:AP1:slack"}]');
  INSERT INTO "MoveComment" ("moveId", "personId", kind, text, at) VALUES (1, 2, 'reply', 'why now?', '2026-05-03');
  INSERT INTO "Outbox" (key, place, lane, card, "nextAt", "owedAt") VALUES
    ('move:AP1:slack', '{}', 'slack::C', '{}', '2026-05-03', '2026-05-03'),
    ('gift:m1:2', '{}', 'slack::U', '{"parts":[{"kind":"buttons","buttons":[{"label":"x","click":{"intent":"spend.confirm","fields":{"account":"K01","code":"AP-GIF","amount":"80000","note":"tea","day":"2026-05-03","by":"1"}}}]}]}', now(), now());
  INSERT INTO "Outbox" (key, place, lane, parent, card, "nextAt", "owedAt") VALUES ('move:AP1:slack:comment:1', '{}', 'slack::C', 'move:AP1:slack', '{}', '2026-05-03', '2026-05-03');
  INSERT INTO "Audit" (at, "personId", what, subject, after) VALUES
    ('2026-05-01T01:00:00Z', 1, 'except.ask', 'account:K01', '{"rule":"AR05","until":"2026-06-01","reason":"rebuilt"}'),
    ('2026-05-01T02:00:00Z', 2, 'except', 'account:K01', '{"rule":"AR05","until":"2026-06-01","reason":"rebuilt"}'),
    ('2026-05-02T01:00:00Z', 1, 'except.ask', 'deal:D4', '{"rule":"DR06","until":"2026-06-01","reason":"no coach"}'),
    ('2026-05-02T02:00:00Z', 2, 'except.refuse', 'deal:D4', '{"rule":"DR06"}'),
    (now(), 1, 'except.ask', 'account:K01', '{"rule":"AR04","until":"2099-06-01","reason":"new"}'),
    ('2026-05-04T01:00:00Z', 2, 'spend.add', 'account:K01', '{"code":"AP-GIF","amount":90000,"day":"2026-05-04","note":"vase","confirmedBy":"Daniel"}'),
    ('2026-05-04T01:00:00Z', 1, 'spend.add', 'account:K01', '{"code":"AP-TEC","amount":90000,"day":"2026-05-04","note":"talk"}');
`

const folder = mkdtempSync(path.join(os.tmpdir(), 'kam-before-requests-'))
let memory: InMemory

beforeAll(async () => {
  for (const name of readdirSync(migrationsFolder()))
    if (name <= BEFORE)
      cpSync(path.join(migrationsFolder(), name), path.join(folder, name), { recursive: true })
  memory = await openInMemory()
  const client = await memory.pool.connect()
  await migrate(client, folder)
  await client.query(FILLED)
  await migrate(client)
  client.release()
})
afterAll(async () => {
  await memory.close()
  rmSync(folder, { recursive: true, force: true })
})

const ask = async (sql: string) => (await memory.pool.query<Record<string, unknown>>(sql)).rows

test('moves keep code, comments and threads', async () => {
  expect(
    await ask(`SELECT r.code, r.kind, r."accountId", r."from", r."to", r.version, r.threads, c.text
      FROM "Request" r JOIN "RequestComment" c ON c."requestId" = r.id WHERE r.kind = 'move'`),
  ).toEqual([
    {
      code: 'AP1',
      kind: 'move',
      accountId: 1,
      from: 2,
      to: 3,
      version: 4,
      threads: [{ key: 'request:AP1:slack' }],
      text: 'why now?',
    },
  ])
  expect(await ask(`SELECT key, parent FROM "Outbox" WHERE key LIKE 'request:%' ORDER BY key`)).toEqual([
    { key: 'request:AP1:slack', parent: null },
    { key: 'request:AP1:slack:comment:1', parent: 'request:AP1:slack' },
  ])
})

test('exceptions, gifts and reasons of a loss become requests with their decisions', async () => {
  expect(
    await ask(`SELECT r.kind, r.status, r.asked, d.code AS deal, q.name AS by, p.name AS decided, x.verdict
      FROM "Request" r LEFT JOIN "Deal" d ON d.id = r."dealId" JOIN "Person" q ON q.id = r."requesterId"
        LEFT JOIN "Decision" x ON x."requestId" = r.id LEFT JOIN "Person" p ON p.id = x."personId"
      WHERE r.kind <> 'move' ORDER BY r.kind, r.id`),
  ).toEqual([
    ...[
      [
        'gift',
        'approved',
        { code: 'AP-GIF', amount: 90_000, day: '2026-05-04', note: 'vase' },
        null,
        'approve',
      ],
      ['gift', 'pending', { code: 'AP-GIF', amount: 80_000, day: '2026-05-03', note: 'tea' }, null, null],
      ['exception', 'approved', { rule: 'AR05', until: '2026-06-01' }, null, 'approve'],
      ['exception', 'rejected', { rule: 'DR06', until: '2026-06-01' }, 'D4', 'reject'],
      ['exception', 'pending', { rule: 'AR04', until: '2099-06-01' }, null, null],
      ['loss', 'approved', { reason: 'price' }, 'D1', 'approve'],
      ['loss', 'pending', { reason: 'delivery' }, 'D2', null],
      ['loss', 'expired', { reason: 'delivery' }, 'D3', null],
    ].map(([kind, status, asked, deal, verdict]) => ({
      kind,
      status,
      asked,
      deal,
      by: 'Priya',
      decided: verdict ? 'Daniel' : null,
      verdict,
    })),
  ])
})
