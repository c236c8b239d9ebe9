import { readFileSync } from 'node:fs'
import { addDays, dayIn, isDay } from '../domain/day.ts'
import { langOf } from '../domain/lang.ts'
import { PolicyFault, parsePolicy } from '../domain/policy.ts'
import { inColumns, rehearsalText, rehearse } from '../risk/backtest.ts'
import { precisionTable } from '../risk/precision-cards.ts'
import { precisionBetween } from '../risk/precision-store.ts'
import { CommandError, withSession } from './session.ts'

/** Days a precision report looks back without `--from`. */
const USUAL_DAYS = 90

/** `kam policy rehearse <file> --from <day> --to <day>`: what the file would have changed on those days. Nothing is sent or written. */
export async function policyRehearse(
  file: string,
  from: string | undefined,
  to: string | undefined,
): Promise<number> {
  if (!from || !to || !isDay(from) || !isDay(to))
    throw new CommandError('a rehearsal needs two days: --from 2026-04-01 --to 2026-06-30')
  try {
    const proposed = parsePolicy(readFileSync(file, 'utf8'))
    return await withSession(undefined, async ({ store }) => {
      console.log(rehearsalText(await rehearse(store, proposed, from, to)))
      return 0
    })
  } catch (error) {
    if (error instanceof RangeError) throw new CommandError(error.message)
    if (!(error instanceof PolicyFault)) throw error
    for (const fault of error.faults) console.error(fault)
    return 1
  }
}

/** `kam policy precision [--from <day>] [--to <day>] [--json]`: what became of the reminders of each rule; the last 90 days without days. */
export async function policyPrecision(
  from: string | undefined,
  to: string | undefined,
  json: boolean,
): Promise<number> {
  for (const day of [from, to])
    if (day !== undefined && !isDay(day))
      throw new CommandError(`${day}: not a day; write it like 2026-06-01`)
  return withSession(undefined, async ({ store, config }) => {
    const last = to ?? dayIn(config.zone, new Date())
    const rows = await store.read((work) => precisionBetween(work, from ?? addDays(last, -USUAL_DAYS), last))
    if (json) console.log(JSON.stringify(rows, null, 2))
    else if (rows.length === 0) console.log('No reminders in these days.')
    else {
      const table = precisionTable(rows, langOf(config.locale, 'zh'))
      console.log(inColumns([table.columns, ...table.rows]).join('\n'))
    }
    return 0
  })
}
