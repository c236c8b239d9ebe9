import type { Click } from '../cards/card.ts'
import type { Work } from '../db/work.ts'
import { UserError } from '../domain/errors.ts'
import type { Reply } from '../platforms/platform.ts'
import { type Answered, claimClick, isUndone, keepAnswer, lastChange } from '../queue/done.ts'
import { CLICK_NAME, ONE_OF, SHOWS, shortHash } from '../queue/name-clicks.ts'
import { problemWords } from './problem-cards.ts'

/** Clicks that make something new each time they run: one button is one draft, and one draft has one result, whatever was typed since. */
const CREATES: ReadonlySet<string> = new Set([
  'complaint',
  'deal.create',
  'account.create',
  'except.ask',
  'fact.competitor_signals',
  'fact.contacts',
  'fact.intentions',
  'fact.notes',
  'fact.person_notes',
  'fact.plan_lines',
  'fact.referrals',
  'fact.reviews',
  'fact.swot',
  'file.confirm',
  'hand-over',
  'member.save',
  'morning.step',
  'move.ask',
  'next',
  'nominate',
  'picked.save',
  'plan.action',
  'plan.concede',
  'plan.play',
  'remind.next',
  'remind.visit',
  'request.again',
  'spend',
  'terms',
  'visit.answer',
  'visit.confirm',
])

/** Of these, what a message may have asked with a form or a choice: its words are written by the click. */
const FROM_MESSAGE: ReadonlySet<string> = new Set([
  'complaint',
  'deal.create',
  'hand-over',
  'member.save',
  'move.ask',
  'next',
  'nominate',
  'spend',
  'visit.answer',
  'visit.confirm',
])

/** Other clicks that changed something give the same answer for this long, unless something else changed there; then they run again, if they still can. */
const SAME_ANSWER_MINUTES = 10

/** What stands between a click and its handler: the click without its name, and where its answer is kept. `card`: where it is noted for the message that the card answered. */
export type Draft = { key: string; creates: boolean; card?: string }

/** Takes the name off a click. Undefined draft: a click of a card that carries none, or of one that only shows. */
export function draftOf(click: Click, personId: number): { click: Click; draft?: Draft } {
  const { [CLICK_NAME]: name, [ONE_OF]: one, ...fields } = click.fields
  const plain = { intent: click.intent, fields }
  if (name === undefined || !/^[a-z0-9]{8}\.\d{1,3}$/.test(name) || SHOWS.has(click.intent))
    return { click: plain }
  const creates = CREATES.has(click.intent) || one !== undefined
  const typed = creates ? '' : `:${shortHash(JSON.stringify(Object.entries(fields).sort())).slice(0, 12)}`
  const card = FROM_MESSAGE.has(click.intent) ? { card: `card:${personId}:${name.slice(0, 8)}` } : {}
  return {
    click: plain,
    draft: { key: `click:${personId}:${one ?? click.intent}:${name}${typed}`, creates, ...card },
  }
}

/**
 * Runs a click once: a second click at the same moment waits for the first and gets its answer. A click that changed nothing (it asked,
 * refused or showed) leaves no answer and may be clicked again. Throws UserError when what it wrote was taken back in the meantime.
 */
export async function onceClicked(
  work: Work,
  draft: Draft,
  run: () => Promise<Reply | null>,
): Promise<Reply | null> {
  const before = await claimClick(work, draft.key)
  if (before && (draft.creates || (await stillSo(work, before)))) {
    if (!before.reply)
      throw new UserError({ zh: problemWords.zh.answeredBefore, en: problemWords.en.answeredBefore })
    await mustStand(work, before.reply)
    return before.reply
  }
  const changes = work.changes.length
  const reply = await run()
  const subjects = [...new Set(work.changes.slice(changes))]
  if (reply && subjects.length > 0) keepAnswer(work, draft.key, reply, subjects, draft.card)
  return reply
}

async function stillSo(work: Work, { subjects, last, at }: Answered): Promise<boolean> {
  if (work.now.getTime() - at.getTime() >= SAME_ANSWER_MINUTES * 60_000) return false
  return (await lastChange(work, subjects)) === last
}

/** An answer that says "saved" is not said again after an undo. */
async function mustStand(work: Work, reply: Reply): Promise<void> {
  const entry = /"entry":"(\d{1,9})"/.exec(JSON.stringify(reply))?.[1]
  if (entry !== undefined && (await isUndone(work, Number(entry))))
    throw new UserError({ zh: problemWords.zh.takenBack, en: problemWords.en.takenBack })
}
