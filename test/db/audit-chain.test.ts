import { expect, test } from 'vitest'
import { audit } from '../../src/db/audit.ts'
import { pruneAudit, sealAudit, verifyAudit } from '../../src/db/audit-chain.ts'
import type { Store } from '../../src/db/store.ts'
import { freshStore } from '../store.ts'

const NOW = new Date('2026-06-01T00:30:00Z')

/** A history of `rows` lines in seals of `each`. */
async function sealed(rows = 60, each = 20) {
  const store = await freshStore()
  for (let at = 0; at < rows; at += each) {
    await write(store, each, at)
    await sealAudit(store.database, NOW)
  }
  const { pool } = store.database
  const wrong = async (hash?: string) => (await verifyAudit(pool, hash)).faults
  return {
    store,
    pool,
    wrong,
    ids: (await pool.query(`SELECT id FROM "Audit" ORDER BY id`)).rows.map(({ id }) => String(id)),
  }
}

async function write(store: Store, count: number, from = 0): Promise<void> {
  await store.write(async (work) => {
    for (let n = from; n < from + count; n += 1)
      await audit(work, {
        what: 'deal.amount',
        subject: `deal:D${n}`,
        before: n,
        after: { amount: n + 1, note: '"\\\u2028中' },
      })
  }, 'test')
}

test('what was sealed holds; a row of the last minutes waits for its seal', async () => {
  const { store, pool } = await sealed()
  await write(store, 5, 100)
  const found = await verifyAudit(pool)
  expect(found).toMatchObject({ seals: 3, rows: 60, unsealed: 5, erased: 0, pruned: undefined, faults: [] })
  expect(await sealAudit(store.database, NOW)).toMatchObject([{ id: 4, rows: 5 }])
  expect(await sealAudit(store.database, NOW)).toEqual([])
  expect(await verifyAudit(pool)).toMatchObject({ seals: 4, rows: 65, unsealed: 0, faults: [] })
})

test.each([
  [
    'a changed text',
    `UPDATE "Audit" SET after = jsonb_set(after, '{amount}', '7') WHERE id = $1`,
    /changed since/,
  ],
  ['another moment', `UPDATE "Audit" SET at = at - interval '1 hour' WHERE id = $1`, /changed since/],
  ['another cause', `UPDATE "Audit" SET cause = 'slack:Ev9' WHERE id = $1`, /changed since/],
  ['null for a value', `UPDATE "Audit" SET before = NULL WHERE id = $1`, /changed since/],
  ['a row taken out', `DELETE FROM "Audit" WHERE id = $1`, /1 of 20 are missing/],
  [
    'a row that says it was emptied',
    `UPDATE "Audit" SET after = NULL, "erasedDigest" = 'x' WHERE id = $1`,
    /changed since/,
  ],
  ['a seal taken out', `DELETE FROM "AuditSeal" WHERE id = 2 AND $1::bigint > 0`, /Seal 2 is missing/],
  [
    'rows called deleted by retention in the middle',
    `UPDATE "AuditSeal" SET "prunedAt" = now() WHERE id = 2 AND $1::bigint > 0`,
    /older ones are not/,
  ],
])('%s is found', async (_what, sql, words) => {
  const { pool, wrong, ids } = await sealed()
  expect(await wrong()).toEqual([])
  await pool.query(sql, [ids[25]])
  expect((await wrong()).join(' ')).toMatch(words)
})

test('a row put in between, and one that claims an erasure which nobody did, are found', async () => {
  const { pool, wrong, ids } = await sealed()
  await pool.query(`DELETE FROM "Audit" WHERE id = $1`, [ids[30]])
  await pool.query(`INSERT INTO "Audit" (id, at, what, subject) VALUES ($1, now(), 'x', 'y')`, [ids[30]])
  expect((await wrong()).join()).toMatch(/changed since/)
  const other = await sealed()
  // With the true digest the chain holds; that nothing says who emptied it does not.
  const { rows } = await other.pool.query(
    `SELECT encode(sha256(convert_to(json_build_array((extract(epoch FROM at) * 1000)::bigint, "personId", what, subject, before, after, cause)::text, 'UTF8')), 'hex') AS digest FROM "Audit" WHERE id = $1`,
    [other.ids[30]],
  )
  await other.pool.query(`UPDATE "Audit" SET after = NULL, "erasedDigest" = $2 WHERE id = $1`, [
    other.ids[30],
    rows[0].digest,
  ])
  expect(await other.wrong()).toEqual([`Row ${other.ids[30]}: emptied, and no erasure says so.`])
})

test('the end cut off is found by who kept a hash', async () => {
  const { pool, wrong, ids } = await sealed()
  const { head } = await verifyAudit(pool)
  await pool.query(`DELETE FROM "AuditSeal" WHERE id = 3`)
  await pool.query(`DELETE FROM "Audit" WHERE id > $1`, [ids[39]])
  expect(await wrong()).toEqual([])
  expect((await wrong(head)).join()).toMatch(/No seal has the hash/)
})

test('retention deletes whole seals from the beginning; what is younger is still proved', async () => {
  const { store, pool, wrong } = await sealed(20, 20)
  store.setClock(new Date('2026-09-01T00:00:00Z'))
  await write(store, 7)
  await sealAudit(store.database, NOW)
  expect(await pruneAudit(pool, new Date('2026-07-01T00:00:00Z'), NOW)).toBe(20)
  expect(await pruneAudit(pool, new Date('2026-07-01T00:00:00Z'), NOW)).toBe(0)
  const found = await verifyAudit(pool)
  expect(found).toMatchObject({ seals: 2, rows: 7, faults: [], pruned: { rows: 20 } })
  await pool.query(`DELETE FROM "Audit" WHERE id = (SELECT max(id) FROM "Audit")`)
  expect((await wrong()).join()).toMatch(/1 of 7 are missing/)
})

test('many writers and two replicas that seal: one chain, every row in it', { timeout: 60_000 }, async () => {
  const store = await freshStore()
  const running = { on: true }
  const sealing = [1, 2].map(async () => {
    while (running.on) await sealAudit(store.database, NOW)
  })
  await Promise.all(
    Array.from({ length: 8 }, async (_, n) => {
      for (let round = 0; round < 10; round += 1) await write(store, 3, n * 100 + round)
    }),
  )
  running.on = false
  await Promise.all(sealing)
  await sealAudit(store.database, NOW)
  expect(await verifyAudit(store.database.pool)).toMatchObject({ rows: 240, unsealed: 0, faults: [] })
})
