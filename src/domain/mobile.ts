/**
 * A mobile number as directories have it: `+` and digits. A bare Chinese number (`138 0013 8000`, `86-13800138000`) gets its country; any other needs
 * its own (`+49 …`, `0049 …`). Undefined: it is none. Excel's `1.38E+10` is none either: digits are lost there.
 */
export function mobileOf(typed: string): string | undefined {
  const text = typed.normalize('NFKC').trim()
  if (!/^[+0-9][0-9\s().-]*$/.test(text)) return undefined
  const digits = text.replace(/\D/g, '')
  if (/^(?:0086|86)?1[3-9]\d{9}$/.test(digits)) return `+86${digits.slice(-11)}`
  const abroad = text.startsWith('+') ? digits : digits.startsWith('00') ? digits.slice(2) : ''
  return /^[1-9]\d{6,14}$/.test(abroad) ? `+${abroad}` : undefined
}
