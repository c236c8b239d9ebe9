import type { Store } from '../db/store.ts'
import { failedIncomings, retryIncoming } from '../queue/inbox.ts'
import { deadMessages, resend } from '../queue/outbox.ts'
import { CommandError, withSession } from './session.ts'

/** So many of each are listed and tried again at once. */
const MOST = 1_000

/** `kam stuck [--again <key>|all]` */
export async function stuck(again: string | undefined): Promise<number> {
  return withSession(undefined, async ({ store }) => {
    const lines = again === undefined ? await stuckLines(store) : [await tryAgain(store, again)]
    console.log(lines.join('\n'))
    return 0
  })
}

/** Messages that were given up and inputs that could not be worked off, by their keys with the reason; never their texts. */
export async function stuckLines(store: Store): Promise<string[]> {
  const { dead, failed } = await stuckIn(store)
  const lines = [
    ...dead.flatMap(({ key, lane, error, owedAt }) => [
      `message ${key}`,
      `  to ${lane}, owed ${owedAt.toISOString()}: ${error ?? 'no reason was noted'}`,
    ]),
    ...failed.flatMap(({ key, lane, error, receivedAt }) => [
      `input ${key}`,
      `  from ${lane}, received ${receivedAt.toISOString()}: ${error ?? 'no reason was noted'}`,
    ]),
  ]
  return lines.length > 0 ? lines : ['Nothing is stuck.']
}

/** Gives one of them, or `all`, every try once more; the running bot or `kam tick` takes them from there. Throws CommandError for a key that is not stuck. */
export async function tryAgain(store: Store, key: string): Promise<string> {
  const { dead, failed } = await stuckIn(store)
  const wanted = (one: { key: string }): boolean => key === 'all' || one.key === key
  const messages = dead.filter(wanted)
  const inputs = failed.filter(wanted)
  if (key !== 'all' && messages.length + inputs.length === 0)
    throw new CommandError(`nothing that is stuck is called ${key}; kam stuck lists what is`)
  await store.write(async (work) => {
    for (const message of messages) await resend(work, message.key)
    for (const input of inputs) await retryIncoming(work, input.key)
  }, 'stuck')
  return `tried again: messages ${messages.length}, inputs ${inputs.length}`
}

async function stuckIn(store: Store) {
  return store.read(async (work) => ({
    dead: await deadMessages(work, MOST),
    failed: await failedIncomings(work, MOST),
  }))
}
