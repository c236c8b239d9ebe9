import type { Room } from '../../src/bot/handler.ts'
import { createNewAccount, openAccount } from './create-account.ts'
import { forgetPerson } from './forget-person.ts'
import { handOver } from './hand-over.ts'
import { keepHere } from './keep-here.ts'
import { listPeople } from './list-people.ts'
import { nominateAccount } from './nominate-account.ts'
import { goOnWithAccount } from './pick-account.ts'
import { renameByChat } from './rename-account.ts'
import { renameByName } from './rename-contact.ts'
import { settle, showPromises } from './settle-promise.ts'
import { showAccount } from './show-account.ts'
import { showChanges } from './show-changes.ts'
import { setPerson, showPerson } from './show-person.ts'
import { showReferral } from './show-referral.ts'
import { showHistory, showMap, showMoney, showProfile } from './show-section.ts'
import { showTier } from './show-tier.ts'

export const accounts: Room = {
  intents: {
    account: showAccount,
    'account.open': showAccount,
    'account.new': openAccount,
    'account.rename': renameByChat,
    'hand-over': handOver,
    nominate: nominateAccount,
    'account.create': createNewAccount,
    'account.promises': showPromises,
    'promise.settle': settle,
    'account.history': showHistory,
    'account.changes': showChanges,
    'account.money': showMoney,
    'account.people': listPeople,
    'account.map': showMap,
    'account.pick': goOnWithAccount,
    'account.referral': showReferral,
    'account.tier': showTier,
    'account.profile': showProfile,
    'account.here': keepHere,
    'person.open': showPerson,
    'person.set': setPerson,
    'contact.rename': renameByName,
    'person.forget': forgetPerson,
  },
  jobs: [],
}
