import type { Room } from '../../src/bot/handler.ts'
import { editEntry } from './edit-entry.ts'
import { refuseEdited } from './refuse-edited.ts'
import { undoEntry } from './undo-entry.ts'

export const entries: Room = {
  intents: {
    edit: editEntry,
    edited: refuseEdited,
    undo: undoEntry,
  },
  jobs: [],
}
