import { contactRenamed } from '../../src/accounts/rename-somebody.ts'
import type { Handler, Handlers } from '../../src/bot/handler.ts'
import { askFact, stopFact } from '../../src/facts/ask-fact.ts'
import { askFactCard } from '../../src/facts/fact-form-cards.ts'
import { mayAsk, mayNot, mayWrite, mustMayRead, mustMaySay } from '../../src/facts/fact-rights.ts'
import { type FactName, factKind, factNames } from '../../src/facts/kinds.ts'
import { elsewhereFor, nameOf, rowToOpen, showFacts } from '../../src/facts/open-facts.ts'
import { checkCells, readFact } from '../../src/facts/read-fact.ts'
import { aboutFor, writeFact } from '../../src/facts/write-fact.ts'
import { beginGrowth } from '../../src/plans/begin-growth.ts'
import { voidOvertaken } from '../../src/requests/request-lifecycle.ts'

/** `流失 东海 原因 3 …`, `person Meridian Oliver Grant coach`: writes a fact of this kind; with an account alone it shows what there is. */
function recordFact(name: FactName): Handler {
  return async (message, work) => {
    const told = await readFact(message, work, name)
    if ('title' in told) return told
    const { account, values, unread } = told
    mustMayRead(message, account, name)
    const about = aboutFor(message, account)
    const nothing = Object.keys(values).length === 0 && !unread && message.fields['form'] === undefined
    const renamed = name === 'contacts' ? await contactRenamed(message, work, account) : undefined
    const all = Boolean(message.fields['all'] ?? message.fields['new'])
    const elsewhere = renamed ?? elsewhereFor(name, told, { nothing, all })
    if (elsewhere) return { forward: elsewhere }
    const asks = nothing ? message.fields['new'] : message.fields['edit']
    if (asks && mayWrite(message, account, name))
      return { card: askFactCard(name, about, { values, problems: {} }, message.lang), delivery: 'private' }
    if (nothing) return { card: await showFacts(message, work, name, account), delivery: 'private' }
    const opened = await rowToOpen(message, work, name, told)
    if (opened && 'intent' in opened) return { forward: opened }
    if (opened && mayWrite(message, account, name)) {
      const view = { values: opened.form, problems: {}, ...(opened.isNew && { fresh: nameOf(values, name) }) }
      return { card: askFactCard(name, about, view, message.lang), delivery: 'private' }
    }
    if (!mayWrite(message, account, name) && !mayAsk(message, account, name)) throw mayNot(account, name)
    mustMaySay(message, account, name, values)
    const { cells, problems } = checkCells(told, name, work, message.lang)
    if (unread || Object.keys(problems).length > 0)
      return {
        card: askFactCard(name, about, { values, problems, unread }, message.lang),
        delivery: 'private',
      }
    const stop = await stopFact(message, work, name, account, values)
    if (stop) return { card: stop, delivery: 'private' }
    if (!mayWrite(message, account, name)) return askFact(message, work, name, account, values)
    if (name !== 'plan_lines') return writeFact(message, work, name, account, cells)
    await beginGrowth(message, work, account, cells)
    const card = await writeFact(message, work, name, account, cells)
    // What was asked for says something else now.
    await voidOvertaken(work, { accountId: account.id }, message.person.id)
    return card
  }
}

/** Every kind with words of its own: `fact.churn_flags`. */
export const factIntents: Handlers = Object.fromEntries(
  factNames.filter((name) => factKind(name).chat).map((name) => [`fact.${name}`, recordFact(name)]),
)
