import type { Work } from '../db/work.ts'
import { workingMinutesBetween } from '../domain/calendar.ts'
import { stageAge } from '../domain/deal.ts'
import type { Lang } from '../domain/lang.ts'
import { minuteOf } from '../domain/policy.ts'
import { missingIn } from '../domain/record.ts'
import { mayChange, type Person } from '../domain/rights.ts'
import { namesOfPeople } from '../people/store.ts'
import { movesOf, type RequestRow } from '../requests/store.ts'
import { requestWords } from '../requests/words.ts'
import { openStepOf } from '../steps/store.ts'
import { grantedTerms } from '../terms/store.ts'
import type { DealView } from './cards.ts'
import { stakeholdersOf } from './stakeholder-store.ts'
import { type DealRow, stageHistory } from './store.ts'

/** The one-pager of a deal for this reader. How low we would go is for the deal team alone (S65). */
export async function viewDeal(work: Work, deal: DealRow, reader: Person, lang: Lang): Promise<DealView> {
  const may = mayChange(reader, deal.account)
  const limit = work.policy.risk.deal.DR01.limit[deal.stage]
  const step = await openStepOf(work, deal.id)
  const moves = await movesOf(work, deal.id, 6)
  const pending = moves.find(({ status }) => status === 'pending')
  const names = await namesOfPeople(
    work,
    moves.flatMap(({ decisions }) => decisions.map(({ personId }) => personId)),
  )
  const {
    account,
    evaluation: whole,
    holdUntil,
    holdReason,
    priceFloor,
    recordDueOn,
    ownerName,
    ...rest
  } = deal
  const { fit: _, ...evaluation } = whole
  return {
    ...rest,
    account,
    owner: ownerName,
    evaluation,
    age: stageAge(deal, work.today),
    ...(limit !== 'off' && { ageLimit: limit }),
    ...(may && { priceFloor }),
    granted: await grantedTerms(work, { accountId: account.id, dealId: deal.id }),
    ...(deal.status === 'on_hold' && holdUntil && { hold: { until: holdUntil, reason: holdReason ?? '' } }),
    ...(step && { nextStep: { text: step.text, due: step.due } }),
    people: await stakeholdersOf(work, deal.id),
    recordDueOn,
    recordComplete: missingIn(deal.record).length === 0,
    ...(deal.status === 'lost' && deal.record?.reason && { loss: deal.record }),
    ...(pending && { pending: pending.code }),
    spells: await stageHistory(work, deal.id),
    moves: moves
      .filter(({ status }) => status !== 'pending')
      .map((request) => ({
        code: request.code,
        from: request.from,
        to: request.to,
        status: requestWords[lang].status[request.status],
        voices: request.decisions.map(({ personId, verdict, at }) => ({
          name: names.get(personId) ?? '',
          verdict,
          hours: workingHours(work, request, at),
        })),
      })),
    may: { change: may },
  }
}

/** How long somebody took to decide: working time since they were asked. */
function workingHours(work: Work, request: RequestRow, at: Date): number {
  const { from, to } = work.policy.working
  const hours = { from: minuteOf(from), to: minuteOf(to) }
  return workingMinutesBetween(work.calendar, hours, work.zone, request.requestedAt, at) / 60
}
