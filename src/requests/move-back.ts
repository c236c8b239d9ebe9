import type { Message } from '../bot/handler.ts'
import { noteCard } from '../cards/build.ts'
import { bilingual } from '../cards/speech.ts'
import type { Work } from '../db/work.ts'
import { enterStage } from '../deals/change-store.ts'
import type { DealRow } from '../deals/store.ts'
import { UserError } from '../domain/errors.ts'
import type { Reply } from '../platforms/platform.ts'
import { tellPerson } from '../queue/tell.ts'
import { reassess } from '../risk/store.ts'
import { voidPending } from './request-lifecycle.ts'
import { requestWords, stageWords } from './words.ts'

/** `move D6 2 customer tenders again`: back with a reason, without approval; those who approve are told (4.2). */
export async function moveBack(
  message: Message,
  work: Work,
  deal: DealRow,
  { to, reason }: { to: number; reason: string },
): Promise<Reply> {
  if (!reason) throw new UserError(bilingual(requestWords, (w) => w.refused.backReason(deal.code, to)))
  await enterStage(work, deal, to, { byId: message.person.id, reason })
  await voidPending(work, deal.id, { deal: 'back' }, message.person.id)
  await reassess(work, { dealIds: [deal.id], accountIds: [deal.account.id] })
  const told = new Set([deal.account.ownerChain[0], deal.ownerId])
  for (const id of told)
    if (id !== undefined && id !== message.person.id)
      await tellPerson(work, `deal:${deal.code}:back:${work.cause}:${id}`, id, (lang) => {
        const w = requestWords[lang].told
        return noteCard(
          lang,
          w.backTitle,
          w.backTold(message.person.name, deal.code, stageWords(to, lang), reason),
          'warn',
        )
      })
  const w = requestWords[message.lang].told
  return {
    card: noteCard(message.lang, w.backTitle, w.back(deal.code, stageWords(to, message.lang)), 'info'),
    delivery: 'private',
  }
}
