import type { Room } from '../../src/bot/handler.ts'
import { editEntry } from './edit-entry.ts'
import { pickMessage } from './pick-message.ts'
import { refuseEdited } from './refuse-edited.ts'
import { dropPicked, savePicked } from './save-picked.ts'
import { undoEntry } from './undo-entry.ts'

export const entries: Room = {
  intents: {
    edit: editEntry,
    edited: refuseEdited,
    undo: undoEntry,
    picked: pickMessage,
    'picked.save': savePicked,
    'picked.drop': dropPicked,
  },
  jobs: [],
}
