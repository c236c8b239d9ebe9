import { Criteria, Evaluation, Man, RecordJson } from '../deals/json-store.ts'
import { BUYING_WORDS } from '../facts/fields.ts'
import * as cell from './cells.ts'
import * as days from './days.ts'
import { fault } from './fault.ts'
import type { Column, Kind } from './kind.ts'
import { layer } from './kinds-facts.ts'
import * as number from './numbers.ts'

export const deal: Column = { zh: ['商机', '商机编号'], cell: cell.code, ref: 'deal' }
export const stage = number.whole(1, 6)

const stance = cell.oneOf(
  {
    sponsor: ['主持者', '主持'],
    supporter: ['支持者', '支持'],
    neutral: ['中立'],
    opponent: ['反对者', '反对'],
    unknown: ['不清楚', '未知'],
  },
  '"Stance"',
)

const known = cell.oneOf(
  Object.fromEntries(Object.entries(BUYING_WORDS).map(([role, { zh, en }]) => [role, [...zh, ...en]])),
)
/** A buying role by any of its words; another word is the company's own. */
const buyingRole: cell.Reader = {
  type: 'text',
  read: (raw) => {
    const role = known.read(raw)
    return role instanceof cell.Bad ? cell.name.read(raw) : role
  },
}

const dealStatus = cell.oneOf(
  {
    open: ['进行中'],
    won: ['赢单'],
    lost: ['丢单'],
    on_hold: ['暂停'],
    cancelled: ['取消'],
    closed: ['结项'],
  },
  '"DealStatus"',
)

const chat = cell.like(/^[\w.:-]{1,128}$/, 'noId')

/** The deal's one current next step: a row of its own, in the file beside its deal. */
const step = (zh: readonly string[], reader: cell.Reader, value: string, ref?: Column['ref']): Column => ({
  zh,
  ref,
  cell: reader,
  to: null,
  out: `(SELECT ${value} FROM "NextStep" x WHERE x."dealId" = t.id AND x.status = 'open' ORDER BY x.id LIMIT 1)`,
})

const optional = (column: Column): Column => ({ ...column, optional: true })

/** Deals, and who matters in them. */
export const dealKinds = {
  deals: {
    zh: ['商机', '项目'],
    table: 'Deal',
    columns: {
      code: { zh: ['编号', '商机编号'], cell: cell.code },
      account: { zh: ['客户', '客户编号'], cell: cell.code, ref: 'account', needed: true },
      name: {
        zh: ['名称', '商机', '商机名称'],
        cell: cell.name,
        fresh: 's.code',
      },
      amount: { zh: ['金额'], cell: number.money, currency: 'deal', fresh: '0' },
      currency: { zh: ['币种', '货币'], cell: cell.currency, fresh: 'account_.currency' },
      stage: { zh: ['阶段'], cell: stage, fresh: '1' },
      stage_entered: {
        zh: ['进入阶段', '进入阶段日期'],
        cell: days.day,
        to: 'stageEnteredOn',
        fresh: 's.today',
      },
      next_step: step(['下一步'], cell.trimmed, 'x.text'),
      next_step_due: step(['下一步日期', '下一步期限'], days.day, 'x.due'),
      expected_close: { zh: ['预计成交', '预计成交日期'], cell: days.day },
      close_pushes: { zh: ['延期次数', '推迟次数'], cell: number.whole(0, 1000), fresh: '0' },
      owner: {
        zh: ['负责人'],
        cell: cell.name,
        ref: 'person',
        optional: true,
        fresh: 'account_."ownerId"',
      },
      status: { zh: ['状态'], cell: dealStatus, optional: true, fresh: `'open'` },
      goal: { zh: ['目标'], cell: cell.text, optional: true },
      need_level: { zh: ['需求等级'], cell: number.whole(0, 3), optional: true },
      need_tags: { zh: ['需求标签'], cell: cell.texts, optional: true, fresh: `'{}'` },
      competitors: { zh: ['竞争对手'], cell: cell.texts, optional: true, fresh: `'{}'` },
      price_quoted: { zh: ['报价'], cell: number.money, currency: 'deal', optional: true },
      price_floor: { zh: ['底价'], cell: number.money, currency: 'deal', optional: true },
      contract: { zh: ['合同号', '合同'], cell: cell.name, to: 'contractRef', optional: true },
      hold_from: { zh: ['暂停自'], cell: days.day, to: 'heldFrom', optional: true },
      hold_until: { zh: ['暂停至'], cell: days.day, optional: true },
      hold_reason: { zh: ['暂停原因'], cell: cell.text, optional: true },
      held_days: { zh: ['暂停天数'], cell: number.whole(0, 36_500), optional: true, fresh: '0' },
      next_step_id: optional(step(['下一步编号'], cell.code, 'x.code')),
      next_step_owner: optional(
        step(
          ['下一步负责人'],
          cell.name,
          `CASE WHEN x."ownerId" <> t."ownerId" THEN (SELECT p.name FROM "Person" p WHERE p.id = x."ownerId") END`,
          'person',
        ),
      ),
      next_step_visit: optional(
        step(
          ['下一步拜访'],
          cell.code,
          `(SELECT v.code FROM "Visit" v WHERE v.id = x."visitId" AND v."undoneAt" IS NULL AND v."accountId" = t."accountId")`,
          'visit',
        ),
      ),
      next_step_moved: optional(step(['下一步改期次数'], number.whole(0, 1000), 'NULLIF(x.reschedules, 0)')),
      man: { zh: ['MAN'], cell: cell.json((value) => Man.safeParse(value).success), optional: true },
      evaluation: {
        zh: ['评估'],
        cell: cell.json((value) => Evaluation.safeParse(value).success),
        optional: true,
      },
      criteria: {
        zh: ['决策标准'],
        cell: cell.json((value) => Criteria.safeParse(value).success),
        optional: true,
      },
      record: {
        zh: ['结果记录'],
        cell: cell.json((value) => RecordJson.safeParse(value).success),
        optional: true,
      },
      record_due: { zh: ['记录期限'], cell: days.day, to: 'recordDueOn', optional: true },
      lost_on: { zh: ['丢单日期'], cell: days.day, optional: true },
      past_gate: { zh: ['越过门槛'], cell: cell.yes, to: 'gateBypassed', optional: true, fresh: 'false' },
      slack_channel: { zh: ['Slack频道'], cell: chat, optional: true },
      feishu_chat: { zh: ['飞书群'], cell: chat, optional: true },
      version: { zh: ['版本'], cell: number.whole(1, 1_000_000), optional: true, fresh: '1' },
      created: {
        zh: ['建立时间'],
        cell: days.instant,
        to: 'createdAt',
        optional: true,
        fresh: 's.now',
        usual: 'NULL',
      },
    },
    key: ['code'],
    past: ['stage_entered', 'hold_from', 'created'],
    check: (row) => {
      if (row.next_step !== null && row.next_step_due === null) return fault('stepWithoutDay')
      if (row.next_step === null && row.next_step_due !== null) return fault('stepWithoutText')
      if (row.status === 'on_hold' && (row.hold_until === null || row.hold_reason === null))
        return fault('holdNeeds')
      return undefined
    },
    derived: { today: 'date', now: 'timestamptz' },
  },
  stakeholders: {
    zh: ['干系人', '关键人', '决策链'],
    table: 'Stakeholder',
    columns: {
      deal,
      contact: { zh: ['联系人', '姓名'], cell: cell.name, ref: 'contact', blank: true },
      title_if_unknown: {
        zh: ['未知者职务', '职务'],
        cell: cell.name,
        to: 'title',
        blank: true,
        fresh: `''`,
      },
      layer: { zh: ['层级'], cell: layer, fresh: `coalesce(contact_.layer, 'operation')` },
      weight: { zh: ['权重', '影响比重'], cell: number.whole(0, 100), fresh: '0' },
      stance: { zh: ['立场', '态度'], cell: stance, fresh: `'unknown'` },
      role: { zh: ['角色', '采购角色'], cell: buyingRole, optional: true },
      action: { zh: ['行动', '行动计划'], cell: cell.text, optional: true },
    },
    key: ['deal', 'contact', 'title_if_unknown'],
    check: (row) =>
      row.contact === null && row.title_if_unknown === null ? fault('contactOrTitle') : undefined,
  },
} satisfies Record<string, Kind>
