import * as cell from './cells.ts'
import { fault } from './fault.ts'
import type { Column, Kind } from './kinds.ts'

const account: Column = { zh: ['客户', '客户编号'], cell: cell.code }
const date: Column = { zh: ['日期'], cell: cell.day }
const note: Column = { zh: ['备注', '说明'], cell: cell.text }
/** One side of the wall (S32): 0, 1 or 2 bricks. */
const bricks = cell.whole(0, 2)
const levels = { grumble: ['抱怨'], complaint: ['投诉'], crisis: ['危机'] }

/** What is known about an account: the facts that the risk rules weigh. */
export const factKinds = {
  wall: {
    zh: ['围墙', '围墙评分'],
    columns: {
      account,
      date,
      push: { zh: ['主推'], cell: bricks },
      share: { zh: ['份额'], cell: bricks },
      contact: { zh: ['接触'], cell: bricks },
      personal: { zh: ['私交'], cell: bricks },
    },
    key: ['account', 'date'],
    past: ['date'],
  },
  complaints: {
    zh: ['投诉'],
    columns: {
      id: { zh: ['编号'], cell: cell.code },
      account,
      level: { zh: ['级别', '等级'], cell: cell.oneOf(levels) },
      opened: { zh: ['提出', '提出日期', '投诉日期'], cell: cell.day },
      closed: { zh: ['关闭', '关闭日期'], cell: cell.maybe(cell.day) },
      subject: { zh: ['主题', '内容'], cell: cell.filled },
    },
    key: ['id'],
    past: ['opened', 'closed'],
    check: (row) =>
      row.closed !== null && String(row.closed) < String(row.opened)
        ? fault('closedTooEarly', String(row.closed), String(row.opened))
        : undefined,
  },
  satisfaction: {
    zh: ['满意度'],
    columns: {
      account,
      date,
      actual: { zh: ['实际感受', '实际'], cell: cell.decimal(0, 1000) },
      expected: { zh: ['期望', '期望感受'], cell: cell.decimal(0, 1000) },
      scale: { zh: ['满分', '分制'], cell: cell.whole(1, 1000) },
    },
    key: ['account', 'date'],
    past: ['date'],
    check: (row) => {
      const over = ['actual', 'expected'].find((one) => Number(row[one]) > Number(row.scale))
      return over ? fault('aboveScale', over, String(row[over]), String(row.scale)) : undefined
    },
  },
  revenue: {
    zh: ['收入', '销售额', '营收'],
    columns: {
      account,
      date,
      amount: { zh: ['金额', '收入'], cell: cell.money },
      cost: { zh: ['成本'], cell: cell.maybe(cell.money) },
    },
    key: ['account', 'date'],
  },
  receivables: {
    zh: ['应收', '应收账款', '应收款'],
    columns: {
      account,
      as_of: { zh: ['截至', '截至日期', '日期'], cell: cell.day },
      days_overdue: { zh: ['逾期天数'], cell: cell.whole(0, 36_500) },
      amount: { zh: ['金额'], cell: cell.money },
    },
    key: ['account', 'as_of', 'days_overdue'],
    past: ['as_of'],
  },
  competitor_signals: {
    zh: ['竞争信号', '竞争对手'],
    columns: {
      account,
      date,
      kind: {
        zh: ['类型'],
        cell: cell.oneOf({ presence: ['出现', '接触'], displacement: ['排挤', '替代'] }),
      },
      note,
    },
    key: ['account', 'date', 'kind', 'note'],
    past: ['date'],
  },
  churn_flags: {
    zh: ['流失预警', '流失'],
    columns: { account, date, reason: { zh: ['原因'], cell: cell.whole(1, 5) }, note },
    key: ['account', 'date', 'reason'],
    past: ['date'],
  },
  account_plans: {
    zh: ['客户计划'],
    columns: { account, last_review: { zh: ['最近回顾', '上次回顾'], cell: cell.day } },
    key: ['account'],
    past: ['last_review'],
  },
  spend: {
    zh: ['费用', '支出'],
    columns: {
      account,
      date,
      code: { zh: ['费用编码', '编码'], cell: cell.code },
      amount: { zh: ['金额'], cell: cell.money },
      note,
    },
    key: ['account', 'date', 'code', 'note'],
  },
  targets: {
    zh: ['目标', '指标'],
    columns: {
      team: { zh: ['团队', '部门'], cell: cell.maybe(cell.name) },
      period: {
        zh: ['期间', '季度'],
        cell: cell.like(/^\d{4}-Q[1-4]$/, 'noQuarter'),
      },
      target: { zh: ['目标', '目标金额'], cell: cell.money },
      signed: { zh: ['已签', '已签金额'], cell: cell.money },
      currency: { zh: ['币种', '货币'], cell: cell.maybe(cell.currency) },
    },
    key: ['team', 'period'],
  },
} satisfies Record<string, Kind>
