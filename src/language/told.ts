import type { Heard } from './heard.ts'
import type { Reading } from './readings.ts'
import { turnsIn } from './turns.ts'

/** Readings that write what was told, besides a visit, which has doubts of its own (`doubts.ts`). */
type Told = Extract<Reading, { intent: 'next' | 'snooze' | 'complaint' | 'csat' | 'spend' | 'wall' }>
const TOLD: readonly Reading['intent'][] = ['next', 'snooze', 'complaint', 'csat', 'spend', 'wall']
const isTold = (reading: Reading): reading is Told => TOLD.includes(reading.intent)

/** What was told in a sentence: shown before it is written where what kind of thing it is was guessed, or a word may turn it. */
export function doubtedIn(reading: Reading, heard: Heard, unsure: boolean): Reading {
  return isTold(reading) &&
    (unsure ||
      isAsked(reading, heard) ||
      turnsIn(heard, reading.intent).length > 0 ||
      namesSeveral(reading, heard))
    ? guessed(reading)
    : reading
}

/** Behind a command word too somebody may take back what they said, or not be sure: 满意度 鼎峰 7 期望 8 不是 6. */
export function turnedIn(reading: Reading, heard: Heard): Reading {
  if (!isTold(reading)) return reading
  const turns = turnsIn(heard, '')
  return isAsked(reading, heard) ||
    turns.includes('taken-back') ||
    turns.includes('unsure') ||
    namesSeveral(reading, heard)
    ? guessed(reading)
    : reading
}

/** 墙 华锐 1 1 1 1?: whoever ends with a question mark is not sure, or only asks. A complaint is shown with what is done about it anyway. */
function isAsked({ intent }: Told, { folded }: Heard): boolean {
  return intent !== 'complaint' && /[?？]\s*$/u.test(folded.text)
}

/** F2 F3 done, 东海和华锐 满意度 7 8: one is read of several that are named, so it is shown. */
function namesSeveral({ intent }: Told, { entities }: Heard): boolean {
  const steps = new Set(entities.codes.flatMap(({ kind, code }) => (kind === 'step' ? [code] : [])))
  const accounts = new Set(
    entities.accounts.flatMap(({ found }) => (found.kind === 'one' ? [found.account.id] : [])),
  )
  return steps.size > 1 || (intent !== 'next' && accounts.size > 1)
}

function guessed(reading: Told): Reading {
  return { ...reading, guessed: [...reading.guessed, 'text'] }
}
