import type { Subscription } from '../people/subscription-store.ts'
import * as cell from './cells.ts'
import * as days from './days.ts'
import { fault } from './fault.ts'
import type { Kind } from './kind.ts'
import { factKinds } from './kinds-facts.ts'

const role = cell.oneOf(
  {
    rep: ['销售', '销售员', '业务员', '客户经理', '大客户经理'],
    manager: ['经理', '销售经理', '主管', '销售主管'],
    director: ['总监', '销售总监'],
    finance: ['财务'],
    service: ['客服', '服务', '售后'],
    admin: ['管理员'],
    viewer: ['查看', '只读'],
  },
  '"Role"',
)

/** Whether somebody has it sent before the morning meeting, or does not want the week's lesson; kept among the settings. */
const subscription = (what: Subscription, zh: string) => ({
  zh: [zh],
  cell: cell.yes,
  optional: true as const,
  to: null,
  out: `NULLIF(EXISTS (SELECT 1 FROM "Setting" x WHERE x.key = '${what}:' || t.id AND x.value = 'true'), false)`,
})

/** An account without a tier is an ordinary one. Taking a tier away is said on purpose: an empty cell says nothing. */
const tier = cell.oneOf({
  A: ['A级', 'A类'],
  B: ['B级', 'B类'],
  C: ['C级', 'C类'],
  D: ['D级', 'D类'],
  none: ['ordinary', '普通', '普通客户', '无'],
})

const platform = cell.oneOf({ slack: [], feishu: ['飞书'], web: ['网页'] }, '"PlatformName"')
const userId = cell.like(/^[\w.-]{1,64}$/, 'noId')
const chat = cell.like(/^[\w.:-]{1,128}$/, 'noId')

const identity = (name: 'slack' | 'feishu') =>
  `(SELECT i."userId" FROM "Identity" i WHERE i."personId" = t.id AND i.platform = '${name}' ORDER BY i.id LIMIT 1)`

const { columns: standing } = factKinds.standing

/** Our teams and people, the accounts, and the people there. */
export const whoKinds = {
  teams: {
    zh: ['团队'],
    table: 'Team',
    columns: {
      name: { zh: ['名称', '团队'], cell: cell.name },
      slack_deals_channel: { zh: ['Slack商机频道'], cell: chat, optional: true },
      feishu_deals_chat: { zh: ['飞书商机群'], cell: chat, optional: true },
    },
    key: ['name'],
    optional: true,
    // The others come with their members.
    live: `(t."slackDealsChannel" IS NOT NULL OR t."feishuDealsChat" IS NOT NULL
      OR NOT EXISTS (SELECT 1 FROM "Person" p WHERE p."teamId" = t.id))`,
  },
  members: {
    zh: ['成员', '人员', '员工'],
    table: 'Person',
    columns: {
      name: { zh: ['姓名', '名字'], cell: cell.name },
      role: { zh: ['角色', '职务'], cell: role, fresh: `'viewer'` },
      manager: { zh: ['上级', '经理', '主管'], cell: cell.name, ref: 'person' },
      team: { zh: ['团队', '部门'], cell: cell.name, ref: 'team' },
      slack_id: { zh: ['Slack账号', 'Slack ID'], cell: userId, to: null, out: identity('slack') },
      feishu_id: { zh: ['飞书账号', '飞书ID'], cell: userId, to: null, out: identity('feishu') },
      time_zone: { zh: ['时区'], cell: cell.zone },
      locale: { zh: ['语言'], cell: cell.like(/^(zh|en)([-_][a-z]{2,8}){0,2}$/i, 'noLanguage') },
      aliases: { zh: ['别名', '其他名字'], cell: cell.list, optional: true, fresh: `'{}'` },
      email: { zh: ['邮箱', '电子邮箱'], cell: cell.email, optional: true },
      mobile: { zh: ['手机', '手机号'], cell: cell.mobile, optional: true },
      active: { zh: ['在职'], cell: cell.yes, optional: true, fresh: 'true' },
      prefers: { zh: ['提醒平台'], cell: platform, optional: true },
      work_from: { zh: ['上班'], cell: days.clock, optional: true },
      work_to: { zh: ['下班'], cell: days.clock, optional: true },
      away_from: { zh: ['休假自'], cell: days.day, optional: true },
      away_until: { zh: ['休假至'], cell: days.day, optional: true },
      delegate: { zh: ['代理人'], cell: cell.name, ref: 'person', optional: true },
      on_duty: { zh: ['值班'], cell: cell.yes, optional: true, fresh: 'false' },
      numbers: subscription('numbers', '晨会数字'),
      meeting: subscription('meeting', '晨会提纲'),
      no_lessons: subscription('no_lessons', '不要每周一学'),
      welcomed: { zh: ['首次问候'], cell: days.instant, to: 'welcomedAt', optional: true },
    },
    key: ['name'],
    also: ['Identity.personId', 'Identity.platform', 'Identity.userId'],
    check: (row) => {
      if (row.manager === row.name) return fault('ownManager')
      if (row.delegate === row.name) return fault('ownDelegate')
      if (after(row.away_from, row.away_until)) return fault('awayBackwards')
      return after(row.work_from, row.work_to) ? fault('hoursBackwards') : undefined
    },
  },
  accounts: {
    zh: ['客户', '客户名单', '大客户'],
    table: 'Account',
    columns: {
      code: { zh: ['编号', '客户编号', '代码'], cell: cell.code },
      name: { zh: ['名称', '客户', '客户名称'], cell: cell.name, fresh: 's.code' },
      aliases: { zh: ['别名', '简称'], cell: cell.list, fresh: `'{}'` },
      tier: {
        zh: ['级别', '等级', '客户级别'],
        cell: tier,
        in: `CASE s.tier WHEN 'none' THEN NULL ELSE s.tier END::"Tier"`,
        out: `coalesce(t.tier::text, 'none')`,
        usual: `'none'`,
      },
      owner: { zh: ['负责人', '客户经理'], cell: cell.name, ref: 'person', needed: true },
      backup: { zh: ['备份', '后备', '后备负责人'], cell: cell.name, ref: 'person' },
      currency: { zh: ['币种', '货币'], cell: cell.currency, fresh: `'CNY'` },
      confidential: { zh: ['保密'], cell: cell.yes, optional: true, fresh: 'false' },
      status: { ...standing.status!, optional: true, fresh: `'active'` },
      kind: { ...standing.kind!, optional: true },
      parent: { ...standing.parent!, optional: true },
    },
    key: ['code'],
    check: (row) => {
      if (row.parent !== null && row.parent === row.code) return fault('ownParent')
      return row.backup !== null && row.backup === row.owner ? fault('ownBackup') : undefined
    },
    derived: { normals: 'text[]' },
  },
} satisfies Record<string, Kind>

/** True when both are known and the second does not come after the first; days may be the same. */
function after(from: unknown, to: unknown): boolean {
  if (typeof from === 'number' && typeof to === 'number') return from >= to
  return typeof from === 'string' && typeof to === 'string' && from > to
}
