import type { Job } from '../../src/bot/handler.ts'
import { figuresFor, mayReadNumbers } from '../../src/briefings/numbers.ts'
import { numbersCard } from '../../src/briefings/numbers-cards.ts'
import { personById } from '../../src/people/store.ts'
import { subscribersNow } from '../../src/people/subscription-store.ts'
import { tellPerson } from '../../src/queue/tell.ts'

/** The figures for whoever switched them on, before the morning meeting. */
export const sendNumbers: Job<{ key: string; personId: number }> = {
  name: 'send-numbers',
  due: (work) => subscribersNow(work, 'numbers'),
  async run(work, { personId }) {
    const person = await personById(work, personId)
    if (!person || !mayReadNumbers(person.role)) return
    const figures = await figuresFor(work, person)
    await tellPerson(work, `numbers:${personId}:${work.today}`, personId, (lang) =>
      numbersCard(figures, true, lang),
    )
  },
}
