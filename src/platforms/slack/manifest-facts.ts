/** What the code relies on in `manifest.yml`; a test keeps the two in step. */

/** The slash commands and the word that each stands for: `/visit Acme` is `/kam visit Acme`. */
export const slackCommands = [
  { command: '/kam', word: '' },
  { command: '/visit', word: 'visit' },
  { command: '/account', word: 'account' },
  { command: '/deal', word: 'deal' },
] as const

/** What a message's menu and the lightning bolt offer, and what the message becomes. */
export const slackShortcuts = [
  { callback: 'visit', type: 'message', as: 'visit' },
  { callback: 'note', type: 'message', as: 'note' },
  { callback: 'visit_new', type: 'global', as: 'visit' },
  { callback: 'note_new', type: 'global', as: 'note' },
] as const

/** Where Slack sends everything, without Socket Mode. */
export const slackPath = '/slack/events'
