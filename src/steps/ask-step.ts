import type { Message } from '../bot/handler.ts'
import { noteCard } from '../cards/build.ts'
import { accountName } from '../cards/names.ts'
import type { Work } from '../db/work.ts'
import { keepPending } from '../entries/pending-store.ts'
import { overlap } from '../language/likeness.ts'
import type { NextReading } from '../language/nextstep.ts'
import { problemError } from '../reading/cards.ts'
import { chooseAccountCard } from '../visits/cards.ts'
import { nextWords } from './cards.ts'
import { stepCalled } from './steps.ts'
import { openStepOf, openStepsAt } from './store.ts'

/** The code told, that of the deal's current step, or those of the account's open ones. */
export async function stepsMeant(work: Work, { code, deal, account }: NextReading) {
  if (code) return [{ code, text: '' }]
  const step = deal && (await openStepOf(work, deal.id))
  if (step) return [step]
  return account ? openStepsAt(work, account.id) : []
}

/**
 * Where words say that a step is done or comes later, and no code: with the one open step of the account that they speak of most, as a guess.
 * Unchanged where they speak of none, or of two alike.
 */
export async function withStepMeant(work: Work, reading: NextReading): Promise<NextReading> {
  const { account, what, moved, step } = reading
  if (reading.code || reading.dealCode || !account || !(what === 'done' || moved)) return reading
  const said = [account.name, ...account.aliases].reduce(
    (text, name) => text.replaceAll(name, ' '),
    step.text,
  )
  const [best, next] = (await openStepsAt(work, account.id))
    .map(({ code, text }) => ({ code, likeness: overlap(text, said) }))
    .sort((a, b) => b.likeness - a.likeness)
  if (!best || best.likeness < SPEAKS_OF || best.likeness === next?.likeness) return reading
  const { deal: _, ...rest } = reading
  const guessed = [...new Set([...reading.guessed, 'text' as const])]
  return { ...rest, what: what === 'done' ? 'done' : 'redate', code: best.code, guessed }
}

/** Share of a step's words that must be said for a step to be meant; a yes is asked for anyway. */
const SPEAKS_OF = 0.3

/** By which day? The step is kept until it is said. */
export async function askDay(message: Message, work: Work, reading: NextReading) {
  await keepPending(work, message.person.id, 'next', { reading })
  const w = nextWords[message.lang]
  return noteCard(message.lang, w.whichDayTitle, w.whichDay(reading.step.text), 'info')
}

/** Which account? The words are kept until one is chosen. */
export async function chooseAccount(message: Message, work: Work, reading: NextReading) {
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

/** Throws UserError with the code that was told, where there is no such deal, or no such step. */
export async function mustBeThere(
  message: Message,
  work: Work,
  { what, code, deal, dealCode }: NextReading,
): Promise<void> {
  if (dealCode && !deal) throw problemError({ field: 'deals', key: 'noDeal', data: { said: dealCode } })
  if (what === 'set' && code) await stepCalled(message, work, code)
}
