import type { Room } from '../../src/bot/handler.ts'
import { cancelDeal } from './cancel-deal.ts'
import { createDeal } from './create-deal.ts'
import { discussHere } from './discuss-here.ts'
import { editDeal, saveDeal } from './edit-deal.ts'
import { evaluateDeal, saveEvaluation } from './evaluate-deal.ts'
import { holdDeal, wakeDeal } from './hold-deal.ts'
import { loseDeal } from './lose-deal.ts'
import { openDeal } from './open-deal.ts'
import { recordDeal } from './record-deal.ts'
import { remindRecords } from './remind-records.ts'
import { reopenDeal } from './reopen-deal.ts'
import { saveCriteria, setCriteria } from './set-criteria.ts'
import { setDealField } from './set-deal-field.ts'
import { removePerson, savePerson } from './set-stakeholder.ts'
import { setWeights } from './set-weights.ts'
import { dealTyped } from './show-deal.ts'
import { showPeople, showPerson } from './show-people.ts'
import { wakeDeals } from './wake-deals.ts'

export const deals: Room = {
  intents: {
    deal: dealTyped,
    'deal.open': dealTyped,
    'deal.new': openDeal,
    'deal.create': createDeal,
    'deal.edit': editDeal,
    'deal.save': saveDeal,
    'deal.evaluate': evaluateDeal,
    'deal.evaluated': saveEvaluation,
    'deal.criteria': setCriteria,
    'deal.criteria.save': saveCriteria,
    people: showPeople,
    'deal.people': showPeople,
    'deal.person': showPerson,
    'deal.person.save': savePerson,
    'deal.person.remove': removePerson,
    'deal.weights': setWeights,
    'deal.hold': holdDeal,
    'deal.wake': wakeDeal,
    'deal.lost': loseDeal,
    'deal.record': recordDeal,
    'deal.set': setDealField,
    'deal.cancel': cancelDeal,
    'deal.reopen': reopenDeal,
    'deal.here': discussHere,
  },
  jobs: [wakeDeals, remindRecords],
}
