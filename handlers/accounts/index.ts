import type { Room } from '../../src/bot/handler.ts'
import { showAccount } from './show-account.ts'
import { setPerson, showPerson } from './show-person.ts'

export const accounts: Room = {
  intents: {
    account: showAccount,
    'account.open': showAccount,
    'person.open': showPerson,
    'person.set': setPerson,
  },
  jobs: [],
}
