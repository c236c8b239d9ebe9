import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { importFolder } from '../../src/imports/import.ts'
import { problemTexts } from '../../src/imports/problem-text.ts'
import { contents, EXAMPLE, folderOf, freshStore, importWith, linesOf, TODAY } from './setting.ts'

describe('importing the worked example', () => {
  it('reads every file, and a second time changes nothing', async () => {
    const store = await freshStore()
    const first = await importFolder(store, EXAMPLE)
    expect(first.ok && first.counts.map(({ kind, new: rows }) => [kind, rows])).toEqual([
      ['members', 9],
      ['accounts', 60],
      ['contacts', 29],
      ['deals', 8],
      ['stakeholders', 21],
      ['stage_moves', 1],
      ['visits', 28],
      ['follow_ups', 11],
      ['week_plans', 12],
      ['week_summaries', 3],
      ['wall', 23],
      ['complaints', 3],
      ['satisfaction', 8],
      ['revenue', 82],
      ['receivables', 3],
      ['competitor_signals', 3],
      ['churn_flags', 1],
      ['account_plans', 8],
      ['spend', 12],
      ['targets', 1],
    ])
    expect(
      first.ok && problemTexts(first.warnings, 'en').map(({ line, message }) => [line, message]),
    ).toEqual([
      [2, 'K01 is tier A and has no backup'],
      [3, 'K02 is tier A and has no backup'],
      [4, 'K03 is tier A and has no backup'],
      [8, 'K07 is tier A and has no backup'],
    ])

    const before = await contents(store)
    const second = await importFolder(store, EXAMPLE)
    expect(second.ok && second.counts.every((count) => count.new + count.changed === 0)).toBe(true)
    expect(second.ok && second.counts.reduce((sum, count) => sum + count.unchanged, 0)).toBe(326)
    expect(await contents(store)).toEqual(before)
  })

  it.skipIf(!existsSync('../shared/example/import'))(
    'our example is the shared one but for the words of its next steps (skipped where the shared folder is absent)',
    async () => {
      const store = await freshStore()
      await importFolder(store, '../shared/example/import')
      const shared = await importFolder(store, EXAMPLE)
      if (!shared.ok) throw new Error('the example is refused')
      const different = shared.counts.filter((count) => count.new + count.changed > 0)
      expect(different.map(({ kind }) => kind)).toEqual(['deals'])
    },
  )

  it('maintains what follows from the rows', async () => {
    const store = await freshStore()
    await importFolder(store, EXAMPLE)
    const { pool } = store.database
    const { rows: accounts } = await pool.query(`
      SELECT code, "lastContactOn"::text AS contact, "lastDecisionContactOn"::text AS decision, revenue12::float AS revenue, score, band::text
      FROM "Account" WHERE code IN ('K02', 'K05', 'K07', 'X01') ORDER BY code`)
    expect(accounts).toEqual([
      {
        code: 'K02',
        contact: '2026-05-13',
        decision: '2026-03-26',
        revenue: 1_420_000_000,
        score: 95,
        band: 'critical',
      },
      // The one-way chat of 26 May does not count.
      {
        code: 'K05',
        contact: '2026-04-30',
        decision: '2026-02-24',
        revenue: 640_000_000,
        score: 74,
        band: 'critical',
      },
      { code: 'K07', contact: '2026-05-28', decision: null, revenue: 390_000_000, score: 28, band: 'watch' },
      { code: 'X01', contact: null, decision: null, revenue: 40_000_000, score: 0, band: 'healthy' },
    ])
    const { rows: deals } = await pool.query(`
      SELECT d.code, d."lastActivityOn"::text AS activity, d.score, n.code AS step, o.name AS owner FROM "Deal" d
      JOIN "Person" o ON o.id = d."ownerId" LEFT JOIN "NextStep" n ON n."dealId" = d.id WHERE d.code IN ('D1', 'D2', 'D5') ORDER BY 1`)
    expect(deals).toEqual([
      { code: 'D1', activity: '2026-05-19', score: 25, step: 'F12', owner: '李晓彤' },
      { code: 'D2', activity: '2026-05-13', score: 100, step: 'F13', owner: '王浩' },
      { code: 'D5', activity: '2026-04-30', score: 90, step: null, owner: 'Tom Becker' },
    ])
    const { rows: due } = await pool.query(`SELECT code, "dueOn"::text AS due FROM "Complaint" ORDER BY code`)
    // Working days: C1 from Friday, C2 over a weekend.
    expect(due).toEqual([
      { code: 'C1', due: '2026-05-27' },
      { code: 'C2', due: '2026-06-02' },
      { code: 'C3', due: '2026-05-14' },
    ])
    const { rows: met } = await pool.query(
      `SELECT "lastMetOn"::text AS day FROM "Contact" WHERE name IN ('Janet Wu', '马总') ORDER BY 1`,
    )
    expect(met).toEqual([{ day: '2026-04-30' }, { day: '2026-05-19' }])
    const { rows: names } = await pool.query(
      `SELECT normal FROM "AccountName" n JOIN "Account" a ON a.id = n."accountId" WHERE a.code = 'K02' ORDER BY 1`,
    )
    expect(names.map(({ normal }) => normal)).toEqual(['donghaipetrochemical', 'k02', '东海石化'])
  })

  it('gives new records codes after those that were imported', async () => {
    const store = await freshStore()
    await importFolder(store, EXAMPLE)
    const { rows } = await store.database.pool.query(
      `SELECT nextval('visit_code') AS v, nextval('deal_code') AS d, nextval('complaint_code') AS c, nextval('next_step_code') AS f, nextval('request_code') AS ap`,
    )
    expect(rows[0]).toEqual({ v: '20', d: '9', c: '4', f: '19', ap: '2' })
  })
})

describe('importing again with changes', () => {
  it('counts what is new and what changed, and an empty cell erases nothing', async () => {
    const store = await freshStore()
    await importWith(store, {})
    const result = await importWith(store, {
      'accounts.csv': `code,name,aliases,tier,owner,backup,currency
K01,华锐重工,,A,王浩,,
k03,Third Co,,,周敏,,CNY
`,
      'deals.csv': `code,account,name,amount,currency,stage,stage_entered,next_step,next_step_due,expected_close,close_pushes
D1,K01,Line 3,6800000.50,,4,2026-05-20,议标,2026-06-09,,
`,
    })
    expect(result.ok && result.counts.find(({ kind }) => kind === 'accounts')).toMatchObject({
      new: 1,
      changed: 1,
      unchanged: 0,
    })
    expect(result.ok && result.counts.find(({ kind }) => kind === 'deals')).toMatchObject({
      new: 0,
      changed: 1,
    })
    const { rows } = await store.database.pool.query(`
      SELECT a.tier::text, a.aliases, b.name AS backup, d.amount::text, d.stage, d."expectedClose"::text AS close, n.text AS step, n.due::text,
        (SELECT count(*)::int FROM "NextStep") AS steps
      FROM "Account" a LEFT JOIN "Person" b ON b.id = a."backupId" JOIN "Deal" d ON d."accountId" = a.id JOIN "NextStep" n ON n."dealId" = d.id`)
    expect(rows).toEqual([
      {
        tier: 'A',
        aliases: ['Huarui'],
        backup: '周敏',
        amount: '680000050',
        stage: 4,
        close: '2026-07-01',
        step: '议标',
        due: '2026-06-09',
        steps: 1,
      },
    ])
  })

  it('32: an empty tier leaves a key account what it is; the word none makes it an ordinary one, without its score', async () => {
    const store = await freshStore()
    await importFolder(store, EXAMPLE)
    const tierOf = async (tier: string) => {
      const file = `code,name,aliases,tier,owner,backup,currency\nK02,东海石化,,${tier},王浩,,\n`
      expect(linesOf(await importFolder(store, await folderOf({ 'accounts.csv': file })))).toEqual([])
      const { rows } = await store.database.pool.query(
        `SELECT tier, score, band::text, hard FROM "Account" WHERE code = 'K02'`,
      )
      return rows[0]
    }
    expect(await tierOf('')).toMatchObject({ tier: 'A', score: 95 })
    expect(await tierOf('普通')).toEqual({ tier: null, score: 0, band: 'healthy', hard: [] })
    expect(await tierOf('B')).toMatchObject({ tier: 'B' })
    expect(await tierOf('none')).toEqual({ tier: null, score: 0, band: 'healthy', hard: [] })
  })

  it('replaces the people and deals of a visit, and puts back one that was taken back', async () => {
    const store = await freshStore()
    const visits = (contacts: string, direction = 'two_way') => ({
      'visits.csv': `id,date,account,rep,channel,contacts,direction,deal,summary\nV1,2026-05-20,K01,王浩,phone,${contacts},${direction},D1,谈了\n`,
      'contacts.csv':
        'account,name,layer,title,coach,coach_last_info\nK01,孙副总,decision,,,\nK01,"吴;经理",,,,\n',
    })
    await importWith(store, visits('孙副总'))
    const state = `SELECT v.qualifying, ARRAY(SELECT k.name FROM "VisitContact" c JOIN "Contact" k ON k.id = c."contactId" WHERE c."visitId" = v.id) AS met,
      a."lastContactOn"::text AS last, a."lastDecisionContactOn"::text AS decision FROM "Visit" v JOIN "Account" a ON a.id = v."accountId"`
    expect((await store.database.pool.query(state)).rows).toEqual([
      { qualifying: true, met: ['孙副总'], last: '2026-05-20', decision: '2026-05-20' },
    ])
    await importWith(store, visits('吴\\;经理'))
    expect((await store.database.pool.query(state)).rows).toEqual([
      { qualifying: true, met: ['吴;经理'], last: '2026-05-20', decision: null },
    ])
    await importWith(store, visits('吴\\;经理', 'one_way'))
    expect((await store.database.pool.query(state)).rows).toEqual([
      { qualifying: false, met: ['吴;经理'], last: null, decision: null },
    ])
    await store.database.pool.query('UPDATE "Visit" SET "undoneAt" = now()')
    await importWith(store, visits('吴\\;经理'))
    expect((await store.database.pool.query(state)).rows).toEqual([
      { qualifying: true, met: ['吴;经理'], last: '2026-05-20', decision: null },
    ])
  })
})

describe('all or nothing', () => {
  it('one bad row at the very end leaves nothing', async () => {
    const store = await freshStore()
    const result = await importWith(store, {
      'targets.csv': 'team,period,target,signed,currency\nEast,2026-Q5,1,0,CNY\n',
    })
    expect(linesOf(result)).toEqual(['targets.csv:2: period "2026-Q5" is no quarter, write it like 2026-Q2'])
    expect(await contents(store)).toEqual({})
  })

  it('a dry run says what would happen and leaves nothing', async () => {
    const store = await freshStore()
    const result = await importWith(store, {}, { dryRun: true })
    expect(result.ok && result.counts.map((count) => count.new)).toEqual([2, 2, 2, 1])
    expect(await contents(store)).toEqual({})
  })

  it('lists a thousand problems by file and line, and counts the rest', async () => {
    const store = await freshStore()
    const rows = Array.from({ length: 1200 }, (_, at) => `V${at},2026-05-01,K01,王浩,pigeon,,two_way,,`).join(
      '\n',
    )
    const result = await importWith(store, {
      'visits.csv': `id,date,account,rep,channel,contacts,direction,deal,summary\n${rows}\n`,
    })
    expect(linesOf(result)).toHaveLength(1000)
    expect(linesOf(result)[999]).toContain('visits.csv:1001: channel "pigeon" is none of in_person, phone')
    expect(!result.ok && result.more).toBe(200)
  })

  it('says how far it is', async () => {
    const store = await freshStore()
    const steps: string[] = []
    await importWith(
      store,
      {},
      { progress: ({ doing, what, percent }) => steps.push(`${doing} ${what} ${percent}`) },
    )
    expect(steps).toContain('writing deals 90')
    expect(steps.at(-1)).toBe('assessing accounts 100')
    expect(TODAY).toBe('2026-06-01')
  })
})
