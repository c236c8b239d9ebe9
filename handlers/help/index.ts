import type { Room } from '../../src/bot/handler.ts'
import { sayUnreadable } from './say-unreadable.ts'
import { shareAnswer } from './share-answer.ts'
import { showHelp, showUnknown, smallTalk, welcome } from './show-help.ts'
import { showSetup } from './show-setup.ts'

export const help: Room = {
  intents: {
    help: showHelp,
    welcome,
    unknown: showUnknown,
    unreadable: sayUnreadable,
    chat: smallTalk,
    share: shareAnswer,
    setup: showSetup,
  },
  jobs: [],
}
