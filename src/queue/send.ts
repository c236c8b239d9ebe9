import type { Platform, Sent } from '../platforms/platform.ts'
import type { Outcome, Owed } from './claims.ts'

export type Retries = {
  /** Failed tries before a row is dead. */
  attempts: number
  firstRetrySeconds: number
  longestRetrySeconds: number
}

/** A platform that does not answer in this time may or may not have the message. */
const SEND_TIMEOUT_MS = 20_000

/** Sends or edits one message and says what became of it. Never throws. `parentAs`: the thread it stands in. */
export async function send(
  platform: Platform | undefined,
  row: Owed,
  parentAs: string | null,
  now: () => Date,
  retries: Retries,
): Promise<Outcome> {
  if (!platform)
    return { kind: 'dead', attempts: row.attempts, error: `${row.place.platform} is not connected here` }
  try {
    const sent = await inTime(row.sentAs ? edit(platform, row, row.sentAs) : post(platform, row, parentAs))
    return outcomeOf(sent, row, now(), retries)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return outcomeOf({ kind: 'later', why, doubtful: true }, row, now(), retries)
  }
}

/** `revision`: of the card that the message shows now, when not the one we have. */
type Result = Sent & { revision?: number }

/** A doubtful post is looked for first, where the platform has no protection of its own against a second one. */
async function post(platform: Platform, row: Owed, parentAs: string | null, key = row.key): Promise<Result> {
  const place = parentAs && !row.place.thread ? { ...row.place, thread: parentAs } : row.place
  if (row.doubtful && platform.find) {
    const found = await platform.find(place, key)
    // It may show an older card: revision 0 makes the next round edit it.
    if (found) return { kind: 'sent', as: found, revision: row.revision === 1 ? 1 : 0 }
  }
  return platform.post(place, row.card, key)
}

/** Editing twice is harmless. A message too old to be edited is posted anew, under a key of its own and always the same. */
async function edit(platform: Platform, row: Owed, as: string): Promise<Result> {
  const sent = await platform.edit(row.place, as, row.card)
  if (sent.kind === 'never' && sent.why === 'too old')
    return post(platform, row, null, `${row.key}~${row.revision}`)
  return sent
}

function outcomeOf(sent: Result, row: Owed, now: Date, retries: Retries): Outcome {
  switch (sent.kind) {
    case 'sent':
      return { kind: 'sent', as: sent.as, revision: sent.revision ?? row.revision }
    case 'never':
      return { kind: 'dead', attempts: row.attempts + 1, error: sent.why, target: sent.target }
    case 'later': {
      // Being asked to wait is no failure of the message.
      const attempts = sent.after === undefined ? row.attempts + 1 : row.attempts
      if (attempts >= retries.attempts) return { kind: 'dead', attempts, error: sent.why }
      const ms = sent.after ?? backoffMs(attempts, retries)
      return {
        kind: 'again',
        at: new Date(now.getTime() + ms),
        attempts,
        error: sent.why || 'later',
        doubtful: sent.doubtful ?? false,
      }
    }
  }
}

/** Doubles with every try up to the longest; between half and all of it, so that replicas and lanes do not come back in step. */
function backoffMs(attempts: number, { firstRetrySeconds, longestRetrySeconds }: Retries): number {
  const seconds = Math.min(longestRetrySeconds, firstRetrySeconds * 2 ** (attempts - 1))
  return seconds * 1000 * (0.5 + Math.random() / 2)
}

async function inTime<Result>(run: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), SEND_TIMEOUT_MS)
  })
  try {
    return await Promise.race([run, late])
  } finally {
    clearTimeout(timer)
  }
}
