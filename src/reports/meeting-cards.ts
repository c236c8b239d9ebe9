import { button, buttons, card, list } from '../cards/build.ts'
import type { Card, Item } from '../cards/card.ts'
import { type Speech, speak } from '../cards/speech.ts'
import type { Day } from '../domain/day.ts'
import type { Lang } from '../domain/lang.ts'
import type { Meeting } from './meeting-store.ts'
import { meetingEn } from './meeting-words.en.ts'
import { meetingZh } from './meeting-words.zh.ts'

const words = { zh: meetingZh, en: meetingEn }
type S = Speech<typeof meetingZh>

/** More of a kind are counted. */
const MOST = 4

/** Five lines for the morning meeting (S93): yesterday, what went wrong, today, what is due, and the people. */
export function meetingCard(meeting: Meeting, today: Day, on: boolean, lang: Lang): Card {
  const s = speak(words, lang)
  const { w } = s
  const lines: [string, string | undefined][] = [
    [w.labels.yesterday(s.weekDay(meeting.since)), yesterday(meeting, s)],
    [w.labels.problems, problems(meeting, s)],
    [
      w.labels.today,
      some(
        meeting.planned.map((each) => w.visit(each.who, s.account(each), each.purpose)),
        s,
      ),
    ],
    [
      w.labels.due,
      some(
        meeting.due.map((each) => w.step(each.who, s.account(each), each.text)),
        s,
      ),
    ],
    [w.labels.people, meeting.away.length > 0 ? w.away(s.list(meeting.away)) : w.allHere],
  ]
  return card(
    lang,
    { title: w.title(s.weekDay(today)), tone: 'info' },
    list(
      lines.map(([label, words]): Item => ({ text: [{ strong: `${label}${s.colon}` }, words || w.nothing] })),
    ),
    buttons(
      button(on ? w.off : w.on, 'report.meeting', { text: on ? 'off' : 'on' }),
      button(w.numbers, 'numbers'),
    ),
  )
}

function yesterday({ visits, missed }: Meeting, s: S): string | undefined {
  const { w } = s
  const each = visits.map(({ who, count }) => w.count(who, count))
  const not = some(
    missed.map((one) => w.not(one.who, s.account(one))),
    s,
  )
  return [each.length > 0 && w.visits(s.list(each)), not && w.missed(not)]
    .filter(Boolean)
    .join(s.lang === 'zh' ? '；' : '; ')
}

function problems({ complaints, lateSteps, critical }: Meeting, s: S): string | undefined {
  const { w } = s
  return [
    critical.length > 0 && w.critical(s.list(named(critical.map(s.account), s))),
    complaints.opened + complaints.late > 0 && w.complaints(complaints.opened, complaints.late),
    lateSteps.length > 0 && w.late(s.list(lateSteps.map(({ who, count }) => w.count(who, count)))),
  ]
    .filter(Boolean)
    .join(s.lang === 'zh' ? '；' : '; ')
}

const named = (each: readonly string[], { w }: S) =>
  each.length > MOST ? [...each.slice(0, MOST), w.more(each.length - MOST)] : each

/** What is said of each has commas in it. */
function some(each: readonly string[], s: S): string {
  return named(each, s).join(s.lang === 'zh' ? '；' : '; ')
}
