import type { Click } from '../cards/card.ts'
import { dealName } from '../cards/names.ts'
import type { Work } from '../db/work.ts'
import { deadlinesOf } from '../domain/approval/ladder.ts'
import { kindOf, titleOf } from './kinds.ts'
import type { Asked, SentBack, Titled, WaitingRequest } from './list-cards.ts'
import { waitingNames } from './still-wanted.ts'
import { requestsWhere } from './store.ts'
import { subjectsOf } from './subject-store.ts'
import { rowsSentBackTo, rowsWaitingFor, type WaitingRow } from './waiting-store.ts'

/** Requests of one's own that are named. */
const MOST_ASKED = 20

/** What waits for this person, what came back to them with a question, and what they wait for: one answer for `today`, the home page and `request`. */
export async function waitingOf(work: Work, personId: number) {
  return {
    moves: await requestsWaitingFor(work, personId),
    sentBack: await sentBackTo(work, personId),
    asked: await askedBy(work, personId),
  }
}

/** Requests that this person asked for and others are to decide, the newest first. */
async function askedBy(work: Work, personId: number): Promise<Asked[]> {
  const requests = await requestsWhere(work, { status: 'pending', requesterId: personId }, MOST_ASKED)
  const subjects = await subjectsOf(work, requests)
  const asked: Asked[] = []
  for (const request of requests) {
    const subject = subjects.get(request.id)
    if (!subject) continue
    const { code, dueAt } = request
    const names = await waitingNames(work, request)
    asked.push({ code, title: titleOf({ request, subject }), names, ...(dueAt && { dueAt }) })
  }
  return asked
}

/** Requests that this person may decide. `hidden`: accounts left out. */
export async function requestsWaitingFor(
  work: Work,
  personId: number,
  hidden: readonly number[] = [],
): Promise<WaitingRequest[]> {
  const rows = await rowsWaitingFor(work, personId, hidden)
  const titles = await titlesOf(work, rows)
  return rows.flatMap((row) => {
    const titled = titles.get(row.id)
    // An imported request has no limit of its own until its approvers are asked; the day is the one it will have.
    const dueAt = row.dueAt ?? deadlinesOf(row.requestedAt, work).dueAt
    return titled ? [{ code: row.code, ...titled, by: row.by, dueAt }] : []
  })
}

/** Requests that wait for this person's answer. */
async function sentBackTo(work: Work, personId: number): Promise<SentBack[]> {
  const rows = await rowsSentBackTo(work, personId)
  const titles = await titlesOf(work, rows)
  return rows.flatMap(({ id, code, deal, to, question }) => {
    const titled = titles.get(id)
    const answer: Click = titled?.move
      ? { intent: 'move.ask', fields: { deal: deal ?? '', to: String(to), again: code, reason: '' } }
      : { intent: 'request.again', fields: { request: code } }
    return titled ? [{ code, ...titled, question, answer }] : []
  })
}

async function titlesOf(
  work: Work,
  rows: readonly Omit<WaitingRow, 'by' | 'requestedAt' | 'dueAt'>[],
): Promise<Map<number, Titled>> {
  const subjects = await subjectsOf(
    work,
    rows.filter(({ kind }) => kind !== 'move'),
  )
  return new Map(
    rows.flatMap(({ id, kind, deal, name, from, to, asked }): [number, Titled][] => {
      if (deal !== null && name !== null && from !== null && to !== null) {
        const title = { zh: `${deal} ${dealName(name, 'zh')}`, en: `${deal} ${dealName(name, 'en')}` }
        return [[id, { title, move: { from, to } }]]
      }
      const subject = subjects.get(id)
      if (!subject) return []
      const { title } = kindOf(kind)
      return [[id, { title: { zh: title({ subject, asked }, 'zh'), en: title({ subject, asked }, 'en') } }]]
    }),
  )
}
