import type { Ask } from '../../src/bot/dispatch.ts'
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
export async function dealVerb(ask: Ask, work: Work, deal: DealRow, words: string) {
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
