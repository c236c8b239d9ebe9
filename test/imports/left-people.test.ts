import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { importFolder } from '../../src/imports/import.ts'
import { problemLine } from '../../src/imports/problem-text.ts'
import { makeWorld } from '../world.ts'

/** Trials 28, by file: an account whose owner or back-up has left is said to be nobody’s. */

const MEMBERS = 'name,role,manager,team,slack_id,feishu_id,time_zone,locale,active\n'
const ACCOUNTS = 'code,name,aliases,tier,owner,backup,currency\n'

async function warned(members: string, accounts: string): Promise<string[]> {
  const world = await makeWorld()
  await world.importExample()
  const folder = mkdtempSync(path.join(tmpdir(), 'kam-left-'))
  if (members) writeFileSync(path.join(folder, 'members.csv'), MEMBERS + members)
  writeFileSync(path.join(folder, 'accounts.csv'), ACCOUNTS + accounts)
  const result = await importFolder(world.store, folder, { today: '2026-06-01' })
  if (!result.ok) throw new Error(result.problems.map(problemLine).join())
  return result.warnings.map(problemLine).filter((line) => line.includes('has left'))
}

const JOE = 'Old Joe,rep,Daniel Reyes,International KA,,,Asia/Shanghai,en-US,no\n'

it.each<[string, string, string, string[]]>([
  ['the owner', JOE, 'K77,Newco,,B,Old Joe,,CNY\n', ['Old Joe, the owner of K77, has left']],
  ['the back-up', JOE, 'K77,Newco,,A,Tom Becker,Old Joe,CNY\n', ['Old Joe, the backup of K77, has left']],
  [
    'who leaves by this very file',
    'Tom Becker,rep,Daniel Reyes,International KA,U0TOM,,Asia/Shanghai,en-US,no\n',
    'K05,美瑞食品,Meridian Foods,B,Tom Becker,,CNY\n',
    ['Tom Becker, the owner of K05, has left'],
  ],
  ['of an ordinary customer nothing', JOE, 'X77,Newco,,,Old Joe,,CNY\n', []],
  ['who is here nothing', JOE, 'K77,Newco,,A,Tom Becker,Priya Nair,CNY\n', []],
])('%s', async (_what, members, accounts, lines) => {
  expect(await warned(members, accounts)).toEqual(lines.map((line) => expect.stringContaining(line)))
})
