import { formatterFor } from '../../cards/speech.ts'
import { audit } from '../../db/audit.ts'
import type { Work } from '../../db/work.ts'
import type { Wanted } from '../../domain/approval/rule.ts'
import { priceAfter, priceBefore, stepFor } from '../../domain/terms.ts'
import { aboutTerms, grantedWords, ladderWords, rangeWords, sayTerms, termsWords } from '../../terms/cards.ts'
import { AskedTerms } from '../../terms/json-store.ts'
import { grantedTerms, notePaymentDays } from '../../terms/store.ts'
import type { VoidReason } from '../gone.ts'
import { defineKind } from '../kind.ts'
import { ruleFrom } from '../rule.ts'
import { shownOf } from '../shown-cards.ts'
import type { Subject } from '../subject-store.ts'

type Asking = { subject: Subject; asked: AskedTerms }

/**
 * Special terms (S30, S69, S70): percent off a deal's price, or days to pay. The policy's ladder says who decides; below the floor the price
 * authority decides as well. On yes they are granted: the gates see them, days to pay of an account stand in its file.
 */
export const terms = defineKind({
  asked: AskedTerms,
  key: ({ condition }) => condition,
  async rule(work, asking) {
    const { subject, asked } = asking
    const found = stepFor(asked, subject.account.tier, work.policy)
    const { priceAuthority, kinds } = work.policy.approvals
    const who = found.is === 'asked' ? found.step.who : kinds.concession.who
    const wanted: Wanted[] = [{ why: { kind: 'asked' }, who, rule: 'all' }]
    if (asked.below) wanted.push({ why: { kind: 'belowFloor' }, who: priceAuthority, rule: 'all' })
    return ruleFrom(work, asking, wanted)
  },
  title: ({ subject: { account, deal }, asked }, lang) =>
    termsWords[lang].title(sayTerms(asked, lang), aboutTerms(account, deal, lang)),
  async show(work, { request, subject, asked }, requester) {
    const { account, deal } = subject
    const granted = await grantedTerms(work, { accountId: account.id, dealId: deal?.id ?? null })
    const others = granted.filter(({ code }) => code !== request.code)
    return (lang) => {
      const w = termsWords[lang]
      const f = formatterFor(lang)
      const what = sayTerms(asked, lang)
      const money = (amount: number) => f.money({ amount, currency: deal?.currency ?? account.currency })
      const found = stepFor(asked, account.tier, work.policy)
      const facts = [
        [
          w.facts.price,
          asked.of === undefined
            ? undefined
            : w.price(money(asked.of), money(priceAfter(asked.of, asked.value))),
        ],
        [
          w.facts.ladder,
          found.is === 'asked'
            ? rangeWords(asked.condition, found.step, lang)
            : ladderWords(asked.condition, account.tier, work.policy, lang),
        ],
        [w.facts.before, grantedWords(others, lang)],
        [w.facts.wants, asked.wants],
        [w.facts.offer, asked.offer],
        [w.facts.result, asked.result],
      ] as const
      const about = aboutTerms(account, deal, lang)
      const own = { requester, title: w.title(what, about), facts, done: w.done(what, about) }
      return shownOf(request, subject, own, lang)
    }
  },
  gone,
  async yes(work, { request, subject, asked }, byId) {
    const { account, deal } = subject
    if (asked.condition === 'payment' && !deal)
      await notePaymentDays(work, account.id, { days: asked.value, source: request.code, byId })
    await audit(work, {
      personId: byId,
      what: 'terms.grant',
      subject: deal ? `deal:${deal.code}` : `account:${account.code}`,
      after: { condition: asked.condition, value: asked.value, request: request.code },
    })
    return subject
  },
})

/** More than anybody can be asked for, as a file or another policy may have it; or the deal has ended, or a discount would be taken from another price or land elsewhere of the floor. */
async function gone(work: Work, { subject, asked }: Asking): Promise<VoidReason | undefined> {
  const { account, deal } = subject
  if (stepFor(asked, account.tier, work.policy).is === 'outside') return { gone: 'outside' }
  if (!deal) return undefined
  const { status } = deal
  if (status === 'lost' || status === 'cancelled' || status === 'on_hold') return { deal: status }
  if (asked.of === undefined) return undefined
  const granted = await grantedTerms(work, { accountId: account.id, dealId: deal.id })
  if (priceBefore(deal.amount, granted) !== asked.of) return { fields: ['amount'] }
  const below = deal.priceFloor !== null && priceAfter(asked.of, asked.value) < deal.priceFloor
  return below === (asked.below ?? false) ? undefined : { fields: ['price'] }
}
