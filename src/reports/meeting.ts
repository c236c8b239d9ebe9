import type { Card } from '../cards/card.ts'
import { bilingual } from '../cards/speech.ts'
import type { Work } from '../db/work.ts'
import { lastWorkingDay } from '../domain/calendar.ts'
import { addDays } from '../domain/day.ts'
import { UserError } from '../domain/errors.ts'
import type { Lang } from '../domain/lang.ts'
import { leads, type Person } from '../domain/rights.ts'
import { isSubscribed } from '../people/subscription-store.ts'
import { meetingCard } from './meeting-cards.ts'
import { meetingOf } from './meeting-store.ts'
import { meetingEn } from './meeting-words.en.ts'
import { meetingZh } from './meeting-words.zh.ts'
import { scopeFor } from './scope.ts'

/** The morning meeting is a leader's. Throws UserError for whoever leads nobody. */
export function mustLead({ role }: Person): void {
  if (!leads(role))
    throw new UserError(
      bilingual({ zh: meetingZh, en: meetingEn }, (w) => w.notYours),
      { unseen: true },
    )
}

/** The outline of a leader's morning meeting (S93). Throws UserError for whoever leads nobody. */
export async function readMeeting(work: Work, person: Person): Promise<(lang: Lang) => Card> {
  mustLead(person)
  const { of } = await scopeFor(work, person)
  const since = lastWorkingDay(work.calendar, addDays(work.today, -1))
  const meeting = await meetingOf(work, of, since)
  const on = await isSubscribed(work, 'meeting', person.id)
  return (lang) => meetingCard(meeting, work.today, on, lang)
}
