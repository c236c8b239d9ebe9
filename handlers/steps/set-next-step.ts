import type { Handler, Message } from '../../src/bot/handler.ts'
import { accountName } from '../../src/cards/names.ts'
import { UserError } from '../../src/domain/errors.ts'
import { type NextReading, readNextStep } from '../../src/language/nextstep.ts'
import { sayProblem } from '../../src/reading/cards.ts'
import { readingContext } from '../../src/reading/context-store.ts'
import { changeStep, setStep } from '../../src/steps/steps.ts'
import { openStepOf, stepByCode } from '../../src/steps/store.ts'
import { chooseAccountCard } from '../../src/visits/cards.ts'

/** `next D2 6/10 send offer`, `下一步 F3 完成`, `next F1 to Friday`, `下一步 华锐 下周三 送样`. */
export const setNextStep: Handler = async (message, work) => {
  const text = message.fields.account ? `${message.fields.account} ${message.text}` : message.text
  const reading = readNextStep(text, await readingContext(work, message.person, text))
  if (!reading.account && reading.candidates.length > 0) return choose(message, reading)
  const [problem] = reading.problems
  if (problem) throw new UserError(sayProblem(problem))
  if (reading.what === 'set') return setStep(message, work, reading)

  const step = reading.code
    ? await stepByCode(work, reading.code)
    : reading.deal && (await openStepOf(work, reading.deal.id))
  if (!step)
    throw new UserError(
      sayProblem({ field: 'nextStep', key: 'noSuchStep', data: { said: reading.code ?? message.text } }),
    )
  if (reading.what === 'redate' && !reading.step.due)
    throw new UserError(sayProblem({ field: 'due', key: 'noDay', data: {} }))
  return changeStep(message, work, step, reading.what, reading.step.due)
}

function choose(message: Message, reading: NextReading) {
  const candidates = reading.candidates.map((account) => ({
    code: account.code,
    name: accountName(account, message.lang),
  }))
  return chooseAccountCard(
    { typed: message.text.slice(0, 20), near: false, intent: 'next', text: message.text },
    candidates,
    message.lang,
  )
}
