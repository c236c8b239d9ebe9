import type { Work } from '../db/work.ts'
import { deadlinesOf } from '../domain/approval/ladder.ts'
import { outcomeOf } from '../domain/approval/outcome.ts'
import { tellPerson } from '../queue/tell.ts'
import { reassess } from '../risk/store.ts'
import type { RequestView } from './cards.ts'
import { type VoidReason, voidText, voidWords } from './gone.ts'
import type { FoundRequest } from './kind.ts'
import { askedOf, kindOf } from './kinds.ts'
import { requestNoteCard } from './line-cards.ts'
import { viewRequest } from './request-view.ts'
import { endRequest, type RequestRow, requestById, requestOf, requestsWhere, setRule } from './store.ts'
import { type Subject, subjectOf } from './subject-store.ts'
import { openThreads, postInThreads, showInThreads } from './threads.ts'
import { endedWords, requestWords } from './words.ts'

/** What follows when something happens to a request or to what it is about; handlers and jobs share it. */

/**
 * A request that came by import has no approvers yet: they are found by the rules of today, its deadlines counted from when it was
 * asked, what is open at its gates is noted, and its card posted. Requests of our own are given back as they are.
 */
export async function assignApprovers(work: Work, { request, subject }: FoundRequest): Promise<RequestRow> {
  if (request.rule || request.status !== 'pending') return request
  const { requesterId } = request
  const found = await kindOf(request.kind).rule(work, { subject, asked: askedOf(request), requesterId })
  if ('nobody' in found) return request
  const deadlines = deadlinesOf(request.requestedAt, work)
  await setRule(work, request, found.rule, deadlines)
  return openThreads(work, { request: { ...request, rule: found.rule, ...deadlines }, subject })
}

/**
 * What follows from everything decided so far: what was asked is done, or the request ends, or it waits. Both are locked by the caller and
 * given back as they are afterwards, so that nobody has to load them again.
 */
export async function applyOutcome(work: Work, found: FoundRequest, byId: number): Promise<FoundRequest> {
  const { request, subject } = found
  const { status } = outcomeOf(requestOf(request), request.decisions, work.now)
  switch (status) {
    case 'approved':
    case 'rejected':
    case 'sent_back':
    case 'expired': {
      const kind = kindOf(request.kind)
      await endRequest(work, request, status, '', byId)
      const after = status === 'approved' ? await kind.yes(work, found, byId) : subject
      const ended = { ...request, status, endedAt: work.now, endedWhy: '' }
      return { request: ended, subject: kind.risk ? await assessed(work, after) : after }
    }
    case 'pending':
    case 'superseded':
    case 'withdrawn':
      return found
  }
}

/** The subject with its risk as it is now. */
export async function assessed(work: Work, { account, deal }: Subject): Promise<Subject> {
  const dealIds = deal ? [deal.id] : []
  const { accounts, deals } = await reassess(work, { dealIds, accountIds: [account.id] })
  const now = { ...account, ...(!deal && accounts[0]?.after) }
  return deal ? { account: now, deal: { ...deal, ...deals[0]?.after } } : { account: now }
}

/**
 * Ends a request that nobody can decide any more although no job has said so yet: its time is over, or what it is about has changed (an
 * imported one may have). True when it did. Both are locked by the caller.
 */
export async function endIfOvertaken(work: Work, found: FoundRequest, byId: number): Promise<boolean> {
  const { request } = found
  if (request.status !== 'pending') return false
  if (request.expiresAt && request.expiresAt <= work.now) {
    const now = await applyOutcome(work, found, byId)
    const view = await viewRequest(work, now)
    await postInThreads(work, request, { id: 'expired', says: { kind: 'expired', request: expiredOf(view) } })
    await showEnd(work, now, view)
    return true
  }
  const why = await kindOf(request.kind).gone(work, found)
  if (why) await voidRequest(work, request, why, byId)
  return why !== undefined
}

function expiredOf({ code, shows }: RequestView) {
  return { code, about: { zh: shows('zh').about, en: shows('en').about }, retry: shows('zh').retry }
}

/** After something ended or changed a request: the card in all threads, and a word to whoever asked, who may not look there. */
export async function showEnd(work: Work, found: FoundRequest, known?: RequestView): Promise<void> {
  const { request } = found
  const view = known ?? (await viewRequest(work, found))
  await showInThreads(work, request, view)
  if (request.status === 'pending') return
  if (request.status === 'approved')
    await postInThreads(work, request, {
      id: 'entered',
      says: { kind: 'done', says: { zh: view.shows('zh').done, en: view.shows('en').done } },
      also: [view.requester],
    })
  const own = request.threads.some(
    ({ key }) => key === `request:${request.code}:person:${request.requesterId}`,
  )
  // Who took it back themselves knows.
  if (own || (request.status === 'withdrawn' && request.threads.length > 0)) return
  await tellPerson(work, `request:${request.code}:result`, request.requesterId, (lang) => {
    const w = requestWords[lang]
    const shown = view.shows(lang)
    const expired = request.status === 'expired'
    const sentBack = request.status === 'sent_back'
    const title = w.told.resultTitle(request.code, w.status[request.status])
    const ended = endedWords(view, lang) ?? title
    const text =
      request.status === 'approved' ? shown.done : `${ended}${sentBack ? ` ${shown.askAgain}` : ''}`
    return requestNoteCard(
      {
        code: request.code,
        title: expired ? `${title} · ${shown.about}` : title,
        text,
        tone: request.status === 'approved' ? 'good' : 'warn',
        retry: expired ? expiredOf(view) : undefined,
        answers: sentBack ? shown : undefined,
      },
      lang,
    )
  })
}

/** The deal is another than the one that was asked about: pending requests for which that matters are void, and say why. */
export async function voidPending(work: Work, dealId: number, why: VoidReason, byId: number): Promise<void> {
  for (const request of await requestsWhere(work, { dealId, status: 'pending' }))
    if (request.kind === 'move') await voidRequest(work, request, why, byId)
    else await voidIfGone(work, request, byId)
}

/** Something about an account or a deal changed: pending requests that were about what it was are void. */
export async function voidOvertaken(
  work: Work,
  of: { accountId: number } | { dealId: number },
  byId: number,
): Promise<void> {
  for (const request of await requestsWhere(work, { ...of, status: 'pending' }, 100))
    await voidIfGone(work, request, byId)
}

async function voidIfGone(work: Work, request: RequestRow, byId: number): Promise<void> {
  const subject = await subjectOf(work, request)
  const why = subject && (await kindOf(request.kind).gone(work, { request, subject }))
  if (why) await voidRequest(work, request, why, byId)
}

async function voidRequest(work: Work, request: RequestRow, why: VoidReason, byId: number): Promise<void> {
  const stored = voidText(why)
  if (!(await endRequest(work, request, 'superseded', stored, byId))) return
  await postInThreads(work, request, {
    id: 'superseded',
    says: { kind: 'superseded', why: voidWords(stored) },
  })
  const subject = await subjectOf(work, request)
  const ended = await requestById(work, request.id)
  if (subject && ended) await showEnd(work, { request: ended, subject })
}
