import type { Button, Card, Part } from '../cards/card.ts'
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
  more: { notes?: string[]; entryId?: number } = {},
): Card {
  const w = nextWords[lang]
  const line = w.line(step.code, step.subject, step.text, step.due)
  const fields = { step: step.code }
  const open = what === 'set' || what === 'redated'
  const buttons: Button[] = [
    ...(open
      ? [
          { label: w.buttons.done, click: { intent: 'next.done', fields: { ...fields, alone: 'yes' } } },
          { label: w.buttons.redate, click: { intent: 'next.redate', fields } },
          { label: w.buttons.reassign, click: { intent: 'next.reassign', fields } },
        ]
      : []),
    ...(more.entryId
      ? [{ label: w.buttons.undo, click: { intent: 'undo', fields: { entry: String(more.entryId) } } }]
      : []),
  ]
  const notes = (more.notes ?? []).map((text): Part => ({ kind: 'text', text, style: 'quiet' }))
  return {
    title: w[what],
    tone: 'good',
    summary: line,
    parts: [
      { kind: 'text', text: line },
      ...notes,
      ...(buttons.length > 0 ? [{ kind: 'buttons' as const, buttons }] : []),
    ],
  }
}

/** Asks for the new day of a step. */
export function redateCard(step: StepView, lang: Lang, problem?: string): Card {
  const w = nextWords[lang]
  return {
    title: w.formTitle,
    tone: 'info',
    parts: [
      { kind: 'text', text: w.line(step.code, step.subject, step.text, step.due) },
      {
        kind: 'form',
        form: {
          name: `redate${step.code}`,
          fields: [
            { kind: 'day', name: 'due', label: w.form.due, required: true, ...(problem && { problem }) },
          ],
          submit: {
            label: w.form.submit,
            style: 'primary',
            click: { intent: 'next.redate', fields: { step: step.code } },
          },
        },
      },
    ],
  }
}

/** Who may take a step over: one of the team. */
export function reassignCard(
  step: StepView,
  mates: readonly { id: number; name: string }[],
  lang: Lang,
): Card {
  const w = nextWords[lang]
  const line: Part = { kind: 'text', text: w.line(step.code, step.subject, step.text, step.due) }
  if (mates.length === 0)
    return { title: w.reassignTitle, tone: 'info', parts: [line, { kind: 'text', text: w.noMates }] }
  const options = mates.slice(0, 100).map(({ id, name }) => ({ label: name, value: String(id) }))
  return {
    title: w.reassignTitle,
    tone: 'info',
    parts: [
      line,
      {
        kind: 'form',
        form: {
          name: `reassign${step.code}`,
          fields: [{ kind: 'choice', name: 'owner', label: w.reassignForm.owner, required: true, options }],
          submit: {
            label: w.reassignForm.submit,
            style: 'primary',
            click: { intent: 'next.reassign', fields: { step: step.code } },
          },
        },
      },
    ],
  }
}
