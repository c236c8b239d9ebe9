import { z } from 'zod'
import { nominationWords, nomineeFacts } from '../../accounts/nomination-cards.ts'
import { nominee } from '../../accounts/nominee.ts'
import { setNominated } from '../../accounts/set-nominated.ts'
import { figureItems, tierWords } from '../../accounts/tier-cards.ts'
import { formatterFor } from '../../cards/speech.ts'
import type { Lang } from '../../domain/lang.ts'
import { CRITERIA } from '../../domain/nomination.ts'
import { defineKind } from '../kind.ts'
import { keepToCap } from '../room-for-a.ts'
import { readersOf, ruleOf } from '../rule.ts'
import { shownOf } from '../shown-cards.ts'
import type { Subject } from '../subject-store.ts'

/** What a nomination says: the criteria that hold, the tier it is for, the months of the contract. What shows it is the reason. */
const Nomination = z.object({
  tier: z.enum(['A', 'B', 'C', 'D']),
  criteria: z.array(z.enum(CRITERIA)).min(1),
  months: z.number().int().min(0).max(999).optional(),
})

/** A company is proposed as a key account (S03): on yes it has its tier, and the yearly check begins. */
export const nominate = defineKind({
  asked: Nomination,
  rule: (work, asking) => ruleOf(work, asking, 'nominate'),
  title: ({ subject, asked }, lang) => titleOf(subject, asked.tier, lang),
  async show(work, { request, subject, asked }, requester) {
    const { account } = subject
    const known =
      request.status === 'pending'
        ? await nominee(work, readersOf(request), account, { months: asked.months, as: asked.tier })
        : undefined
    return (lang) => {
      const w = nominationWords[lang]
      const f = formatterFor(lang)
      const facts = [
        [w.facts.criteria, f.list(asked.criteria.map((name) => tierWords[lang].holds[name]))] as const,
        ...(known ? nomineeFacts(known, work.policy.keyAccounts, lang) : []),
      ]
      const done = w.done(f.account(account), asked.tier)
      return shownOf(
        request,
        subject,
        {
          requester,
          title: titleOf(subject, asked.tier, lang),
          facts,
          notes: figureItems(known?.figures, lang),
          done,
        },
        lang,
      )
    }
  },
  async gone(_work, { subject }) {
    return subject.account.tier === null ? undefined : { gone: 'tier' }
  },
  beforeYes: (message, work, found) => keepToCap(message, work, found),
  async yes(work, { request, subject, asked }, byId) {
    const { tier, criteria } = asked
    const told = { tier, criteria, evidence: request.reason, request: request.code }
    return { ...subject, account: await setNominated(work, subject.account, told, byId) }
  },
  risk: true,
})

function titleOf({ account }: Subject, tier: string, lang: Lang): string {
  return nominationWords[lang].asked(formatterFor(lang).account(account), tier)
}
