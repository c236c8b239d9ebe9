import type { Message } from '../../src/bot/dispatch.ts'
import type { Work } from '../../src/db/work.ts'
import type { DealRow } from '../../src/deals/store.ts'
import { sayDeal } from '../../src/deals/words.ts'
import { UserError } from '../../src/domain/errors.ts'
import { readDealVerb } from '../../src/language/deal-words.ts'
import { moveTyped } from '../requests/request-move.ts'
import { discussHere } from './discuss-here.ts'
import { editDeal, editTyped } from './edit-deal.ts'
import { evaluateDeal } from './evaluate-deal.ts'
import { holdTyped, wakeDeal } from './hold-deal.ts'
import { cancelDeal, loseTyped } from './lose-deal.ts'
import { recordDeal } from './record-deal.ts'
import { reopenDeal } from './reopen-deal.ts'
import { criteriaTyped } from './set-criteria.ts'
import { showPeople } from './set-stakeholder.ts'

/** What the word behind a deal says: `deal D6 amount 4.8m`, `商机 D6 暂停 8/1 客户预算冻结`. Throws UserError for a word it does not know. */
export async function dealVerb(message: Message, work: Work, deal: DealRow, words: string) {
  const said = readDealVerb(words)
  if (!said) throw new UserError(sayDeal((w) => w.refused.verb([...words].slice(0, 40).join(''))))
  const { verb, rest } = said
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
      return editTyped(message, work, deal, { verb, rest })
    case 'criteria':
      return criteriaTyped(message, work, rest)
    case 'evaluate':
      return evaluateDeal(message, work)
    case 'people':
      return showPeople(message, work)
    case 'hold':
      return holdTyped(message, work, deal, rest)
    case 'wake':
      return wakeDeal(message, work)
    case 'won':
      return moveTyped({ ...message, intent: 'move', text: `${deal.code} 6 ${rest}`, fields: {} }, work)
    case 'lost':
      return loseTyped(message, work, rest)
    case 'reopen':
      return reopenDeal(message, work, deal, rest)
    case 'cancel':
      return cancelDeal(message, work, deal, rest)
    case 'record':
      return recordDeal(message, work)
    case 'here':
      return discussHere(message, work, deal)
    case 'edit':
      return editDeal(message, work)
  }
}
