import type { Handler, Message } from '../../src/bot/handler.ts'
import { noteCard } from '../../src/cards/build.ts'
import { accountName } from '../../src/cards/names.ts'
import type { Work } from '../../src/db/work.ts'
import { UserError } from '../../src/domain/errors.ts'
import { keepPending } from '../../src/entries/pending-store.ts'
import type { NextReading } from '../../src/language/nextstep.ts'
import { sayProblem } from '../../src/reading/cards.ts'
import { readAgain } from '../../src/reading/listen.ts'
import { nextWords } from '../../src/steps/cards.ts'
import { changeStep, setStep } from '../../src/steps/steps.ts'
import { openStepOf, stepByCode } from '../../src/steps/store.ts'
import { chooseAccountCard } from '../../src/visits/cards.ts'

/** `next D2 Friday send offer`, `下一步 F3 完成`, `next F1 to Friday`, `下一步 华锐 下周三 送样`. */
export const setNextStep: Handler = async (message, work) => {
  const text = message.fields.account ? `${message.fields.account} ${message.text}` : message.text
  const reading = await readAgain(message, work, 'next', text)
  const chosen = message.fields.account !== undefined
  if (!chosen && (!reading.account || reading.guessed.includes('account')) && reading.candidates.length > 0)
    return choose(message, work, reading)
  const [problem] = reading.problems
  if (problem) throw new UserError(sayProblem(problem))
  if (reading.what === 'set' && reading.missing.length === 1 && reading.missing[0] === 'due')
    return askDay(message, work, reading)
  const subject = reading.deal?.code ?? reading.account?.code
  // Only what it is about: a form asks for the rest.
  if (reading.what === 'set' && !reading.step.text && !reading.step.due && subject)
    return { forward: { intent: 'morning.step', text: '', fields: { subject } } }
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

/** By which day? The step is kept until it is said. */
async function askDay(message: Message, work: Work, reading: NextReading) {
  await keepPending(work, message.person.id, 'next', { reading })
  const w = nextWords[message.lang]
  return noteCard(message.lang, w.whichDayTitle, w.whichDay(reading.step.text), 'info')
}

async function choose(message: Message, work: Work, reading: NextReading) {
  const candidates = reading.candidates.map((account) => ({
    code: account.code,
    name: accountName(account, message.lang),
  }))
  const ids = reading.candidates.map(({ id }) => id)
  const problem = reading.problems.find(({ field }) => field === 'account')
  await keepPending(work, message.person.id, 'choose', { intent: 'next', text: message.text, said: '', ids })
  return chooseAccountCard(
    {
      typed: problem?.data['said'] ?? message.text.slice(0, 20),
      near: problem?.key === 'nearAccount',
      intent: 'next',
      text: message.text,
      fit: Number(problem?.data['fit'] ?? ids.length),
    },
    candidates,
    message.lang,
  )
}
