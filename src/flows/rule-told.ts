import type { Ask } from '../bot.ts'
import { riskWords } from '../cards/risk.ts'
import { UserError } from '../domain/errors.ts'
import { mayManage } from '../domain/rights.ts'
import type { Rule } from '../domain/risk/assessment.ts'
import { reassess } from '../store/risk.ts'
import type { Work } from '../store/work.ts'
import { sayAbout, type ToldSubject } from './subject-told.ts'

/** Throws UserError unless this person may say of the subject what is no risk. */
export function mustManage(ask: Ask, subject: ToldSubject): void {
  if (mayManage(ask.person, subject.account)) return
  throw new UserError(sayAbout(subject, (w, name) => w.exceptMayNot(name)))
}

/** The rule of that code if it is about such a subject; undefined when none was named. Throws UserError for another. */
export function ruleTold(typed: string | undefined, subject: ToldSubject): Rule | undefined {
  if (!typed) return undefined
  const code = `${typed.slice(0, 4).toUpperCase()}${typed.slice(4).toLowerCase()}`
  const known = Object.keys(riskWords.zh.rules).find((rule): rule is Rule => rule === code)
  if (known?.startsWith(subject.kind === 'account' ? 'AR' : 'DR')) return known
  throw new UserError(sayAbout(subject, (w, name) => w.exceptWrong(code, name)))
}

/** Assesses the subject again; gives its score. */
export async function scoreNow(work: Work, { kind, id, score }: ToldSubject): Promise<number> {
  const of = kind === 'account' ? { accountIds: [id] } : { dealIds: [id] }
  const { accounts, deals } = await reassess(work, of)
  const steps = kind === 'account' ? accounts : deals
  return steps.find((step) => step.id === id)?.after.score ?? score
}
