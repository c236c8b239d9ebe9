import { z } from 'zod'
import { button } from '../../cards/build.ts'
import { formatterFor } from '../../cards/speech.ts'
import { audit } from '../../db/audit.ts'
import { isDay } from '../../domain/day.ts'
import type { Lang } from '../../domain/lang.ts'
import { noteConcession } from '../../plans/approve-store.ts'
import { planWords } from '../../plans/cards.ts'
import { planOf } from '../../plans/store.ts'
import { defineKind } from '../kind.ts'
import { ruleOf } from '../rule.ts'
import { shownOf } from '../shown-cards.ts'
import type { Subject } from '../subject-store.ts'

const words = z.string().min(1).max(300)

/** What we give to win a customer back (S30, S82): what they ask, what we can give, what we want from it. On yes it is noted on the win-back. */
export const concession = defineKind({
  asked: z.object({ started: z.string().refine(isDay), wants: words, offer: words, result: words }),
  rule: (work, asking) => ruleOf(work, asking, 'concession'),
  title: ({ subject }, lang) => titleOf(subject, lang),
  async show(_work, { request, subject, asked }, requester) {
    return (lang) => {
      const w = planWords[lang]
      const facts = [
        [w.concession.wants, asked.wants],
        [w.concession.offer, asked.offer],
        [w.concession.result, asked.result],
      ] as const
      const also = button(w.title.win_back, 'plan', { account: subject.account.code, kind: 'win_back' })
      const own = {
        requester,
        title: titleOf(subject, lang),
        facts,
        done: w.concession.done(asked.offer),
        also,
      }
      return shownOf(request, subject, own, lang)
    }
  },
  async gone(work, { subject, asked }) {
    const now = await planOf(work, subject.account.id, 'win_back')
    return now?.closedOn === null && now.startedOn === asked.started ? undefined : { gone: 'plan' }
  },
  async yes(work, { request, subject, asked }, byId) {
    await noteConcession(work, subject.account.id, asked.started, `${request.code}: ${asked.offer}`)
    await audit(work, {
      personId: byId,
      what: 'plan.concession',
      subject: `account:${subject.account.code}`,
      after: { offer: asked.offer, request: request.code },
    })
    return subject
  },
})

function titleOf({ account }: Subject, lang: Lang): string {
  const w = planWords[lang]
  return w.titleOf(w.concession.title, formatterFor(lang).account(account))
}
