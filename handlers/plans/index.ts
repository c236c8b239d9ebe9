import type { Room } from '../../src/bot/handler.ts'
import { addAction } from './add-action.ts'
import { askConcession } from './ask-concession.ts'
import { beginPlan } from './begin-plan.ts'
import { choosePlay } from './choose-play.ts'
import { closePlan } from './close-plan.ts'
import { editPlan } from './edit-plan.ts'
import { noteProgress } from './note-progress.ts'
import { showDevelopment, showPlan, showWinBack } from './show-plan.ts'
import { submitPlan } from './submit-plan.ts'
import { enterStage, tickItem } from './tick-stage.ts'

export const plans: Room = {
  intents: {
    plan: showPlan,
    develop: showDevelopment,
    'win-back': showWinBack,
    'plan.begin': beginPlan,
    'plan.edit': editPlan,
    'plan.action': addAction,
    'plan.play': choosePlay,
    'plan.tick': tickItem,
    'plan.stage': enterStage,
    'plan.close': closePlan,
    'plan.progress': noteProgress,
    'plan.submit': submitPlan,
    'plan.concede': askConcession,
  },
  jobs: [],
}
