import { describe, expect, it } from 'vitest'
import { faultEn } from '../../src/imports/fault-words.en.ts'
import { type FaultKey, faultZh } from '../../src/imports/fault-words.zh.ts'
import { problemText } from '../../src/imports/problem-text.ts'
import { freshStore, importWith } from './setting.ts'

const keys = Object.keys(faultZh) as FaultKey[]

describe('what is wrong with a file is said in the language of who sent it', () => {
  it.each(keys)('%s shows the same values in both', (key) => {
    const data = Array.from({ length: faultZh[key].length }, (_, at) => `<${at}>`)
    // "file" or "sheet" is a word of the sentence, not a value.
    if (key === 'nearKind' || key === 'unknownKind') data[0] = 'sheet'
    for (const lang of ['zh', 'en'] as const) {
      const text = problemText({ file: 'a.csv', line: 1, key, data }, lang)
      for (const value of data.filter((one) => one !== 'sheet')) expect(text).toContain(value)
    }
    expect(faultZh[key].length).toBe(Math.max(faultZh[key].length, faultEn[key].length))
    expect(problemText({ file: 'a.csv', line: 1, key, data }, 'zh')).toMatch(/\p{Script=Han}/u)
    expect(problemText({ file: 'a.csv', line: 1, key, data }, 'en')).not.toMatch(/\p{Script=Han}/u)
  })

  it('a cell, a row, and what only the database knows, each with its column where it has one', async () => {
    const result = await importWith(await freshStore(), {
      'accounts.csv': 'code,name,aliases,tier,owner,backup,currency\nK01,华锐重工,,E,王浩,王浩,CNY\n',
      'contacts.csv': 'account,name,layer,title,coach,coach_last_info\nK01,孙副总,decision,,,2026-06-02\n',
      'deals.csv': '客户,编号\n',
      'visits.csv': `id,date,account,rep,channel,contacts,direction,deal,summary
V1,2026-05-20,K01,赵六,phone,孙副总,two_way,,
V1,2026-05-20,K01,王浩,phone,孙副总;无此人,two_way,,
`,
    })
    expect(result.ok ? [] : result.problems.map((problem) => problemText(problem, 'zh'))).toEqual([
      '级别（tier）：「E」不在可选的里面：A, B, C, D',
      '教练最近信息（coach_last_info）：2026-06-02 还没到（今天是 2026-06-01）',
      '少了这些列：name, amount, currency, stage, stage_entered, next_step, next_step_due, expected_close, close_pushes',
      '销售（rep）：成员里没有「赵六」，请先加进 members.csv',
      '和第 2 行重复了：id "V1"',
      'K01 的联系人里没有「无此人」，请先加进 contacts.csv',
    ])
  })
})
