import { accountsById, visibleAccounts } from '../accounts/store.ts'
import type { Message } from '../bot/handler.ts'
import { noteCard } from '../cards/build.ts'
import { fullDay } from '../cards/format.ts'
import { accountName } from '../cards/names.ts'
import { bilingual } from '../cards/speech.ts'
import { audit } from '../db/audit.ts'
import type { Work } from '../db/work.ts'
import { dealsById } from '../deals/store.ts'
import { addMonths } from '../domain/day.ts'
import type { DealStatus } from '../domain/deal.ts'
import { UserError } from '../domain/errors.ts'
import { mayChange } from '../domain/rights.ts'
import { addEntry } from '../entries/store.ts'
import type { NextReading } from '../language/nextstep.ts'
import type { Written } from '../language/written.ts'
import { tellPerson } from '../queue/tell.ts'
import { problemError } from '../reading/cards.ts'
import { reassess } from '../risk/store.ts'
import { nextWords, type StepView, stepCard } from './cards.ts'
import { askSettled } from './settled.ts'
import {
  addNextStep,
  type ChangedStep,
  cancelStep,
  dealsOver,
  finishStep,
  type NextStepRow,
  openStepsAt,
  redateStep,
  stepByCode,
} from './store.ts'

/** The third time a step is moved the manager hears of it (4.3). */
const OFTEN = 3

/** Writes a new next step for a deal or an account; throws UserError with what is missing. */
export async function setStep(message: Message, work: Work, reading: NextReading) {
  const accountId = reading.deal?.accountId ?? reading.account?.id
  if (!accountId) throw new UserError(bilingual(nextWords, (w) => w.which))
  if (reading.missing.includes('due')) throw problemError({ field: 'due', key: 'noDay', data: {} })
  const { text, due } = reading.step
  if (!text || !due) throw new UserError(bilingual(nextWords, (w) => w.which))
  if (due > addMonths(work.today, 24))
    throw new UserError(bilingual(nextWords, (w, lang) => w.farAway(fullDay(due, lang))))
  await allow(message, work, accountId, reading.deal?.code ?? '')
  const dealId = reading.deal?.id
  const { status } = await mustTakeSteps(work, dealId)
  const step = await addNextStep(work, {
    accountId,
    ownerId: reading.step.ownerId,
    text,
    due,
    ...(dealId && { dealId }),
  })
  const entryId = await addEntry(work, {
    personId: message.person.id,
    kind: 'next',
    subject: `${step.code} ${text}`,
    undo: {
      steps: [{ id: step.id, superseded: step.superseded }],
      written: { intent: 'next', reading: { ...reading, guessed: [] } } satisfies Written,
    },
  })
  await reassess(work, { accountIds: [accountId], dealIds: dealId ? [dealId] : [] })
  await audit(work, {
    personId: message.person.id,
    what: 'next.set',
    subject: `next:${step.code}`,
    after: { due },
  })
  const row = (await stepByCode(work, step.code))!
  const w = nextWords[message.lang]
  const notes = [
    ...(step.superseded ? [w.superseded] : []),
    ...(status === 'won' ? [w.ofAccount(reading.deal?.code ?? '')] : []),
  ]
  return stepCard(await stepView(message, work, row), 'set', message.lang, { notes, entryId })
}

/** Finishes, moves or cancels an open step of theirs, and re-assesses what hangs on it. */
export async function changeStep(
  message: Message,
  work: Work,
  step: NextStepRow,
  what: 'done' | 'redate' | 'cancel',
  due?: string,
) {
  await allow(message, work, step.accountId, step.code)
  if (step.status !== 'open') throw new UserError(bilingual(nextWords, (w) => w.notOpen(step.code)))
  if (what === 'redate') await mustTakeSteps(work, step.dealId)
  const notes: string[] = []
  if (what === 'done') await finishStep(work, step.id, work.today)
  if (what === 'cancel') await cancelStep(work, step.id)
  if (what === 'redate' && due && (await redateStep(work, step.id, due)) >= OFTEN) {
    notes.push(nextWords[message.lang].often(OFTEN))
    if (message.person.managerId)
      await tellPerson(work, `often:${step.code}`, message.person.managerId, (lang) =>
        noteCard(lang, nextWords[lang].oftenTitle(message.person.name, step.code), step.text, 'warn'),
      )
  }
  await reassess(work, { accountIds: [step.accountId], dealIds: step.dealId ? [step.dealId] : [] })
  await audit(work, {
    personId: message.person.id,
    what: `next.${what}`,
    subject: `next:${step.code}`,
    before: { due: step.due },
    ...(due && { after: { due } }),
  })
  const entryId = await addEntry(work, {
    personId: message.person.id,
    kind: 'next',
    subject: `${step.code} ${step.text}`,
    undo: { changed: [changedStep(step, what, due)] },
  })
  const after = (await stepByCode(work, step.code))!
  const dealIds = step.dealId ? [step.dealId] : []
  const asks = what === 'done' ? await asksAfter(message, work, step, dealIds) : []
  return stepCard(
    await stepView(message, work, after),
    what === 'done' ? 'done' : what === 'cancel' ? 'cancelled' : 'redated',
    message.lang,
    { notes, asks, entryId },
  )
}

const STATUS = { done: 'done', redate: 'open', cancel: 'cancelled' } as const

function changedStep(step: NextStepRow, what: keyof typeof STATUS, due = step.due): ChangedStep {
  const { id, reschedules } = step
  return { id, due: step.due, reschedules, to: { status: STATUS[what], due } }
}

/** What a finished step may have settled besides. */
async function asksAfter(message: Message, work: Work, step: NextStepRow, dealIds: readonly number[]) {
  const facts = {
    steps: await openStepsAt(work, step.accountId),
    deals: dealIds.length > 0 ? await dealsOver(work, dealIds) : [],
  }
  return askSettled(work, { said: step.text, met: false, except: [step.id] }, facts, message.lang)
}

/** Throws for a deal that is over or asleep: what was promised for it would never be asked for. A won one is work on its account. */
async function mustTakeSteps(
  work: Work,
  dealId: number | null | undefined,
): Promise<{ status?: DealStatus }> {
  const [deal] = dealId ? await dealsById(work, [dealId]) : []
  if (!deal || deal.status === 'open' || deal.status === 'won') return deal ?? {}
  const { code, status, account } = deal
  throw new UserError(bilingual(nextWords, (w, lang) => w.dead[status](code, accountName(account, lang))))
}

/** The step whose button was pressed, for whoever may change it. */
export async function clickedStep(message: Message, work: Work): Promise<NextStepRow> {
  return stepCalled(message, work, message.fields.step ?? '')
}

/** The step with this code, for whoever may change it; nobody else is shown what it says, not even to be asked whether it is meant. */
export async function stepCalled(message: Message, work: Work, code: string): Promise<NextStepRow> {
  const step = await stepByCode(work, code)
  if (!step) throw noSuchStep(code)
  await allow(message, work, step.accountId, code)
  return step
}

/** Throws for whoever may not change what stands on this account; on one they may not see there is nothing. */
async function allow(message: Message, work: Work, accountId: number, code: string): Promise<void> {
  const [account] = await visibleAccounts(work, message.person, [accountId])
  if (!account) throw noSuchStep(code)
  if (!mayChange(message.person, account)) throw new UserError(bilingual(nextWords, (w) => w.notYours(code)))
}

/** The refusal of a step that is not there, or that whoever asks may not see. */
export function noSuchStep(said: string): UserError {
  return problemError({ field: 'nextStep', key: 'noSuchStep', data: { said } })
}

/** A step in the reader's words. */
export async function stepView(message: Message, work: Work, step: NextStepRow): Promise<StepView> {
  const [account] = await accountsById(work, [step.accountId])
  return {
    code: step.code,
    subject: account ? accountName(account, message.lang) : '',
    text: step.text,
    due: fullDay(step.due, message.lang),
  }
}
