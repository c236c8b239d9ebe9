import type { Handler } from '../../src/bot/handler.ts'
import { keptWords } from '../../src/bot/kept-words.ts'
import { bilingual } from '../../src/cards/speech.ts'
import { UserError } from '../../src/domain/errors.ts'
import { mayChange } from '../../src/domain/rights.ts'
import { askRequest } from '../../src/requests/ask-request.ts'
import { voidText, voidWords } from '../../src/requests/gone.ts'
import { kindOf, titleOf } from '../../src/requests/kinds.ts'
import { askAgainCard } from '../../src/requests/line-cards.ts'
import { resolveRequest } from '../../src/requests/resolve-request.ts'
import { codeOf } from '../../src/requests/subject-store.ts'
import { requestWords } from '../../src/requests/words.ts'

/**
 * "Ask again" on a request that was sent back, rejected or has expired; `request AP3 again <answer>`, `申请 AP3 再申请 回答`. Without an answer
 * it asks for one, with what was said before.
 */
export const askAgain: Handler = async (message, work) => {
  const found = await resolveRequest(message, work, message.fields.request ?? '')
  const { request, subject } = found
  const { code, kind, requesterId } = request
  if (request.status === 'pending')
    throw new UserError(bilingual(requestWords, (w) => w.refused.pending(code, codeOf(subject))))
  if (request.status === 'approved')
    throw new UserError(bilingual(requestWords, (w) => w.refused.ended(code, w.status.approved)))
  if (requesterId !== message.person.id && !mayChange(message.person, subject.account))
    throw new UserError(bilingual(requestWords, (w) => w.refused.onlyInvolved))
  const answer = keptWords(message.fields.answer ?? message.text, 500)
  if (kind === 'move')
    return {
      forward: {
        intent: 'move.ask',
        text: answer,
        fields: { deal: codeOf(subject), to: String(request.to), again: code, reason: answer },
      },
    }
  const asked = (await kindOf(kind).again(work, found)) as object
  const gone = await kindOf(kind).gone(work, { subject, request: { ...request, asked } })
  if (gone) throw new UserError(voidWords(voidText(gone)))
  if (answer) return askRequest(message, work, { kind, subject, asked, reason: answer === '–' ? '' : answer })
  const question = request.decisions.at(-1)?.reason || undefined
  const title = titleOf(found)[message.lang]
  const form = askAgainCard({ code, title, question, reason: request.reason }, message.lang)
  return { card: form, delivery: 'private' }
}
