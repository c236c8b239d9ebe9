import { DatabaseAway, type Store } from '../db/store.ts'
import { UserError } from '../domain/errors.ts'
import { type Lang, langOf } from '../domain/lang.ts'
import { ownRefusal } from '../help/example-cards.ts'
import { namesForExamples, type Own } from '../help/own-store.ts'
import type { Log } from '../log.ts'
import { personOf } from '../people/identity-store.ts'
import type { Incoming, Reply } from '../platforms/platform.ts'
import { problemCard, reference } from './problem-cards.ts'

/** Commands that only look: where they find nothing, nothing would have been written. */
const LOOK_UPS =
  /^(?:account|why|deal|people|report|reviews|prep|plan|develop|win-back|unknown|chat)(?:\.open)?$/

function isLookUp({ example, intent = '' }: UserError): boolean {
  return example && LOOK_UPS.test(intent)
}

type Around = { store: Store; admins: string[]; log: Log; companyLang: Lang }

/** What the person gets when the handler could not: their own mistake in words with an example of theirs, or a reference to ours. */
export function createRefusal({ store, admins, log, companyLang }: Around) {
  /** The language of who is answered, and the names for an example of theirs. */
  async function senderOf({ sender }: Incoming, withExample: boolean): Promise<{ lang: Lang; own?: Own }> {
    const found = await store
      .read(async (work) => {
        const { person } = await personOf(work, sender, admins, 'read')
        const own = withExample && person ? await namesForExamples(work, person) : undefined
        return { locale: person?.locale, own }
      })
      .catch(() => undefined)
    return { lang: langOf(found?.locale ?? sender.locale, companyLang), own: found?.own }
  }

  return async (error: unknown, incoming: Incoming): Promise<Reply> => {
    const delivery = incoming.kind === 'clicked' ? 'toast' : 'private'
    const { lang, own } = await senderOf(incoming, error instanceof UserError)
    if (error instanceof UserError)
      return {
        card: problemCard(isLookUp(error) ? 'notFound' : 'refused', lang, [
          ownRefusal(error.say[lang], error, own, lang),
        ]),
        delivery,
      }
    const away = error instanceof DatabaseAway
    log.error(
      { err: error, incoming: incoming.key, kind: incoming.kind },
      away ? 'database away' : 'handler failed',
    )
    return {
      card: problemCard(away ? 'databaseAway' : 'broken', lang, [reference(incoming.key)]),
      delivery,
    }
  }
}
