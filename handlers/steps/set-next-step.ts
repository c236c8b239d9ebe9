import { isBare, pickAccount } from '../../src/accounts/pick-account.ts'
import { forwardTo } from '../../src/bot/forward.ts'
import type { Handler } from '../../src/bot/handler.ts'
import { bilingual } from '../../src/cards/speech.ts'
import { UserError } from '../../src/domain/errors.ts'
import { checkTold } from '../../src/entries/check-told.ts'
import { problemError } from '../../src/reading/cards.ts'
import { readAgain } from '../../src/reading/listen.ts'
import { askDay, chooseAccount, mustBeThere, stepsMeant, withStepMeant } from '../../src/steps/ask-step.ts'
import { chooseStepCard, nextWords } from '../../src/steps/cards.ts'
import { changeStep, setStep, stepCalled } from '../../src/steps/steps.ts'

/** `next D2 Friday send offer`, `下一步 F3 完成`, `next F1 to Friday`, `下一步 华锐 下周三 送样`. */
export const setNextStep: Handler = async (message, work) => {
  const pick = isBare(message) && (await pickAccount(message, work, 'next'))
  if (pick) return pick
  const text = message.fields.account ? `${message.fields.account} ${message.text}` : message.text
  const reading = await withStepMeant(work, await readAgain(message, work, 'next', text))
  const chosen = message.fields.account !== undefined
  if (!chosen && (!reading.account || reading.guessed.includes('account')) && reading.candidates.length > 0)
    return chooseAccount(message, work, reading)
  const [problem] = reading.problems
  if (problem) throw problemError(problem)
  const bare = reading.what === 'set' && !reading.step.text && !reading.step.due
  if (bare && reading.code) return forwardTo('next.open', { step: reading.code })
  await mustBeThere(message, work, reading)
  if (reading.what === 'set' && reading.missing.length === 1 && reading.missing[0] === 'due')
    return askDay(message, work, reading)
  const subject = reading.deal?.code ?? reading.account?.code
  // Only what it is about: a form asks for the rest.
  if (bare && subject) return forwardTo('morning.step', { subject })
  const { what, step: told, account } = reading
  if (what === 'set') {
    if (!subject) throw new UserError(bilingual(nextWords, (w) => w.which))
    const check = { account, what: told.text, day: told.due }
    return (await checkTold(message, work, check, { reading })) ?? setStep(message, work, reading)
  }

  const meant = await stepsMeant(work, reading)
  if (meant.length > 1) return chooseStepCard(meant.slice(0, MOST_CHOICES), what, message.lang)
  const step = meant[0] && (await stepCalled(message, work, meant[0].code))
  const said = reading.code ?? message.text
  if (!step) throw problemError({ field: 'nextStep', key: 'noSuchStep', data: { said } })
  if (reading.what === 'redate' && !reading.step.due)
    throw problemError({ field: 'due', key: 'noDay', data: {} })
  // Which of their steps is done was not said: the only one there is, and shown first.
  const unsure = reading.guessed.some((field) => field === 'text' || field === 'due')
  const guessed = unsure || (!reading.code && !reading.deal)
  const done = nextWords[message.lang][SAID[what]]
  const check = { account, what: `${step.code} ${step.text} → ${done}`, day: told.due }
  const asked = await checkTold(message, work, check, { reading, guessed })
  return asked ?? changeStep(message, work, step, what, told.due)
}

/** Steps from which one may be chosen on a card. */
const MOST_CHOICES = 5

const SAID = { done: 'done', redate: 'redated', cancel: 'cancelled' } as const
