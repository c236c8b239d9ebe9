import {
  button,
  buttons,
  card,
  facts,
  form,
  list,
  type Parts,
  primary,
  section,
  text,
} from '../cards/build.ts'
import type { Button, Card, Field } from '../cards/card.ts'
import { type Speech, speak } from '../cards/speech.ts'
import { terms } from '../cards/terms.ts'
import { COMPLAINT_LEVELS, type ComplaintLevel } from '../domain/complaint.ts'
import { daysBetween } from '../domain/day.ts'
import type { Lang } from '../domain/lang.ts'
import type { ComplaintView, Named } from './store.ts'
import { complaintEn } from './words.en.ts'
import { complaintZh } from './words.zh.ts'

export const complaintWords = { zh: complaintZh, en: complaintEn }

type ComplaintSpeech = Speech<typeof complaintZh>

/** Events shown, the newest ones. */
const EVENTS = 6

/** A complaint as it stands, with what can be done next. `notes`: what whoever opened it should know; `words`: what was written beside its code and is kept by a tap; `may`: its one reader may handle it, or it stands where several read. */
export function complaintCard(
  view: ComplaintView,
  lang: Lang,
  {
    notes = [],
    entryId,
    words = '',
    may = true,
  }: { notes?: string[]; entryId?: number; words?: string; may?: boolean } = {},
): Card {
  const s = speak(complaintWords, lang)
  const { w, day } = s
  const open = view.status !== 'closed'
  const late = open ? daysBetween(view.dueOn, view.today) : 0
  const due = late > 0 ? w.late(s.weekDay(view.dueOn), late) : w.due(day(view.dueOn))
  const title = w.title(view.code, s.terms.level[view.level], s.account(view.account))
  const tone = !open ? 'good' : view.level === 'crisis' || late > 0 ? 'bad' : 'warn'
  return card(
    lang,
    { title, tone, summary: `${title}: ${view.subject}` },
    facts(
      [w.facts.subject, view.subject],
      [w.facts.status, w.status[view.status]],
      [w.facts.opened, day(view.openedOn)],
      [w.facts.due, view.closedOn ? w.closedOn(day(view.closedOn)) : due],
      // A crisis is taken within the hour, which is said elsewhere.
      view.status === 'open' && view.level !== 'crisis' && [w.facts.takeBy, day(view.takeBy)],
      [view.status === 'open' ? w.facts.waitsFor : w.facts.handler, view.handler],
    ),
    [...notes, ...(words ? [w.notAdded(words)] : [])].map(text),
    history(view, s),
    buttons(
      words !== '' &&
        primary(w.buttons.add(view.code), 'complaint.add', { code: view.code, words, one: 'words' }),
    ),
    buttons(
      ...(may
        ? nextButtons(view, entryId, w.buttons)
        : [button(w.buttons.account, 'account.open', { text: view.account.code })]),
    ),
  )
}

function history({ history: events }: ComplaintView, { w, shortDay }: ComplaintSpeech): Parts {
  // Opening it is said by the facts above.
  const shown = events.filter(({ what }) => what !== 'open').slice(-EVENTS)
  return section(
    w.historyTitle,
    shown.map(({ what, day, by, words }) => w.history(shortDay(day), by, w.what[what], words)),
  )
}

function nextButtons(
  { code, status, account }: ComplaintView,
  entryId: number | undefined,
  labels: (typeof complaintZh)['buttons'],
) {
  const fields = { code }
  return [
    status === 'open' && primary(labels.acknowledge, 'complaint.acknowledge', fields),
    (status === 'open' || status === 'acknowledged') && button(labels.answer, 'complaint.answer', fields),
    status === 'answered' && button(labels.refuse, 'complaint.refuse', fields),
    status !== 'closed' && button(labels.close, 'complaint.close', fields),
    status !== 'closed' && button(labels.level, 'complaint.level', fields),
    entryId !== undefined && button(labels.undo, 'undo', { entry: String(entryId) }),
    button(labels.account, 'account.open', { text: account.code }),
  ]
}

/** Somebody took it after the reader's card was drawn: whether to take it over is asked. `ownerId`: who has it now. */
export function takenSinceCard(view: ComplaintView, ownerId: number, lang: Lang): Card {
  const { w, shortDay } = speak(complaintWords, lang)
  const took = view.history.findLast(({ what }) => what === 'acknowledge')
  return card(
    lang,
    { title: w.takenTitle(view.code, view.handler), tone: 'warn' },
    text(w.takenText(view.handler, took && shortDay(took.day))),
    buttons(
      primary(w.buttons.open, 'complaint.open', { code: view.code }),
      button(w.buttons.takeOver, 'complaint.acknowledge', { code: view.code, from: String(ownerId) }),
    ),
  )
}

/** C1 is open for the same matter — add to it? */
export function sameMatterCard(
  same: { code: string; subject: string },
  told: { account: string; subject: string; level: ComplaintLevel; levelTold: boolean },
  lang: Lang,
): Card {
  const { w } = speak(complaintWords, lang)
  const { account, subject, level, levelTold } = told
  const more: Record<string, string> = levelTold ? { level } : {}
  return card(
    lang,
    { title: w.sameTitle, tone: 'warn' },
    text(w.same(same.code, same.subject)),
    buttons(
      primary(w.buttons.add(same.code), 'complaint.add', {
        code: same.code,
        words: subject,
        ...more,
        one: 'matter',
      }),
      button(w.buttons.again, 'complaint', { account, subject, ...more, again: 'yes', one: 'matter' }),
      button(w.buttons.open, 'complaint.open', { code: same.code }),
    ),
  )
}

/** Several are open: which one is over. */
export function whichComplaintCard(
  open: readonly { code: string; subject: string }[],
  draft: string,
  lang: Lang,
): Card {
  const { w } = speak(complaintWords, lang)
  return card(
    lang,
    { title: w.whichTitle, tone: 'info' },
    text(w.which),
    list(open.map(({ code, subject }) => `${code} · ${subject}`)),
    buttons(
      ...open.slice(0, 5).map(({ code }) => button(w.closeOne(code), 'complaint.close', { code, draft })),
    ),
  )
}

/** What it is about and how bad: for whoever named only the account. */
export function askComplaintCard(account: Named, level: ComplaintLevel, lang: Lang): Card {
  const { w, account: name } = speak(complaintWords, lang)
  const { subject: label, subjectHint: hint } = w.ask
  return card(
    lang,
    { title: w.askTitle(name(account)), tone: 'info' },
    form(
      'complaint',
      [
        { kind: 'lines', name: 'subject', label, hint, required: true, max: 500 },
        levelField(w.ask.level, level, lang),
      ],
      primary(w.buttons.submit, 'complaint', { account: account.code }),
    ),
  )
}

/** The words that go with an answer, a refusal or the end; the end is asked about once more. */
export function complaintWordsCard(
  verb: 'answer' | 'refuse' | 'close',
  code: string,
  value: string,
  lang: Lang,
): Card {
  const { w } = speak(complaintWords, lang)
  const { title, label, hint } = {
    answer: { title: w.answerTitle(code), label: w.answerField, hint: w.answerHint },
    refuse: { title: w.refuseTitle(code), label: w.refuseField, hint: w.refuseHint },
    close: { title: w.closeTitle(code), label: w.closeField, hint: w.closeHint },
  }[verb]
  const submit: Button = primary(w.buttons.submit, `complaint.${verb}`, { code })
  return card(
    lang,
    { title, tone: 'info' },
    verb === 'close' && text(w.closeText),
    form(
      'complaint',
      [{ kind: 'lines', name: 'words', label, hint, required: true, max: 500, value: value || undefined }],
      verb === 'close' ? { ...submit, confirm: w.closeConfirm } : submit,
    ),
  )
}

/** The new level, and why. */
export function complaintLevelCard(code: string, level: ComplaintLevel, lang: Lang): Card {
  const { w } = speak(complaintWords, lang)
  return card(
    lang,
    { title: w.levelTitle(code), tone: 'info' },
    text(w.levelText),
    form(
      'complaint',
      [
        levelField(w.levelField, level, lang),
        { kind: 'lines', name: 'words', label: w.reasonField, hint: w.reasonHint, max: 500 },
      ],
      primary(w.buttons.submit, 'complaint.level', { code }),
    ),
  )
}

function levelField(label: string, value: ComplaintLevel, lang: Lang): Field {
  const options = COMPLAINT_LEVELS.map((level) => ({ label: terms[lang].level[level], value: level }))
  return { kind: 'choice', name: 'level', label, required: true, value, options }
}
