import type { Forward, Handler, Message } from '../../src/bot/handler.ts'
import type { Card } from '../../src/cards/card.ts'
import type { Work } from '../../src/db/work.ts'
import { findDeal } from '../../src/deals/find-deal.ts'
import type { Verdict } from '../../src/domain/approval/outcome.ts'
import { readCode } from '../../src/language/deal-words.ts'
import type { Reply } from '../../src/platforms/platform.ts'
import { askWords, decide, decideWords } from '../../src/requests/decide.ts'
import { resolveRequest } from '../../src/requests/resolve-request.ts'
import { pendingMove } from '../../src/requests/store.ts'
import { undecided } from '../../src/requests/undecided.ts'
import { waitingAbout } from '../../src/requests/waiting-about.ts'

/** Approve, Reject and Send back of a request's card. The two that need words ask for them first. */
export const decideRequest: Handler = async (message, work) => {
  const { request: code = '', verdict: said = '', reason, version } = message.fields
  const verdict = (['approve', 'reject', 'send_back'] as const).find((each) => each === said) ?? 'approve'
  const asked = await resolveRequest(message, work, code)
  if (verdict === 'approve' || reason?.trim())
    return decide(message, work, asked, { verdict, reason: reason ?? '', version: Number(version) })
  return askWords(message, work, asked, verdict, version)
}

/** `approve AP3`, `批准 AP3`, `approve D3`; without a code, what is waiting for me. */
export const approveTyped: Handler = async (message, work) => decideTyped(message, work, 'approve')

/** `reject AP3 the price is not explained`, `驳回 AP3 理由`. */
export const rejectTyped: Handler = async (message, work) => decideTyped(message, work, 'reject')

/** `move AP3 back who pays?`, `推进 AP3 退回 谁付安装费`: the requester is asked first. */
export const sendBackTyped: Handler = async (message, work) => decideTyped(message, work, 'send_back')

async function decideTyped(message: Message, work: Work, verdict: Verdict): Promise<Card | Reply | Forward> {
  const { request } = message.fields
  if (request) return decideWords(message, work, request, verdict, message.text)
  const { reading } = message
  const told = reading && 'unread' in reading && 'code' in reading ? reading : undefined
  // A question, a condition or a doubt decides nothing: the request comes with its buttons.
  if (told?.code && told.unread.length > 0) return undecided(message, work, told.code)
  if (told?.code) return decideWords(message, work, told.code, verdict, told.rest)
  const coded = readCode(message.text, 'move')
  if (coded) return decideWords(message, work, coded.code, verdict, coded.rest)
  const found = await findDeal(work, message.person, told?.deals[0] ?? message.text)
  const pending = found.kind === 'one' ? await pendingMove(work, found.deal.id) : undefined
  if (pending && told && told.unread.length > 0) return undecided(message, work, pending.code)
  if (found.kind === 'one' && pending) return decideWords(message, work, pending.code, verdict, found.rest)
  // approve plan Meridian, 同意美瑞的计划: the request is found by whom it is about, and shown with its buttons.
  const about = await waitingAbout(work, message.person, told?.rest || message.text)
  if (about) return undecided(message, work, about)
  const isVague = message.text.trim() !== '' || (told?.unread.length ?? 0) > 0
  return { forward: { intent: 'request.list', ...(isVague && { fields: { undecided: '' } }) } }
}
