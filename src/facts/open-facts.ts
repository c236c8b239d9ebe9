import type { AccountRow } from '../accounts/store.ts'
import type { Forward, Message } from '../bot/handler.ts'
import type { Work } from '../db/work.ts'
import { factsCard } from './fact-form-cards.ts'
import { mayAsk, mayWrite } from './fact-rights.ts'
import { factsOf } from './fact-store.ts'
import type { FactRow } from './kind.ts'
import { type FactName, factKind } from './kinds.ts'
import { namedRows } from './named-rows.ts'
import type { Told } from './read-fact.ts'
import { aboutFor } from './write-fact.ts'

/** Rows of a page of what was noted before. */
const PAGE = 8

/** Only the row was named: where it is there it has a card of its own, or its form filled in; else a form asks for the rest. */
export async function rowToOpen(
  message: Message,
  work: Work,
  name: FactName,
  { account, values, unread }: Told,
): Promise<{ form: Told['values']; isNew: boolean } | Forward['forward'] | undefined> {
  const { chat, key } = factKind(name)
  const named = Object.keys(values).every((field) => key.includes(field))
  if (!chat?.opens || !named || unread || message.fields['form']) return undefined
  const fields = Object.fromEntries(Object.entries(values).map(([field, value]) => [field, value ?? '']))
  const [row] = await factsOf(work, name, account.code, { take: 1, where: fields })
  if (!row) return { form: values, isNew: true }
  if (message.fields['ask']) return { form: { ...typedRow(row), ...values }, isNew: false }
  return { intent: chat.opens, text: '', fields: { account: account.code, ...fields } }
}

/** A row as a form has it. */
function typedRow(row: FactRow): Record<string, string> {
  return Object.fromEntries(
    Object.entries(row).flatMap(([field, value]) => {
      if (value === null || value === '' || field === 'account') return []
      return [[field, value === true ? 'yes' : value === false ? 'no' : String(value)]]
    }),
  )
}

/** What was noted of this kind before, a page of it. */
export async function showFacts(message: Message, work: Work, name: FactName, account: AccountRow) {
  const skip = Math.max(0, Math.min(10_000, Number(message.fields['skip'] ?? 0) || 0))
  const rows = await factsOf(work, name, account.code, { take: PAGE, skip })
  const view = {
    rows: await namedRows(message, work, name, rows.slice(0, PAGE)),
    skip,
    more: rows.length > PAGE,
    may: mayWrite(message, account, name) || mayAsk(message, account, name),
  }
  return factsCard(name, aboutFor(message, account), view, message.lang)
}

/** A kind may have another card for all rows of an account, and another handler for taking them away; undefined: neither is asked for. */
export function elsewhereFor(
  name: FactName,
  { account, values }: Told,
  asked: { nothing: boolean; all: boolean },
) {
  const { lists, erases } = factKind(name).chat ?? {}
  const fields = { account: account.code, name: values['contact'] ?? '' }
  if (erases && values['erase']) return { intent: erases, text: '', fields }
  return asked.nothing && lists && !asked.all ? { intent: lists, text: '', fields } : undefined
}

/** What a row that is not there yet is called. */
export function nameOf(values: Readonly<Record<string, string | null>>, name: FactName): string {
  const key = factKind(name).key.find((field) => field !== 'account')
  return values[key ?? ''] ?? ''
}
