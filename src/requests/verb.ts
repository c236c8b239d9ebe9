import type { Forward } from '../bot/handler.ts'
import { bilingual } from '../cards/speech.ts'
import { UserError } from '../domain/errors.ts'
import { type MoveVerb, readMoveVerb } from '../language/deal-words.ts'
import { isDoubted } from '../language/verdicts.ts'
import { requestWords } from './words.ts'

/** Which intent does what the word behind a request's code says: `move AP3 back who pays?`, `推进 AP3 转交 王浩`. */
const VERBS: Partial<Record<MoveVerb, string>> = {
  approve: 'approve',
  reject: 'reject',
  back: 'send-back',
  delegate: 'request.delegate',
  undelegate: 'request.undelegate',
  withdraw: 'request.withdraw',
  nudge: 'request.nudge',
  again: 'request.again',
  comment: 'thread.reply',
}

export function verbOfRequest({ code, rest }: { code: string; rest: string }): Forward {
  const open = { forward: { intent: 'request.open', text: '', fields: { request: code } } }
  if (!rest) return open
  const said = readMoveVerb(rest)
  if (said && isDoubted(said)) return open
  const intent = said && VERBS[said.verb]
  if (!said || !intent) throw new UserError(bilingual(requestWords, (w) => w.refused.verb(code)))
  return { forward: { intent, text: said.rest, fields: { request: code } } }
}
