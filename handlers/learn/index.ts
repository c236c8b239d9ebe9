import type { Room } from '../../src/bot/handler.ts'
import { answerQuiz } from './answer-quiz.ts'
import { dropOwnSelfTest } from './drop-self-test.ts'
import { muteLessons } from './mute-lessons.ts'
import { saveSelfTest } from './save-self-test.ts'
import { sendLessons } from './send-lessons.ts'
import { showLesson } from './show-lesson.ts'
import { showSelfTest } from './show-self-test.ts'

export const learn: Room = {
  intents: {
    learn: showLesson,
    'learn.answer': answerQuiz,
    'learn.mute': muteLessons,
    'self-test': showSelfTest,
    'self-test.save': saveSelfTest,
    'self-test.drop': dropOwnSelfTest,
  },
  jobs: [sendLessons],
}
