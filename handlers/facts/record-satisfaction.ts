import { mustMayChange, resolveAccount, wordsBehind } from '../../src/accounts/resolve-account.ts'
import type { Handler } from '../../src/bot/handler.ts'
import { bilingual } from '../../src/cards/speech.ts'
import { UserError } from '../../src/domain/errors.ts'
import { checkTold } from '../../src/entries/check-told.ts'
import { satisfactionCard, satisfactionWords } from '../../src/facts/satisfaction-cards.ts'
import { satisfactionBefore } from '../../src/facts/satisfaction-store.ts'
import { keepFact } from '../../src/facts/write-fact.ts'
import { problemError } from '../../src/reading/cards.ts'
import { readAgain } from '../../src/reading/listen.ts'

/** `满意度 东海 6 期望 8.5`, `csat Meridian 7 8` — perceived and expected on one scale, one reading a day (S76). */
export const recordSatisfaction: Handler = async (message, work) => {
  const reading = await readAgain(message, work, 'csat')
  const account = await resolveAccount(message, work, reading, 'csat')
  if ('title' in account) return account
  mustMayChange(message, account)
  const { actual, expected, scale } = reading
  // Nothing told yet: what was noted before, and a form.
  if (actual === undefined && expected === undefined && !(await wordsBehind(message, work)))
    return { forward: { intent: 'fact.satisfaction', text: '', fields: { account: account.code } } }
  if (actual === undefined || expected === undefined)
    throw problemError({ field: 'scores', key: 'noScores', data: {} })
  if (!Number.isInteger(scale) || scale < 2 || scale > 100)
    throw new UserError(bilingual(satisfactionWords, (w) => w.badScale(String(scale))))
  const now = { day: work.today, actual, expected, scale }
  const what = `${satisfactionWords[message.lang].facts.actual} ${actual} · ${satisfactionWords[message.lang].facts.expected} ${expected} / ${scale}`
  const check = await checkTold(message, work, { account, what }, { reading })
  if (check) return check
  const before = await satisfactionBefore(work, account.id, work.today)
  const kept = await keepFact(message, work, 'satisfaction', account, { actual, expected, scale })
  const { entryId, risk } = kept
  return satisfactionCard({ account, now, before, replaced: !!kept.before, risk, entryId }, message.lang)
}
