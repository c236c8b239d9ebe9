import { accountsById } from '../../src/accounts/store.ts'
import type { Job } from '../../src/bot/handler.ts'
import { accountName, dealName } from '../../src/cards/names.ts'
import type { Work } from '../../src/db/work.ts'
import { dealsById } from '../../src/deals/store.ts'
import { hoursOf, whenWorking } from '../../src/people/hours-store.ts'
import { tellPerson } from '../../src/queue/tell.ts'
import { snoozeEndedCard } from '../../src/risk/snooze-cards.ts'
import { type Ended, endSnoozesFor, snoozesToEnd } from '../../src/risk/snooze-store.ts'

const MOST = 200

/** Ends snoozes whose day has come, and early those that the facts have overtaken: then whoever snoozed hears it, in their working hours. */
export const endSnoozes: Job<{ key: string; snoozeId: number }> = {
  name: 'end-snoozes',
  async due(work) {
    return (await snoozesToEnd(work, MOST)).map((id) => ({ key: String(id), snoozeId: id }))
  },
  async run(work, { snoozeId }) {
    for (const ended of await endSnoozesFor(work, { snoozeIds: [snoozeId] })) await sayEnded(work, ended)
  },
}

async function sayEnded(work: Work, { id, subject, subjectId, why, byId, accountId }: Ended): Promise<void> {
  // Its day had come: the next morning message says what still stands.
  if (why !== 'worse' && why !== 'crisis' && why !== 'owner') return
  const [account] = await accountsById(work, [accountId])
  const [deal] = subject === 'deal' ? await dealsById(work, [subjectId]) : []
  const [person] = await hoursOf(work, [byId])
  if (!account || !person) return
  await tellPerson(
    work,
    `snooze-ended:${id}`,
    byId,
    (lang) => {
      const name = deal ? `${deal.code} ${dealName(deal.name, lang)}` : accountName(account, lang)
      return snoozeEndedCard({ code: deal?.code ?? account.code, name }, why, lang)
    },
    { notBefore: whenWorking(work, person) },
  )
}
