import type { Room } from '../../src/bot/handler.ts'
import { finishNextStep, redateNextStep } from './change-next-step.ts'
import { reassignNextStep } from './reassign-next-step.ts'
import { setNextStep } from './set-next-step.ts'
import { showNextStep } from './show-next-step.ts'

export const steps: Room = {
  intents: {
    next: setNextStep,
    'next.open': showNextStep,
    'next.done': finishNextStep,
    'next.redate': redateNextStep,
    'next.reassign': reassignNextStep,
  },
  jobs: [],
}
