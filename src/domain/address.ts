/**
 * An e-mail as two are compared: letter by letter, where only A–Z count as a–z. Other signs that some alphabet takes for the same letter (the Kelvin
 * sign, a dotted İ) are another address: it decides who somebody is. Undefined for what is no address: nothing, or with a space or a control sign in it.
 */
export function plainAddress(email: string | null | undefined): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (!email || /[\s\u0000-\u001f\u007f]/u.test(email)) return undefined
  return email.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}
