import type { Ask, Handler } from '../src/bot.ts'
import { dealsCard } from '../src/cards/deal-lists.ts'
import { dealWords } from '../src/cards/deal-words.ts'
import { UserError } from '../src/domain/errors.ts'
import { dealNow } from '../src/flows/change-deal.ts'
import { dealAsked } from '../src/flows/deal-asked.ts'
import { type DealVerb, readDealVerb } from '../src/language/deal-words.ts'
import type { Reply } from '../src/platforms/platform.ts'
import { type DealRow, runningDeals } from '../src/store/deals.ts'
import type { Work } from '../src/store/work.ts'
import { cancelDeal, loseTyped, reopenDeal } from './close-deal.ts'
import { discussHere } from './discuss-here.ts'
import { editDeal, editTyped } from './edit-deal.ts'
import { evaluateDeal } from './evaluate-deal.ts'
import { holdTyped, wakeDeal } from './hold-deal.ts'
import { recordDeal } from './record-deal.ts'
import { moveTyped } from './request-move.ts'
import { criteriaTyped } from './set-criteria.ts'
import { showPeople } from './set-stakeholder.ts'

/**
 * `deal D6` · `商机 泰和` the one-pager; `deal` alone my deals; with a word behind it what the word says:
 * `deal D6 amount 4.8m` · `商机 D6 目标 24 台阀门` · `deal D6 hold 1 Aug budget frozen` · `deal D6 lost`
 */
export const dealTyped: Handler = async (ask, work) => {
  if (!ask.text.trim() && !ask.fields.deal) return showMine(ask, work)
  const asked = await dealAsked(ask, work)
  if ('card' in asked) return { card: asked.card, how: 'private' }
  const { deal, rest } = asked
  if (!rest) return { card: await dealNow(ask, work, deal.id), how: 'private' }
  const said = readDealVerb(rest)
  if (!said) throw unknownVerb(rest)
  const answer = await byVerb({ ...ask, fields: { deal: deal.code } }, work, deal, said)
  if (answer === null || 'how' in answer) return answer
  return { card: answer, how: 'private' }
}

async function byVerb(ask: Ask, work: Work, deal: DealRow, { verb, rest }: { verb: DealVerb; rest: string }) {
  switch (verb) {
    case 'amount':
    case 'close':
    case 'goal':
    case 'need':
    case 'tag':
    case 'price':
    case 'floor':
    case 'contract':
    case 'rival':
    case 'rename':
      return editTyped(ask, work, deal, { verb, rest })
    case 'criteria':
      return criteriaTyped(ask, work, rest)
    case 'evaluate':
      return evaluateDeal(ask, work)
    case 'people':
      return showPeople(ask, work)
    case 'hold':
      return holdTyped(ask, work, deal, rest)
    case 'wake':
      return wakeDeal(ask, work)
    case 'won':
      return moveTyped({ ...ask, intent: 'move', text: `${deal.code} 6 ${rest}`, fields: {} }, work)
    case 'lost':
      return loseTyped(ask, work, rest)
    case 'reopen':
      return reopenDeal(ask, work, deal, rest)
    case 'cancel':
      return cancelDeal(ask, work, deal, rest)
    case 'record':
      return recordDeal(ask, work)
    case 'here':
      return discussHere(ask, work, deal)
    case 'edit':
      return editDeal(ask, work)
  }
}

async function showMine(ask: Ask, work: Work): Promise<Reply> {
  const deals = await runningDeals(work, { ownerId: ask.person.id })
  return { card: dealsCard(deals, ask.lang), how: 'private' }
}

function unknownVerb(rest: string): UserError {
  const typed = [...rest].slice(0, 40).join('')
  const zh =
    '金额、成交、目标、需求、需求点、报价、底价、合同、对手、标准、评估、关系、暂停、唤醒、赢单、丢单、重开、取消、记录、修改'
  const en =
    'amount, close, goal, need, tag, price, floor, contract, rival, criteria, evaluation, people, hold, wake, won, lost, reopen, cancel, record, edit'
  return new UserError({ zh: dealWords.zh.refused.verb(typed, zh), en: dealWords.en.refused.verb(typed, en) })
}
