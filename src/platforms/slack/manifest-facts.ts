/** What the code relies on in `manifest.yml`; a test keeps the two in step. */

/** The slash commands and the word that each stands for: `/visit Acme` is `/kam visit Acme`. */
export const slackCommands = [
  { command: '/kam', word: '' },
  { command: '/visit', word: 'visit' },
  { command: '/account', word: 'account' },
  { command: '/deal', word: 'deal' },
] as const

/** Where Slack sends everything, without Socket Mode. */
export const slackPath = '/slack/events'

/** The events that `inbound.ts` and `app.ts` read. */
export const slackEvents = [
  'app_home_opened',
  'app_mention',
  'app_uninstalled',
  'message.channels',
  'message.groups',
  'message.im',
  'tokens_revoked',
] as const

/** What the bot may do, no more; the reason for each is in `docs/slack-scopes.md`. */
export const slackScopes = [
  'app_mentions:read',
  'channels:history',
  'channels:read',
  'chat:write',
  'commands',
  'groups:history',
  'groups:read',
  'im:history',
  'im:write',
  'users:read',
  'users:read.email',
] as const
