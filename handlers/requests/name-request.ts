import type { Handler } from '../../src/bot/handler.ts'
import { readCode } from '../../src/language/deal-words.ts'
import { verbOfRequest } from '../../src/requests/verb.ts'

/** `request AP3 back who pays?`, `申请 AP3 转交 王浩`: what is to be done with a request of any kind; `request` alone: what waits for me. */
export const aboutRequest: Handler = async (message) => {
  const coded = readCode(message.text, 'move')
  return coded ? verbOfRequest(coded) : { forward: { intent: 'request.list' } }
}
