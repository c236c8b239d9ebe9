import type { Job } from '../../src/bot/handler.ts'
import { noteCard } from '../../src/cards/build.ts'
import { yearsWanted } from '../../src/domain/calendar.ts'
import { hoursOf, morningDay } from '../../src/people/hours-store.ts'
import { adminIds } from '../../src/people/store.ts'
import { tellPerson } from '../../src/queue/tell.ts'
import { weekWords } from '../../src/weeks/cards.ts'

/** Tells every admin once, from October on, that the public holidays of the next year are not known yet, what is taken meanwhile and what to do. */
export const warnHolidays: Job<{ key: string; personId: number; year: number }> = {
  name: 'warn-holidays',
  async due(work) {
    const unknown = yearsWanted(work.today).filter((year) => work.calendar.knowsYear?.(year) === false)
    if (unknown.length === 0) return []
    const admins = await hoursOf(work, await adminIds(work))
    return admins
      .filter((admin) => morningDay(work, admin) !== undefined)
      .flatMap(({ id }) => unknown.map((year) => ({ key: `${id}:${year}`, personId: id, year })))
  },
  async run(work, { personId, year }) {
    await tellPerson(work, `holidays:${year}:${personId}`, personId, (lang) => {
      const w = weekWords[lang].holidays
      const own = work.policy.working.country !== 'CN'
      return noteCard(lang, w.title(year), own ? w.listEnds(year) : w.text(year), 'warn')
    })
  },
}
