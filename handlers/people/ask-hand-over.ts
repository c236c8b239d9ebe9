import type { Job } from '../../src/bot/handler.ts'
import { isoWeekOf } from '../../src/domain/day.ts'
import { hoursOf, morningDay } from '../../src/people/hours-store.ts'
import { leftCard } from '../../src/people/left-cards.ts'
import { leftBehind } from '../../src/people/left-store.ts'
import { namesOfPeople } from '../../src/people/store.ts'
import { tellPerson } from '../../src/queue/tell.ts'

/** Asks the manager of somebody who has left to name new owners: on the first morning after it is known, then once a week until it is done. */
export const askHandOver: Job<{ key: string; managerId: number; ownerId: number }> = {
  name: 'ask-hand-over',
  async due(work) {
    const left = await leftBehind(work)
    const managers = await hoursOf(
      work,
      left.flatMap(({ managerId }) => managerId ?? []),
    )
    const owners = new Map(left.map((each) => [each.ownerId, each]))
    return [...owners.values()].flatMap(({ ownerId, managerId }) => {
      const manager = managers.find(({ id }) => id === managerId)
      const day = manager && morningDay(work, manager)
      return day
        ? [{ key: `${manager.id}:${ownerId}:${isoWeekOf(day)}`, managerId: manager.id, ownerId }]
        : []
    })
  },
  async run(work, { managerId, ownerId }) {
    const left = (await leftBehind(work)).filter(
      (each) => each.ownerId === ownerId && each.managerId === managerId,
    )
    const [first] = left
    if (!first) return
    const names = await namesOfPeople(
      work,
      left.flatMap(({ coverId }) => coverId ?? []),
    )
    const accounts = left.map((account) => ({ ...account, cover: names.get(account.coverId ?? 0) }))
    await tellPerson(work, `left:${ownerId}:${isoWeekOf(work.today)}`, managerId, (lang) =>
      leftCard({ id: ownerId, name: first.owner }, accounts, lang),
    )
  },
}
