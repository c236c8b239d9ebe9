import { z } from 'zod'
import { countTier, setTier } from '../../accounts/standing-store.ts'
import { figureItems } from '../../accounts/tier-cards.ts'
import { formatterFor } from '../../cards/speech.ts'
import { audit } from '../../db/audit.ts'
import type { Lang } from '../../domain/lang.ts'
import { sharedTier } from '../../reports/account-tier.ts'
import { forgetRisk } from '../../risk/store.ts'
import { defineKind } from '../kind.ts'
import { keepToCap } from '../room-for-a.ts'
import { readersOf, ruleOf } from '../rule.ts'
import { shownOf } from '../shown-cards.ts'

const words = {
  zh: {
    title: (account: string, from: string, to: string) => `${account} 级别：${from} → ${to}`,
    none: '普通客户',
    now: '现在',
    wanted: '申请',
    same: '负责人名下同级',
    done: (account: string, to: string) => `${account} 现在是 ${to}`,
    count: (count: number) => `${count} 家`,
  },
  en: {
    title: (account: string, from: string, to: string) => `Tier of ${account}: ${from} → ${to}`,
    none: 'ordinary',
    now: 'Now',
    wanted: 'Asked for',
    same: 'Of this tier with the owner',
    done: (account: string, to: string) => `${account} is now ${to}`,
    count: (count: number) => `${count} account${count === 1 ? '' : 's'}`,
  },
}

const Tiers = z.enum(['A', 'B', 'C', 'D']).nullable()

/** Another tier for an account (S05, S13): on yes it has it, with its history. `before`: the tier when it was asked. */
export const tier = defineKind({
  asked: z.object({ tier: Tiers, before: Tiers }),
  rule: (work, asking) => ruleOf(work, asking, 'tier'),
  title({ subject: { account }, asked }, lang) {
    return words[lang].title(
      formatterFor(lang).account(account),
      called(asked.before, lang),
      called(asked.tier, lang),
    )
  },
  async show(work, { request, subject, asked }, requester) {
    const { account } = subject
    const same = asked.tier ? await countTier(work, account.ownerId, asked.tier) : 0
    const as = asked.tier ?? undefined
    const figures =
      request.status === 'pending' ? await sharedTier(work, readersOf(request), account.id, as) : undefined
    return (lang) => {
      const w = words[lang]
      const name = formatterFor(lang).account(account)
      const facts = [
        [w.now, called(asked.before, lang)],
        [w.wanted, called(asked.tier, lang)],
        [w.same, asked.tier !== null && w.count(same)],
      ] as const
      const title = w.title(name, called(asked.before, lang), called(asked.tier, lang))
      const own = {
        requester,
        title,
        facts,
        notes: figureItems(figures, lang),
        done: w.done(name, called(asked.tier, lang)),
      }
      return shownOf(request, subject, own, lang)
    }
  },
  async gone(_work, { subject, asked }) {
    return subject.account.tier === asked.before ? undefined : { gone: 'tier' }
  },
  beforeYes: (message, work, found) => keepToCap(message, work, found),
  async yes(work, { request, subject, asked }, byId) {
    const { account } = subject
    await setTier(work, account.id, asked.tier)
    await forgetRisk(work, account.id)
    await audit(work, {
      personId: byId,
      what: 'fact.tier',
      subject: `account:${account.code}`,
      before: { tier: account.tier },
      after: { tier: asked.tier, ...(request.reason && { reason: request.reason }), request: request.code },
    })
    return { ...subject, account: { ...account, tier: asked.tier } }
  },
  risk: true,
})

function called(which: z.infer<typeof Tiers>, lang: Lang): string {
  return which ?? words[lang].none
}
