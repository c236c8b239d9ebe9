import { type Currency, toldColumn } from './kind.ts'
import { currencyJoin, currencyOf } from './kind-store.ts'
import { type KindName, kindNames, kindOf } from './kinds.ts'
import { digits as digitsOf } from './money-store.ts'
import { refusal } from './refusal-store.ts'

/** The columns of a kind that hold an amount, and whose currency it is in. */
function amountsOf(kind: KindName): { name: string; currency: Currency }[] {
  return Object.entries(kindOf(kind).columns).flatMap(([name, { currency }]) =>
    currency ? [{ name, currency }] : [],
  )
}

/** Checks that no amount was written with another currency (`$5`) than its row has. */
export function writtenInAnother(kind: KindName): string[] {
  return amountsOf(kind).map(({ name, currency }) => {
    const told = `s."${toldColumn(name)}"`
    return `SELECT ${refusal('otherCurrency', [`split_part(${told}, '|', 1)`, 's.currency_used'], name)}
      FROM (SELECT s.*, ${currencyOf(currency)} AS currency_used FROM in_${kind} s ${currencyJoin(kindOf(kind))}
        WHERE ${told} IS NOT NULL OFFSET 0) s WHERE s.currency_used <> ALL (string_to_array(${told}, '|'))`
  })
}

/** Checks that amounts have no more decimals than their currency, and that they do not become as many of another one. */
export function currencyChecks(kind: KindName): string[] {
  return [
    ...amountsOf(kind).map(({ name, currency }) => decimals(kind, name, currency)),
    ...(kind === 'accounts' ? [accountKeepsCurrency] : []),
    ...(kind === 'deals' ? [dealKeepsCurrency] : []),
  ]
}

function decimals(kind: KindName, column: string, currency: Currency): string {
  const has = `scale(s."${column}")`
  const found = [`s."${column}"`, has, 's.currency_used', digitsOf('s.currency_used')]
  // OFFSET 0 keeps the planner from asking for the currency at each of its mentions.
  return `SELECT ${refusal('tooPrecise', found, column)}
    FROM (SELECT s.*, ${currencyOf(currency)} AS currency_used FROM in_${kind} s ${currencyJoin(kindOf(kind))}
      WHERE scale(s."${column}") > 0 OFFSET 0) s
    WHERE scale(s."${column}") > ${digitsOf('s.currency_used')}`
}

const accountKeepsCurrency = `SELECT ${refusal('accountCurrency', ['s.code', 'a.currency'], 'currency')}
  FROM in_accounts s JOIN "Account" a ON a.code = s.code WHERE s.currency <> a.currency AND (${kindNames
    .filter((kind) => amountsOf(kind).some(({ currency }) => currency === 'account'))
    .map((kind) => `EXISTS (SELECT 1 FROM "${kindOf(kind).table}" t WHERE t."accountId" = a.id)`)
    .join(' OR ')})`

const dealKeepsCurrency = `SELECT ${refusal('dealCurrency', ['s.code', 'd.currency', 's.currency'], 'currency')}
      FROM in_deals s JOIN "Deal" d ON d.code = s.code WHERE s.currency <> d.currency
        AND (s.amount IS NULL AND d.amount <> 0 OR s.price_quoted IS NULL AND d."priceQuoted" IS NOT NULL OR s.price_floor IS NULL AND d."priceFloor" IS NOT NULL)`
