import { button, buttons, card, form, list, primary, quiet, text, when } from '../cards/build.ts'
import type { Card, Item } from '../cards/card.ts'
import { accountName } from '../cards/names.ts'
import { colleagueField } from '../cards/picks.ts'
import type { Lang } from '../domain/lang.ts'
import { nextEn } from './words.en.ts'
import { nextZh } from './words.zh.ts'

export const nextWords = { zh: nextZh, en: nextEn }

export type StepView = { code: string; subject: string; text: string; due: string }

/** A next step that was set, done, re-dated or cancelled, with what can be done about it now. */
export function stepCard(
  step: StepView,
  what: 'set' | 'done' | 'redated' | 'cancelled' | 'reassigned',
  lang: Lang,
  { notes = [], asks = [], entryId }: { notes?: string[]; asks?: readonly Item[]; entryId?: number } = {},
): Card {
  const w = nextWords[lang]
  const summary = lineOf(step, lang)
  const open = what === 'set' || what === 'redated'
  return card(
    lang,
    { title: w[what], tone: 'good', summary },
    text(summary),
    notes.map(quiet),
    buttons(
      ...(open ? changes(step.code, w.buttons) : []),
      entryId !== undefined && button(w.buttons.undo, 'undo', { entry: String(entryId) }),
    ),
    list(asks),
  )
}

/** A step as it stands; `may`: whether the reader may change it. */
export function shownStepCard(
  step: StepView,
  { status, may }: { status: 'open' | 'done' | 'cancelled' | 'superseded'; may: boolean },
  lang: Lang,
): Card {
  const w = nextWords[lang]
  const summary = lineOf(step, lang)
  const open = may && status === 'open'
  return card(
    lang,
    { title: w.shown[status], tone: 'info', summary },
    text(summary),
    buttons(...(open ? changes(step.code, w.buttons) : [])),
  )
}

/** What can be done about an open step. */
function changes(code: string, w: typeof nextZh.buttons) {
  const fields = { step: code }
  return [
    button(w.done, 'next.done', { ...fields, alone: 'yes' }),
    button(w.redate, 'next.redate', fields),
    button(w.reassign, 'next.reassign', fields),
  ]
}

/** Asks whether this open step is what was told as done. */
export function isItDone(
  { code, text, account }: { code: string; text: string; account: { name: string; aliases: string[] } },
  lang: Lang,
): Item {
  const w = nextWords[lang]
  return {
    text: w.isItDone(code, accountName(account, lang), text),
    buttons: [button(w.doneOne(code), 'next.done', { step: code })],
  }
}

/** "F11 done too?", "move D1 on?": what the thing just written may have settled, one tap each. */
export function settledItems(
  steps: readonly { code: string; text: string }[],
  deal: { code: string } | undefined,
  lang: Lang,
): Item[] {
  const w = nextWords[lang]
  const asked = steps.map(
    ({ code, text }): Item => ({
      text: w.doneToo(code, text),
      buttons: [button(w.doneOne(code), 'next.done', { step: code })],
    }),
  )
  const move = deal && {
    text: w.moveOn(deal.code),
    buttons: [button(w.move(deal.code), 'move', { text: deal.code })],
  }
  return move ? [...asked, move] : asked
}

/** Which of the open steps of an account was meant. */
export function chooseStepCard(
  steps: readonly { code: string; text: string }[],
  what: 'done' | 'redate' | 'cancel' | 'set',
  lang: Lang,
): Card {
  const w = nextWords[lang]
  const said = { done: 'done', redate: '', cancel: 'cancel', set: '' }[what]
  return card(
    lang,
    { title: w.whichStepTitle, tone: 'info' },
    list(
      steps.map(
        ({ code, text: words }): Item => ({
          text: `${code} ${words}`,
          buttons: [
            what === 'redate'
              ? button(w.buttons.redate, 'next.redate', { step: code })
              : button(w[what === 'cancel' ? 'cancelled' : 'done'], 'next', { text: `${code} ${said}` }),
          ],
        }),
      ),
    ),
  )
}

/** Asks for the new day of a step. */
export function redateCard(step: StepView, lang: Lang, problem?: string): Card {
  const w = nextWords[lang]
  return card(
    lang,
    { title: w.formTitle, tone: 'info' },
    text(lineOf(step, lang)),
    form(
      `redate${step.code}`,
      [{ kind: 'day', name: 'due', label: w.form.due, required: true, problem }],
      primary(w.form.submit, 'next.redate', { step: step.code }),
    ),
  )
}

/** Who may take a step over: one of the team. */
export function reassignCard(
  step: StepView,
  mates: readonly { id: number; name: string }[],
  lang: Lang,
): Card {
  const w = nextWords[lang]
  return card(
    lang,
    { title: w.reassignTitle, tone: 'info' },
    text(lineOf(step, lang)),
    mates.length === 0 && text(w.noMates),
    when(
      mates.length > 0,
      form(
        `reassign${step.code}`,
        [colleagueField({ name: 'owner', label: w.reassignForm.owner, required: true }, mates)],
        primary(w.reassignForm.submit, 'next.reassign', { step: step.code }),
      ),
    ),
  )
}

function lineOf({ code, subject, text, due }: StepView, lang: Lang): string {
  return nextWords[lang].line(code, subject, text, due)
}
