import { visibleAccounts } from '../../src/accounts/store.ts'
import type { Job } from '../../src/bot/handler.ts'
import { noteCard } from '../../src/cards/build.ts'
import { accountName } from '../../src/cards/names.ts'
import type { Work } from '../../src/db/work.ts'
import { endPending, expiredPending } from '../../src/entries/pending-store.ts'
import { personById } from '../../src/people/store.ts'
import { tellPerson } from '../../src/queue/tell.ts'
import { visitWords } from '../../src/visits/cards.ts'
import type { VisitPending } from '../../src/visits/visit-turn.ts'

/** Later than this nobody remembers the question: it ends without a word, milliseconds. */
const STILL_NEWS_MS = 2 * 60 * 60_000
const MOST = 200

/** A visit that waited for a yes in vain is dropped, and its writer hears that nothing was written. */
export const expirePending: Job<{ key: string; pendingId: number }> = {
  name: 'expire-pending',
  async due(work) {
    return (await expiredPending(work, MOST)).map(({ id }) => ({ key: String(id), pendingId: id }))
  },
  async run(work, { pendingId }) {
    const row = (await expiredPending(work, MOST)).find(({ id }) => id === pendingId)
    if (!row || !(await endPending(work, row.id, 'expired'))) return
    if (row.intent !== 'visit' || work.now.getTime() - row.expiresAt.getTime() > STILL_NEWS_MS) return
    const name = await accountIn(work, row.personId, row.state as unknown as VisitPending)
    if (!name) return
    await tellPerson(work, `expired:${row.id}`, row.personId, (lang) =>
      noteCard(lang, visitWords[lang].expiredTitle, visitWords[lang].expired(name[lang]), 'info'),
    )
  },
}

async function accountIn(work: Work, personId: number, { reading }: VisitPending) {
  const person = await personById(work, personId)
  const id = reading.accounts[0]?.value.id
  const [account] = person && id ? await visibleAccounts(work, person, [id]) : []
  return account && { zh: accountName(account, 'zh'), en: accountName(account, 'en') }
}
