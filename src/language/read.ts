import { type Intent, readCommand } from './command.ts'
import { type ComplaintReading, readComplaint } from './complaint.ts'
import type { ReadContext } from './context.ts'
import { type CsatReading, readCsat } from './csat.ts'
import { type MoveReading, readMove } from './move.ts'
import type { NamedAccount } from './names.ts'
import { type NextReading, readNextStep } from './nextstep.ts'
import type { Problem } from './problem.ts'
import { type QuestionReading, readQuestion } from './question.ts'
import { readSnooze, type SnoozeReading } from './snooze.ts'
import { onlyDeal, subjectOf } from './subject.ts'
import { fold, sourceOf, trimmed } from './text.ts'
import { readVisit, type VisitReading } from './visit.ts'
import { readWall, type WallReading } from './wall.ts'

/** A command whose words after the command word are an account or deal and nothing more that is read here. */
type PlainReading = {
  intent: Intent
  account?: NamedAccount
  candidates: NamedAccount[]
  deals: string[]
  guessed: 'account'[]
  rest: string
  problems: Problem[]
}
/** A message that is none of ours. */
type UnknownReading = { intent: 'unknown'; unknown: string; nearest: Intent[] }

export type Reading =
  | VisitReading
  | NextReading
  | SnoozeReading
  | MoveReading
  | WallReading
  | ComplaintReading
  | CsatReading
  | QuestionReading
  | PlainReading
  | UnknownReading

/** What the bot understands of a whole message, command word included. */
export function readMessage(text: string, context: ReadContext): Reading {
  const command = readCommand(text)
  if ('unknown' in command) return { intent: 'unknown', unknown: command.unknown, nearest: command.nearest }
  switch (command.intent) {
    case 'visit':
      return readVisit(text, context)
    case 'next':
      return readNextStep(command.rest, context)
    case 'snooze':
      return readSnooze(command.rest, context)
    case 'move':
      return readMove(command.rest, context)
    case 'wall':
      return readWall(command.rest, context)
    case 'complaint':
      return readComplaint(command.rest, context)
    case 'csat':
      return readCsat(command.rest, context)
    case 'ask':
      return readQuestion(command.rest, context)
    case 'account':
    case 'deal':
    case 'why':
    case 'people':
    case 'spend':
    case 'not-a-risk':
    case 'deal.new':
      return about(command.intent, command.rest, context)
    case 'today':
    case 'digest':
    case 'undo':
    case 'edit':
    case 'help':
    case 'week.plan':
    case 'week.done':
    case 'numbers':
    case 'away':
    case 'send-me-on':
    case 'approve':
    case 'reject':
    case 'confirm':
    case 'cancel':
    case 'correct':
      return {
        intent: command.intent,
        candidates: [],
        deals: [],
        guessed: [],
        rest: command.rest,
        problems: [],
      }
  }
}

function about(intent: Intent, rest: string, context: ReadContext): PlainReading {
  const folded = fold(rest)
  if (!trimmed(folded.text)) return { intent, candidates: [], deals: [], guessed: [], rest: '', problems: [] }
  const subject = subjectOf(folded, context)
  const deal = subject.deal ?? (intent === 'deal' ? onlyDeal(subject.account, context) : undefined)
  return {
    intent,
    ...(subject.account && { account: subject.account }),
    candidates: subject.candidates,
    deals: deal ? [deal.code] : subject.dealCode ? [subject.dealCode] : [],
    guessed: subject.guessed ? ['account'] : [],
    rest: trimmed(sourceOf(folded, subject.end, folded.text.length)),
    problems: subject.problem ? [subject.problem] : [],
  }
}
