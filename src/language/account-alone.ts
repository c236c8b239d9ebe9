import { readCommand } from './command.ts'
import { type ReadContext, whoOf } from './context.ts'
import type { Reading } from './readings.ts'
import { about } from './subjects.ts'
import { trimmed } from './text.ts'

/**
 * `account Meridian Foods`, `/account K05`: nothing but a name that we have behind the word for its card. What is asked for most often needs no grammar: without
 * this it costs a fifth of the whole answer (bench:visit). Undefined for every other message.
 */
export function accountAlone(
  text: string,
  context: ReadContext,
): { reading: Reading; rest: string } | undefined {
  if (text.length > 80) return undefined
  const command = readCommand(text)
  if (!('intent' in command) || command.intent !== 'account') return undefined
  const found = context.names.lookup(trimmed(command.rest), whoOf(context))
  if (found.kind !== 'one' || !found.sure) return undefined
  return { reading: about('account', command.rest, context), rest: command.rest }
}
