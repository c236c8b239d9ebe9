import type { Button, Card, Click, Field, Part } from '../cards/card.ts'
import { fullDay, shortDay, weekDay } from '../cards/format.ts'
import { accountName } from '../cards/names.ts'
import { terms } from '../cards/terms.ts'
import { COMPLAINT_LEVELS, type ComplaintLevel } from '../domain/complaint.ts'
import { daysBetween } from '../domain/day.ts'
import type { Bilingual, Lang } from '../domain/lang.ts'
import type { ComplaintView, Named } from './store.ts'
import { complaintEn } from './words.en.ts'
import { complaintZh } from './words.zh.ts'

export const complaintWords = { zh: complaintZh, en: complaintEn }

/** Events shown, the newest ones. */
const EVENTS = 6

/** A sentence in both languages. */
export function sayComplaint(pick: (words: typeof complaintZh) => string): Bilingual {
  return { zh: pick(complaintZh), en: pick(complaintEn) }
}

/** A complaint as it stands, with what can be done next. `notes`: what whoever opened it should know. */
export function complaintCard(
  view: ComplaintView,
  lang: Lang,
  { notes = [], entryId }: { notes?: string[]; entryId?: number } = {},
): Card {
  const w = complaintWords[lang]
  const open = view.status !== 'closed'
  const late = open ? daysBetween(view.dueOn, view.today) : 0
  const due = late > 0 ? w.late(weekDay(view.dueOn, lang), late) : w.due(fullDay(view.dueOn, lang))
  const title = w.title(view.code, terms[lang].level[view.level], accountName(view.account, lang))
  return {
    title,
    tone: !open ? 'good' : view.level === 'crisis' || late > 0 ? 'bad' : 'warn',
    summary: `${title}: ${view.subject}`,
    parts: [
      {
        kind: 'facts',
        facts: [
          { label: w.facts.subject, value: view.subject },
          { label: w.facts.status, value: w.status[view.status] },
          { label: w.facts.opened, value: fullDay(view.openedOn, lang) },
          { label: w.facts.due, value: view.closedOn ? w.closedOn(fullDay(view.closedOn, lang)) : due },
          { label: w.facts.handler, value: view.handler },
        ],
      },
      ...notes.map((text): Part => ({ kind: 'text', text })),
      ...history(view, lang),
      { kind: 'buttons', buttons: buttons(view, entryId, lang) },
    ],
  }
}

function history({ history: events }: ComplaintView, lang: Lang): Part[] {
  const w = complaintWords[lang]
  // Opening it is said by the facts above.
  const shown = events.filter(({ what }) => what !== 'open').slice(-EVENTS)
  if (shown.length === 0) return []
  return [
    { kind: 'text', text: w.historyTitle, style: 'strong' },
    {
      kind: 'list',
      items: shown.map(({ what, day, by, words }) => ({
        text: w.history(shortDay(day, lang), by, w.what[what], words),
      })),
    },
  ]
}

function buttons(
  { code, status, account }: ComplaintView,
  entryId: number | undefined,
  lang: Lang,
): Button[] {
  const w = complaintWords[lang].buttons
  const to = (verb: string): Click => ({ intent: `complaint.${verb}`, fields: { code } })
  const list: Button[] = []
  if (status === 'open') list.push({ label: w.acknowledge, style: 'primary', click: to('acknowledge') })
  if (status === 'open' || status === 'acknowledged') list.push({ label: w.answer, click: to('answer') })
  if (status === 'answered') list.push({ label: w.refuse, click: to('refuse') })
  if (status !== 'closed') {
    list.push({ label: w.close, click: to('close') })
    list.push({ label: w.level, click: to('level') })
  }
  if (entryId !== undefined)
    list.push({ label: w.undo, click: { intent: 'undo', fields: { entry: String(entryId) } } })
  list.push({ label: w.account, click: { intent: 'account.open', fields: { text: account.code } } })
  return list
}

/** C1 is open for the same matter — add to it? */
export function sameMatterCard(
  same: { code: string; subject: string },
  told: { account: string; subject: string; level: ComplaintLevel; levelTold: boolean },
  lang: Lang,
): Card {
  const w = complaintWords[lang]
  const { account, subject, level, levelTold } = told
  const levelField: Record<string, string> = levelTold ? { level } : {}
  return {
    title: w.sameTitle,
    tone: 'warn',
    parts: [
      { kind: 'text', text: w.same(same.code, same.subject) },
      {
        kind: 'buttons',
        buttons: [
          {
            label: w.buttons.add(same.code),
            style: 'primary',
            click: { intent: 'complaint.add', fields: { code: same.code, words: subject, ...levelField } },
          },
          {
            label: w.buttons.again,
            click: { intent: 'complaint', fields: { account, subject, ...levelField, again: 'yes' } },
          },
          { label: w.buttons.open, click: { intent: 'complaint.open', fields: { code: same.code } } },
        ],
      },
    ],
  }
}

/** What it is about and how bad: for whoever named only the account. */
export function askComplaintCard(account: Named, level: ComplaintLevel, lang: Lang): Card {
  const w = complaintWords[lang]
  return formCard(
    w.askTitle(accountName(account, lang)),
    undefined,
    [
      {
        kind: 'lines',
        name: 'subject',
        label: w.ask.subject,
        hint: w.ask.subjectHint,
        required: true,
        max: 500,
      },
      levelField(w.ask.level, level, lang),
    ],
    { intent: 'complaint', fields: { account: account.code } },
    lang,
  )
}

/** The words that go with an answer, a refusal or the end; the end is asked about once more. */
export function complaintWordsCard(
  verb: 'answer' | 'refuse' | 'close',
  code: string,
  value: string,
  lang: Lang,
): Card {
  const w = complaintWords[lang]
  const asked = {
    answer: { title: w.answerTitle(code), label: w.answerField, hint: w.answerHint },
    refuse: { title: w.refuseTitle(code), label: w.refuseField, hint: w.refuseHint },
    close: { title: w.closeTitle(code), label: w.closeField, hint: w.closeHint },
  }[verb]
  return formCard(
    asked.title,
    verb === 'close' ? w.closeText : undefined,
    [
      {
        kind: 'lines',
        name: 'words',
        label: asked.label,
        hint: asked.hint,
        required: true,
        max: 500,
        ...(value && { value }),
      },
    ],
    { intent: `complaint.${verb}`, fields: { code } },
    lang,
    verb === 'close' ? w.closeConfirm : undefined,
  )
}

/** The new level, and why. */
export function complaintLevelCard(code: string, level: ComplaintLevel, lang: Lang): Card {
  const w = complaintWords[lang]
  return formCard(
    w.levelTitle(code),
    w.levelText,
    [
      levelField(w.levelField, level, lang),
      { kind: 'lines', name: 'words', label: w.reasonField, hint: w.reasonHint, max: 500 },
    ],
    { intent: 'complaint.level', fields: { code } },
    lang,
  )
}

function levelField(label: string, value: ComplaintLevel, lang: Lang): Field {
  return {
    kind: 'choice',
    name: 'level',
    label,
    required: true,
    value,
    options: COMPLAINT_LEVELS.map((level) => ({ label: terms[lang].level[level], value: level })),
  }
}

function formCard(
  title: string,
  text: string | undefined,
  fields: Field[],
  click: Click,
  lang: Lang,
  confirm?: Button['confirm'],
): Card {
  const submit: Button = {
    label: complaintWords[lang].buttons.submit,
    style: 'primary',
    click,
    ...(confirm && { confirm }),
  }
  return {
    title,
    tone: 'info',
    parts: [
      ...(text ? [{ kind: 'text' as const, text }] : []),
      { kind: 'form', form: { name: 'complaint', fields, submit } },
    ],
  }
}
