import { z } from 'zod'
import type { Card } from '../../cards/card.ts'
import type { Log } from '../../log.ts'
import { type SlackAccess, webClient } from './client.ts'
import { readFailure } from './errors.ts'
import type { Health } from './health.ts'
import { withinTime } from './members.ts'
import { lookModal, modalOf, type Origin } from './modal.ts'

const Opened = z.object({ view: z.object({ id: z.string() }) })

/** Where the answer to what was clicked goes; Slack takes it for half an hour. */
export type AnswerAt = { url: string; thread?: string }

/**
 * What there is to open a dialog with. A trigger is good for three seconds and for one dialog; `patience`: milliseconds that are left; `from`:
 * the page or dialog that was clicked, where a card that is no form is shown as a dialog too.
 */
type Opening = {
  trigger: string | undefined
  patience: number
  at: AnswerAt | undefined
  from?: { id: string; sealed: string | undefined } | undefined
}

/** Addresses that are kept, the newest: who sends a dialog later than that gets the answer in the own chat. */
const MOST = 1_000

/** Opens dialogs, and remembers in memory alone where what they were opened from is answered: it gives a right, so it does not travel. */
export function createDialogs(access: SlackAccess, health: Health, log: Log) {
  const client = webClient(access, log, 'asking')
  const answersAt = new Map<string, AnswerAt>()

  return {
    secret: access.botToken,
    /**
     * Opens the card as a dialog where it is one form and Slack still lets us; false: it is said as a message. What was clicked in a dialog
     * takes its place.
     */
    async open(card: Card, { trigger, patience, at, from }: Opening, origin: Origin): Promise<boolean> {
      if (!trigger || patience <= 0) return false
      const form = modalOf(card, origin, access.botToken)
      const view = form ?? (from ? lookModal(card, origin, access.botToken) : undefined)
      if (!view) return false
      try {
        const asked =
          from?.sealed === undefined
            ? client.views.open({ trigger_id: trigger, view })
            : client.views.update({ view_id: from.id, view })
        const opening = asked.then((answer) => Opened.parse(answer).view.id)
        opening.catch(() => {})
        const id = await withinTime(opening, patience, undefined)
        if (id === undefined) return false
        health.succeeded()
        if (at) answersAt.set(id, at)
        if (answersAt.size > MOST) answersAt.delete(answersAt.keys().next().value ?? '')
        return true
      } catch (error) {
        const { sent } = readFailure(error)
        log.info({ why: sent.why }, 'no dialog could be opened: the form stands in the message')
        return false
      }
    },
    answerAt: (viewId: string): AnswerAt | undefined => answersAt.get(viewId),
  }
}

export type Dialogs = ReturnType<typeof createDialogs>
