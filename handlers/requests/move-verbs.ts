import type { Message } from '../../src/bot/dispatch.ts'
import type { Work } from '../../src/db/work.ts'
import { UserError } from '../../src/domain/errors.ts'
import { readMoveVerb } from '../../src/language/deal-words.ts'
import type { Reply } from '../../src/platforms/platform.ts'
import { decideWords } from '../../src/requests/decide.ts'
import { sayMove } from '../../src/requests/words.ts'
import { delegateTo } from './delegate-request.ts'
import { nudgeFor } from './nudge-approvers.ts'
import { withdraw } from './withdraw-request.ts'

/** Every button of a request, typed: `move AP3 back who pays?`, `推进 AP3 转交 王浩`, `move AP3 nudge`. */
export async function moveVerb(
  message: Message,
  work: Work,
  { code, rest }: { code: string; rest: string },
): Promise<Reply> {
  const said = readMoveVerb(rest)
  switch (said?.verb) {
    case 'approve':
    case 'reject':
      return decideWords(message, work, code, said.verb, said.rest)
    case 'back':
      return decideWords(message, work, code, 'send_back', said.rest)
    case 'delegate':
      return delegateTo(message, work, code, { name: said.rest })
    case 'withdraw':
      return withdraw(message, work, code)
    case 'nudge':
      return nudgeFor(message, work, code)
    case 'tick':
    case 'waive':
    case undefined:
      throw new UserError(sayMove((w) => w.refused.which))
  }
}
