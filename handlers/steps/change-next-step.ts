import type { Handler } from '../../src/bot/handler.ts'
import { isDay } from '../../src/domain/day.ts'
import { sayProblem } from '../../src/reading/cards.ts'
import { redateCard } from '../../src/steps/cards.ts'
import { changeStep, clickedStep, stepView } from '../../src/steps/steps.ts'

/** The "done" button of a step: its own card becomes the answer; a list has other rows, so there the answer stands beside it. */
export const finishNextStep: Handler = async (message, work) => {
  const card = await changeStep(message, work, await clickedStep(message, work), 'done')
  return { card, delivery: message.fields['alone'] === 'yes' ? 'replace' : 'private' }
}

/** The "re-date" button: asks for the day beside the card or list it was pressed on, then moves it. */
export const redateNextStep: Handler = async (message, work) => {
  const step = await clickedStep(message, work)
  const { due } = message.fields
  if (!due)
    return { card: redateCard(await stepView(message, work, step), message.lang), delivery: 'private' }
  const past = {
    field: 'due',
    key: isDay(due) ? 'dueInPast' : 'impossibleDay',
    data: { said: due, day: due },
  } as const
  if (!isDay(due) || due < work.today)
    return redateCard(await stepView(message, work, step), message.lang, sayProblem(past)[message.lang])
  return changeStep(message, work, step, 'redate', due)
}
