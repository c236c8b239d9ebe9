import type { Work } from '../db/work.ts'
import { outcomeOf } from '../domain/approval/outcome.ts'
import { namesOfPeople } from '../people/store.ts'
import { type RequestRow, requestOf } from './store.ts'

/** Names of those whose word is still wanted. */
export async function waitingNames(work: Work, request: RequestRow): Promise<string[]> {
  const ids = waitingIds(work, request)
  const names = await namesOfPeople(work, ids)
  return ids.flatMap((id) => names.get(id) ?? [])
}

export function waitingIds(work: Work, request: RequestRow): number[] {
  const outcome = outcomeOf(requestOf(request), request.decisions, work.now)
  return outcome.status === 'pending' ? outcome.mayDecide : []
}
