/**
 * Numbers that nobody keeps here: bank accounts, cards and identity numbers of private people (S18). They are recognised by their check
 * digits, so that a phone number, an order number or a unified social credit code is not taken for one.
 */

export type SecretNumber = { is: 'identity' | 'bank'; masked: string }

/** A run of letters and digits, with the spaces and dashes that people write into long numbers. */
const RUN = /(?<![\p{L}\p{N}])[\p{Lu}\d](?:[ -]?[\p{Lu}\d]){7,33}(?![\p{L}\p{N}])/gu
/** A word that says that a bank account follows, and the number behind it, whatever its check digits. */
const ACCOUNT =
  /(?:银行账号|银行帐号|银行卡号?|开户账号|收款账号|卡号|\bbank account(?: (?:no|number))?|\biban|\baccount (?:no|number))[.:：\s]{0,4}(\d[\d -]{7,28}\d)/iu

/** The first number of that sort in a text, with all but its first and last two signs covered; undefined: none. */
export function secretNumberIn(text: string): SecretNumber | undefined {
  const plain = text.normalize('NFKC')
  for (const [found] of plain.matchAll(RUN)) {
    const number = found.replace(/[ -]/g, '')
    if (isIdentity(number)) return { is: 'identity', masked: masked(number) }
    if (isCard(number) || isIban(number)) return { is: 'bank', masked: masked(number) }
  }
  const account = ACCOUNT.exec(plain)?.[1]?.replace(/[ -]/g, '')
  return account && account.length >= 9 ? { is: 'bank', masked: masked(account) } : undefined
}

function masked(number: string): string {
  return `${number.slice(0, 2)}${'•'.repeat(6)}${number.slice(-2)}`
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** A resident identity number of China (GB 11643): region, birthday, order, check digit. */
function isIdentity(number: string): boolean {
  const found = /^[1-9]\d{5}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dX]$/.test(number)
  if (!found) return false
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0)
  return '10X98765432'[sum % 11] === number[17]
}

/** A bank card: 15 to 19 digits with the Luhn digit; Chinese debit cards begin with 62, credit cards with 3 to 6. */
function isCard(number: string): boolean {
  if (!/^[3-6]\d{14,18}$/.test(number)) return false
  const sum = [...number].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

/** An international bank account number (ISO 13616), modulo 97. */
function isIban(number: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/.test(number)) return false
  const turned = [...number.slice(4), ...number.slice(0, 4)].map((sign) => Number.parseInt(sign, 36)).join('')
  return [...turned].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1
}

const CREDIT_SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** A unified social credit code (GB 32100) with its check digit: the number of a company, which is public. */
export function isCreditCode(code: string): boolean {
  if (!/^[0-9A-HJ-NP-RTUWXY]{18}$/.test(code)) return false
  const sum = CREDIT_WEIGHTS.reduce(
    (total, weight, at) => total + weight * CREDIT_SIGNS.indexOf(code[at]!),
    0,
  )
  return CREDIT_SIGNS[(31 - (sum % 31)) % 31] === code[17]
}
