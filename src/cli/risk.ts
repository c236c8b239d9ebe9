import type { Work } from '../db/work.ts'
import { daysBetween } from '../domain/day.ts'
import { digestOrder } from '../domain/digest.ts'
import type { Lang } from '../domain/lang.ts'
import { assessAccount, assessDeal } from '../domain/risk/assess.ts'
import type { Assessment } from '../domain/risk/assessment.ts'
import type { Band } from '../domain/risk/band.ts'
import { ageOf } from '../domain/risk/deal.ts'
import { relationshipOf } from '../domain/stakeholders.ts'
import { wallPercent } from '../domain/wall.ts'
import { evidenceWords } from '../risk/cards.ts'
import { keyAccounts, openDealIds } from '../risk/company-store.ts'
import { accountFacts, dealFacts } from '../risk/facts-store.ts'

export type RiskReport = {
  asOf: string
  accounts: {
    code: string
    name: string
    tier: string
    owner: string
    score: number
    band: Band
    signals: { code: string; points: number; evidence: string }[]
    hard: string[]
    daysSinceContact: number | null
    wallPercent: number | null
  }[]
  deals: {
    code: string
    score: number
    band: Band
    signals: { code: string; points: number; evidence: string }[]
    ageDays: number
    relationship: number | null
  }[]
}

const BATCH = 400

/** Every key account in digest order and every open deal, assessed as of `work.today` from the facts themselves. Writes nothing. */
export async function riskReport(work: Work, lang: Lang): Promise<RiskReport> {
  const bands = new Map<number, Band>()
  const deals: RiskReport['deals'] = []
  for (const ids of batches(await openDealIds(work))) {
    for (const deal of await dealFacts(work, ids)) {
      const found = assessDeal(deal.facts, work.policy, work.today, work.calendar)
      bands.set(deal.id, found.band)
      deals.push({
        code: deal.code,
        score: found.score,
        band: found.band,
        signals: signalsOf(found, work, lang),
        ageDays: ageOf(deal.facts, work.today),
        relationship: relationshipOf(deal.facts.stakeholders) ?? null,
      })
    }
  }
  const known = new Map((await keyAccounts(work)).map((account) => [account.id, account]))
  const accounts: (RiskReport['accounts'][number] & { revenue12: number })[] = []
  for (const ids of batches([...known.keys()])) {
    for (const { id, code, facts } of await accountFacts(work, ids, (dealId) => bands.get(dealId))) {
      const found = assessAccount(facts, work.policy, work.today, work.calendar)
      const [wall] = [...facts.walls].sort((a, b) => b.day.localeCompare(a.day))
      const account = known.get(id)
      accounts.push({
        code,
        name: account?.name ?? '',
        tier: facts.tier,
        owner: account?.owner ?? '',
        score: found.score,
        band: found.band,
        signals: signalsOf(found, work, lang),
        hard: found.hard,
        daysSinceContact: facts.lastContactOn ? daysBetween(facts.lastContactOn, work.today) : null,
        wallPercent: wall ? wallPercent(wall) : null,
        revenue12: account?.revenue12 ?? 0,
      })
    }
  }
  const ordered = accounts
    .sort((a, b) => digestOrder(a as never, b as never))
    .map(({ revenue12: _, ...account }) => account)
  return { asOf: work.today, accounts: ordered, deals }
}

/** The report as lines: one for each subject that is not healthy, with its reasons. */
export function riskLines(report: RiskReport): string {
  const lines = [`as of ${report.asOf}`]
  for (const each of report.accounts) {
    lines.push(
      `${each.code} ${each.name} (${each.tier} · ${each.owner}) ${each.score} ${each.band}${each.hard.length > 0 ? ` ${each.hard.join(',')}` : ''}`,
    )
    for (const signal of each.signals) lines.push(`    ${signal.code} ${signal.points}  ${signal.evidence}`)
  }
  for (const each of report.deals) {
    lines.push(`${each.code} ${each.score} ${each.band}, ${each.ageDays} days in stage`)
    for (const signal of each.signals) lines.push(`    ${signal.code} ${signal.points}  ${signal.evidence}`)
  }
  return lines.join('\n')
}

function signalsOf(found: Assessment, work: Work, lang: Lang) {
  return found.signals.map(({ code, points, evidence }) => ({
    code,
    points,
    evidence: evidenceWords(evidence, work.today, lang),
  }))
}

function* batches(ids: readonly number[]): Generator<number[]> {
  for (let at = 0; at < ids.length; at += BATCH) yield ids.slice(at, at + BATCH)
}
