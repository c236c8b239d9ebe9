import type { Room } from '../../src/bot/handler.ts'
import { showHome } from './show-home.ts'

export const home: Room = {
  intents: { home: showHome },
  jobs: [],
}
