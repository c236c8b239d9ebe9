import type { Day } from '../domain/day.ts'
import { isCreditCode } from '../domain/secret-numbers.ts'
import { PROFILE_FIELDS, PROFILE_VALUES } from '../facts/kinds/profile.ts'
import { Bad, type Cell, type Reader } from './cells.ts'
import { type Fault, fault, shortened } from './fault.ts'
import type { Row } from './kind.ts'

/** Words that fill a line without saying anything: a file is not complete by them (S18). */
const NOTHING = /^(?:无|没有|不详|不知道|未知|待定|暂无|n\/?a|none|unknown|tbd|nil|[-–—/.?？]+)$/iu

/**
 * A line of an account's file as it is kept: amounts and numbers as digits, choices by their key. `own`: the lines that the company added
 * (policy.profile.own). Gives what is wrong instead.
 */
export function readProfileLine(
  row: Row,
  readerOf: (type: NonNullable<(typeof PROFILE_VALUES)[string]>) => Reader,
  { today, own }: { today: Day; own: readonly string[] },
): Row | Fault {
  const field = String(row['field'] ?? '')
  if (!Object.hasOwn(PROFILE_FIELDS, field) && !own.includes(field))
    return fault('noFileLine', shortened(field), [...Object.keys(PROFILE_FIELDS), ...own].join(', '))
  if (row['value'] === null || row['value'] === undefined) return row
  const said = String(row['value']).trim()
  if (NOTHING.test(said)) return fault('nothingSaid', shortened(said))
  const value = valueIn(field, said, readerOf, today)
  return value instanceof Bad ? value.fault : { ...row, value: String(value) }
}

function valueIn(field: string, said: string, readerOf: (type: never) => Reader, today: Day): Cell | Bad {
  if (field === 'credit_code') {
    const code = said.normalize('NFKC').toUpperCase()
    return isCreditCode(code) ? code : new Bad(fault('noCreditCode', shortened(said)))
  }
  if (field === 'current_ratio' && (/%$/.test(said) || Number(said) > 20))
    return new Bad(fault('ratioAsPercent', shortened(said)))
  const type = PROFILE_VALUES[field]
  if (!type) return said
  const value = readerOf(type as never).read(
    field === 'payment_days' ? said.replace(/\s*(?:天|days?)$/i, '') : said,
  )
  if (field === 'founded' && !(value instanceof Bad) && String(value) > today)
    return new Bad(fault('future', String(value), today))
  return value
}
