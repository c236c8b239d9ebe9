import type { z } from 'zod'
import type { Message } from '../bot/handler.ts'
import type { Work } from '../db/work.ts'
import type { RequestRule } from '../deals/json-store.ts'
import type { Bilingual, Lang } from '../domain/lang.ts'
import type { Reply } from '../platforms/platform.ts'
import type { Shown } from './cards.ts'
import type { VoidReason } from './gone.ts'
import type { RequestRow } from './store.ts'
import type { Subject } from './subject-store.ts'

/** A request with what it is about, both locked: everybody else who wants to decide waits until we are done. */
export type FoundRequest = { request: RequestRow; subject: Subject }

/** Who must agree to it, or a sentence when nobody can. */
export type Ruled = { rule: RequestRule } | { nobody: Bilingual }

/** What is asked, of what and by whom, before or after it is a request. */
type Asking<Asked> = { subject: Subject; asked: Asked; requesterId: number }

/** A request of one kind, with what it asks. */
type Of<Asked> = FoundRequest & { asked: Asked }

/**
 * One kind of request: everything in which it differs from the others. Thread, ladder, delegation, sending back, voiding and expiry are
 * the same for all (request-lifecycle.ts).
 */
export type Definition<Asked> = {
  /** What is asked, as it is stored; undefined: columns of the request say it. */
  asked: z.ZodType<Asked>
  /** Two requests about one subject with the same key are the same request; default: one at a time. */
  key?: (asked: Asked) => string
  rule: (work: Work, asking: Asking<Asked>) => Promise<Ruled>
  /** What is asked in a line, in both languages. */
  title: (asking: Omit<Asking<Asked>, 'requesterId'>, lang: Lang) => string
  show: (work: Work, of: Of<Asked>, requester: string) => Promise<(lang: Lang) => Shown>
  /** Why nobody can decide it any more, although nobody has said so yet: what it is about has changed. */
  gone?: (work: Work, of: Of<Asked>) => Promise<VoidReason | undefined>
  /** What is asked when it is asked again after an answer; default: the same. A plan that was sent back is asked for as it was changed. */
  again?: (work: Work, of: Of<Asked>) => Promise<Asked>
  /** The last thing that is asked of who approves: a card that stops it, or the request as it passes. */
  beforeYes?: (
    message: Message,
    work: Work,
    found: FoundRequest,
    how: { typed?: boolean },
  ) => Promise<Reply | { request: RequestRow }>
  /** What the yes does. Gives what it is about as it is then. */
  yes: (work: Work, of: Of<Asked>, byId: number) => Promise<Subject>
  /** The version of what is asked about: a decision counts for this one only; default: there is but one. */
  version?: (subject: Subject) => number
  /** It is discussed in the deals chat, before everybody; default: with the people concerned alone. */
  room?: true
  /** How it ends touches the risk of its subject. */
  risk?: true
  /** What is told after a yes. */
  follows?: (work: Work, of: Of<Asked>) => Promise<void>
}

/** A definition as the lifecycle uses it: what is asked is read from the request. */
export type Kind = {
  parse: (asked: unknown) => unknown
  key: (asked: unknown) => string
  rule: (work: Work, asking: Asking<unknown>) => Promise<Ruled>
  title: (found: Omit<Asking<unknown>, 'requesterId'>, lang: Lang) => string
  show: (work: Work, found: FoundRequest, requester: string) => Promise<(lang: Lang) => Shown>
  gone: (work: Work, found: FoundRequest) => Promise<VoidReason | undefined>
  again: (work: Work, found: FoundRequest) => Promise<unknown>
  beforeYes: NonNullable<Definition<unknown>['beforeYes']>
  yes: (work: Work, found: FoundRequest, byId: number) => Promise<Subject>
  version: (subject: Subject) => number
  room: boolean
  risk: boolean
  follows: (work: Work, found: FoundRequest) => Promise<void>
}

export function defineKind<Asked>(definition: Definition<Asked>): Kind {
  const {
    asked: shape,
    key,
    rule,
    title,
    show,
    gone,
    again,
    beforeYes,
    yes,
    version,
    room = false,
    risk = false,
    follows,
  } = definition
  const parse = (asked: unknown): Asked => shape.parse(asked)
  const of = ({ request, subject }: FoundRequest): Of<Asked> => ({
    request,
    subject,
    asked: parse(request.asked),
  })
  return {
    parse,
    key: (asked) => key?.(parse(asked)) ?? '',
    rule: (work, asking) => rule(work, { ...asking, asked: parse(asking.asked) }),
    title: (asking, lang) => title({ ...asking, asked: parse(asking.asked) }, lang),
    show: (work, found, requester) => show(work, of(found), requester),
    gone: async (work, found) => gone?.(work, of(found)),
    again: async (work, found) => again?.(work, of(found)) ?? found.request.asked,
    beforeYes: async (message, work, found, how) =>
      beforeYes ? beforeYes(message, work, found, how) : { request: found.request },
    yes: (work, found, byId) => yes(work, of(found), byId),
    version: (subject) => version?.(subject) ?? 1,
    room,
    risk,
    follows: async (work, found) => follows?.(work, of(found)),
  }
}
