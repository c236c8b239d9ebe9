import { describe, expect, it } from 'vitest'
import { exportFolder } from '../../src/imports/export.ts'
import { importFolder } from '../../src/imports/import.ts'
import { problemLine } from '../../src/imports/problem-text.ts'
import { company, folderOf, freshStore, linesOf } from '../imports/setting.ts'
import { button, makeWorld } from '../world.ts'

/** Kinds of docs/faults.md that show when a second file meets what the first one wrote. */

type Files = Record<string, string>

/** The company and `first` imported, then `second`: what it refused or noted, and what a query finds afterwards. */
async function reimported(first: Files, second: Files, query?: string) {
  const store = await freshStore()
  expect(linesOf(await importFolder(store, await folderOf({ ...company, ...first })))).toEqual([])
  const result = await importFolder(store, await folderOf(second))
  const rows = query ? (await store.database.pool.query(query)).rows : []
  return {
    wrong: linesOf(result),
    notes: result.ok ? result.warnings.map(problemLine) : [],
    found: rows.map((row) => Object.values(row).join(' ')),
  }
}

const VISITS = 'id,date,account,rep,channel,contacts,direction,deal,summary\n'
const STEPS = 'id,account,due,done,text,visit\n'
const DEALS =
  'code,account,name,amount,currency,stage,stage_entered,next_step,next_step_due,expected_close,close_pushes'
const MOVES =
  'id,deal,from,to,requested_by,requested_at,status\nAP1,D1,3,4,王浩,2026-05-28T16:00:00+08:00,pending\n'
const visit = { 'visits.csv': `${VISITS}V1,2026-05-30,K01,王浩,phone,孙副总,,,x\n` }
const step = { 'follow_ups.csv': `${STEPS}F9,K01,2026-06-10,,send it,V1\n` }

describe('34: what hangs on a reference moves with it', () => {
  it('the steps of a visit', async () => {
    const moved = { 'visits.csv': `${VISITS}V1,2026-05-30,K02,王浩,phone,Ito,,,x\n` }
    const where = `SELECT a.code FROM "NextStep" s JOIN "Account" a ON a.id = s."accountId" WHERE s.code = 'F9'`
    expect(await reimported({ ...visit, ...step }, moved, where)).toMatchObject({ wrong: [], found: ['K02'] })
  })

  it('the requests of a deal', async () => {
    const moved = { 'deals.csv': `${DEALS}\nD1,K02,,,,,,,,,\n` }
    const where = `SELECT a.code FROM "Request" r JOIN "Account" a ON a.id = r."accountId"`
    expect(await reimported({ 'stage_moves.csv': MOVES }, moved, where)).toMatchObject({
      wrong: [],
      found: ['K02'],
    })
  })

  it.each<[string, Files]>([
    ['a step whose visit stays', { 'follow_ups.csv': 'id,account,due,done,text\nF9,K02,,,\n' }],
    ['a new step of a visit elsewhere', { 'follow_ups.csv': `${STEPS}F77,K02,2026-06-10,,call,V1\n` }],
    [
      'the next step of a deal elsewhere',
      { 'deals.csv': `${DEALS},next_step_visit\nD9,K02,x,,,,,send,2026-06-09,,,V1\n` },
    ],
  ])('%s is refused', async (_what, files) => {
    const { wrong } = await reimported({ ...visit, ...step }, files)
    expect(wrong).toHaveLength(1)
    expect(wrong[0]).toMatch(
      /visit V1 was at K01, not at K02: leave it out, or move the visit in the same import$/,
    )
  })

  it('people who report to each other in a circle, or to themselves, are refused', async () => {
    const HEAD = 'account,name,layer,title,coach,coach_last_info,reports_to\n'
    expect(
      (
        await reimported(
          {},
          { 'contacts.csv': `${HEAD}K01,a,,,,,b\nK01,b,,,,,a\nK01,c,,,,,c\nK01,d,,,,,a\n` },
        )
      ).wrong,
    ).toEqual([
      'contacts.csv:2: reports_to goes in a circle: a → b → a',
      'contacts.csv:3: reports_to goes in a circle: b → a → b',
      'contacts.csv:4: reports_to goes in a circle: c → c',
    ])
  })
})

describe('33: who was named in a chat is the same in a file', () => {
  it.each([
    ['王浩', '拜访 东海 见了Ｒｕｔｈ 谈了报价', '对，记下来'],
    ['Tom Becker', 'visit Meridian call Priya\u00a0Sharma discussed CIP', 'Yes, log it'],
  ])('%s: %s', async (who, text, label) => {
    const world = await makeWorld()
    await world.importExample()
    const before = await world.db.contact.count()
    const { card } = await world.say(who, text)
    await world.click(who, button(card!, label))
    expect(await world.db.contact.count()).toBe(before + 1)
    const folder = await folderOf({})
    await exportFolder(world.store, folder)
    const again = await importFolder(world.store, folder)
    expect(linesOf(again)).toEqual([])
    expect(again.ok && again.counts.filter((count) => count.new + count.changed > 0)).toEqual([])
  })
})

describe('35: the same booking counts once, with its number and without', () => {
  const R = 'account,date,amount,cost'
  const plain = (...amounts: number[]) => ({
    'revenue.csv': `${R}\n${amounts.map((amount) => `K01,2026-05-10,${amount},\n`).join('')}`,
  })
  const numbered = (...amounts: number[]) => ({
    'revenue.csv': `${R},id\n${amounts.map((amount, at) => `K01,2026-05-10,${amount},,I${at}\n`).join('')}`,
  })
  const SUM = `SELECT sum(amount) / 100 FROM "Revenue"`

  it.each<[string, Files, Files, string]>([
    ['noted first, numbered later', plain(100), numbered(100), '100'],
    ['added up first, numbered later', plain(100, 250), numbered(100, 250), '350'],
    ['numbered first, noted later', numbered(100, 250), plain(100, 250), '350'],
    ['another amount is another booking', plain(100), numbered(70), '170'],
  ])('%s', async (_what, first, second, sum) => {
    const { wrong, found } = await reimported(first, second, SUM)
    expect([wrong, found.map((each) => String(Number(each)))]).toEqual([[], [sum]])
  })

  it('says so', async () => {
    expect((await reimported(numbered(100), plain(100))).notes).toEqual([
      'revenue.csv:2: 100 of K01 on 2026-05-10 is known with its number: not counted again',
    ])
    expect((await reimported(plain(100), numbered(70))).notes).toEqual([
      'revenue.csv:2: K01 has another 100 on 2026-05-10 that was noted without a number: both count now',
    ])
  })

  it('the second time nothing changes', async () => {
    const store = await freshStore()
    await importFolder(store, await folderOf({ ...company, ...plain(100, 250) }))
    const folder = await folderOf(numbered(100, 250))
    await importFolder(store, folder)
    expect(await importFolder(store, folder)).toMatchObject({
      counts: [{ kind: 'revenue', new: 0, changed: 0, unchanged: 2 }],
    })
  })
})

describe('36: an amount keeps its currency', () => {
  const deal = (amount: string, account = 'K01', currency = '') => ({
    'deals.csv': `${DEALS}\nD9,${account},Nine,"${amount}",${currency},,,,,,\n`,
  })
  const AMOUNT = `SELECT amount, currency FROM "Deal" WHERE code = 'D9'`

  it.each<[string, Files, string]>([
    ['¥ in yuan', deal('¥6,800.00'), '680000 CNY'],
    ['¥ in yen', deal('¥6,800', 'K02'), '6800 JPY'],
    ['€ of a deal in euros', deal('€6.800,50', 'K01', 'EUR'), '680050 EUR'],
    ['three decimals of a dinar', deal('6.800', 'K01', 'KWD'), '6800 KWD'],
  ])('%s', async (_what, files, found) =>
    expect(await reimported({}, files, AMOUNT)).toMatchObject({ wrong: [], found: [found] }),
  )

  it.each<[string, Files, Files, string]>([
    ['dollars in a row of yuan', {}, deal('$6,800'), 'amount is in USD, but the currency of the row is CNY'],
    ['thousands or decimals', {}, deal('6.800'), 'amount 6.800 has 3 decimals, CNY has 2'],
    [
      'dollars among yuan that would be added up',
      {},
      { 'revenue.csv': 'account,date,amount,cost\nK01,2026-05-10,100,\nK01,2026-05-10,$100,\n' },
      'revenue.csv:3: amount is in USD',
    ],
    [
      'another currency for an account with amounts',
      { 'revenue.csv': 'account,date,amount,cost\nK01,2026-05-10,100,\n' },
      { 'accounts.csv': 'code,name,aliases,tier,owner,backup,currency\nK01,,,,,,JPY\n' },
      'currency cannot change: K01 has amounts in CNY, so leave it as it is',
    ],
    [
      'another currency for a deal without its amount',
      {},
      { 'deals.csv': `${DEALS}\nD1,K01,,,JPY,,,,,,\n` },
      'currency changes from CNY: give the amounts of D1 in JPY as well',
    ],
  ])('%s is refused', async (_what, first, second, words) => {
    const { wrong } = await reimported(first, second)
    expect(wrong).toHaveLength(1)
    expect(wrong[0]).toContain(words)
  })
})

describe('50: money for a private person, whatever stands between its letters', () => {
  it.each(['给 王工 回 扣', '给王工回\u200b扣', '给王工回\u00a0扣'])('%j', async (note) => {
    const { wrong } = await reimported(
      {},
      { 'spend.csv': `account,date,code,amount,note\nK01,2026-05-12,AP-VIS,500,${note}\n` },
    )
    expect(wrong.join()).toContain('note speaks of money for a private person')
  })
})

describe('14: a table in another format is said to be left out', () => {
  it.each(['accounts.xls', 'accounts.ods', 'accounts.tsv', 'accounts.csv.txt', 'contacts.numbers'])(
    '%s beside a file that is read',
    async (name) =>
      expect((await reimported({}, { [name]: 'x', 'teams.csv': 'name\nNorth\n' })).notes).toEqual([
        `${name}:1: was not read, because only .csv and .xlsx are: save it as one of them`,
      ]),
  )
})
