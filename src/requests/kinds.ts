import { dealName } from '../cards/names.ts'
import type { RequestKind } from '../db/generated/enums.ts'
import type { Bilingual, Lang } from '../domain/lang.ts'
import type { FoundRequest, Kind } from './kind.ts'
import { backup } from './kinds/backup.ts'
import { budget } from './kinds/budget.ts'
import { concession } from './kinds/concession.ts'
import { exception } from './kinds/exception.ts'
import { gift } from './kinds/gift.ts'
import { loss } from './kinds/loss.ts'
import { move } from './kinds/move.ts'
import { nominate } from './kinds/nominate.ts'
import { owner } from './kinds/owner.ts'
import { plan } from './kinds/plan.ts'
import { terms } from './kinds/terms.ts'
import { tier } from './kinds/tier.ts'
import { isMove, type RequestRow } from './store.ts'
import type { Subject } from './subject-store.ts'

/** Everything that needs a yes, one definition each. */
const kinds = {
  move,
  gift,
  budget,
  exception,
  loss,
  plan,
  concession,
  terms,
  tier,
  backup,
  owner,
  nominate,
} satisfies Record<RequestKind, Kind>

export function kindOf(kind: RequestKind): Kind {
  return kinds[kind]
}

/** What a request asks for: the stages of a move, else its JSON. */
export function askedOf(request: RequestRow): unknown {
  return isMove(request) ? { from: request.from, to: request.to } : request.asked
}

/** What is asked in a line. */
export function titleOf({ request, subject }: FoundRequest): Bilingual {
  const asking = { subject, asked: askedOf(request) }
  const { title } = kindOf(request.kind)
  return { zh: title(asking, 'zh'), en: title(asking, 'en') }
}

/** What a request is about, behind its code: the deal of a move, else what is asked. */
export function aboutOf(request: RequestRow, subject: Subject, lang: Lang): string {
  const { deal } = subject
  if (request.kind === 'move' && deal) return `${deal.code} ${dealName(deal.name, lang)}`
  return titleOf({ request, subject })[lang]
}
