import type { Handler } from '../../src/bot/handler.ts'
import { noteCard } from '../../src/cards/build.ts'
import type { Lang } from '../../src/domain/lang.ts'
import { giftAsked } from '../../src/facts/gift-request.ts'
import { spendWords } from '../../src/facts/spend-cards.ts'
import { tellPerson } from '../../src/queue/tell.ts'

/** The manager's no: nothing was written, and whoever asked hears it. */
export const declineGift: Handler = async (message, work) => {
  const { by } = await giftAsked(message, work)
  const note = (lang: Lang) => {
    const { declinedTitle, declined } = spendWords[lang]
    return noteCard(lang, declinedTitle, declined(message.person.name), 'info')
  }
  if (by !== undefined) await tellPerson(work, `gift-answer:${message.key}`, by, note)
  return note(message.lang)
}
