import type { Message } from '../bot/handler.ts'
import { bilingual } from '../cards/speech.ts'
import type { Work } from '../db/work.ts'
import { nextNudge } from '../domain/approval/ladder.ts'
import { UserError } from '../domain/errors.ts'
import type { FoundRequest } from './kind.ts'
import { ownerOf } from './subject-store.ts'
import { momentWords, requestWords } from './words.ts'

/** Throws unless this person asked for it or owns what it is about, and the last nudge is long enough ago (policy.approvals.nudgeHours). */
export function mustMayNudge({ person }: Message, work: Work, { request, subject }: FoundRequest): void {
  if (request.requesterId !== person.id && ownerOf(subject) !== person.id)
    throw new UserError(bilingual(requestWords, (w) => w.refused.onlyInvolved))
  const again = nextNudge(request.nudgedAt, work.now, work.policy)
  if (again)
    throw new UserError(
      bilingual(requestWords, (w, lang) => w.refused.tooSoon(momentWords(again, work.zone, lang))),
    )
}
