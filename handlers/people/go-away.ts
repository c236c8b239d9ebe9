import type { Handler } from '../../src/bot/handler.ts'
import { noteCard } from '../../src/cards/build.ts'
import { fullDay, listWords } from '../../src/cards/format.ts'
import { bilingual } from '../../src/cards/speech.ts'
import { audit } from '../../src/db/audit.ts'
import { UserError } from '../../src/domain/errors.ts'
import { checkTold } from '../../src/entries/check-told.ts'
import { readAway } from '../../src/language/away.ts'
import { hoursOf, isAway, setAway } from '../../src/people/hours-store.ts'
import { tellPerson } from '../../src/queue/tell.ts'
import { readingContext } from '../../src/reading/context-store.ts'
import { awayCard, snoozeWords } from '../../src/risk/snooze-cards.ts'

/** `away next Monday to next Friday, Tom stands in`, `休假 下周一 到 下周五 由 王浩 代`, `away back`, `销假` — reminders wait or go to the stand-in. */
export const goAway: Handler = async (message, work) => {
  const reading = readAway(message.text, await readingContext(work, message.person, message.text))
  const [me] = await hoursOf(work, [message.person.id])
  const w = snoozeWords[message.lang]
  const nothingSaid = message.text.trim() === '' && me && isAway(me, work.today)
  if (reading.back || message.fields.back || nothingSaid) {
    await setAway(work, message.person.id, undefined)
    await audit(work, {
      personId: message.person.id,
      what: 'away.end',
      subject: `person:${message.person.id}`,
    })
    return noteCard(message.lang, w.backTitle, w.back, 'good')
  }
  const { from, until, standIns, unknown } = reading
  if (!from || !until) throw new UserError(bilingual(snoozeWords, (each) => each.awayHow))
  if (until < work.today) throw new UserError(bilingual(snoozeWords, (each) => each.awayPast))
  const [standIn, another] = standIns
  if (another) {
    const names = standIns.map(({ name }) => name)
    throw new UserError(bilingual(snoozeWords, (w, lang) => w.awayWho(listWords(names, lang))))
  }
  if (unknown === message.person.name) throw new UserError(bilingual(snoozeWords, (each) => each.awaySelf))
  if (unknown) throw new UserError(bilingual(snoozeWords, (each) => each.awayNobody(unknown)))
  const days = `${fullDay(from, message.lang)} – ${fullDay(until, message.lang)}`
  const what = [message.person.name, standIn && `→ ${standIn.name}`, days].filter(Boolean).join(' ')
  const check = await checkTold(message, work, { what }, { guessed: !reading.sure })
  if (check) return check
  const subject = `person:${message.person.id}`
  await setAway(work, message.person.id, { from, until, ...(standIn && { delegateId: standIn.id }) })
  await audit(work, {
    personId: message.person.id,
    what: 'away',
    subject,
    after: { from, until, delegateId: standIn?.id ?? null },
  })
  if (standIn)
    await tellPerson(work, `away:${message.person.id}:${from}:${standIn.id}`, standIn.id, (lang) => {
      const each = snoozeWords[lang]
      const text = each.standInTold(message.person.name, fullDay(from, lang), fullDay(until, lang))
      return noteCard(lang, each.standInTitle(message.person.name), text, 'info')
    })
  return awayCard({ from, until, ...(standIn && { standIn: standIn.name }) }, message.lang)
}
