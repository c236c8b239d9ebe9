import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { exportFolder } from '../../src/imports/export.ts'
import { importFolder } from '../../src/imports/import.ts'
import { makeWorld } from '../world.ts'
import { freshStore, linesOf } from './setting.ts'

/** What is asked names people by their number; in another database they have other ones. */
it('a hand-over and a back-up that wait name the same people in another database', async () => {
  const world = await makeWorld()
  await world.importExample()
  await world.say('王浩', '交接 东海 给 李晓彤 区域调整')
  await world.say('李晓彤', '后备 华锐 王浩')
  const folder = await mkdtemp(join(tmpdir(), 'kam-people-'))
  await exportFolder(world.store, folder)

  const other = await freshStore()
  await other.database.pool.query('ALTER SEQUENCE "Person_id_seq" RESTART WITH 5000')
  expect(linesOf(await importFolder(other, folder))).toEqual([])
  const { rows } = await other.database.pool.query(
    `SELECT r.kind::text AS kind, p.name AS person, b.name AS before FROM "Request" r
      LEFT JOIN "Person" p ON to_jsonb(p.id) = r.asked -> 'person' LEFT JOIN "Person" b ON to_jsonb(b.id) = r.asked -> 'before'
      WHERE r.kind IN ('owner', 'backup') ORDER BY kind`,
  )
  expect(rows.map((row) => ({ ...row })).sort((a, b) => (a.kind < b.kind ? -1 : 1))).toEqual([
    { kind: 'backup', person: '王浩', before: null },
    { kind: 'owner', person: '李晓彤', before: '王浩' },
  ])
})
