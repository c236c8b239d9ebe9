import { several } from '../cards/english.ts'
import type { setupZh } from './setup-words.zh.ts'

export const setupEn: typeof setupZh = {
  title: (done) => (done === 3 ? 'All three steps are done' : `Three first steps: ${done} done`),
  steps: { people: '1 Colleagues', accounts: '2 Accounts', channels: '3 Channels for deals' },
  people: (people, reached, alone) =>
    [
      several(people, 'person', 'people'),
      reached > 0 && `${reached} found on Slack or Feishu`,
      alone > 0 && `${alone} ${alone === 1 ? 'rep has' : 'reps have'} no manager (write “change member”)`,
    ]
      .filter(Boolean)
      .join(', '),
  peopleTodo: 'Nobody yet. Write “add member Nina Sharp as rep of Daniel Reyes”, or send me members.csv.',
  accounts: (accounts, key) => `${several(accounts, 'account')}, ${key} of them key accounts`,
  noKey: 'None has a tier yet: write “tier Meridian A grows next year”; risk is looked at for A to D.',
  accountsTodo: 'None yet. Send me accounts.csv, or open them one by one.',
  channels: (count) => several(count, 'channel'),
  channelsTodo:
    'None yet. Add me to a channel and mention me with “deal D6 here” or “account Meridian here”. Without one, requests go to the people themselves.',
  buttons: { person: 'Add a colleague', account: 'New account', again: 'Look again' },
}
