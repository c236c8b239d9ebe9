import { audit } from '../db/audit.ts'
import { dateOf } from '../db/days.ts'
import type { Prisma } from '../db/generated/client.ts'
import { jsonText } from '../db/json.ts'
import type { Work } from '../db/work.ts'
import type { Day } from '../domain/day.ts'
import {
  type GateField,
  type GateRelevant,
  gateChanges,
  isPush,
  isStage,
  stageAge,
  statusIn,
} from '../domain/deal.ts'
import type { DealRecord } from '../domain/record.ts'
import type { Band } from '../domain/risk/band.ts'
import { cancelStepsOf } from '../steps/store.ts'
import type { Evaluation } from './json-store.ts'
import { stakeholdersOf } from './stakeholder-store.ts'
import type { DealRow } from './store.ts'

/** What can be said anew about a deal; absent: stays as it is. Money in minor units. */
export type DealPatch = Partial<
  Pick<
    DealRow,
    | 'name'
    | 'amount'
    | 'currency'
    | 'expectedClose'
    | 'goal'
    | 'needLevel'
    | 'needTags'
    | 'man'
    | 'criteria'
    | 'competitors'
    | 'priceQuoted'
    | 'priceFloor'
    | 'contractRef'
    | 'slackChannel'
    | 'feishuChat'
  > & { evaluation: Evaluation; record: DealRecord; recordDueOn: Day | null }
>

export type DealChanged = {
  /** What an approval depends on and is another now; not empty: the version grew. */
  voids: GateField[]
  pushed: boolean
}

/** What is won or over is no risk any more: the rules look at running deals only. */
const AT_REST: { score: number; band: Band; signals: never[]; reassessOn: null } = {
  score: 0,
  band: 'healthy',
  signals: [],
  reassessOn: null,
}

/** Opens a deal in stage 1, as of today. */
export async function createDeal(
  work: Work,
  deal: {
    accountId: number
    ownerId: number
    name: string
    amount: number
    currency: string
    expectedClose: Day | null
  },
): Promise<{ id: number; code: string }> {
  return work.tx.deal.create({
    data: {
      ...deal,
      amount: BigInt(deal.amount),
      expectedClose: deal.expectedClose && dateOf(deal.expectedClose),
      stage: 1,
      stageEnteredOn: dateOf(work.today),
      createdAt: work.now,
    },
    select: { id: true, code: true },
  })
}

/**
 * Changes a locked deal and leaves one audit line for each field that is another. A later closing day is a counted push; amount, price
 * and contract raise the version.
 */
export async function changeDeal(
  work: Work,
  deal: DealRow,
  patch: DealPatch,
  byId: number,
): Promise<DealChanged> {
  const after = { ...deal, ...patch }
  const chart = await chartOf(work, deal.id)
  const voids = gateChanges({ ...deal, stakeholders: chart }, { ...after, stakeholders: chart })
  const pushed = patch.expectedClose !== undefined && isPush(deal.expectedClose, patch.expectedClose)
  await work.tx.deal.update({
    where: { id: deal.id },
    data: {
      ...columnsOf(patch),
      ...(pushed && { closePushes: { increment: 1 } }),
      ...(voids.length > 0 && { version: { increment: 1 } }),
    },
  })
  await noteFields(work, deal, patch, byId)
  return { voids, pushed }
}

/** What decides whether the decision group is another: before a change and after it. */
export async function chartOf(work: Work, dealId: number): Promise<GateRelevant['stakeholders']> {
  const people = await stakeholdersOf(work, dealId)
  return people.map(({ contactId, title, layer, weight, stance }) => ({
    contact: contactId === null ? title : `#${contactId}`,
    layer,
    weight,
    stance,
  }))
}

/** The decision group changed: the version grows, unless nothing that an approval depends on is another. */
export async function noteStakeholders(
  work: Work,
  deal: DealRow,
  before: GateRelevant['stakeholders'],
  byId: number,
): Promise<GateField[]> {
  const after = await chartOf(work, deal.id)
  const voids = gateChanges({ ...deal, stakeholders: before }, { ...deal, stakeholders: after })
  if (voids.length > 0)
    await work.tx.deal.update({ where: { id: deal.id }, data: { version: { increment: 1 } } })
  await audit(work, {
    personId: byId,
    what: 'deal.stakeholders',
    subject: `deal:${deal.code}`,
    before: [...before],
    after: [...after],
  })
  return voids
}

/** Enters a stage (or the end): age starts again, won in stage 6, the record due where one is wanted. Gives the deal as it is then. */
export async function enterStage(
  work: Work,
  deal: DealRow,
  to: number,
  how: { byId: number; requestId?: number; bypassed?: boolean; reason: string; recordDueOn?: Day },
): Promise<DealRow> {
  await work.tx.stageChange.create({
    data: {
      dealId: deal.id,
      from: deal.stage,
      to,
      day: dateOf(work.today),
      byId: how.byId,
      requestId: how.requestId ?? null,
      bypassed: how.bypassed ?? false,
      reason: how.reason,
      daysIn: stageAge(deal, work.today),
    },
  })
  const entered = {
    status: statusIn(to),
    ...(statusIn(to) !== 'open' && AT_REST),
    ...(isStage(to) && { stage: to, stageEnteredOn: work.today, heldDays: 0, heldFrom: null }),
    ...(how.bypassed && { gateBypassed: true }),
    ...(how.recordDueOn && { recordDueOn: how.recordDueOn }),
  }
  const { stageEnteredOn, recordDueOn, ...plain } = entered
  await work.tx.deal.update({
    where: { id: deal.id },
    data: {
      ...plain,
      stageEnteredOn: stageEnteredOn && dateOf(stageEnteredOn),
      recordDueOn: recordDueOn && dateOf(recordDueOn),
    },
  })
  if (statusIn(to) !== 'open') await cancelStepsOf(work, deal.id)
  await audit(work, {
    personId: how.byId,
    what: 'deal.stage',
    subject: `deal:${deal.code}`,
    before: { stage: deal.stage, status: deal.status },
    after: { stage: to, status: statusIn(to), bypassed: how.bypassed ?? false, reason: how.reason },
  })
  return { ...deal, ...entered }
}

/** Lost, asleep, awake, open again: another status, with what belongs to it. */
export async function setStatus(
  work: Work,
  deal: DealRow,
  to:
    | { status: 'lost'; recordDueOn: Day; reason: string }
    | { status: 'on_hold'; until: Day; reason: string }
    | { status: 'open' | 'won'; heldDays: number; reason: string }
    | { status: 'cancelled'; reason: string },
  byId: number,
): Promise<void> {
  await work.tx.deal.update({ where: { id: deal.id }, data: statusColumns(work, to) })
  if (to.status === 'lost' || to.status === 'cancelled') await cancelStepsOf(work, deal.id)
  await audit(work, {
    personId: byId,
    what: 'deal.status',
    subject: `deal:${deal.code}`,
    before: { status: deal.status },
    after: to,
  })
}

function statusColumns(work: Work, to: Parameters<typeof setStatus>[2]): Prisma.DealUpdateInput {
  switch (to.status) {
    case 'lost':
      return {
        status: 'lost',
        recordDueOn: dateOf(to.recordDueOn),
        lostOn: dateOf(work.today),
        heldFrom: null,
        holdUntil: null,
        ...AT_REST,
      }
    case 'on_hold':
      return {
        status: 'on_hold',
        heldFrom: dateOf(work.today),
        holdUntil: dateOf(to.until),
        holdReason: to.reason,
      }
    case 'open':
    case 'won':
      return {
        status: to.status,
        heldDays: to.heldDays,
        lostOn: null,
        heldFrom: null,
        holdUntil: null,
        holdReason: null,
      }
    case 'cancelled':
      return { status: 'cancelled', heldFrom: null, holdUntil: null, ...AT_REST }
  }
}

function columnsOf(patch: DealPatch): Prisma.DealUpdateInput {
  const {
    amount,
    priceQuoted,
    priceFloor,
    expectedClose,
    man,
    evaluation,
    criteria,
    record,
    recordDueOn,
    ...plain
  } = patch
  const big = (value: number | null): bigint | null => (value === null ? null : BigInt(value))
  const day = (value: Day | null): Date | null => (value === null ? null : dateOf(value))
  return {
    ...plain,
    ...(amount !== undefined && { amount: BigInt(amount) }),
    ...(priceQuoted !== undefined && { priceQuoted: big(priceQuoted) }),
    ...(priceFloor !== undefined && { priceFloor: big(priceFloor) }),
    ...(expectedClose !== undefined && { expectedClose: day(expectedClose) }),
    ...(recordDueOn !== undefined && { recordDueOn: day(recordDueOn) }),
    ...(man && { man: asJson(man) }),
    ...(evaluation && { evaluation: asJson(evaluation) }),
    ...(criteria && { criteria: asJson(criteria) }),
    ...(record && { record: asJson(record) }),
  }
}

/** One line for each field that is another, so that the history of an amount is the history of an amount. */
async function noteFields(work: Work, deal: DealRow, patch: DealPatch, byId: number): Promise<void> {
  for (const [field, value] of Object.entries(patch)) {
    const before: unknown = Object.entries(deal).find(([key]) => key === field)?.[1]
    if (JSON.stringify(before ?? null) === JSON.stringify(value ?? null)) continue
    await audit(work, {
      personId: byId,
      what: `deal.${field}`,
      subject: `deal:${deal.code}`,
      before: asJson(before ?? null),
      after: asJson(value ?? null),
    })
  }
}

function asJson(value: unknown): Prisma.InputJsonValue {
  return JSON.parse(jsonText(value))
}
