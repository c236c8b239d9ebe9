import * as cell from './cells.ts'
import * as days from './days.ts'
import { fault } from './fault.ts'
import type { Column, Kind } from './kind.ts'
import * as number from './numbers.ts'

const account: Column = { zh: ['客户', '客户编号'], cell: cell.code, ref: 'account' }
const nth: Column = { zh: ['序号'], cell: number.whole(1, 1_000_000), to: null, out: 't.nth' }
const at: Column = { zh: ['时间'], cell: days.instant, needed: true }
const by: Column = { zh: ['姓名'], cell: cell.name, ref: 'person', needed: true }

const level = cell.oneOf({ grumble: ['抱怨'], complaint: ['投诉'], crisis: ['危机'] }, '"ComplaintLevel"')
const status = cell.oneOf(
  { open: ['未处理'], acknowledged: ['已受理'], answered: ['已答复'], closed: ['已关闭'] },
  '"ComplaintStatus"',
)
const band = cell.oneOf(
  { healthy: ['健康'], watch: ['关注'], at_risk: ['有风险'], critical: ['危急'] },
  '"Band"',
)
const snoozeEnd = cell.oneOf(
  { over: ['到期'], worse: ['变差'], owner: ['换人'], crisis: ['危机'], woken: ['唤醒'], replaced: ['替换'] },
  '"SnoozeEnd"',
)
const history = `(SELECT 1 FROM "Audit" x WHERE x.subject = 'complaint:' || t.code)`

/** An account or a deal that something was said about. */
const subject = {
  account: { ...account, to: null, blank: true, on: `t.subject = 'account' AND account_.id = t."subjectId"` },
  deal: {
    zh: ['商机', '商机编号'],
    cell: cell.code,
    ref: 'deal',
    to: null,
    blank: true,
    on: `t.subject = 'deal' AND deal_.id = t."subjectId"`,
  },
} satisfies Record<string, Column>

const aboutSubject = {
  listOf: ['subject', 'subjectId'],
  optional: true,
  live: '(account_.id IS NOT NULL OR deal_.id IS NOT NULL)',
  follows: {
    subject: `(CASE WHEN s.deal IS NULL THEN 'account' ELSE 'deal' END)::"SubjectKind"`,
    subjectId: 'coalesce(deal_.id, account_.id)',
  },
  check: (row) => ((row.account === null) === (row.deal === null) ? fault('accountOrDeal') : undefined),
} satisfies Partial<Kind>

/** Complaints with what was done about them, and what people told the bot about a risk: leave it for now, or that it is none. */
export const complaintKinds = {
  complaints: {
    zh: ['投诉'],
    table: 'Complaint',
    columns: {
      id: { zh: ['编号'], cell: cell.code, to: 'code' },
      account: { ...account, needed: true },
      level: { zh: ['级别', '等级'], cell: level, fresh: `'complaint'` },
      opened: { zh: ['提出', '提出日期', '投诉日期'], cell: days.day, to: 'openedOn', needed: true },
      closed: { zh: ['关闭', '关闭日期'], cell: days.day, to: 'closedOn' },
      subject: { zh: ['主题', '内容'], cell: cell.trimmed, fresh: `''` },
      status: {
        zh: ['状态'],
        cell: status,
        optional: true,
        in: `CASE WHEN s.closed IS NOT NULL THEN 'closed' ELSE s.status END`,
        fresh: `'open'`,
        usual: `(CASE WHEN t."closedOn" IS NULL THEN 'open' ELSE 'closed' END)::"ComplaintStatus"`,
      },
      handler: { zh: ['处理人'], cell: cell.name, ref: 'person', to: 'ownerId', optional: true },
      opened_at: { zh: ['提出时间'], cell: days.instant, optional: true },
      due: {
        zh: ['期限'],
        cell: days.day,
        to: 'dueOn',
        optional: true,
        in: 'coalesce(s.due, s.due_by_rule)',
        usual: `CASE WHEN t."openedAt" IS NULL AND NOT EXISTS ${history} THEN t."dueOn" END`,
      },
    },
    key: ['id'],
    past: ['opened', 'closed', 'opened_at'],
    derived: { due_by_rule: 'date' },
    check: (row) => {
      if (row.status === 'closed' && row.closed === null) return fault('closedWithoutDay')
      return row.closed !== null && row.opened !== null && String(row.closed) < String(row.opened)
        ? fault('closedTooEarly', String(row.closed), String(row.opened))
        : undefined
    },
  },
  complaint_events: {
    zh: ['投诉处理记录'],
    table: 'Audit',
    columns: {
      complaint: {
        zh: ['投诉', '投诉编号'],
        cell: cell.code,
        ref: 'complaint',
        to: null,
        on: `t.subject = 'complaint:' || complaint_.code`,
      },
      nth,
      what: {
        zh: ['事件'],
        cell: cell.name,
        needed: true,
        in: `'complaint.' || s.what`,
        out: `substr(t.what, ${'complaint.'.length + 1})`,
      },
      at,
      by: { ...by, needed: undefined, to: 'personId' },
      before: { zh: ['之前'], cell: cell.json(() => true), optional: true },
      after: { zh: ['之后'], cell: cell.json(() => true), optional: true },
    },
    key: ['complaint', 'nth'],
    listOf: ['subject'],
    optional: true,
    past: ['at'],
    live: `t.subject LIKE 'complaint:%' AND complaint_.id IS NOT NULL`,
    follows: { subject: `'complaint:' || s.complaint` },
  },
  snoozes: {
    zh: ['暂缓'],
    table: 'Snooze',
    columns: {
      ...subject,
      nth,
      until: { zh: ['至'], cell: days.day, needed: true },
      reason: { zh: ['原因'], cell: cell.text, fresh: `''` },
      by,
      at,
      band: { zh: ['当时状态'], cell: band, fresh: `'healthy'`, usual: 'NULL' },
      owner: { zh: ['负责人'], cell: cell.name, ref: 'person', needed: true },
      ended: { zh: ['结束日期'], cell: days.day, to: 'endedOn', optional: true },
      ended_why: { zh: ['结束原因'], cell: snoozeEnd, optional: true },
    },
    key: ['account', 'deal', 'nth'],
    past: ['at', 'ended'],
    ...aboutSubject,
  },
  exceptions: {
    zh: ['例外'],
    table: 'RuleException',
    columns: {
      ...subject,
      nth,
      rule: { zh: ['规则'], cell: cell.code, needed: true },
      reason: { zh: ['原因'], cell: cell.text, fresh: `''` },
      until: { zh: ['至'], cell: days.day, needed: true },
      by,
      at,
      ended: { zh: ['结束日期'], cell: days.day, to: 'endedOn', optional: true },
    },
    key: ['account', 'deal', 'nth'],
    past: ['at', 'ended'],
    ...aboutSubject,
  },
} satisfies Record<string, Kind>
