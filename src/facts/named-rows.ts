import { accountByCode } from '../accounts/store.ts'
import type { Message } from '../bot/handler.ts'
import { accountName } from '../cards/names.ts'
import type { Work } from '../db/work.ts'
import { factWords } from './fact-cards.ts'
import type { FactRow } from './kind.ts'
import { type FactName, factKind } from './kinds.ts'

/** Rows as this reader may know them: other accounts by name and code, and one that is hidden from them as such. */
export async function namedRows<Row extends FactRow | undefined>(
  { person, lang }: Message,
  work: Work,
  name: FactName,
  rows: readonly Row[],
): Promise<Row[]> {
  const others = Object.entries(factKind(name).fields).flatMap(([field, { type }]) =>
    type.is === 'account' && field !== 'account' ? [field] : [],
  )
  const named: Row[] = []
  for (const row of rows) {
    const shown: Record<string, FactRow[string]> = { ...row }
    for (const field of others) {
      const code = shown[field]
      if (typeof code !== 'string' || !code) continue
      const account = await accountByCode(work, person, code)
      shown[field] = account ? `${accountName(account, lang)} ${code}` : factWords[lang].hidden
    }
    named.push(row && (shown as Row))
  }
  return named
}
