import type { Room } from '../../src/bot/handler.ts'
import { editEntry } from './edit-entry.ts'
import { undoEntry } from './undo-entry.ts'

export const entries: Room = {
  intents: {
    edit: editEntry,
    undo: undoEntry,
  },
  jobs: [],
}
