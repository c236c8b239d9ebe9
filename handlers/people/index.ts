import type { Room } from '../../src/bot/handler.ts'
import { askHandOver } from './ask-hand-over.ts'
import { goAway } from './go-away.ts'
import { preferPlatform } from './prefer-platform.ts'

export const people: Room = {
  intents: {
    'send-me-on': preferPlatform,
    away: goAway,
  },
  jobs: [askHandOver],
}
