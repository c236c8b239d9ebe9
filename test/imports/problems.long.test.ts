import { describe, expect, it } from 'vitest'
import { accounts, deals, members, moves, stakeholders, visits } from './rows.ts'
import { contents, freshStore, importWith, linesOf } from './setting.ts'
import { wrongLearn } from './wrong-learn.ts'
import { wrongPlans } from './wrong-plans.ts'
import { wrongRows } from './wrong-rows.ts'

describe('a bad row is told by file and line', () => {
  it.each([...wrongRows, ...wrongPlans, ...wrongLearn])('%s', async (_what, files, lines) => {
    const store = await freshStore()
    expect(linesOf(await importWith(store, files))).toEqual(lines)
    expect(await contents(store)).toEqual({})
  })

  it('who refers to a bad row is not wrong as well', async () => {
    const store = await freshStore()
    const result = await importWith(store, {
      ...accounts('K01,华锐重工,,X,王浩,,CNY'),
      'contacts.csv': 'account,name,layer,title,coach,coach_last_info\nK01,孙副总,boss,,,\n',
      ...deals('D1,K01,X,many,CNY,3,2026-05-01,,,,'),
      ...visits('V1,2026-05-01,K01,王浩,phone,孙副总,two_way,D1,'),
    })
    expect(linesOf(result)).toEqual([
      'accounts.csv:2: tier "X" is none of A, B, C, D',
      'contacts.csv:2: layer "boss" is none of decision, management, operation',
      'deals.csv:2: amount "many" is not an amount, write digits alone, like 1200000.50',
    ])
  })

  it('rules hold against what is stored already', async () => {
    const store = await freshStore()
    await importWith(store, {
      ...moves('AP1,D1,3,4,王浩,2026-05-28T16:00:00+08:00,pending'),
      ...stakeholders('D1,孙副总,,decision,100,supporter'),
    })
    const before = await contents(store)
    const result = await importWith(store, {
      ...members('周敏,manager,王浩,East,,,,\n李晓彤,rep,,,U0ZHOU,,,'),
      'accounts.csv': 'code,name,aliases,tier,owner,backup,currency\nK09,kyoto valves,,,王浩,,CNY\n',
      'contacts.csv': 'account,name,layer,title,coach,coach_last_info\n',
      'deals.csv':
        'code,account,name,amount,currency,stage,stage_entered,next_step,next_step_due,expected_close,close_pushes\n',
      ...moves('AP2,D1,3,4,王浩,2026-05-28T16:00:00+08:00,pending'),
      ...stakeholders('D1,,总经理,decision,20,supporter'),
    })
    expect(linesOf(result)).toEqual([
      'members.csv:2: managers go in a circle: 周敏 → 王浩 → 周敏',
      'members.csv:3: slack_id "U0ZHOU" is also that of 周敏',
      'accounts.csv:2: is called "kyotovalves" like K02 Kyoto Valves',
      'stakeholders.csv:2: the weights of D1 add up to 120, not to 100',
      'stage_moves.csv:2: D1 has another pending move, AP1',
    ])
    expect(await contents(store)).toEqual(before)
  })
})

describe('headers and names of files', () => {
  it.each<[string, Record<string, string>, string[]]>([
    [
      'a slip in a header',
      { 'revenue.csv': 'account,date,amonut,cost\nK01,2026-05-01,5,\n' },
      [
        'revenue.csv:1: unknown column "amonut", did you mean "amount"?',
        'revenue.csv:1: missing column amount',
      ],
    ],
    [
      'a header that means nothing',
      { 'revenue.csv': 'account,date,amount,cost,weather\n' },
      ['revenue.csv:1: unknown column "weather": revenue has account, date, amount, cost, id'],
    ],
    [
      'a column twice',
      { 'revenue.csv': 'account,date,amount,金额,cost\n' },
      ['revenue.csv:1: column "amount" comes twice'],
    ],
    ['missing columns', { 'revenue.csv': 'account\nK01\n' }, ['revenue.csv:1: missing columns date, amount']],
    [
      'semicolons',
      { 'revenue.csv': 'account;date;amount;cost\n' },
      ['revenue.csv:1: columns are separated by ";": save the file with commas'],
    ],
    [
      'an empty file',
      { 'revenue.csv': '' },
      ['revenue.csv:1: the file is empty: its first line is account,date,amount'],
    ],
    [
      'a slip in the name of a file',
      { 'revenues.csv': 'account\n' },
      ['revenues.csv:1: no such kind of file; did you mean revenue?'],
    ],
    [
      'a file of no kind',
      { 'weather.csv': 'sun\n' },
      [
        expect.stringMatching(
          /^weather\.csv:1: no such kind of file: it is called after what it holds, one of members, accounts, /,
        ) as never,
      ],
    ],
  ])('%s', async (_what, files, lines) =>
    expect(linesOf(await importWith(await freshStore(), files))).toEqual(lines),
  )

  it('Chinese names of files, headers and values mean the same; other files are left alone', async () => {
    const store = await freshStore()
    const result = await importWith(store, {
      'README.md': 'nothing',
      '.hidden.csv': 'x',
      '~$visits.xlsx': 'x',
      '拜访.csv':
        '\ufeff编号,日期,客户,销售,方式,联系人,方向,商机,纪要\r\nV1,2026-05-20,k01,王浩,当面,孙副总；,双向,d1,"两行,\r\n的 ""纪要"""\r\n\r\n,,,,,,,,\r\n',
      '成员.csv': '姓名,角色,上级,团队,Slack ID,飞书ID,时区,语言\n李雷,客户经理,周敏,East,,,,\n',
    })
    expect(linesOf(result)).toEqual([])
    const { rows } = await store.database.pool.query(
      `SELECT v.code, v.channel::text, v."twoWay", v.summary, k.name FROM "Visit" v JOIN "VisitContact" c ON c."visitId" = v.id JOIN "Contact" k ON k.id = c."contactId"`,
    )
    expect(rows).toEqual([
      { code: 'V1', channel: 'in_person', twoWay: true, summary: '两行,\n的 "纪要"', name: '孙副总' },
    ])
    const { rows: people } = await store.database.pool.query(
      `SELECT role::text FROM "Person" WHERE name = '李雷'`,
    )
    expect(people).toEqual([{ role: 'rep' }])
  })
})
