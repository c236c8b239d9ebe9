import { mustMayAsk, resolveAccount } from '../../src/accounts/resolve-account.ts'
import type { Handler } from '../../src/bot/handler.ts'
import { keptWords } from '../../src/bot/kept-words.ts'
import { about } from '../../src/language/subjects.ts'
import { readingContext } from '../../src/reading/context-store.ts'
import { askRequest } from '../../src/requests/ask-request.ts'
import { handOverFormCard } from '../../src/requests/pack-cards.ts'
import { readReceiver, unknownReceiver } from '../../src/requests/read-receiver.ts'
import { colleagues } from '../../src/requests/store.ts'

/** `hand over Meridian to Tom Becker`, `交接 东海 给 李晓彤 区域调整`: whoever takes it agrees to the pack, the manager agrees; then everything moves. */
export const handOver: Handler = async (message, work) => {
  const reading = about('hand-over', message.text, await readingContext(work, message.person, message.text))
  const account = await resolveAccount(message, work, reading, 'hand-over')
  if ('title' in account) return account
  mustMayAsk(message, account)
  const people = (await colleagues(work)).filter(
    ({ id, active, role }) =>
      active && id !== account.ownerId && !['viewer', 'finance', 'service'].includes(role),
  )
  const told = readReceiver(message.fields['to'], reading.rest, people)
  if (!told) {
    const begins = {
      to: message.fields['suggest'],
      why: message.fields['why'],
      unknown:
        [...(message.fields['to'] ?? '').trim()].slice(0, 40).join('') || unknownReceiver(reading.rest),
    }
    return { card: handOverFormCard(account, people, begins, message.lang), delivery: 'private' }
  }
  const asked = { person: told.id, before: account.ownerId }
  const reason = keptWords(message.fields['reason'] ?? told.reason, 200)
  return askRequest(message, work, { kind: 'owner', subject: { account }, asked, reason })
}
