import type { Room } from '../../src/bot/handler.ts'
import { answerQuestion } from './answer-question.ts'

export const questions: Room = {
  intents: {
    ask: answerQuestion,
  },
  jobs: [],
}
