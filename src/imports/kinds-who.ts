import * as cell from './cells.ts'
import { fault } from './fault.ts'
import type { Kind } from './kinds.ts'

/** Layers of a customer's people, as in the relationship chart. */
export const layers = {
  decision: ['决策层', '决策'],
  management: ['管理层', '管理'],
  operation: ['操作层', '执行层', '操作'],
}

const roles = {
  rep: ['销售', '销售员', '业务员', '客户经理', '大客户经理'],
  manager: ['经理', '销售经理', '主管', '销售主管'],
  director: ['总监', '销售总监'],
  finance: ['财务'],
  service: ['客服', '服务', '售后'],
  admin: ['管理员'],
  viewer: ['查看', '只读'],
}

/** Ordinary accounts have no tier: their cell is empty, and an empty one says so. */
const tiers = cell.oneOf({
  A: ['A级', 'A类'],
  B: ['B级', 'B类'],
  C: ['C级', 'C类'],
  D: ['D级', 'D类'],
  '': ['普通'],
})

const userId = cell.maybe(cell.like(/^[\w.-]{1,64}$/, 'noId'))
const email = cell.maybe(cell.like(/^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/, 'noEmail'))

/** Our people, the accounts, and the people there. */
export const whoKinds = {
  members: {
    zh: ['成员', '人员', '员工'],
    columns: {
      name: { zh: ['姓名', '名字'], cell: cell.name },
      role: { zh: ['角色', '职务'], cell: cell.oneOf(roles) },
      manager: { zh: ['上级', '经理', '主管'], cell: cell.maybe(cell.name) },
      team: { zh: ['团队', '部门'], cell: cell.maybe(cell.name) },
      slack_id: { zh: ['Slack账号', 'Slack ID'], cell: userId },
      feishu_id: { zh: ['飞书账号', '飞书ID'], cell: userId },
      time_zone: { zh: ['时区'], cell: cell.maybe(cell.zone) },
      locale: {
        zh: ['语言'],
        cell: cell.maybe(cell.like(/^(zh|en)([-_][A-Za-z]{2,8}){0,2}$/, 'noLanguage')),
      },
      aliases: { zh: ['别名', '其他名字'], cell: cell.list, optional: true },
      email: { zh: ['邮箱', '电子邮箱'], cell: email, optional: true },
      active: { zh: ['在职'], cell: cell.maybe(cell.yes), optional: true },
    },
    key: ['name'],
    check: (row) => (row.manager === row.name ? fault('ownManager') : undefined),
  },
  accounts: {
    zh: ['客户', '客户名单', '大客户'],
    columns: {
      code: { zh: ['编号', '客户编号', '代码'], cell: cell.code },
      name: { zh: ['名称', '客户', '客户名称'], cell: cell.name },
      aliases: { zh: ['别名', '简称'], cell: cell.list },
      tier: { zh: ['级别', '等级', '客户级别'], cell: tiers },
      owner: { zh: ['负责人', '客户经理'], cell: cell.name },
      backup: { zh: ['备份', '后备', '后备负责人'], cell: cell.maybe(cell.name) },
      currency: { zh: ['币种', '货币'], cell: cell.maybe(cell.currency) },
      confidential: { zh: ['保密'], cell: cell.maybe(cell.yes), optional: true },
    },
    key: ['code'],
    check: (row) => (row.backup === row.owner ? fault('ownBackup') : undefined),
  },
  contacts: {
    zh: ['联系人'],
    columns: {
      account: { zh: ['客户', '客户编号'], cell: cell.code },
      name: { zh: ['姓名', '联系人'], cell: cell.name },
      layer: { zh: ['层级'], cell: cell.maybe(cell.oneOf(layers)) },
      title: { zh: ['职务', '职位'], cell: cell.maybe(cell.name) },
      coach: { zh: ['教练'], cell: cell.maybe(cell.yes) },
      coach_last_info: { zh: ['教练最近信息', '最近信息'], cell: cell.maybe(cell.day) },
      department: { zh: ['部门'], cell: cell.maybe(cell.name), optional: true },
      phone: { zh: ['电话', '手机'], cell: cell.maybe(cell.name), optional: true },
      email: { zh: ['邮箱', '电子邮箱'], cell: email, optional: true },
      left: { zh: ['离职', '离职日期'], cell: cell.maybe(cell.day), optional: true },
    },
    key: ['account', 'name'],
    past: ['coach_last_info', 'left'],
  },
} satisfies Record<string, Kind>
