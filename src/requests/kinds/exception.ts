import { z } from 'zod'
import { formatterFor } from '../../cards/speech.ts'
import { audit } from '../../db/audit.ts'
import { isDay } from '../../domain/day.ts'
import type { Lang } from '../../domain/lang.ts'
import type { Rule } from '../../domain/risk/assessment.ts'
import { riskWords } from '../../risk/cards.ts'
import { addException } from '../../risk/exception-store.ts'
import { rulesCounting } from '../../risk/store.ts'
import { defineKind } from '../kind.ts'
import { ruleOf } from '../rule.ts'
import { shownOf } from '../shown-cards.ts'
import type { Subject } from '../subject-store.ts'

const words = {
  zh: {
    title: (rule: string, about: string) => `不算风险：${rule} · ${about}`,
    rule: '规则',
    until: '到',
    done: (rule: string, until: string) => `「${rule}」在 ${until} 之前不算风险`,
  },
  en: {
    title: (rule: string, about: string) => `Not a risk: ${rule} · ${about}`,
    rule: 'Rule',
    until: 'Until',
    done: (rule: string, until: string) => `“${rule}” is no risk until ${until}`,
  },
}

/** "Not a risk": on yes the rule is off for this account or deal until its day. */
export const exception = defineKind({
  asked: z.object({
    rule: z.custom<Rule>((rule) => typeof rule === 'string' && Object.hasOwn(riskWords.zh.rules, rule)),
    until: z.string().refine(isDay),
  }),
  key: ({ rule }) => rule,
  rule: (work, asking) => ruleOf(work, asking, 'exception'),
  title: ({ subject, asked: { rule } }, lang) =>
    words[lang].title(riskWords[lang].rules[rule], aboutOf(subject, lang)),
  async show(_work, { request, subject, asked }, requester) {
    return (lang) => {
      const w = words[lang]
      const name = riskWords[lang].rules[asked.rule]
      const until = formatterFor(lang).day(asked.until)
      const facts = [
        [w.rule, `${asked.rule} ${name}`],
        [w.until, until],
      ] as const
      const own = {
        requester,
        title: w.title(name, aboutOf(subject, lang)),
        facts,
        done: w.done(name, until),
      }
      return shownOf(request, subject, own, lang)
    }
  },
  async gone(work, { subject, asked }) {
    if (asked.until <= work.today) return { gone: 'day' }
    const { kind, id } = riskSubject(subject)
    return (await rulesCounting(work, kind, id)).includes(asked.rule) ? undefined : { gone: 'rule' }
  },
  async yes(work, { request, subject, asked: { rule, until } }, byId) {
    const { kind, id, code } = riskSubject(subject)
    const { reason } = request
    await addException(work, { subject: kind, subjectId: id, rule, until, reason, byId })
    await audit(work, {
      personId: byId,
      what: 'except',
      subject: `${kind}:${code}`,
      after: { rule, until, reason, request: request.code },
    })
    return subject
  },
  risk: true,
})

function riskSubject({ account, deal }: Subject) {
  return deal
    ? { kind: 'deal' as const, id: deal.id, code: deal.code }
    : { kind: 'account' as const, id: account.id, code: account.code }
}

function aboutOf({ account, deal }: Subject, lang: Lang): string {
  const f = formatterFor(lang)
  return deal ? `${deal.code} ${f.deal(deal.name)}` : f.account(account)
}
