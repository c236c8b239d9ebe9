import type { Handler } from '../../src/bot/handler.ts'
import { noteCard } from '../../src/cards/build.ts'
import { fullDay, listWords } from '../../src/cards/format.ts'
import { bilingual } from '../../src/cards/speech.ts'
import { audit } from '../../src/db/audit.ts'
import type { Work } from '../../src/db/work.ts'
import { UserError } from '../../src/domain/errors.ts'
import type { Lang } from '../../src/domain/lang.ts'
import { checkTold } from '../../src/entries/check-told.ts'
import { readAway } from '../../src/language/away.ts'
import { type HoursOf, hoursOf, setAway } from '../../src/people/hours-store.ts'
import { endAway, standsIn, tellFreed, tellStandIn } from '../../src/people/stand-in.ts'
import { readingContext } from '../../src/reading/context-store.ts'
import { awayCard, snoozeWords } from '../../src/risk/snooze-cards.ts'

/**
 * `away next Monday to next Friday, Tom stands in`, `休假 下周一 到 下周五 由 王浩 代`, `away back`, `销假` — reminders wait or go to the stand-in; `away` alone
 * shows what is noted.
 */
export const goAway: Handler = async (message, work) => {
  const { person, lang } = message
  const reading = readAway(message.text, await readingContext(work, person, message.text))
  const [me] = await hoursOf(work, [person.id])
  const before = me?.away && (!me.away.until || me.away.until >= work.today) ? me.away : undefined
  if (before && message.text.trim() === '' && !message.fields.back) return noted(work, before, lang)
  if (reading.back || message.fields.back) {
    await endAway(work, person, before)
    return noteCard(lang, snoozeWords[lang].backTitle, snoozeWords[lang].back, 'good')
  }
  const { from, until, standIns, unknown, whose } = reading
  if (whose) throw new UserError(bilingual(snoozeWords, (each) => each.awayWhose(whose)))
  if (!from || !until) throw new UserError(bilingual(snoozeWords, (each) => each.awayHow))
  if (until < work.today) throw new UserError(bilingual(snoozeWords, (each) => each.awayPast))
  const [standIn, another] = standIns
  if (another) {
    const names = standIns.map(({ name }) => name)
    throw new UserError(bilingual(snoozeWords, (w, each) => w.awayWho(listWords(names, each))))
  }
  if (unknown)
    throw new UserError(
      bilingual(snoozeWords, (w) => (unknown === person.name ? w.awaySelf : w.awayNobody(unknown))),
    )
  const days = `${fullDay(from, lang)} – ${fullDay(until, lang)}`
  const what = [person.name, standIn && `→ ${standIn.name}`, days].filter(Boolean).join(' ')
  const check = await checkTold(message, work, { what }, { guessed: !reading.sure })
  if (check) return check
  await setAway(work, person.id, { from, until, ...(standIn && { delegateId: standIn.id }) })
  const after = { from, until, delegateId: standIn?.id ?? null }
  await audit(work, { personId: person.id, what: 'away', subject: `person:${person.id}`, after })
  if (before?.delegateId !== standIn?.id) await tellFreed(work, person, before)
  if (standIn) await tellStandIn(work, person, { from, until, standInId: standIn.id })
  return awayCard({ from, until, ...(await standsIn(work, standIn?.id)) }, lang)
}

async function noted(work: Work, { from, until, delegateId }: NonNullable<HoursOf['away']>, lang: Lang) {
  return awayCard({ from, ...(until && { until }), ...(await standsIn(work, delegateId)) }, lang)
}
