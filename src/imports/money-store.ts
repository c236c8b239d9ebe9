import { digitsOf } from '../domain/money.ts'

const currencies = Intl.supportedValuesOf('currency')

/** SQL for how many decimals the currency in `currency` has: 2 but for those Intl says otherwise of. */
export function digits(currency: string): string {
  const others = new Map<number, string[]>()
  for (const one of currencies)
    if (digitsOf(one) !== 2) others.set(digitsOf(one), [...(others.get(digitsOf(one)) ?? []), one])
  const cases = [...others].map(
    ([count, list]) => `WHEN ${currency} IN (${list.map((one) => `'${one}'`).join(',')}) THEN ${count}`,
  )
  return `(CASE ${cases.join(' ')} ELSE 2 END)`
}

/** SQL from major units (numeric) to minor ones (bigint), exactly. */
export function toMinor(amount: string, currency: string): string {
  return `(${amount} * power(10::numeric, ${digits(currency)}))::bigint`
}

/** SQL from minor units (bigint) to major ones without needless zeros, exactly. */
export function toMajor(amount: string, currency: string): string {
  return `trim_scale(${amount}::numeric * power(10::numeric, -${digits(currency)}))`
}
