import type { Store } from '../db/store.ts'
import type { Log } from '../log.ts'
import type { Platform } from '../platforms/platform.ts'
import { bindFound, unboundOn } from './identity-store.ts'
import { notifyChanges } from './notify-identity.ts'

/** Milliseconds until an address that a platform did not know is asked for again. */
const ASK_AGAIN = 3_600_000
/** Milliseconds until it is tried again after no answer. */
const PAUSE = 300_000
/** Addresses asked for in one look: the rest comes with the next. */
const MOST = 100

/**
 * Finds people of the members list on the platforms by their e-mail or mobile, so that who never wrote is reached too. Each look asks for those who
 * have no id there yet; between looks it remembers in memory alone whom it has asked for.
 */
export function createFinder(store: Store, platforms: readonly Platform[], log: Log): () => Promise<void> {
  const askedAt = new Map<string, number>()

  async function lookOn({ name, idsOf }: Platform): Promise<void> {
    if (!idsOf) return
    const now = Date.now()
    const missing = (await store.read((work) => unboundOn(work, name)))
      .flatMap(({ email, mobile }) => [email ?? [], mobile ?? []].flat())
      .filter((address) => now - (askedAt.get(`${name}:${address}`) ?? 0) >= ASK_AGAIN)
      .slice(0, MOST)
    if (missing.length === 0) return
    const found = await idsOf(missing)
    const from = found ? now : now - ASK_AGAIN + PAUSE
    for (const address of missing) askedAt.set(`${name}:${address}`, from)
    log.info(
      { platform: name, asked: missing.length, found: found?.ids.size },
      'people looked for by address',
    )
    if (!found || found.ids.size === 0) return
    await store.write(
      async (work) => notifyChanges(work, await bindFound(work, name, found)),
      `found:${name}`,
    )
  }

  return async () => {
    for (const platform of platforms) await lookOn(platform)
  }
}
