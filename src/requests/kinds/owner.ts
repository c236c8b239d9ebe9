import { z } from 'zod'
import { packOf, setOwner } from '../../accounts/standing-store.ts'
import { accountsById } from '../../accounts/store.ts'
import { formatterFor } from '../../cards/speech.ts'
import { audit } from '../../db/audit.ts'
import { dayOf } from '../../db/days.ts'
import type { Wanted } from '../../domain/approval/rule.ts'
import type { Lang } from '../../domain/lang.ts'
import { mayManage } from '../../domain/rights.ts'
import { namesOfPeople, personById } from '../../people/store.ts'
import { reassess } from '../../risk/store.ts'
import type { Fact } from '../cards.ts'
import { defineKind } from '../kind.ts'
import { packFacts, handOverWords as words } from '../pack-cards.ts'
import { ruleFrom } from '../rule.ts'
import { shownOf } from '../shown-cards.ts'

/**
 * A hand-over (S72): the account, its deals, open steps and complaints go to another person. Whoever takes it agrees to the pack, and the
 * manager agrees unless a manager asked. `before`: who owned it when it was asked.
 */
export const owner = defineKind({
  asked: z.object({ person: z.number(), before: z.number() }),
  async rule(work, { subject, asked, requesterId }) {
    const requester = await personById(work, requesterId)
    const receiver = await personById(work, asked.person)
    const leads =
      requester && requesterId !== subject.account.ownerId && mayManage(requester, subject.account)
    const wanted: Wanted[] = leads ? [] : [{ why: { kind: 'asked' }, ...work.policy.approvals.kinds.owner }]
    if (receiver && receiver.id !== requesterId)
      wanted.push({ why: { kind: 'takes' }, who: [{ name: receiver.name }], rule: 'all' })
    return ruleFrom(work, { subject, requesterId, takes: asked.person }, wanted)
  },
  title: ({ subject: { account } }, lang) => words[lang].title(formatterFor(lang).account(account)),
  async show(work, { request, subject, asked }, requester) {
    const { account } = subject
    const names = await namesOfPeople(work, [asked.person, asked.before])
    const to = names.get(asked.person) ?? ''
    const pack = await packOf(work, account.id, asked.before)
    const days = {
      steps: pack.steps.map(({ due }) => dayOf(due)),
      visit: pack.visit && dayOf(pack.visit.day),
    }
    return (lang: Lang) => {
      const w = words[lang]
      const name = formatterFor(lang).account(account)
      const facts: Fact[] = [
        [w.to, `${names.get(asked.before) ?? ''} → ${to}`],
        ...packFacts(pack, days, lang),
      ]
      return shownOf(
        request,
        subject,
        { requester, title: w.title(name), facts, done: w.done(name, to) },
        lang,
      )
    }
  },
  async gone(_work, { subject, asked }) {
    return subject.account.ownerId === asked.before ? undefined : { gone: 'owner' }
  },
  async yes(work, { request, subject, asked }, byId) {
    const { account } = subject
    const names = await namesOfPeople(work, [asked.person, account.ownerId])
    const dealIds = await setOwner(work, account, asked.person)
    await audit(work, {
      personId: byId,
      what: 'account.owner',
      subject: `account:${account.code}`,
      before: { owner: names.get(account.ownerId) ?? '' },
      after: { owner: names.get(asked.person) ?? '', deals: dealIds.length, request: request.code },
    })
    await reassess(work, { accountIds: [account.id], dealIds })
    const [now] = await accountsById(work, [account.id])
    return { account: now ?? account }
  },
})
