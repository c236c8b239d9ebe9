import { dateOf, dayOf } from '../db/days.ts'
import type { Work } from '../db/work.ts'
import type { Day } from '../domain/day.ts'

/** Promises of an account that one card shows. */
const MOST = 20

export type OpenPromise = {
  id: number
  byUs: boolean
  text: string
  due: Day | undefined
  saidOn: Day
  accountId: number
}

const OPEN = { doneOn: null, brokenOn: null, visit: { undoneAt: null } }
const SHOWN = {
  id: true,
  byUs: true,
  text: true,
  due: true,
  accountId: true,
  visit: { select: { day: true } },
} as const

/** Promises of an account, ours and theirs, that are neither kept nor broken, those with a day first. */
export async function openPromises(work: Work, accountId: number): Promise<OpenPromise[]> {
  const rows = await work.tx.commitment.findMany({
    where: { accountId, ...OPEN },
    select: SHOWN,
    orderBy: [{ due: { sort: 'asc', nulls: 'last' } }, { id: 'desc' }],
    take: MOST,
  })
  return rows.map(promiseOf)
}

/** A promise by its number, open or not. */
export async function promiseById(work: Work, id: number): Promise<OpenPromise | undefined> {
  const row = await work.tx.commitment.findFirst({ where: { id, visit: { undoneAt: null } }, select: SHOWN })
  return row ? promiseOf(row) : undefined
}

/** Says what became of it; false when that was said already. */
export async function settlePromise(work: Work, id: number, kept: boolean): Promise<boolean> {
  const today = dateOf(work.today)
  const { count } = await work.tx.commitment.updateMany({
    where: { id, doneOn: null, brokenOn: null },
    data: kept ? { doneOn: today } : { brokenOn: today },
  })
  return count === 1
}

function promiseOf({
  visit,
  due,
  ...row
}: {
  id: number
  byUs: boolean
  text: string
  due: Date | null
  accountId: number
  visit: { day: Date }
}): OpenPromise {
  return { ...row, due: due ? dayOf(due) : undefined, saidOn: dayOf(visit.day) }
}
