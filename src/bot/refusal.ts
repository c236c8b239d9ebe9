import { DatabaseAway, type Store } from '../db/store.ts'
import { UserError } from '../domain/errors.ts'
import { type Lang, langOf } from '../domain/lang.ts'
import { ownRefusal } from '../help/example-cards.ts'
import { namesForExamples, type Own } from '../help/own-store.ts'
import type { Log } from '../log.ts'
import { personOf } from '../people/identity-store.ts'
import { personById } from '../people/store.ts'
import type { Incoming, Reply } from '../platforms/platform.ts'
import { problemCard, problemWords, reference } from './problem-cards.ts'

/** Commands that look, and some of which write with more words: where they do not find whom an example is given for, nothing would have been written. */
const LOOK_UPS =
  /^(?:account|why|deal|people|report|reviews|prep|plan|develop|win-back|unknown|chat)(?:\.open)?$/
/** What never writes. */
const LOOKS = /^(?:visit|next)\.open$/

/** What was not done: nothing was found, nothing is shown, nothing was written. */
function kindOf({ example, unseen, intent = '' }: UserError): 'notFound' | 'notShown' | 'refused' {
  if (unseen) return 'notShown'
  return LOOKS.test(intent) || (example && LOOK_UPS.test(intent)) ? 'notFound' : 'refused'
}

type Around = { store: Store; admins: string[]; log: Log; companyLang: Lang }

/** What the person gets when the handler could not: their own mistake in words with an example of theirs, or a reference to ours. */
export function createRefusal({ store, admins, log, companyLang }: Around) {
  /** The language of who is answered, and the names for an example of theirs. */
  async function senderOf(
    { sender }: Incoming,
    error: unknown,
  ): Promise<{ lang: Lang; own?: Own | undefined; manager?: string | undefined }> {
    const found = await store
      .read(async (work) => {
        const { person } = await personOf(work, sender, admins, 'read')
        const own = error instanceof UserError && person ? await namesForExamples(work, person) : undefined
        const unseen = error instanceof UserError && error.unseen
        const above = unseen && person?.managerId ? await personById(work, person.managerId) : undefined
        return { locale: person?.locale, own, manager: above?.name }
      })
      .catch(() => undefined)
    return {
      lang: langOf(found?.locale ?? sender.locale, companyLang),
      own: found?.own,
      manager: found?.manager,
    }
  }

  return async (error: unknown, incoming: Incoming): Promise<Reply> => {
    const delivery = incoming.kind === 'clicked' ? 'toast' : 'private'
    const { lang, own, manager } = await senderOf(incoming, error)
    if (error instanceof UserError)
      return {
        card: problemCard(kindOf(error), lang, [
          ownRefusal(error.say[lang], error, own, lang) + (manager ? problemWords[lang].turnTo(manager) : ''),
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
