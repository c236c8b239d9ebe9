import { namesConfidential } from '../../src/accounts/confidential-store.ts'
import type { Handler } from '../../src/bot/handler.ts'
import { sharedCard, sharePlace } from '../../src/bot/share.ts'
import { shareWords } from '../../src/bot/share-words.ts'
import { noteCard } from '../../src/cards/build.ts'
import { bilingual } from '../../src/cards/speech.ts'
import { audit } from '../../src/db/audit.ts'
import { UserError } from '../../src/domain/errors.ts'
import { answerOf } from '../../src/queue/done.ts'
import { tell } from '../../src/queue/tell.ts'

/** "Share here": says the answer in the place where it was asked. What is shared is what was answered, not what the click brings. */
export const shareAnswer: Handler = async ({ person, lang, fields }, work) => {
  const of = fields['of'] ?? ''
  const card = (await answerOf(work, of))?.card
  const place = card && sharePlace(card, person)
  if (!card || !place) throw new UserError(bilingual(shareWords, (w) => w.gone))
  if (await namesConfidential(work, JSON.stringify(card)))
    throw new UserError(bilingual(shareWords, (w) => w.confidential))
  await tell(work, `share:${of}`, place, sharedCard(card, person.name))
  await audit(work, {
    personId: person.id,
    what: 'answer.share',
    subject: `person:${person.id}`,
    after: { chat: place.chat },
  })
  const w = shareWords[lang]
  return { card: noteCard(lang, w.doneTitle, w.done, 'good'), delivery: 'toast' }
}
