import type { AccountRow } from '../../src/accounts/store.ts'
import type { Handler, Handlers, Message } from '../../src/bot/handler.ts'
import { accountName } from '../../src/cards/names.ts'
import { bilingual } from '../../src/cards/speech.ts'
import type { Work } from '../../src/db/work.ts'
import { UserError } from '../../src/domain/errors.ts'
import { mayChange, mayKeepBooks, mayManage } from '../../src/domain/rights.ts'
import { askFact } from '../../src/facts/ask-fact.ts'
import { askFactCard, factsCard, factWords } from '../../src/facts/fact-cards.ts'
import { factsOf } from '../../src/facts/fact-store.ts'
import { type FactName, factKind, factNames } from '../../src/facts/kinds.ts'
import { checkCells, readFact, type Told } from '../../src/facts/read-fact.ts'
import { aboutFor, writeFact } from '../../src/facts/write-fact.ts'

/** Rows of a page of what was noted before. */
const PAGE = 8

/** `流失 东海 原因 3 …`, `person Meridian Oliver Grant coach`: writes a fact of this kind; with an account alone it shows what there is. */
function recordFact(name: FactName): Handler {
  return async (message, work) => {
    const told = await readFact(message, work, name)
    if ('title' in told) return told
    const { account, values, unread } = told
    const about = aboutFor(message, account)
    const nothing = Object.keys(values).length === 0 && !unread && message.fields['form'] === undefined
    if (nothing) return { card: await showFacts(message, work, name, account), delivery: 'private' }
    const opened = await rowToOpen(message, work, name, told)
    if (opened === 'new' && mayWrite(message, account, name))
      return { card: askFactCard(name, about, { values, problems: {} }, message.lang), delivery: 'private' }
    if (opened && opened !== 'new') return { forward: opened }
    if (!mayWrite(message, account, name) && !mayAsk(message, account, name)) throw mayNot(account, name)
    const { cells, problems } = checkCells(told, name, work, message.lang)
    if (unread || Object.keys(problems).length > 0)
      return {
        card: askFactCard(name, about, { values, problems, unread }, message.lang),
        delivery: 'private',
      }
    if (mayWrite(message, account, name)) return writeFact(message, work, name, account, cells)
    return askFact(message, work, name, account, values)
  }
}

/** Only the row was named: where it is there it has a card of its own, else a form asks for the rest. */
async function rowToOpen(message: Message, work: Work, name: FactName, { account, values, unread }: Told) {
  const { chat, key } = factKind(name)
  const named = Object.keys(values).every((field) => key.includes(field))
  if (!chat?.opens || !named || unread || message.fields['form']) return undefined
  if (message.fields['ask']) return 'new'
  const fields = Object.fromEntries(Object.entries(values).map(([field, value]) => [field, value ?? '']))
  const [row] = await factsOf(work, name, account.code, { take: 1, where: fields })
  if (!row) return 'new'
  return { intent: chat.opens, text: '', fields: { account: account.code, ...fields } }
}

async function showFacts(message: Message, work: Work, name: FactName, account: AccountRow) {
  const skip = Math.max(0, Math.min(10_000, Number(message.fields['skip'] ?? 0) || 0))
  const rows = await factsOf(work, name, account.code, { take: PAGE, skip })
  const view = {
    rows: rows.slice(0, PAGE),
    skip,
    more: rows.length > PAGE,
    may: mayWrite(message, account, name) || mayAsk(message, account, name),
  }
  return factsCard(name, aboutFor(message, account), view, message.lang)
}

const RIGHTS = { change: mayChange, manage: mayManage, books: mayKeepBooks }

function mayWrite({ person }: Message, account: AccountRow, name: FactName): boolean {
  return RIGHTS[factKind(name).chat?.write ?? 'change'](person, account)
}

function mayAsk({ person }: Message, account: AccountRow, name: FactName): boolean {
  return factKind(name).chat?.asked === true && mayChange(person, account)
}

function mayNot(account: AccountRow, name: FactName): UserError {
  const right = factKind(name).chat?.write ?? 'change'
  return new UserError(bilingual(factWords, (w, lang) => w.mayNot[right](accountName(account, lang))))
}

/** Every kind with words of its own: `fact.churn_flags`. */
export const factIntents: Handlers = Object.fromEntries(
  factNames.filter((name) => factKind(name).chat).map((name) => [`fact.${name}`, recordFact(name)]),
)
