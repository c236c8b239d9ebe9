import { isoWeekOf } from '../domain/day.ts'
import * as cell from './cells.ts'
import * as days from './days.ts'
import { fault } from './fault.ts'
import type { Column, Kind } from './kind.ts'
import { deal } from './kinds-deals.ts'
import * as number from './numbers.ts'

const channel = cell.oneOf(
  {
    in_person: ['当面', '面访', '拜访', '登门拜访'],
    phone: ['电话'],
    video: ['视频', '视频会议'],
    chat: ['微信', '聊天', '微信等聊天'],
    email: ['邮件'],
    message: ['短信', '消息'],
    event: ['活动', '展会'],
    site_visit: ['参观', '现场考察'],
  },
  '"Channel"',
)

const source = cell.oneOf({ import: ['导入'], slack: [], feishu: ['飞书'], web: ['网页'] }, '"VisitSource"')

const account: Column = { zh: ['客户', '客户编号'], cell: cell.code, ref: 'account' }
const { week } = days
const texts = (...zh: string[]): Column => ({ zh, cell: cell.texts, optional: true, fresh: `'{}'` })

/** What was done and what is promised: visits, follow-ups, weekly plans and summaries. */
export const activityKinds = {
  visits: {
    zh: ['拜访', '拜访记录'],
    table: 'Visit',
    columns: {
      id: { zh: ['编号'], cell: cell.code, to: 'code' },
      date: { zh: ['日期', '拜访日期'], cell: days.day, to: 'day', needed: true },
      account: { ...account, needed: true },
      rep: {
        zh: ['销售', '拜访人', '客户经理'],
        cell: cell.name,
        ref: 'person',
        fresh: 'account_."ownerId"',
      },
      channel: { zh: ['方式', '渠道'], cell: channel, fresh: `'in_person'` },
      contacts: {
        zh: ['联系人', '拜访对象'],
        cell: cell.list,
        ref: 'contact',
        to: null,
        out: `ARRAY(SELECT k.name FROM "VisitContact" x JOIN "Contact" k ON k.id = x."contactId" WHERE x."visitId" = t.id ORDER BY k.id)`,
      },
      direction: {
        zh: ['方向', '双向'],
        cell: cell.direction,
        to: 'twoWay',
        fresh: 's.contacts IS NOT NULL',
      },
      deal: {
        zh: ['商机', '商机编号'],
        cell: cell.codes,
        ref: 'deal',
        to: null,
        out: `ARRAY(SELECT d.code FROM "VisitDeal" x JOIN "Deal" d ON d.id = x."dealId" WHERE x."visitId" = t.id ORDER BY d.id)`,
      },
      summary: { zh: ['纪要', '摘要', '内容'], cell: cell.text, fresh: `''` },
      along: {
        zh: ['同行', '同行人', '陪同'],
        cell: cell.list,
        ref: 'person',
        to: null,
        optional: true,
        out: `ARRAY(SELECT p.name FROM "VisitPerson" x JOIN "Person" p ON p.id = x."personId" WHERE x."visitId" = t.id ORDER BY p.id)`,
      },
      needs: texts('需求'),
      objections: texts('异议'),
      competitors: texts('竞争对手'),
      source: { zh: ['来源'], cell: source, optional: true, fresh: `'import'` },
      entered: {
        zh: ['录入时间'],
        cell: days.instant,
        to: 'enteredAt',
        optional: true,
        fresh: 's.now',
        usual: `CASE t.source WHEN 'import' THEN t."enteredAt" END`,
      },
    },
    key: ['id'],
    past: ['date', 'entered'],
    // A visit that was taken back and stands in a file is there again.
    live: 't."undoneAt" IS NULL',
    derived: { now: 'timestamptz' },
    also: [
      'VisitContact.visitId',
      'VisitContact.contactId',
      'VisitDeal.visitId',
      'VisitDeal.dealId',
      'VisitPerson.visitId',
      'VisitPerson.personId',
    ],
    follows: {
      undoneAt: 'NULL::timestamptz',
      qualifying: ['s.contacts IS NOT NULL AND coalesce(s.direction, true)', 'false'],
    },
  },
  commitments: {
    zh: ['承诺'],
    table: 'Commitment',
    columns: {
      visit: { zh: ['拜访', '拜访编号'], cell: cell.code, ref: 'visit' },
      nth: { zh: ['序号'], cell: number.whole(1, 1_000_000), to: null, out: 't.nth' },
      by: { zh: ['承诺方'], cell: cell.side, to: 'byUs', needed: true },
      text: { zh: ['内容'], cell: cell.text, needed: true },
      due: { zh: ['期限'], cell: days.day },
      done: { zh: ['完成'], cell: days.day, to: 'doneOn' },
      broken: { zh: ['未兑现'], cell: days.day, to: 'brokenOn', optional: true },
    },
    key: ['visit', 'nth'],
    listOf: ['visitId'],
    optional: true,
    past: ['done', 'broken'],
    live: 'visit_."undoneAt" IS NULL',
    follows: { accountId: 'visit_."accountId"' },
  },
  follow_ups: {
    zh: ['待办', '跟进'],
    table: 'NextStep',
    columns: {
      id: { zh: ['编号'], cell: cell.code, to: 'code' },
      account: { ...account, needed: true },
      due: { zh: ['期限', '到期', '截止日期'], cell: days.day, needed: true },
      done: { zh: ['完成', '完成日期'], cell: days.day, to: 'doneOn' },
      text: { zh: ['内容', '事项'], cell: cell.trimmed, needed: true },
      owner: {
        zh: ['负责人'],
        cell: cell.name,
        ref: 'person',
        optional: true,
        fresh: 'coalesce(deal_."ownerId", account_."ownerId")',
      },
      deal: { ...deal, optional: true },
      dropped: {
        zh: ['作废'],
        cell: cell.oneOf({ cancelled: ['取消'], superseded: ['替代'] }),
        to: 'status',
        optional: true,
        in: `(CASE WHEN s.done IS NOT NULL THEN 'done' ELSE s.dropped END)::"NextStepStatus"`,
        out: `CASE WHEN t.status IN ('cancelled', 'superseded') THEN t.status::text END`,
        fresh: `'open'`,
        usual: 'NULL',
      },
      visit: {
        zh: ['拜访', '拜访编号'],
        cell: cell.code,
        ref: 'visit',
        optional: true,
        on: 'visit_.id = t."visitId" AND visit_."undoneAt" IS NULL AND visit_."accountId" = t."accountId"',
      },
      plan: {
        zh: ['计划'],
        cell: cell.oneOf({ develop: ['开发'], grow: ['增长'], win_back: ['挽回'] }, '"PlanKind"'),
        optional: true,
      },
      look: { zh: ['回看'], cell: cell.yes, optional: true, fresh: 'false' },
      moved: {
        zh: ['改期次数'],
        cell: number.whole(0, 1000),
        to: 'reschedules',
        optional: true,
        fresh: '0',
      },
    },
    key: ['id'],
    past: ['done'],
    // The current steps of deals are in the deals' file.
    live: `NOT (t."dealId" IS NOT NULL AND t.status = 'open')`,
    check: (row) => {
      if (row.done !== null && row.dropped !== null) return fault('doneAndDropped')
      return row.deal !== null && row.done === null && row.dropped === null
        ? fault('stepOfDeal', String(row.deal))
        : undefined
    },
  },
  week_plans: {
    zh: ['周计划'],
    table: 'WeekPlan',
    columns: {
      rep: { zh: ['销售', '姓名'], cell: cell.name, ref: 'person', to: 'personId' },
      week: { zh: ['周', '周次'], cell: week, fresh: `to_char(s.date, 'IYYY-"W"IW')` },
      date: { zh: ['日期'], cell: days.day, to: 'day' },
      account,
      purpose: { zh: ['目的'], cell: cell.text, fresh: `''` },
      contact: { zh: ['见谁', '联系人'], cell: cell.name, ref: 'contact', optional: true },
      commitment: { zh: ['要拿到的承诺', '期望承诺'], cell: cell.text, optional: true, fresh: `''` },
    },
    key: ['rep', 'date', 'account'],
    check: (row) => {
      const real = isoWeekOf(String(row.date))
      return row.week === null || real === row.week
        ? undefined
        : fault('wrongWeek', String(row.date), real, String(row.week))
    },
  },
  week_summaries: {
    zh: ['周总结'],
    table: 'WeekSummary',
    columns: {
      rep: { zh: ['销售', '姓名'], cell: cell.name, ref: 'person', to: 'personId' },
      week: { zh: ['周', '周次'], cell: week },
      submitted_at: { zh: ['提交时间'], cell: days.instant, needed: true },
      text: { zh: ['内容', '总结'], cell: cell.text, optional: true, fresh: `''` },
    },
    key: ['rep', 'week'],
    past: ['submitted_at'],
  },
} satisfies Record<string, Kind>
