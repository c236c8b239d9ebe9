import { z } from 'zod'
import { dealName } from '../../cards/names.ts'
import type { Work } from '../../db/work.ts'
import { enterStage } from '../../deals/change-store.ts'
import type { RequestRule } from '../../deals/json-store.ts'
import { recordDueCard } from '../../deals/record-cards.ts'
import { recordDue } from '../../deals/record-due.ts'
import type { DealRow } from '../../deals/store.ts'
import { type Gate, isStage, STAGES, stageAge } from '../../domain/deal.ts'
import { checkGate, type GateCheck } from '../../domain/gates.ts'
import { tellPerson } from '../../queue/tell.ts'
import { gateFactsOf } from '../gate-store.ts'
import { defineKind, type FoundRequest } from '../kind.ts'
import { moveShown } from '../move-cards.ts'
import { ruleFor } from '../move-rule.ts'
import { passGate } from '../pass-gate.ts'
import { isMove, type MoveRow, openItem } from '../store.ts'
import type { Subject } from '../subject-store.ts'
import { requestWords, stageWords } from '../words.ts'

/**
 * A deal enters a stage. It is asked for at its gate (create-request.ts); here is what an imported one still needs, and what is the same for
 * all of them.
 */
export const move = defineKind({
  asked: z.unknown(),
  async rule(work, { subject, asked, requesterId }) {
    const { deal } = dealIn(subject)
    const { from, to } = Stages.parse(asked)
    const gates = STAGES.filter((stage) => stage >= from && stage < to)
    const facts = await gateFactsOf(work, deal)
    const found = await ruleFor(work, deal, { requesterId, gates }, facts)
    if ('nobody' in found) return found
    const checks = gates.map((gate) => checkGate(gate, facts, work.policy, work.today))
    const open = checks.flatMap((check) => check.open.map(({ key }) => openItem(check.gate, key)))
    return { rule: { ...found.rule, open } }
  },
  title({ subject, asked }, lang) {
    const { from, to } = Stages.parse(asked)
    const { deal } = dealIn(subject)
    const about = `${deal.code} ${dealName(deal.name, lang)}`
    return requestWords[lang].title(about, stageWords(from, lang), stageWords(to, lang))
  },
  async show(work, found, requester) {
    const { request, deal } = moveIn(found)
    const limit = work.policy.risk.deal.DR01.limit[deal.stage]
    const gates = request.status === 'pending' ? await gatesNow(work, request, deal) : []
    const { code, name, account, amount, currency, score, band } = deal
    const view = {
      code: request.code,
      deal: {
        code,
        name,
        account,
        tier: account.tier,
        owner: deal.ownerName,
        amount: { amount, currency },
        score,
        band,
        age: stageAge(deal, work.today),
        ...(limit !== 'off' && { ageLimit: limit }),
      },
      from: request.from,
      to: request.to,
      requester,
      reason: request.reason,
      gates,
      bypassed: bypassedIn(request.rule, gates),
      skipped: request.rule?.skipped ?? [],
    }
    return (lang) => moveShown(view, lang)
  },
  async gone(_work, found) {
    const { request, deal } = moveIn(found)
    const stands = deal.stage === request.from && (deal.status === 'open' || deal.status === 'won')
    return stands ? undefined : { deal: 'moved' }
  },
  beforeYes: passGate,
  async yes(work, found, byId) {
    const { request, deal } = moveIn(found)
    const entered = await enterStage(work, deal, request.to, {
      byId,
      requestId: request.id,
      bypassed: (request.rule?.open.length ?? 0) > 0,
      reason: request.reason,
      ...(request.to === 6 && !deal.record && { recordDueOn: recordDue(work) }),
    })
    return { account: entered.account, deal: entered }
  },
  version: (subject) => dealIn(subject).deal.version,
  room: true,
  risk: true,
  async follows(work, found) {
    const { request, deal } = moveIn(found)
    if (request.to === 6)
      await tellPerson(work, `record:${deal.code}`, deal.ownerId, (lang) =>
        recordDueCard(deal, 'won', lang, recordDue(work)),
      )
  },
})

/** The columns of a move, where the other kinds have JSON. */
const Stages = z.object({ from: z.number(), to: z.number() })

function dealIn({ deal }: Subject): { deal: DealRow } {
  if (!deal) throw new Error('a move is about a deal')
  return { deal }
}

function moveIn({ request, subject }: FoundRequest): { request: MoveRow; deal: DealRow } {
  if (!isMove(request)) throw new Error(`${request.code} is no move`)
  return { request, ...dealIn(subject) }
}

/** The gates that the request passes, as they stand now; the one into the new stage first. */
async function gatesNow(work: Work, request: MoveRow, deal: DealRow) {
  const facts = await gateFactsOf(work, deal)
  const gates = [request.to - 1, ...(request.rule?.skipped ?? [])].filter(isStage)
  return gates.map((gate) => checkGate(gate, facts, work.policy, work.today))
}

/** What was open when it was asked for, without what was ticked or waived meanwhile (`gates` as they are now; none: as it was). */
function bypassedIn(
  rule: RequestRule | undefined,
  gates: readonly GateCheck[],
): { gate: Gate; items: string[] }[] {
  const byGate = new Map<Gate, string[]>()
  const mended = gates.flatMap(({ gate, items }) =>
    items.filter(({ state }) => state !== 'open').map(({ key }) => openItem(gate, key)),
  )
  for (const open of (rule?.open ?? []).filter((each) => !mended.includes(each))) {
    const [name = '', item = ''] = open.split('.')
    const gate = Number(name.slice(1))
    if (isStage(gate)) byGate.set(gate, [...(byGate.get(gate) ?? []), item])
  }
  return [...byGate].map(([gate, items]) => ({ gate, items }))
}
