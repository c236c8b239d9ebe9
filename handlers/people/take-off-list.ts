import type { Handler } from '../../src/bot/handler.ts'
import { bilingual } from '../../src/cards/speech.ts'
import { UserError } from '../../src/domain/errors.ts'
import { offCard } from '../../src/people/leaver-cards.ts'
import { setActive } from '../../src/people/leaver-store.ts'
import { mustBeAdmin } from '../../src/people/member.ts'
import { memberWords } from '../../src/people/member-cards.ts'

/** [Take off the list] on the card about a colleague: shut out from now on; their manager is asked who takes over. [Put back] undoes it. */
function setOnList(active: boolean): Handler {
  return async (message, work) => {
    await mustBeAdmin(message, work)
    const id = Number(message.fields['person'])
    // Whoever shuts out themself might leave nobody who can put them back.
    if (id === message.person.id) throw new UserError(bilingual(memberWords, (w) => w.leaver.self))
    const name = Number.isSafeInteger(id) ? await setActive(work, message.person.id, id, active) : undefined
    if (name === undefined) throw new UserError(bilingual(memberWords, (w) => w.leaver.gone))
    return offCard({ id, name, active }, message.lang)
  }
}

export const takeOffList = setOnList(false)
export const putBackOnList = setOnList(true)
