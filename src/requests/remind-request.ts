import { listWords } from '../cards/format.ts'
import { dealName } from '../cards/names.ts'
import type { Work } from '../db/work.ts'
import type { DealRow } from '../deals/store.ts'
import type { Rung } from '../domain/approval/ladder.ts'
import { isAway, mayStandIn, newAbsences, type Person, type StandIn } from '../domain/approval/rule.ts'
import type { Day } from '../domain/day.ts'
import { namesOfPeople } from '../people/store.ts'
import { tellPerson } from '../queue/tell.ts'
import type { Line } from './line-cards.ts'
import { moveNoteCard } from './line-cards.ts'
import { waitingIds } from './resolve-request.ts'
import { endStandIns, partiesOf } from './stand-in-store.ts'
import { addComment, addStandIn, colleagues, type MoveRow, moveById, noteReminded } from './store.ts'
import { postInThreads, refreshThreads } from './threads.ts'
import { momentWords, moveWords } from './words.ts'

/** Says that a request waits: a line in its threads, loudly and late also to the people themselves, at the end to their managers. */
export async function remind(work: Work, found: MoveRow, deal: DealRow, rung: Rung): Promise<void> {
  const ids = waitingIds(work, found)
  const names = await namesOfPeople(work, ids)
  const waiting = ids.flatMap((id) => names.get(id) ?? [])
  const managers = rung.how === 'escalate' ? await escalate(work, found, deal, ids) : []
  const move = (await moveById(work, found.id)) ?? found
  const id = await addComment(work, move, {
    personId: null,
    kind: rung.how === 'escalate' ? 'escalate' : 'remind',
    text: `${rung.percent}%`,
  })
  const says = lineOf(
    work,
    move,
    rung,
    waiting,
    managers.map(({ name }) => name),
  )
  await noteReminded(work, move.id, rung.percent)
  if (managers.length > 0) await refreshThreads(work, move, deal)
  await postInThreads(work, move, { id: `comment:${id}`, says })
  const told = rung.how === 'escalate' ? managers.map((manager) => manager.id) : ids
  if (rung.how === 'remind' && move.threads.length > 0) return
  const now = waitingIds(work, move)
  for (const person of told) {
    const how = rung.how === 'escalate' ? (now.includes(person) ? 'yourTurn' : 'stepIn') : 'late'
    await tellWaiting(work, move, deal, { person, id, names: waiting, how })
  }
}

function lineOf(work: Work, move: MoveRow, rung: Rung, names: string[], managers: string[]): Line {
  switch (rung.how) {
    case 'remind':
      return { kind: 'remind', names, dueAt: move.dueAt ?? work.now, zone: work.zone }
    case 'loud':
      return { kind: 'loud', names }
    case 'escalate':
      return { kind: 'escalate', names, managers }
  }
}

/** The managers of those who did not decide; from now on they may decide in their place, where that leaves two pairs of eyes. */
async function escalate(
  work: Work,
  move: MoveRow,
  deal: DealRow,
  late: readonly number[],
): Promise<{ id: number; name: string }[]> {
  const people = new Map((await colleagues(work)).map((person) => [person.id, person]))
  const managers = new Map<number, { id: number; name: string }>()
  const parties = partiesOf(move, deal)
  let now = move
  for (const id of late) {
    const manager = people.get(people.get(id)?.managerId ?? 0)
    if (!manager?.active || manager.id === move.requesterId) continue
    if (deal.account.confidential && !parties.maySee(manager.id)) continue
    managers.set(manager.id, { id: manager.id, name: manager.name })
    if (now.rule && mayStandIn(now.rule, parties, manager.id)) {
      await addStandIn(work, now, { by: manager.id, onBehalfOf: id, since: 'escalated' }, null)
      now = (await moveById(work, move.id)) ?? now
    }
  }
  return [...managers.values()]
}

/** Who went on leave while a request runs is stood in for, both are told by a line in the threads; who is back decides alone again. */
export async function standInForAbsent(work: Work, found: MoveRow, deal: DealRow): Promise<void> {
  if (!found.rule) return
  const people = await colleagues(work)
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const back = await endStandIns(work, found, (each) => isBack(each, people, work.today), null)
  const move = back.length > 0 ? ((await moveById(work, found.id)) ?? found) : found
  const rule = move.rule ?? found.rule
  let now = move
  for (const standIn of newAbsences(rule, partiesOf(move, deal), people, work.today)) {
    await addStandIn(work, now, standIn, null)
    now = (await moveById(work, move.id)) ?? now
    const says = {
      kind: 'away',
      by: names.get(standIn.by) ?? '',
      onBehalfOf: names.get(standIn.onBehalfOf) ?? '',
    } as const
    await postInThreads(work, now, { id: `away:${standIn.by}:${standIn.onBehalfOf}`, says })
  }
  if (now !== found) await refreshThreads(work, now, deal)
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
  move: MoveRow,
  deal: DealRow,
  {
    person,
    id,
    names,
    how,
  }: { person: number; id: number; names: string[]; how: 'late' | 'yourTurn' | 'stepIn' },
): Promise<void> {
  await tellPerson(work, `move:${move.code}:remind:${id}:${person}`, person, (lang) => {
    const w = moveWords[lang]
    const due = momentWords(move.dueAt ?? work.now, work.zone, lang)
    return moveNoteCard(
      {
        code: move.code,
        title: w.told.overdueTitle(`${move.code} ${deal.code} ${dealName(deal.name, lang)}`),
        // Nobody is asked to decide by a moment that has passed.
        text:
          move.dueAt && move.dueAt > work.now
            ? w.line.remind(listWords(names, lang), due)
            : w.told[how](listWords(names, lang), due),
        tone: 'warn',
      },
      lang,
    )
  })
}
