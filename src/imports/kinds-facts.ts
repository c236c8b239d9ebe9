import * as cell from './cells.ts'
import { fault } from './fault.ts'
import type { Column, Kind } from './kind.ts'
import * as number from './numbers.ts'

const account: Column = { zh: ['客户', '客户编号'], cell: cell.code, ref: 'account' }
const date: Column = { zh: ['日期'], cell: number.day, to: 'day' }
const note: Column = { zh: ['备注', '说明'], cell: cell.text, fresh: `''` }
const person = (...zh: string[]): Column => ({ zh, cell: cell.name, ref: 'person', optional: true })
/** What a row of a ledger is called in the books it comes from. */
const id: Column = {
  zh: ['编号', '单号', '发票号'],
  cell: cell.reference,
  to: 'reference',
  optional: true,
  fresh: `''`,
}
const amount: Column = {
  zh: ['金额'],
  cell: number.signedMoney,
  currency: 'account',
  needed: true,
}

/** One side of the wall (S32): 0, 1 or 2 bricks. */
const bricks = (...zh: string[]): Column => ({ zh, cell: number.whole(0, 2), fresh: '0' })

const competitorKind = cell.oneOf(
  { presence: ['出现', '接触'], displacement: ['排挤', '替代'] },
  '"CompetitorKind"',
)

/** What is known about an account: the facts that the risk rules weigh. */
export const factKinds = {
  wall: {
    zh: ['围墙', '围墙评分'],
    table: 'WallScore',
    columns: {
      account,
      date,
      push: bricks('主推'),
      share: bricks('份额'),
      contact: bricks('接触'),
      personal: bricks('私交'),
      by: person('评分人'),
      note: { zh: ['依据', '备注'], cell: cell.text, optional: true },
    },
    key: ['account', 'date'],
    past: ['date'],
  },
  satisfaction: {
    zh: ['满意度'],
    table: 'Satisfaction',
    columns: {
      account,
      date,
      actual: { zh: ['实际感受', '实际'], cell: number.decimal(0, 1000), needed: true },
      expected: { zh: ['期望', '期望感受'], cell: number.decimal(0, 1000), needed: true },
      scale: { zh: ['满分', '分制'], cell: number.whole(1, 1000), fresh: '10' },
    },
    key: ['account', 'date'],
    past: ['date'],
    check: (row) => {
      const scale = row.scale ?? 10
      const over = ['actual', 'expected'].find((one) => Number(row[one]) > Number(scale))
      return over ? fault('aboveScale', over, String(row[over]), String(scale)) : undefined
    },
  },
  revenue: {
    zh: ['收入', '销售额', '营收'],
    table: 'Revenue',
    columns: {
      account,
      date,
      amount: { ...amount, zh: ['金额', '收入'] },
      cost: { zh: ['成本'], cell: number.signedMoney, currency: 'account' },
      id,
    },
    key: ['account', 'date'],
    ledger: true,
  },
  receivables: {
    zh: ['应收', '应收账款', '应收款'],
    table: 'Receivable',
    columns: {
      account,
      as_of: { zh: ['截至', '截至日期', '日期'], cell: number.day },
      days_overdue: { zh: ['逾期天数'], cell: number.whole(0, 36_500) },
      amount,
      id,
    },
    key: ['account', 'as_of', 'days_overdue'],
    past: ['as_of'],
    ledger: true,
  },
  competitor_signals: {
    zh: ['竞争信号', '竞争对手'],
    table: 'CompetitorSignal',
    columns: { account, date, kind: { zh: ['类型'], cell: competitorKind }, note: { ...note, blank: true } },
    key: ['account', 'date', 'kind', 'note'],
    past: ['date'],
  },
  churn_flags: {
    zh: ['流失预警', '流失'],
    table: 'ChurnFlag',
    columns: { account, date, reason: { zh: ['原因'], cell: number.whole(1, 5) }, note },
    key: ['account', 'date', 'reason'],
    past: ['date'],
  },
  account_plans: {
    zh: ['客户计划'],
    table: 'AccountPlan',
    columns: {
      account,
      last_review: { zh: ['最近回顾', '上次回顾'], cell: number.day, to: 'lastReviewOn', needed: true },
    },
    key: ['account'],
    rowId: 'accountId',
    past: ['last_review'],
  },
  spend: {
    zh: ['费用', '支出'],
    table: 'Spend',
    columns: {
      account,
      date,
      code: { zh: ['费用编码', '编码'], cell: cell.code },
      amount,
      note: { ...note, blank: true },
      id,
    },
    key: ['account', 'date', 'code', 'note'],
    ledger: true,
  },
  targets: {
    zh: ['目标', '指标'],
    table: 'Target',
    columns: {
      team: { zh: ['团队', '部门'], cell: cell.name, ref: 'team', blank: true },
      period: { zh: ['期间', '季度'], cell: cell.like(/^\d{4}-Q[1-4]$/, 'noQuarter') },
      target: { zh: ['目标', '目标金额'], cell: number.money, currency: 'target', fresh: '0' },
      signed: { zh: ['已签', '已签金额'], cell: number.money, currency: 'target', fresh: '0' },
      currency: { zh: ['币种', '货币'], cell: cell.currency, fresh: `'CNY'` },
    },
    key: ['team', 'period'],
  },
} satisfies Record<string, Kind>
