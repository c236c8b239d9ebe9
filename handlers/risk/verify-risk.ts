import type { Job } from '../../src/bot/handler.ts'
import { audit } from '../../src/db/audit.ts'
import { minuteIn } from '../../src/domain/day.ts'
import { reassess, subjectRanges, subjectsIn } from '../../src/risk/store.ts'

/** Ids in one slot. */
const BATCH = 300
/** Company time, minutes after midnight: when nobody waits for the database. */
const FROM = 2 * 60
const TO = 6 * 60

/**
 * Every night: what is stored is what the facts say. What differs although its day had not come is put right, and the audit keeps what was
 * wrong: a maintained column that drifts is a bug to be found, not a number to be believed. Sums of 12 months move along.
 */
export const verifyRisk: Job<{ key: string; from: number }> = {
  name: 'verify-risk',
  async due(work) {
    const minute = minuteIn(work.zone, work.now)
    if (minute < FROM || minute >= TO) return []
    return (await subjectRanges(work, BATCH)).map((from) => ({ key: `${work.today}:${from}`, from }))
  },
  async run(work, { from }) {
    const { accounts, deals } = await reassess(work, await subjectsIn(work, from, from + BATCH))
    for (const [kind, steps] of [
      ['account', accounts],
      ['deal', deals],
    ] as const)
      for (const { id, before, after } of steps)
        if (before.score !== after.score || before.band !== after.band)
          await audit(work, { what: 'risk.mended', subject: `${kind}#${id}`, before, after })
  },
}
