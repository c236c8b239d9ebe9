import { z } from 'zod'
import { button } from '../../cards/build.ts'
import { formatterFor } from '../../cards/speech.ts'
import { audit } from '../../db/audit.ts'
import { changeDeal } from '../../deals/change-store.ts'
import { lossWords } from '../../deals/loss-cards.ts'
import type { DealRow } from '../../deals/store.ts'
import { dealWords } from '../../deals/words.ts'
import { LOSS_REASONS } from '../../domain/record.ts'
import { namesOfPeople } from '../../people/store.ts'
import { defineKind } from '../kind.ts'
import { ruleOf } from '../rule.ts'
import { shownOf } from '../shown-cards.ts'
import type { Subject } from '../subject-store.ts'

/** Why a deal was lost (S85): on yes the reason stands. Another reason is put by whoever manages the account, in the record. */
export const loss = defineKind({
  asked: z.object({ reason: z.enum(LOSS_REASONS) }),
  rule: (work, asking) => ruleOf(work, asking, 'loss'),
  title({ subject }, lang) {
    const deal = dealIn(subject)
    return lossWords[lang].askTitle(`${deal.code} ${formatterFor(lang).deal(deal.name)}`)
  },
  async show(_work, { request, subject, asked }, requester) {
    const deal = dealIn(subject)
    const { record } = deal
    return (lang) => {
      const w = lossWords[lang]
      const named = `${deal.code} ${formatterFor(lang).deal(deal.name)}`
      const { record: labels } = dealWords[lang]
      const reason = labels.reasons[asked.reason]
      const facts = [
        [labels.fields.reason, reason],
        [labels.fields.words, record?.words],
        [labels.fields.rival, record?.rival],
        [labels.fields.lesson, record?.lesson],
      ] as const
      const own = {
        requester,
        title: w.askTitle(named),
        facts,
        notes: [{ text: w.ask }],
        done: w.stands(named, reason),
        also: button(w.buttons.change, 'deal.record', { deal: deal.code }),
      }
      return shownOf({ code: request.code, reason: '' }, subject, own, lang)
    }
  },
  async gone(_work, { subject, asked }) {
    const { status, record } = dealIn(subject)
    if (status !== 'lost') return { gone: 'notLost' }
    if (record?.reason !== asked.reason) return { gone: 'reason' }
    return record.confirmed && { gone: 'confirmed' }
  },
  async yes(work, { subject, asked }, byId) {
    const deal = dealIn(subject)
    const by = (await namesOfPeople(work, [byId])).get(byId) ?? ''
    const record = { result: 'lost' as const, ...deal.record, confirmed: { by, on: work.today } }
    await changeDeal(work, deal, { record }, byId)
    await audit(work, {
      personId: byId,
      what: 'deal.reason',
      subject: `deal:${deal.code}`,
      after: { reason: asked.reason },
    })
    return { ...subject, deal: { ...deal, record } }
  },
})

function dealIn({ deal }: Subject): DealRow {
  if (!deal) throw new Error('a loss is about a deal')
  return deal
}
