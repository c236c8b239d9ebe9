import { type Day, daysBetween } from './day.ts'
import { topReasons } from './digest.ts'
import { complaintRung, contactRung, planRung, stageRung, stepRung, wallRung } from './ladders.ts'
import {
  type Line,
  type Look,
  lineOf,
  type Make,
  type Named,
  type Reached,
  type Say,
  type Snoozing,
  shown,
  signalLine,
  URGENCY,
  withRhythm,
} from './reminder-line.ts'
import { assessAccount, assessDeal } from './risk/assess.ts'
import type { Assessment, Evidence } from './risk/assessment.ts'
import type { Band } from './risk/band.ts'
import type { AccountFacts, DealFacts } from './risk/facts.ts'

/** What is worth saying in the morning about an account, a deal, a next step (docs/method.md 5). */

export type AccountCase = Named & {
  ownerId: number
  snoozing: Snoozing
  facts: AccountFacts
  /** When the account was added: contact is counted from here while there was none. */
  addedOn: Day
  complaints: readonly { code: string; openedAt?: Date; subject: string }[]
  /** Of those who said how they like to be reached, the one met last. */
  reached?: Reached | undefined
}

export type DealCase = {
  id: number
  code: string
  name: string
  account: Named
  ownerId: number
  snoozing: Snoozing
  facts: DealFacts
  /** Who may decide the pending stage move. */
  waitingFor: readonly string[]
  /** The latest request for a move, where nobody decided it in time. */
  expired?: { code: string; to: number } | undefined
}

export type StepCase = {
  code: string
  text: string
  due: Day
  account: Named
  deal?: { id: number; code: string; name: string }
  ownerId: number
  snoozing: Snoozing
  /** Of the account, or of the deal when it has one. */
  band: Band
  /** A visit of that day may have done it. */
  perhapsOn?: Day
}

/** What an account asks for: contact, decision level, complaints, plan; and its heaviest other signal where nothing else is said. A lost one asks for what is owed alone. */
export function accountLines(one: AccountCase, look: Look): Line[] {
  const { facts, snoozing } = one
  const assessment = assessAccount(facts, look.policy, look.day, look.calendar)
  const line = lineOf(one, { id: one.id, code: one.code, name: one.name, aliases: one.aliases })
  const found = new Map(assessment.signals.map((signal) => [signal.code, signal]))
  const quiet = (rule: string) => facts.exceptions.some((each) => each.rule === rule && each.until > look.day)
  const lines = [
    ...(facts.lost || quiet('AR01') ? [] : contactLines(one, look, line)),
    ...(quiet('AR06') ? [] : complaintLines(one, look, line)),
    ...(facts.lost || quiet('AR13') ? [] : planLines(one, look, line)),
    ...signalLine(found.get('AR02'), URGENCY.decision, look.day, line),
    ...signalLine(found.get('AR03'), URGENCY.single, look.day, line),
  ]
  const talked = lines.length > 0 || found.has('AR12')
  if (!talked) lines.push(...otherSignal(assessment, look, line))
  if (!facts.lost) lines.push(...wallLines(one, look, line))
  return withRhythm(shown(lines, snoozing, assessment.band, look.day), look, facts.tier)
}

/** What a deal asks for: a next step first; its age, its close date, its pending move. */
export function dealLines(one: DealCase, look: Look): Line[] {
  const { facts } = one
  if (facts.hold && facts.hold.until > look.day) return []
  const assessment = assessDeal(facts, look.policy, look.day, look.calendar)
  const line = lineOf(one, one.account, one)
  const found = new Map(assessment.signals.map((signal) => [signal.code, signal]))
  const step = found.get('DR02')
  const lines: Line[] = []
  if (step?.evidence.rule === 'DR02' && !step.evidence.due) {
    const since = facts.lastActivityOn ?? facts.enteredOn
    lines.push(line('DR02', `none:${since}`, URGENCY.noStep, { kind: 'signal', evidence: step.evidence }))
  }
  // Without a next step the age is a consequence: the owner is asked for the step, the manager hears of the age.
  const first = lines.length === 0
  lines.push(...stageLines(one, look, line, first))
  lines.push(...signalLine(found.get('DR03a'), URGENCY.close, look.day, line))
  const move = facts.pendingMove
  if (move) {
    const say: Say = { kind: 'move', code: move.code, to: move.to, waitingFor: [...one.waitingFor] }
    lines.push(line('DR08', move.code, URGENCY.move, say))
  } else if (one.expired) {
    const rung = { rung: 'expired', forManager: true }
    lines.push(line('DR08', one.expired.code, URGENCY.expired, { kind: 'expired', ...one.expired }, rung))
  }
  return withRhythm(shown(lines, one.snoozing, assessment.band, look.day), look)
}

/** Open next steps: those of an account and its deals on one day are one line. */
export function stepLines(steps: readonly StepCase[], look: Look): Line[] {
  const groups = new Map<string, StepCase[]>()
  for (const step of steps) {
    const key = `${step.ownerId}:${step.account.id}:${step.due}`
    groups.set(key, [...(groups.get(key) ?? []), step])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    const own = group.find((step) => !step.deal)
    const of = own ?? first
    const reached = of && (stepRung(of.due, look) ?? weekRung(of.due, look))
    if (!of || !reached) return []
    const line = lineOf(
      { id: of.deal && !own ? of.deal.id : of.account.id, ownerId: of.ownerId },
      of.account,
      own ? undefined : of.deal,
    )
    const steps = group.map(({ code, text, deal }) => ({ code, text, ...(deal && { deal: deal.code }) }))
    const perhaps = group.map(({ perhapsOn }) => perhapsOn)
    const perhapsOn = perhaps.includes(undefined) ? undefined : perhaps.sort().at(-1)
    const say: Say = {
      kind: 'steps',
      steps,
      due: of.due,
      late: reached.late,
      ...(perhapsOn && { perhapsOn }),
    }
    const urgency =
      reached.late > 0 ? URGENCY.stepLate : of.due === look.day ? URGENCY.stepDue : URGENCY.stepSoon
    // The day is the situation: when one of two steps is done, the other is no news.
    const key = `next:account${of.account.id}:${of.due}:${perhapsOn ? `perhaps${perhapsOn}` : reached.rung}`
    const made = { ...line(own ? 'AR12' : 'DR02', of.due, urgency, say, reached), key }
    // What may be done is asked of the owner; it does not climb.
    if (perhapsOn) made.forManager = false
    return withRhythm(shown([made], of.snoozing, of.band, look.day), look)
  })
}

/** The full edition names what falls due in its week; said so, it is said again on its day. */
function weekRung(due: Day, { full, day, weekEnd }: Look) {
  return full && due > day && due <= weekEnd ? { rung: 'week', late: 0, forManager: false } : undefined
}

function contactLines({ facts, addedOn, reached: by }: AccountCase, look: Look, line: Make): Line[] {
  const rule = look.policy.risk.account.AR01
  if (!rule.enabled) return []
  const cadence = rule.cadence[facts.tier]
  const lastOn = facts.lastContactOn ?? addedOn
  const planned = facts.plannedContactOn
  const reached = contactRung({ lastOn, cadence, ...(planned && { plannedOn: planned }) }, look)
  if (!reached) return []
  const { kind: when, dueOn, days } = reached
  const urgency = URGENCY.contact[reached.rung] ?? URGENCY.contactOther
  const never = facts.lastContactOn === undefined
  const say: Say = { kind: 'contact', when, dueOn, days, cadence, never, ...(by && { by }) }
  return [line('AR01', lastOn, urgency, say, reached)]
}

function complaintLines({ facts, complaints }: AccountCase, look: Look, line: Make): Line[] {
  return facts.complaints.flatMap(({ code, level, openedOn, dueOn }) => {
    const more = complaints.find((each) => each.code === code)
    const openedAt = more?.openedAt
    const reached = complaintRung({ openedOn, dueOn, ...(openedAt && { openedAt }) }, look)
    if (!reached) return []
    const late = look.day > dueOn
    const urgency = level === 'crisis' ? URGENCY.crisis : late ? URGENCY.complaintLate : URGENCY.complaint
    const say: Say = { kind: 'complaint', code, level, subject: more?.subject ?? '', dueOn, late }
    // A crisis that is late is said every morning until it is solved: it is never "unchanged".
    const situation = level === 'crisis' && late ? `${code}:${level}:${look.day}` : `${code}:${level}`
    return [line('AR06', situation, urgency, say, reached)]
  })
}

function planLines({ facts }: AccountCase, look: Look, line: Make): Line[] {
  const rule = look.policy.risk.account.AR13
  const limit = rule.limit[facts.tier]
  if (!rule.enabled || limit === 'off') return []
  const reviewedOn = facts.planReviewedOn
  const reached = planRung({ limit, ...(reviewedOn && { reviewedOn }) }, look)
  if (!reached) return []
  const situation = reviewedOn ?? 'never'
  if (reached.rung === 'soon' && reached.dueOn)
    return [line('AR13', situation, URGENCY.planSoon, { kind: 'planSoon', dueOn: reached.dueOn }, reached)]
  const evidence: Evidence = { rule: 'AR13', limit, ...(reviewedOn && { reviewedOn }) }
  return [line('AR13', situation, URGENCY.planLate, { kind: 'signal', evidence }, reached)]
}

function wallLines({ facts }: AccountCase, look: Look, line: Make): Line[] {
  const limit = look.policy.reminders.wall[facts.tier]
  const [newest] = facts.walls
    .map((wall) => wall.day)
    .sort()
    .reverse()
  if (limit === 'off' || !newest) return []
  const reached = wallRung({ scoredOn: newest, limit }, look)
  return reached
    ? [line('S32', newest, URGENCY.wallOld, { kind: 'wallOld', scoredOn: newest, limit }, reached)]
    : []
}

function stageLines({ facts }: DealCase, look: Look, line: Make, forOwner: boolean): Line[] {
  const rule = look.policy.risk.deal.DR01
  const limit = rule.limit[facts.stage]
  if (
    !rule.enabled ||
    limit === 'off' ||
    facts.exceptions.some((each) => each.rule === 'DR01' && each.until > look.day)
  )
    return []
  const { enteredOn, heldDays, nextStep, stage } = facts
  const age = Math.max(0, daysBetween(enteredOn, look.day) - heldDays)
  const reached = stageRung(
    { age, limit, stepAhead: nextStep !== undefined && nextStep.due >= look.day },
    look,
  )
  if (!reached) return []
  const evidence: Evidence = { rule: 'DR01', stage, enteredOn, heldDays, limit }
  const urgency = URGENCY.stage[reached.rung] ?? URGENCY.stageOther
  return [line('DR01', `${stage}:${enteredOn}`, urgency, { kind: 'signal', evidence }, reached, forOwner)]
}

/** A lighter signal than this is for the digest and `why`; alone it is not worth a message. The digest calls the same number noise. */
function otherSignal(assessment: Assessment, look: Look, line: Make): Line[] {
  const [top] = topReasons(assessment, 1)
  if (!top || top.code === 'AR15' || top.points < look.policy.digest.minMove) return []
  return signalLine(top, URGENCY.signal, look.day, line)
}
