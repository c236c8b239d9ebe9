import * as cell from './cells.ts'
import * as days from './days.ts'
import { fault } from './fault.ts'
import type { Column, Kind } from './kind.ts'
import { deal, stage } from './kinds-deals.ts'
import * as number from './numbers.ts'
import { askedIn, askedOut, personsIn, personsOut } from './request-rule-store.ts'

const move: Column = { zh: ['申请', '申请编号'], cell: cell.code, ref: 'move', to: 'requestId' }
const nth: Column = { zh: ['序号'], cell: number.whole(1, 1_000_000), to: null, out: 't.nth' }
const at: Column = { zh: ['时间'], cell: days.instant, needed: true }
const version: Column = { zh: ['版本'], cell: number.whole(1, 1_000_000), to: 'version', optional: true }
const person = (...zh: string[]): Column => ({ zh, cell: cell.name, ref: 'person', optional: true })

const status = cell.oneOf(
  {
    pending: ['待审批', '审批中'],
    approved: ['已批准', '通过'],
    rejected: ['已驳回', '驳回'],
    withdrawn: ['已撤回', '撤回'],
    expired: ['已过期', '过期'],
    superseded: ['已失效', '失效'],
    sent_back: ['已退回', '退回'],
  },
  '"RequestStatus"',
)

const kind = cell.oneOf(
  {
    gift: ['赠品'],
    exception: ['不算风险'],
    loss: ['丢单原因'],
    tier: ['级别'],
    nominate: ['提名'],
    backup: ['后备'],
    owner: ['交接'],
    plan: ['计划'],
    concession: ['让步'],
    budget: ['超预算'],
    terms: ['条件'],
  },
  '"RequestKind"',
)

const verdict = cell.oneOf({ approve: ['批准'], reject: ['驳回'], send_back: ['退回'] }, '"Verdict"')

const comment = cell.oneOf(
  { reply: ['回复'], nudge: ['催办'], remind: ['提醒'], delegate: ['转交'], escalate: ['升级'] },
  '"CommentKind"',
)

/** How a request goes on, the same for every kind. */
const course = {
  rule: {
    zh: ['规则'],
    cell: cell.json(() => true),
    optional: true,
    fresh: `'{}'`,
    in: personsIn('s.rule'),
    out: personsOut('t.rule'),
  },
  due: { zh: ['期限'], cell: days.instant, to: 'dueAt', optional: true },
  expires: { zh: ['失效时间'], cell: days.instant, to: 'expiresAt', optional: true },
  reminded: { zh: ['已催到'], cell: number.whole(0, 1000), optional: true, fresh: '0' },
  nudged: { zh: ['催办时间'], cell: days.instant, to: 'nudgedAt', optional: true },
  ended: { zh: ['结束时间'], cell: days.instant, to: 'endedAt', optional: true },
  ended_why: { zh: ['结束原因'], cell: cell.text, optional: true, fresh: `''` },
} satisfies Record<string, Column>

/** Requests that a deal move, what was said about them, the way deals went, and what was ticked at their gates. */
export const requestKinds = {
  stage_moves: {
    zh: ['推进申请', '阶段推进', '审批'],
    table: 'Request',
    columns: {
      id: { zh: ['编号'], cell: cell.code, to: 'code' },
      deal: { ...deal, needed: true },
      from: { zh: ['原阶段', '从'], cell: stage, fresh: 'deal_.stage' },
      to: { zh: ['目标阶段', '到'], cell: stage, needed: true },
      requested_by: {
        zh: ['申请人'],
        cell: cell.name,
        ref: 'person',
        to: 'requesterId',
        fresh: 'deal_."ownerId"',
        usual: 'NULL',
      },
      requested_at: { zh: ['申请时间'], cell: days.instant, needed: true },
      status: { zh: ['状态'], cell: status, fresh: `'pending'` },
      reason: { zh: ['理由', '原因'], cell: cell.text, optional: true, fresh: `''` },
      version: { ...version, fresh: 'deal_.version' },
      ...course,
    },
    key: ['id'],
    past: ['requested_at', 'ended'],
    live: `t.kind = 'move'`,
    follows: { accountId: 'deal_."accountId"' },
    check: (row) =>
      row.from !== null && row.from === row.to ? fault('sameStage', String(row.to)) : undefined,
  },
  requests: {
    zh: ['申请', '其他申请'],
    table: 'Request',
    columns: {
      id: { zh: ['编号'], cell: cell.code, to: 'code' },
      kind: { zh: ['种类'], cell: kind, needed: true },
      account: { zh: ['客户', '客户编号'], cell: cell.code, ref: 'account', needed: true },
      deal: { ...deal, optional: true },
      asked: {
        zh: ['内容'],
        cell: cell.json(() => true),
        needed: true,
        in: askedIn('s.asked'),
        out: askedOut('t.asked'),
      },
      requested_by: { ...person('申请人'), to: 'requesterId', fresh: 'account_."ownerId"', usual: 'NULL' },
      requested_at: { zh: ['申请时间'], cell: days.instant, needed: true },
      status: { zh: ['状态'], cell: status, fresh: `'pending'` },
      reason: { zh: ['理由', '原因'], cell: cell.text, optional: true, fresh: `''` },
      version: { ...version, fresh: '1' },
      ...course,
    },
    key: ['id'],
    optional: true,
    past: ['requested_at', 'ended'],
    live: `t.kind <> 'move'`,
  },
  decisions: {
    zh: ['审批意见'],
    table: 'Decision',
    columns: {
      move,
      nth,
      person: { ...person('审批人'), optional: undefined, needed: true },
      on_behalf_of: person('代'),
      verdict: { zh: ['意见'], cell: verdict, needed: true },
      reason: { zh: ['理由'], cell: cell.text, optional: true, fresh: `''` },
      at,
      version: { ...version, fresh: 'move_.version' },
    },
    key: ['move', 'nth'],
    listOf: ['requestId'],
    optional: true,
    past: ['at'],
  },
  move_comments: {
    zh: ['审批讨论'],
    table: 'RequestComment',
    columns: {
      move,
      nth,
      person: person('姓名'),
      kind: { zh: ['类型'], cell: comment, fresh: `'reply'` },
      text: { zh: ['内容'], cell: cell.text, fresh: `''` },
      at,
    },
    key: ['move', 'nth'],
    listOf: ['requestId'],
    optional: true,
    past: ['at'],
  },
  stage_changes: {
    zh: ['阶段历史'],
    table: 'StageChange',
    columns: {
      deal,
      nth,
      from: { zh: ['原阶段', '从'], cell: stage, needed: true },
      to: { zh: ['目标阶段', '到'], cell: stage, needed: true },
      date: { zh: ['日期'], cell: days.day, to: 'day', needed: true },
      by: person('变更人'),
      move: { ...move, optional: true },
      past_gate: { zh: ['越过门槛'], cell: cell.yes, to: 'bypassed', optional: true, fresh: 'false' },
      reason: { zh: ['原因'], cell: cell.text, optional: true, fresh: `''` },
      days_in: { zh: ['停留天数'], cell: number.whole(0, 36_500), optional: true, fresh: '0' },
    },
    key: ['deal', 'nth'],
    listOf: ['dealId'],
    optional: true,
    past: ['date'],
  },
  gate_ticks: {
    zh: ['门槛勾选'],
    table: 'GateTick',
    columns: {
      deal,
      gate: { zh: ['门槛'], cell: stage },
      item: { zh: ['条目'], cell: cell.name },
      waived: { zh: ['豁免'], cell: cell.yes, optional: true, fresh: 'false' },
      words: { zh: ['依据'], cell: cell.text, fresh: `''` },
      by: { ...person('勾选人'), optional: undefined, needed: true },
      at,
    },
    key: ['deal', 'gate', 'item'],
    optional: true,
    past: ['at'],
  },
} satisfies Record<string, Kind>
