import { isoWeekOf } from '../domain/day.ts'
import * as cell from './cells.ts'
import { fault } from './fault.ts'
import type { Kind } from './kinds.ts'

const channels = {
  in_person: ['当面', '面访', '拜访', '登门拜访'],
  phone: ['电话'],
  video: ['视频', '视频会议'],
  chat: ['微信', '聊天'],
  email: ['邮件'],
  message: ['短信', '消息'],
  event: ['活动', '展会'],
  site_visit: ['参观', '现场考察'],
}

const week = cell.like(/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/, 'noWeek')

/** What was done and what is promised: visits, follow-ups, weekly plans and summaries. */
export const activityKinds = {
  visits: {
    zh: ['拜访', '拜访记录'],
    columns: {
      id: { zh: ['编号'], cell: cell.code },
      date: { zh: ['日期', '拜访日期'], cell: cell.day },
      account: { zh: ['客户', '客户编号'], cell: cell.code },
      rep: { zh: ['销售', '拜访人', '客户经理'], cell: cell.name },
      channel: { zh: ['方式', '渠道'], cell: cell.oneOf(channels) },
      contacts: { zh: ['联系人', '拜访对象'], cell: cell.list },
      direction: { zh: ['方向', '双向'], cell: cell.oneOf({ two_way: ['双向'], one_way: ['单向'] }) },
      deal: { zh: ['商机', '商机编号'], cell: cell.codes },
      summary: { zh: ['纪要', '摘要', '内容'], cell: cell.text },
      needs: { zh: ['需求'], cell: cell.list, optional: true },
      objections: { zh: ['异议'], cell: cell.list, optional: true },
      competitors: { zh: ['竞争对手'], cell: cell.list, optional: true },
    },
    key: ['id'],
    past: ['date'],
  },
  follow_ups: {
    zh: ['待办', '跟进'],
    columns: {
      id: { zh: ['编号'], cell: cell.code },
      account: { zh: ['客户', '客户编号'], cell: cell.code },
      due: { zh: ['期限', '到期', '截止日期'], cell: cell.day },
      done: { zh: ['完成', '完成日期'], cell: cell.maybe(cell.day) },
      text: { zh: ['内容', '事项'], cell: cell.filled },
      owner: { zh: ['负责人'], cell: cell.maybe(cell.name), optional: true },
      deal: { zh: ['商机', '商机编号'], cell: cell.maybe(cell.code), optional: true },
      dropped: {
        zh: ['作废'],
        cell: cell.maybe(cell.oneOf({ cancelled: ['取消'], superseded: ['替代'] })),
        optional: true,
      },
    },
    key: ['id'],
    past: ['done'],
    check: (row) => {
      if (row.done !== null && row.dropped !== null) return fault('doneAndDropped')
      return row.deal !== null && row.done === null && row.dropped === null
        ? fault('stepOfDeal', String(row.deal))
        : undefined
    },
  },
  week_plans: {
    zh: ['周计划'],
    columns: {
      rep: { zh: ['销售', '姓名'], cell: cell.name },
      week: { zh: ['周', '周次'], cell: week },
      date: { zh: ['日期'], cell: cell.day },
      account: { zh: ['客户', '客户编号'], cell: cell.code },
      purpose: { zh: ['目的'], cell: cell.text },
    },
    key: ['rep', 'date', 'account'],
    check: (row) => {
      const real = isoWeekOf(String(row.date))
      return real === row.week ? undefined : fault('wrongWeek', String(row.date), real, String(row.week))
    },
  },
  week_summaries: {
    zh: ['周总结'],
    columns: {
      rep: { zh: ['销售', '姓名'], cell: cell.name },
      week: { zh: ['周', '周次'], cell: week },
      submitted_at: { zh: ['提交时间'], cell: cell.instant },
      text: { zh: ['内容', '总结'], cell: cell.text, optional: true },
    },
    key: ['rep', 'week'],
    past: ['submitted_at'],
  },
} satisfies Record<string, Kind>
