import { listWords } from '../cards/format.ts'
import type { Work } from '../db/work.ts'
import type { Rung } from '../domain/approval/ladder.ts'
import { isAway, mayStandIn, newAbsences, type Person, type StandIn } from '../domain/approval/rule.ts'
import type { Day } from '../domain/day.ts'
import { namesOfPeople } from '../people/store.ts'
import { tellPerson } from '../queue/tell.ts'
import type { FoundRequest } from './kind.ts'
import { aboutOf } from './kinds.ts'
import { type Line, requestNoteCard } from './line-cards.ts'
import { partiesOf } from './parties.ts'
import { endStandIns } from './stand-in-store.ts'
import { waitingIds } from './still-wanted.ts'
import { addStandIn, colleagues, type RequestRow, requestById } from './store.ts'
import { addComment, noteReminded } from './thread-store.ts'
import { postInThreads, refreshThreads } from './threads.ts'
import { momentWords, requestWords } from './words.ts'

/** Says that a request waits: a line in its threads, loudly and late also to the people themselves, at the end to their managers. */
export async function remind(work: Work, before: FoundRequest, rung: Rung): Promise<void> {
  const { request: found, subject } = before
  const ids = waitingIds(work, found)
  // Its time is over, or nobody of those is left: nobody is to be reminded, and how it ends is said elsewhere.
  if (ids.length === 0) return noteReminded(work, found.id, rung.percent)
  const names = await namesOfPeople(work, ids)
  const waiting = ids.flatMap((id) => names.get(id) ?? [])
  const managers = rung.how === 'escalate' ? await escalate(work, before, ids) : []
  const request = (await requestById(work, found.id)) ?? found
  const id = await addComment(work, request, {
    personId: null,
    kind: rung.how === 'escalate' ? 'escalate' : 'remind',
    text: `${rung.percent}%`,
  })
  const says = lineOf(
    work,
    request,
    rung,
    waiting,
    managers.map(({ name }) => name),
  )
  await noteReminded(work, request.id, rung.percent)
  if (managers.length > 0) await refreshThreads(work, { request, subject })
  await postInThreads(work, request, { id: `comment:${id}`, says })
  const told = rung.how === 'escalate' ? managers.map((manager) => manager.id) : ids
  if (rung.how === 'remind' && request.threads.length > 0) return
  const now = waitingIds(work, request)
  for (const person of told) {
    const how = rung.how === 'escalate' ? (now.includes(person) ? 'yourTurn' : 'stepIn') : 'late'
    await tellWaiting(work, { request, subject }, { person, id, names: waiting, how })
  }
}

function lineOf(work: Work, request: RequestRow, rung: Rung, names: string[], managers: string[]): Line {
  switch (rung.how) {
    case 'remind':
      return { kind: 'remind', names, dueAt: request.dueAt ?? work.now, zone: work.zone }
    case 'loud':
      return { kind: 'loud', names }
    case 'escalate':
      return { kind: 'escalate', names, managers }
  }
}

/** The managers of those who did not decide; from now on they may decide in their place, where that leaves two pairs of eyes. */
async function escalate(
  work: Work,
  { request, subject }: FoundRequest,
  late: readonly number[],
): Promise<{ id: number; name: string }[]> {
  const people = new Map((await colleagues(work)).map((person) => [person.id, person]))
  const managers = new Map<number, { id: number; name: string }>()
  const parties = partiesOf(request, subject)
  let now = request
  for (const id of late) {
    const manager = people.get(people.get(id)?.managerId ?? 0)
    if (!manager?.active || manager.id === request.requesterId) continue
    if (!parties.maySee(manager.id)) continue
    managers.set(manager.id, { id: manager.id, name: manager.name })
    if (now.rule && mayStandIn(now.rule, parties, manager.id)) {
      await addStandIn(work, now, { by: manager.id, onBehalfOf: id, since: 'escalated' }, null)
      now = (await requestById(work, request.id)) ?? now
    }
  }
  return [...managers.values()]
}

/** Who went on leave while a request runs is stood in for, both are told by a line in the threads; who is back decides alone again. */
export async function standInForAbsent(work: Work, { request: found, subject }: FoundRequest): Promise<void> {
  if (!found.rule) return
  const people = await colleagues(work)
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const back = await endStandIns(work, found, (each) => isBack(each, people, work.today), null)
  const request = back.length > 0 ? ((await requestById(work, found.id)) ?? found) : found
  const rule = request.rule ?? found.rule
  let now = request
  for (const standIn of newAbsences(rule, partiesOf(request, subject), people, work.today)) {
    await addStandIn(work, now, standIn, null)
    now = (await requestById(work, request.id)) ?? now
    const says = {
      kind: 'away',
      by: names.get(standIn.by) ?? '',
      onBehalfOf: names.get(standIn.onBehalfOf) ?? '',
    } as const
    await postInThreads(work, now, { id: `away:${standIn.by}:${standIn.onBehalfOf}`, says })
  }
  if (now !== found) await refreshThreads(work, { request: now, subject })
}

/** Whether somebody who was away and stood in for is here again. */
export function isBack(
  { since, onBehalfOf, ended }: StandIn,
  people: readonly Person[],
  today: Day,
): boolean {
  const person = people.find(({ id }) => id === onBehalfOf)
  return since === 'away' && !ended && !isAway(person, today)
}

async function tellWaiting(
  work: Work,
  { request, subject }: FoundRequest,
  {
    person,
    id,
    names,
    how,
  }: { person: number; id: number; names: string[]; how: 'late' | 'yourTurn' | 'stepIn' },
): Promise<void> {
  await tellPerson(work, `request:${request.code}:remind:${id}:${person}`, person, (lang) => {
    const w = requestWords[lang]
    const due = momentWords(request.dueAt ?? work.now, work.zone, lang)
    const note = requestNoteCard(
      {
        code: request.code,
        title: w.told.overdueTitle(`${request.code} ${aboutOf(request, subject, lang)}`),
        // Nobody is asked to decide by a moment that has passed.
        text:
          request.dueAt && request.dueAt > work.now
            ? w.line.remind(listWords(names, lang), due)
            : w.told[how](listWords(names, lang), due),
        tone: 'warn',
      },
      lang,
    )
    return { ...note, urgent: how === 'late' }
  })
}
