import type { Handler } from '../../src/bot/handler.ts'
import { pickedOf } from '../../src/cards/picks.ts'
import { bilingual } from '../../src/cards/speech.ts'
import { audit } from '../../src/db/audit.ts'
import { UserError } from '../../src/domain/errors.ts'
import { teammatesOf } from '../../src/people/store.ts'
import { tellPerson } from '../../src/queue/tell.ts'
import { nextWords, reassignCard, stepCard } from '../../src/steps/cards.ts'
import { clickedStep, stepView } from '../../src/steps/steps.ts'
import { reassignStep } from '../../src/steps/store.ts'

/** The "reassign" button of a next step: who takes it over, from one's own team; they hear of it at once, in their own language. */
export const reassignNextStep: Handler = async (message, work) => {
  const step = await clickedStep(message, work)
  const mates = (await teammatesOf(work, message.person)).filter(({ id }) => id !== step.ownerId)
  const view = await stepView(message, work, step)
  // Beside the message it was asked from: a morning message has other lines too.
  if (!message.fields.owner) return { card: reassignCard(view, mates, message.lang), delivery: 'private' }
  const taker = pickedOf(mates, message.fields.owner)
  if (!taker) throw new UserError(bilingual(nextWords, (w) => w.noSuchMate))
  if (step.status !== 'open') throw new UserError(bilingual(nextWords, (w) => w.notOpen(step.code)))

  await reassignStep(work, step.id, taker.id)
  await audit(work, {
    personId: message.person.id,
    what: 'next.reassign',
    subject: `next:${step.code}`,
    before: { ownerId: step.ownerId },
    after: { ownerId: taker.id },
  })
  await tellPerson(work, `reassigned:${step.code}:${taker.id}`, taker.id, (lang) =>
    stepCard(view, 'set', lang, { notes: [nextWords[lang].handedOver(message.person.name)] }),
  )
  return stepCard(view, 'reassigned', message.lang, { notes: [nextWords[message.lang].takenBy(taker.name)] })
}
