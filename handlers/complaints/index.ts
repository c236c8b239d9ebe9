import type { Room } from '../../src/bot/handler.ts'
import { acknowledgeComplaint } from './acknowledge-complaint.ts'
import { addToComplaint } from './add-to-complaint.ts'
import { answerComplaint, refuseAnswer } from './answer-complaint.ts'
import { changeComplaintLevel } from './change-complaint-level.ts'
import { closeComplaint } from './close-complaint.ts'
import { openComplaint } from './open-complaint.ts'
import { showComplaint } from './show-complaint.ts'
import { warnCrisis } from './warn-crisis.ts'

export const complaints: Room = {
  intents: {
    complaint: openComplaint,
    'complaint.open': showComplaint,
    'complaint.add': addToComplaint,
    'complaint.acknowledge': acknowledgeComplaint,
    'complaint.answer': answerComplaint,
    'complaint.refuse': refuseAnswer,
    'complaint.level': changeComplaintLevel,
    'complaint.close': closeComplaint,
  },
  jobs: [warnCrisis],
}
