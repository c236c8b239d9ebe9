import type { Handler } from '../../src/bot/handler.ts'
import { standingCard } from '../../src/briefings/morning-cards.ts'
import { reminderWords } from '../../src/briefings/reminder-cards.ts'
import { standingLines } from '../../src/briefings/reminder-store.ts'
import { inOrder } from '../../src/domain/reminder-line.ts'

/** [All] of a morning message: everything that stands for me, an item each with all its buttons. */
export const showStanding: Handler = async (message, work) => {
  const { id, name } = message.person
  const lines = (await standingLines(work, [id], work.today)).filter(({ forOwner }) => forOwner)
  const title = reminderWords[message.lang].allTitle(name)
  return { card: standingCard(title, inOrder(lines), work.today, message.lang), delivery: 'private' }
}
