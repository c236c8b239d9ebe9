import type { Message } from '../bot/handler.ts'
import { keptWords, refuseUnkept } from '../bot/kept-words.ts'
import { button, buttons, card, quiet, text } from '../cards/build.ts'
import type { Card } from '../cards/card.ts'
import { formatterFor } from '../cards/speech.ts'
import { terms } from '../cards/terms.ts'
import type { Work } from '../db/work.ts'
import { CRITERIA, type KeyCriterion, readNomination } from '../domain/nomination.ts'
import type { Policy } from '../domain/policy.ts'
import type { Tier } from '../domain/risk/facts.ts'
import { reassess } from '../risk/store.ts'
import { visitWords } from '../visits/cards.ts'
import { nominationWords, type Typed } from './nomination-cards.ts'
import { setNominated } from './set-nominated.ts'
import type { AccountRow } from './store.ts'
import { tierWords } from './tier-cards.ts'

const TIERS: readonly Tier[] = ['A', 'B', 'C', 'D']

/** A nomination as its form or the words behind the account say it, and what is wrong with it. Throws UserError for what is not kept. */
export function toldOf(message: Message, words: string, policy: Policy['keyAccounts']) {
  const { fields, lang } = message
  const w = nominationWords[lang]
  const told = readNomination(words)
  const isForm = fields['form'] === 'yes'
  const chosen = (fields['criteria'] ?? '').split(',')
  const typed: Typed = isForm
    ? {
        criteria: CRITERIA.filter((name) => chosen.includes(name)),
        tier: TIERS.find((tier) => tier === fields['tier']),
        months: (fields['months'] ?? '').trim(),
        evidence: keptWords(fields['evidence'] ?? '', 300),
      }
    : { ...told, months: told.months?.toString() ?? '', evidence: keptWords(told.evidence, 300) }
  refuseUnkept([typed.evidence])
  const months = /^\d{1,3}$/.test(typed.months) ? Number(typed.months) : undefined
  const problems = {
    ...(typed.criteria.length < policy.criteria && { criteria: w.problem(policy.criteria) }),
    ...(!typed.evidence && { evidence: w.noEvidence }),
    ...(typed.months && months === undefined && { months: w.badMonths }),
  }
  return { typed, months, problems }
}

/** Whoever manages the account proposed it: it is a key account now. */
export async function nominated(
  message: Message,
  work: Work,
  account: AccountRow,
  told: { tier: Tier; criteria: KeyCriterion[]; evidence: string },
): Promise<Card> {
  const { lang } = message
  await setNominated(work, account, told, message.person.id)
  const { accounts } = await reassess(work, { accountIds: [account.id] })
  const [risk] = accounts
  const w = nominationWords[lang]
  const holds = tierWords[lang]
  return card(
    lang,
    { title: w.done(formatterFor(lang).account(account), told.tier), tone: 'good' },
    text(holds.nominated(formatterFor(lang).list(told.criteria.map((name) => holds.holds[name])))),
    text(told.evidence),
    risk &&
      quiet(visitWords[lang].risk(risk.before.score, risk.after.score, terms[lang].band[risk.after.band])),
    buttons(button(nominationWords[lang].account, 'account.open', { text: account.code })),
  )
}
