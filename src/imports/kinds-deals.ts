import * as cell from './cells.ts'
import { fault } from './fault.ts'
import type { Kind } from './kinds.ts'
import { layers } from './kinds-who.ts'

const stage = cell.whole(1, 6)
const days = cell.maybe(cell.whole(0, 36_500))

const stances = {
  sponsor: ['主持者', '主持'],
  supporter: ['支持者', '支持'],
  neutral: ['中立'],
  opponent: ['反对者', '反对'],
  unknown: ['不清楚', '未知'],
}

const moveStatuses = {
  pending: ['待审批', '审批中'],
  approved: ['已批准', '通过'],
  rejected: ['已驳回', '驳回'],
  withdrawn: ['已撤回', '撤回'],
  expired: ['已过期', '过期'],
  superseded: ['已失效', '失效'],
}

const dealStatuses = {
  open: ['进行中'],
  won: ['赢单'],
  lost: ['丢单'],
  on_hold: ['暂停'],
  cancelled: ['取消'],
  closed: ['结项'],
}

/** Deals, who matters in them, and requests that they move. */
export const dealKinds = {
  deals: {
    zh: ['商机', '项目'],
    columns: {
      code: { zh: ['编号', '商机编号'], cell: cell.code },
      account: { zh: ['客户', '客户编号'], cell: cell.code },
      name: { zh: ['名称', '商机', '商机名称'], cell: cell.name },
      amount: { zh: ['金额'], cell: cell.money },
      currency: { zh: ['币种', '货币'], cell: cell.maybe(cell.currency) },
      stage: { zh: ['阶段'], cell: stage },
      stage_entered: { zh: ['进入阶段', '进入阶段日期'], cell: cell.day },
      next_step: { zh: ['下一步'], cell: cell.text },
      next_step_due: { zh: ['下一步日期', '下一步期限'], cell: cell.maybe(cell.day) },
      expected_close: { zh: ['预计成交', '预计成交日期'], cell: cell.maybe(cell.day) },
      close_pushes: { zh: ['延期次数', '推迟次数'], cell: cell.maybe(cell.whole(0, 1000)) },
      owner: { zh: ['负责人'], cell: cell.maybe(cell.name), optional: true },
      status: { zh: ['状态'], cell: cell.maybe(cell.oneOf(dealStatuses)), optional: true },
      goal: { zh: ['目标'], cell: cell.text, optional: true },
      need_level: { zh: ['需求等级'], cell: cell.maybe(cell.whole(0, 3)), optional: true },
      need_tags: { zh: ['需求标签'], cell: cell.list, optional: true },
      competitors: { zh: ['竞争对手'], cell: cell.list, optional: true },
      price_quoted: { zh: ['报价'], cell: cell.maybe(cell.money), optional: true },
      price_floor: { zh: ['底价'], cell: cell.maybe(cell.money), optional: true },
      contract: { zh: ['合同号', '合同'], cell: cell.maybe(cell.name), optional: true },
      hold_from: { zh: ['暂停自'], cell: cell.maybe(cell.day), optional: true },
      hold_until: { zh: ['暂停至'], cell: cell.maybe(cell.day), optional: true },
      hold_reason: { zh: ['暂停原因'], cell: cell.text, optional: true },
      held_days: { zh: ['暂停天数'], cell: days, optional: true },
    },
    key: ['code'],
    past: ['stage_entered', 'hold_from'],
    check: (row) => {
      if (row.next_step !== null && row.next_step_due === null) return fault('stepWithoutDay')
      if (row.next_step === null && row.next_step_due !== null) return fault('stepWithoutText')
      if (row.status === 'on_hold' && (row.hold_until === null || row.hold_reason === null))
        return fault('holdNeeds')
      return undefined
    },
  },
  stakeholders: {
    zh: ['干系人', '关键人', '决策链'],
    columns: {
      deal: { zh: ['商机', '商机编号'], cell: cell.code },
      contact: { zh: ['联系人', '姓名'], cell: cell.maybe(cell.name) },
      title_if_unknown: { zh: ['未知者职务', '职务'], cell: cell.maybe(cell.name) },
      layer: { zh: ['层级'], cell: cell.oneOf(layers) },
      weight: { zh: ['权重', '影响比重'], cell: cell.whole(0, 100) },
      stance: { zh: ['立场', '态度'], cell: cell.oneOf(stances) },
      role: { zh: ['角色'], cell: cell.maybe(cell.name), optional: true },
      action: { zh: ['行动', '行动计划'], cell: cell.text, optional: true },
    },
    key: ['deal', 'contact', 'title_if_unknown'],
    check: (row) =>
      (row.contact === null) === (row.title_if_unknown === null) ? fault('contactOrTitle') : undefined,
  },
  stage_moves: {
    zh: ['推进申请', '阶段推进', '审批'],
    columns: {
      id: { zh: ['编号'], cell: cell.code },
      deal: { zh: ['商机', '商机编号'], cell: cell.code },
      from: { zh: ['原阶段', '从'], cell: stage },
      to: { zh: ['目标阶段', '到'], cell: stage },
      requested_by: { zh: ['申请人'], cell: cell.name },
      requested_at: { zh: ['申请时间'], cell: cell.instant },
      status: { zh: ['状态'], cell: cell.oneOf(moveStatuses) },
      reason: { zh: ['理由', '原因'], cell: cell.text, optional: true },
    },
    key: ['id'],
    past: ['requested_at'],
    check: (row) => (row.from === row.to ? fault('sameStage', String(row.to)) : undefined),
  },
} satisfies Record<string, Kind>
