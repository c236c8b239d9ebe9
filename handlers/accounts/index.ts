import type { Room } from '../../src/bot/handler.ts'
import { showAccount } from './show-account.ts'

export const accounts: Room = {
  intents: {
    account: showAccount,
    'account.open': showAccount,
  },
  jobs: [],
}
