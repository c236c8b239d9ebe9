import type { AccountRow } from '../accounts/store.ts'
import type { Message } from '../bot/handler.ts'
import { keptWords } from '../bot/kept-words.ts'
import type { Card } from '../cards/card.ts'
import { accountName } from '../cards/names.ts'
import { bilingual } from '../cards/speech.ts'
import type { Work } from '../db/work.ts'
import { isDay } from '../domain/day.ts'
import { UserError } from '../domain/errors.ts'
import { isLesson, isStage, missingOf, type StageItem } from '../domain/plan.ts'
import { keepFact } from '../facts/write-fact.ts'
import type { Reply } from '../platforms/platform.ts'
import { voidOvertaken } from '../requests/request-lifecycle.ts'
import { addNextStep } from '../steps/store.ts'
import { planWords } from './cards.ts'
import { growthEndForm } from './form-cards.ts'
import { aroundPlan, type PlanRow, planOf } from './store.ts'
import { cardOf } from './view.ts'

/** Throws UserError while the contract, or the rest of stage 5, has no evidence (S46, bad input). */
export async function mustBeSigned(work: Work, account: AccountRow, plan: PlanRow): Promise<void> {
  const { ticks } = await aroundPlan(work, account.id, 'develop', plan.startedOn)
  const missing =
    isStage(plan.stage) && plan.stage === 5
      ? missingOf(
          5,
          ticks.map(({ item }) => item),
        )
      : (['contract'] as const)
  if (missing.length > 0) throw stageMissing(account, missing)
}

/** What has no evidence yet, and what is typed for the first of it. */
export function stageMissing(account: AccountRow, missing: readonly StageItem[]): UserError {
  return new UserError(
    bilingual(planWords, (w, lang) =>
      w.stageMissing(
        missing.map((item) => w.items[item]).join(lang === 'zh' ? '、' : ', '),
        missing[0]
          ? w.tickHow(accountName(account, lang), w.itemWords[missing[0]], w.itemExamples[missing[0]])
          : '',
      ),
    ),
  )
}

/** The year is over: a growing plan ends with what was learned, and another one may begin (S66). */
export async function endGrowth(
  message: Message,
  work: Work,
  account: AccountRow,
  { startedOn }: PlanRow,
): Promise<Card | Reply> {
  const lesson = keptWords(message.fields['lesson'] ?? '', 600)
  const asked = message.fields['form'] === 'yes'
  if (!asked || !isLesson(lesson)) {
    const card = growthEndForm(account, { lesson, problem: asked }, message.lang)
    return asked ? card : { card, delivery: 'private' }
  }
  const told = { kind: 'grow', started: startedOn, closed: work.today, lesson }
  const { entryId } = await keepFact(message, work, 'plans', account, told)
  await voidOvertaken(work, { accountId: account.id }, message.person.id)
  const ended = await planOf(work, account.id, 'grow')
  if (!ended) throw new Error('a plan that ended is there')
  return cardOf(message, work, account, ended, entryId)
}

/** Tried again later: a next step on its day (S47). */
export async function tryAgain(
  message: Message,
  work: Work,
  account: AccountRow,
  { kind }: PlanRow,
  day: string,
): Promise<number[]> {
  if (!isDay(day) || day <= work.today) return []
  const text = planWords[message.lang].tryAgain(planWords[message.lang].title[kind])
  const step = await addNextStep(work, { accountId: account.id, ownerId: account.ownerId, text, due: day })
  return [step.id]
}
