import { expect } from 'vitest'
import type { Cell } from '../../src/imports/cells.ts'
import { read } from './parsed.ts'

export const HEADERS = {
  visits: 'id,date,account,rep,channel,contacts,direction,deal,summary',
  deals:
    'code,account,name,amount,currency,stage,stage_entered,next_step,next_step_due,expected_close,close_pushes',
  revenue: 'account,date,amount,cost',
  accounts: 'code,name,aliases,tier,owner,backup,currency',
  contacts: 'account,name,layer,title,coach,coach_last_info,phone,email',
  members:
    'name,role,manager,team,slack_id,feishu_id,time_zone,locale,email,mobile,active,work_from,work_to,aliases',
  stakeholders: 'deal,contact,title_if_unknown,layer,weight,stance',
  satisfaction: 'account,date,actual,expected,scale',
  budgets: 'account,code,month,amount',
  targets: 'team,period,target,signed,currency',
  week_summaries: 'rep,week,submitted_at',
} as const
export const GOOD: Record<string, string> = {
  account: 'K01',
  code: 'K01',
  id: 'V1',
  deal: 'D1',
  contact: '孙副总',
  name: 'Nina',
  date: '2026-05-30',
  rep: '王浩',
  week: '2026-W22',
  period: '2026-Q2',
  month: '2026-05',
  submitted_at: '2026-05-30T17:00:00+08:00',
  amount: '5',
  actual: '8',
  expected: '9',
}
export type Kind = keyof typeof HEADERS
/** What the sentence about a wrong cell says. */
export type Says = { says: string }
export const says = (words: string): Says => ({ says: words })

const quoted = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

async function readCell(kind: Kind, column: string, cell: string) {
  const names: string[] = HEADERS[kind].split(',')
  const row = names.map((name) => (name === column ? quoted(cell) : (GOOD[name] ?? ''))).join(',')
  return read(`${kind}.csv`, `${HEADERS[kind]}\n${row}\n`)
}

/** Expects that a file with this cell reads as `value`, or says what is wrong with it. */
export async function means(kind: Kind, column: string, cell: string, value: Cell | Says) {
  const { rows, wrong } = await readCell(kind, column, cell)
  if (typeof value === 'object' && value !== null && 'says' in value) {
    expect(wrong).toHaveLength(1)
    expect(wrong[0]).toContain(value.says)
  } else {
    expect(wrong).toEqual([])
    expect(rows[0]?.[column]).toEqual(value)
  }
}
