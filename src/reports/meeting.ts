import type { Card } from '../cards/card.ts'
import { bilingual } from '../cards/speech.ts'
import type { Work } from '../db/work.ts'
import { lastWorkingDay } from '../domain/calendar.ts'
import { addDays } from '../domain/day.ts'
import { UserError } from '../domain/errors.ts'
import type { Lang } from '../domain/lang.ts'
import { leads, type Person } from '../domain/rights.ts'
import { meetingCard } from './meeting-cards.ts'
import { getsMeeting, meetingOf } from './meeting-store.ts'
import { meetingEn } from './meeting-words.en.ts'
import { meetingZh } from './meeting-words.zh.ts'
import { scopeFor } from './scope.ts'

/** The outline of a leader's morning meeting (S93). Throws UserError for whoever leads nobody. */
export async function readMeeting(work: Work, person: Person): Promise<(lang: Lang) => Card> {
  if (!leads(person.role)) throw new UserError(bilingual({ zh: meetingZh, en: meetingEn }, (w) => w.notYours))
  const { of } = await scopeFor(work, person)
  const since = lastWorkingDay(work.calendar, addDays(work.today, -1))
  const meeting = await meetingOf(work, of, since)
  const on = await getsMeeting(work, person.id)
  return (lang) => meetingCard(meeting, work.today, on, lang)
}
