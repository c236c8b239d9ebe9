import { button, buttons, card, facts, form, list, primary, quiet, text } from '../cards/build.ts'
import type { Card } from '../cards/card.ts'
import { percentWords } from '../cards/format.ts'
import { type Speech, speak } from '../cards/speech.ts'
import type { Lang } from '../domain/lang.ts'
import { minorFrom } from '../domain/money.ts'
import { type CompanyTest, CRITERIA, type KeyCriterion } from '../domain/nomination.ts'
import type { Policy } from '../domain/policy.ts'
import type { Tier } from '../domain/risk/facts.ts'
import { nominationEn } from './nomination-words.en.ts'
import { nominationZh } from './nomination-words.zh.ts'
import { type Figures, figureItems } from './tier-cards.ts'

export const nominationWords = { zh: nominationZh, en: nominationEn }

type Account = { code: string; name: string; aliases: readonly string[] }
type Fact = readonly [label: string, value: string | undefined]

/** What is known of a company that is proposed, beside what whoever proposes it says. */
export type Nominee = {
  test: CompanyTest
  currency: string
  figures: Figures | undefined
  parent: (Account & { tier: string | null }) | undefined
}

export type Typed = { criteria: KeyCriterion[]; tier: Tier | undefined; months: string; evidence: string }
type Problems = Partial<Record<'criteria' | 'months' | 'evidence', string>>

/** Why is it a key account? The five criteria to tick, with what the figures and the company's own test say. */
export function nominationForm(
  account: Account,
  nominee: Nominee,
  typed: Typed,
  problems: Problems,
  policy: Policy['keyAccounts'],
  lang: Lang,
): Card {
  const s = speak(nominationWords, lang)
  const { w } = s
  const zone = nominee.figures?.placed.zone
  const wrong = Object.keys(problems).length > 0
  const value = typed.tier ?? (zone && zone !== 'D' ? zone : 'C')
  return card(
    lang,
    { title: w.title(s.account(account)), tone: wrong ? 'warn' : 'info' },
    text(w.text),
    facts(...nomineeFacts(nominee, policy, lang)),
    list(figureItems(nominee.figures, lang)),
    form(
      `nominate${account.code}`,
      [
        {
          kind: 'choices',
          name: 'criteria',
          label: w.fields.criteria,
          required: true,
          values: typed.criteria,
          problem: problems.criteria,
          options: CRITERIA.map((name) => ({ label: w.criteria[name], value: name })),
        },
        {
          kind: 'choice',
          name: 'tier',
          label: w.fields.tier,
          required: true,
          value,
          options: (['A', 'B', 'C', 'D'] as const).map((tier) => ({
            label: w.tier(tier, tier === zone),
            value: tier,
          })),
        },
        {
          kind: 'text',
          name: 'months',
          label: w.fields.months,
          value: typed.months || undefined,
          problem: problems.months,
          max: 3,
        },
        {
          kind: 'lines',
          name: 'evidence',
          label: w.fields.evidence,
          required: true,
          value: typed.evidence || undefined,
          problem: problems.evidence,
          max: 300,
        },
      ],
      primary(w.send, 'nominate', { account: account.code, form: 'yes' }),
    ),
  )
}

/** The company's own test and the group, as lines. */
export function nomineeFacts(nominee: Nominee, policy: Policy['keyAccounts'], lang: Lang): Fact[] {
  const s = speak(nominationWords, lang)
  const { w } = s
  const { test, parent } = nominee
  const needed = s.money({ amount: minorFrom(policy.monthly, policy.currency), currency: policy.currency })
  const bought =
    test.monthly.minor === undefined
      ? undefined
      : s.money({ amount: test.monthly.minor, currency: nominee.currency })
  const once = test.monthly.oneOrder === undefined ? '' : w.oneOrder(percentWords(test.monthly.oneOrder))
  const months = test.contract.months === undefined ? undefined : w.months(test.contract.months)
  return [
    [w.facts.monthly, tested(bought, test.monthly.met, needed, s) + once],
    [w.facts.contract, tested(months, test.contract.met, w.months(policy.contractMonths), s)],
    [
      w.facts.group,
      parent && (parent.tier ? w.group(s.account(parent), parent.tier) : w.groupPlain(s.account(parent))),
    ],
  ]
}

function tested(
  value: string | undefined,
  met: boolean | undefined,
  needed: string,
  { w }: Speech<typeof nominationZh>,
): string {
  if (value === undefined || met === undefined) return [value, w.unknown(needed)].filter(Boolean).join(' · ')
  return met ? w.met(value, needed) : w.missed(value, needed)
}

/** Accounts of tier A that could be taken down, the one whose figures carry it least first. */
export type Cap = {
  of: 'rep' | 'company'
  most: number
  owner: string
  accounts: (Account & { owner: string; zone: Tier | undefined })[]
}

/** There are as many A accounts as the policy allows: which could be taken down, a tap each. */
export function capCard(
  account: Account & { tier: string | null },
  { of, most, owner, accounts }: Cap,
  lang: Lang,
): Card {
  const s = speak(nominationWords, lang)
  const { cap } = s.w
  const says = of === 'rep' ? cap.rep(owner, most) : cap.company(most)
  const reason = cap.reason(s.account(account))
  return card(
    lang,
    { title: cap.title, tone: 'warn', summary: says },
    text(says),
    accounts.length > 0 ? text(cap.how) : text(cap.none),
    list(
      accounts.map((each) => {
        const tier = each.zone && each.zone !== 'A' ? each.zone : 'B'
        return {
          text: cap.line(`${each.code} ${s.account(each)}`, each.owner, each.zone),
          buttons: [button(cap.down(tier), 'fact.tier', { account: each.code, form: 'yes', tier, reason })],
        }
      }),
    ),
    quiet(cap.policy),
    buttons(
      button(cap.back(s.account(account)), account.tier === null ? 'nominate' : 'account.tier', {
        account: account.code,
      }),
    ),
  )
}
