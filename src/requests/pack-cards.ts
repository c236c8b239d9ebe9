import type { Pack } from '../accounts/standing-store.ts'
import { card, form, primary, quiet } from '../cards/build.ts'
import type { Card } from '../cards/card.ts'
import { colleagueField } from '../cards/picks.ts'
import { formatterFor } from '../cards/speech.ts'
import type { Day } from '../domain/day.ts'
import type { Lang } from '../domain/lang.ts'
import type { Fact } from './cards.ts'
import { stageWords } from './words.ts'

export const handOverWords = {
  zh: {
    title: (account: string) => `交接 ${account}`,
    nobody: (name: string) => `同事里没有「${name}」，请在下面选一位。`,
    to: '负责人',
    deals: '商机',
    steps: '下一步',
    promises: '承诺',
    ours: '我们',
    theirs: '对方',
    people: '联系人',
    complaints: '未结投诉',
    visit: '上次拜访',
    done: (account: string, person: string) => `${account} 现在由 ${person} 负责`,
    whom: '交给谁',
    reason: '为什么',
    ask: '提交',
    how: '对方确认后，客户、商机、下一步和未结投诉一起转过去。',
  },
  en: {
    title: (account: string) => `Hand-over of ${account}`,
    nobody: (name: string) => `No colleague is called “${name}”; please choose one.`,
    to: 'Owner',
    deals: 'Deals',
    steps: 'Next steps',
    promises: 'Promises',
    ours: 'we',
    theirs: 'they',
    people: 'People',
    complaints: 'Open complaints',
    visit: 'Last visit',
    done: (account: string, person: string) => `${account} is with ${person} now`,
    whom: 'To whom',
    reason: 'Why',
    ask: 'Send',
    how: 'When they agree, the account goes over with its deals, next steps and open complaints.',
  },
}

/** The pack: what whoever takes the account over reads before they say yes. */
export function packFacts(
  { deals, steps, promises, people, complaints, visit }: Pack,
  days: { steps: Day[]; visit: Day | undefined },
  lang: Lang,
): Fact[] {
  const w = handOverWords[lang]
  const f = formatterFor(lang)
  return [
    [
      w.deals,
      f.list(deals.map(({ code, name, stage }) => `${code} ${f.deal(name)} (${stageWords(stage, lang)})`)),
    ],
    [w.steps, f.list(steps.map(({ text }, at) => `${f.shortDay(days.steps[at]!)} ${text}`))],
    [w.promises, f.list(promises.map(({ text, byUs }) => `${byUs ? w.ours : w.theirs}${f.colon}${text}`))],
    [w.people, f.list(people.map(({ name }) => name))],
    [w.complaints, complaints > 0 && String(complaints)],
    [w.visit, visit && days.visit && `${f.shortDay(days.visit)} ${visit.summary}`],
  ]
}

/** To whom an account is handed over. `begins`: who is chosen, and why, until somebody says otherwise; `unknown`: a name that is nobody's. */
export function handOverFormCard(
  account: { code: string; name: string; aliases: readonly string[] },
  people: readonly { id: number; name: string }[],
  begins: { to?: string | undefined; why?: string | undefined; unknown?: string | undefined },
  lang: Lang,
): Card {
  const w = handOverWords[lang]
  const known = people.find(({ id }) => String(id) === begins.to)
  return card(
    lang,
    { title: w.title(formatterFor(lang).account(account)), tone: 'info' },
    quiet(w.how),
    form(
      `handover${account.code}`,
      [
        colleagueField(
          {
            name: 'to',
            label: w.whom,
            required: true,
            problem: begins.unknown ? w.nobody(begins.unknown) : undefined,
          },
          people,
          known,
        ),
        { kind: 'text', name: 'reason', label: w.reason, max: 200, value: begins.why || undefined },
      ],
      primary(w.ask, 'hand-over', { account: account.code }),
    ),
  )
}
