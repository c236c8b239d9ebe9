import { accountNamed } from '../../src/accounts/resolve-account.ts'
import type { Handler, Message } from '../../src/bot/handler.ts'
import { acceptFormCard, decidedCard, sayDigest } from '../../src/briefings/answer-cards.ts'
import { digestWords } from '../../src/briefings/digest-words.ts'
import { beside } from '../../src/briefings/morning.ts'
import { dayWords } from '../../src/briefings/phrase-cards.ts'
import { keepAnswer } from '../../src/briefings/stuck-store.ts'
import { noteCard } from '../../src/cards/build.ts'
import { accountName } from '../../src/cards/names.ts'
import { audit } from '../../src/db/audit.ts'
import { addDays, isDay } from '../../src/domain/day.ts'
import { UserError } from '../../src/domain/errors.ts'
import { CHOICES, choiceHoldsUntil } from '../../src/domain/standstill.ts'
import { reportsOf } from '../../src/people/store.ts'
import { tellPerson } from '../../src/queue/tell.ts'

/** Days for which a risk may be accepted at most. */
const MOST_DAYS = 90

/** Go along, hand over, accept until a day: the choice of whoever leads the owner. It holds for `reminders.stuck.choiceDays`; the owner hears it. */
export const chooseStandstill: Handler = async (message, work) => {
  const account = await accountNamed(message, work, 'stuck.choose')
  if ('title' in account) return account
  const kind = CHOICES.find((each) => each === message.fields['choice'])
  const leads = kind && (await reportsOf(work, message.person.id)).includes(account.ownerId)
  if (!leads) throw new UserError(sayDigest(account, (w, name) => w.notYourChoice(name)))
  const until =
    kind === 'accept'
      ? acceptedUntil(message, work.today)
      : choiceHoldsUntil(work.today, work.policy, work.calendar)
  if (!until) return beside(acceptFormCard(account, message.fields['until'], message.lang))
  await keepAnswer(work, { accountId: account.id, personId: message.person.id, kind, until })
  await audit(work, {
    personId: message.person.id,
    what: 'stuck.choose',
    subject: `account:${account.code}`,
    after: { kind, until },
  })
  const key = `stuck:${account.code}:${work.today}:${kind}`
  await tellPerson(work, key, account.ownerId, (lang) =>
    decidedCard(account, message.person.name, kind, lang),
  )
  const w = digestWords[message.lang]
  const said = w.chosen(accountName(account, message.lang), w.choices[kind], dayWords(until, message.lang))
  return beside(noteCard(message.lang, said, said, 'good'))
}

function acceptedUntil({ fields }: Message, today: string): string | undefined {
  const { until } = fields
  return until && isDay(until) && until > today && until <= addDays(today, MOST_DAYS) ? until : undefined
}
