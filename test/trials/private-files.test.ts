import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeDataPrivate } from '../../src/private-files.ts'

const mode = (path: string) => (statSync(path).mode & 0o777).toString(8)

it("7: the data folder and the database in it are their owner's alone, whatever they were", () => {
  const data = mkdtempSync(join(tmpdir(), 'kam-private-'))
  const database = join(data, 'db')
  mkdirSync(join(database, 'base', '5'), { recursive: true })
  for (const file of ['PG_VERSION', 'base/5/1259', 'base/5/2619']) writeFileSync(join(database, file), 'x')
  writeFileSync(join(data, 'notes.txt'), 'somebody keeps this here')
  for (const each of readdirSync(data, { recursive: true, withFileTypes: true }))
    chmodSync(join(each.parentPath, each.name), each.isDirectory() ? 0o777 : 0o666)
  chmodSync(data, 0o755)

  expect(makeDataPrivate(data, database)).toBe(7)
  expect([data, database, join(database, 'base/5')].map(mode)).toEqual(['700', '700', '700'])
  expect([join(database, 'PG_VERSION'), join(database, 'base/5/1259')].map(mode)).toEqual(['600', '600'])
  expect(mode(join(data, 'notes.txt'))).toBe('666')
  expect(makeDataPrivate(data, database)).toBe(0)
  rmSync(data, { recursive: true })
})
