import type { Room } from '../../src/bot/handler.ts'
import { confirmFile, dropFile } from './confirm-file.ts'
import { previewFile } from './preview-file.ts'

export const imports: Room = {
  intents: {
    file: previewFile,
    'file.confirm': confirmFile,
    'file.drop': dropFile,
  },
  jobs: [],
}
