import type { Forward, Message } from '../bot/handler.ts'
import type { Work } from '../db/work.ts'
import { codesIn } from '../language/deal-words.ts'
import { requestsWaitingFor } from './waiting.ts'

/** The request with its buttons, saying that nothing was decided; of others that were named, which do not wait for this person. */
export async function undecided(message: Message, work: Work, code: string): Promise<Forward> {
  const waiting = await requestsWaitingFor(work, message.person.id)
  const others = codesIn(message.text).filter(
    (each) => each !== code && !waiting.some((one) => one.code === each),
  )
  const fields = { request: code, undecided: others.join(', ') }
  return { forward: { intent: 'request.open', text: '', fields } }
}
