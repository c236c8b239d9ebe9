import { z } from 'zod'
import { button } from '../../cards/build.ts'
import { formatterFor, speak } from '../../cards/speech.ts'
import { audit } from '../../db/audit.ts'
import { isDay } from '../../domain/day.ts'
import type { Lang } from '../../domain/lang.ts'
import { approvePlan } from '../../plans/approve-store.ts'
import { planWords } from '../../plans/cards.ts'
import { fingerprint } from '../../plans/fingerprint-store.ts'
import { numberWords } from '../../plans/page-cards.ts'
import { planLines, planOf } from '../../plans/store.ts'
import { defineKind } from '../kind.ts'
import { ruleOf } from '../rule.ts'
import { shownOf } from '../shown-cards.ts'
import type { Subject } from '../subject-store.ts'

/** The plan of an account (S66): on yes it counts as approved. `says`: what it said when it was asked for; another text is another plan. */
export const plan = defineKind({
  asked: z.object({ started: z.string().refine(isDay), says: z.string().max(40) }),
  rule: (work, asking) => ruleOf(work, asking, 'plan'),
  title: ({ subject }, lang) => titleOf(subject, lang),
  async show(work, { request, subject, asked }, requester) {
    const { account } = subject
    const now = await planOf(work, account.id, 'grow')
    const at = { accountId: account.id, kind: 'grow' as const, currency: account.currency }
    const lines = now ? await planLines(work, { ...at, since: now.linesFrom, until: now.closedOn }) : []
    return (lang) => {
      const s = speak(planWords, lang)
      const { w } = s
      // What is approved is the number and its day, not the words for it.
      const measures = lines.flatMap((line) =>
        line.part !== 'measure' || line.target === null
          ? []
          : [
              w.asked(
                line.text,
                numberWords(line, line.target, account.currency, s),
                line.due ? w.due(s.shortDay(line.due)) : '',
              ),
            ],
      )
      const texts = (part: string) => lines.filter((line) => line.part === part).map(({ text }) => text)
      const facts = [
        [w.facts.started, s.day(asked.started)],
        [w.facts.purpose, now?.purpose],
        [w.parts.goal, texts('goal').join('\n')],
        [w.parts.measure, measures.join('\n')],
        [w.facts.strategy, now?.strategy],
        [w.facts.obstacle, now?.obstacle],
      ] as const
      const title = titleOf(subject, lang)
      const also = button(w.title.grow, 'plan', { account: account.code, kind: 'grow' })
      return shownOf(request, subject, { requester, title, facts, done: w.approvedNow, also }, lang)
    }
  },
  async gone(work, { subject, asked }) {
    const now = await planOf(work, subject.account.id, 'grow')
    const same = now?.closedOn === null && now.startedOn === asked.started && fingerprint(now) === asked.says
    return same ? undefined : { gone: 'plan' }
  },
  async again(work, { subject, asked }) {
    const now = await planOf(work, subject.account.id, 'grow')
    return { ...asked, ...(now?.closedOn === null && { says: fingerprint(now) }) }
  },
  async yes(work, { request, subject, asked }, byId) {
    await approvePlan(work, subject.account.id, asked, byId)
    await audit(work, {
      personId: byId,
      what: 'plan.approve',
      subject: `account:${subject.account.code}`,
      after: { started: asked.started, request: request.code },
    })
    return subject
  },
})

function titleOf({ account }: Subject, lang: Lang): string {
  const w = planWords[lang]
  return w.titleOf(w.approveTitle, formatterFor(lang).account(account))
}
