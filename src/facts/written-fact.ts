import type { AccountRow } from '../accounts/store.ts'
import type { Cell } from '../imports/cells.ts'
import type { Written } from '../language/written.ts'
import { type FactName, factKind } from './kinds.ts'

/** How a fact is written once more, with something else in it: the scores by their own commands, any other by its form. Undefined: by none. */
export function writtenFact(
  name: FactName,
  account: AccountRow,
  told: Readonly<Record<string, Cell>>,
): Written | undefined {
  const { id, code, aliases, ownerId, currency } = account
  const sure = { candidates: [], guessed: [], missing: [], problems: [] }
  const about = { account: { id, code, name: account.name, aliases, ownerId }, ...sure }
  const number = (field: string) => Number(told[field])
  if (name === 'satisfaction') {
    const scores = { actual: number('actual'), expected: number('expected'), scale: number('scale') }
    return { intent: 'csat', reading: { intent: 'csat', ...about, ...scores } }
  }
  if (name === 'wall') {
    const scores = {
      push: number('push'),
      share: number('share'),
      contact: number('contact'),
      personal: number('personal'),
    }
    const evidence = String(told['note'] ?? '')
    return { intent: 'wall', reading: { intent: 'wall', ...about, scores, evidence } }
  }
  const { chat, fields } = factKind(name)
  if (!chat) return undefined
  const values = Object.entries(told).flatMap(([field, cell]) =>
    cell === null || fields[field]?.quiet ? [] : [[field, String(cell)] as const],
  )
  return { intent: `fact.${name}`, fact: name, account: code, currency, values: Object.fromEntries(values) }
}
