import { isBare } from '../../src/accounts/pick-account.ts'
import { resolveAccount, unknownName } from '../../src/accounts/resolve-account.ts'
import type { Handler } from '../../src/bot/handler.ts'
import type { PlanKind } from '../../src/domain/plan.ts'
import { readPlan } from '../../src/language/plan-words.ts'
import { asGuess, goesOn } from '../../src/language/prep.ts'
import { unknownCard } from '../../src/plans/form-cards.ts'
import { forwarded } from '../../src/plans/forward.ts'
import { listPlans } from '../../src/plans/list.ts'
import { lookAtPlan } from '../../src/plans/look.ts'
import { planOf } from '../../src/plans/store.ts'
import { waitingFor } from '../../src/plans/view.ts'
import { readingContext } from '../../src/reading/context-store.ts'

/** `plan Meridian`, `开发 远东机械`, `win back Polaris`: the plan that runs, or how to begin one; the word alone lists them with their state; what is said behind the name is done to it. */
function show(intent: string, asked: PlanKind | undefined): Handler {
  return async (message, work) => {
    const listed = isBare(message) && (await listPlans(message, work, asked))
    if (listed) return { card: listed, delivery: 'private' }
    const context = await readingContext(work, message.person, message.text)
    const { reading, part } = readPlan(message.text, asked ?? 'grow', context)
    const unknown = intent === 'develop' && unknownName(message, reading)
    if (unknown) return { card: unknownCard(unknown, message.lang), delivery: 'private' }
    const named = !part && goesOn(message.text, context) ? asGuess(reading, message.text) : reading
    const account = await resolveAccount(message, work, named, intent)
    if ('title' in account) return account
    const approval = part?.is === 'submit' || part?.is === 'approve'
    const waiting = approval && (await waitingFor(work, account))
    if (waiting) return { forward: { intent: 'request', text: waiting, fields: {} } }
    // Who would approve what nobody asked for or wrote, or would begin a win-back without its reason, sees the plan.
    const none = approval && (await planOf(work, account.id, 'grow'))?.closedOn !== null
    const looks =
      none ||
      (part?.is === 'approve' && message.person.id !== account.ownerId) ||
      (part?.is === 'begin' && asked === 'win_back')
    if (part && !looks) return forwarded(part, account, asked ?? 'grow', context)
    return { card: await lookAtPlan(message, work, account, asked), delivery: 'private' }
  }
}

export const showPlan = show('plan', undefined)
export const showDevelopment = show('develop', 'develop')
export const showWinBack = show('win-back', 'win_back')
