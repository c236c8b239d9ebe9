import type { Lang } from '../domain/lang.ts'

const HAN = /\p{Script=Han}/u
/** `三号产线阀控改造 Line-3 valve control`: a name written in both languages. */
const BOTH = /^(.*\p{Script=Han}\S*)\s+([\x20-\x7e]+)$/u

/**
 * The name of an account as a reader of `lang` knows it: the name itself, or for English readers the first alias in Latin
 * letters (东海石化 → Donghai Petrochemical); for Chinese readers of a Latin name the first Chinese alias.
 */
export function accountName(account: { name: string; aliases: readonly string[] }, lang: Lang): string {
  if (HAN.test(account.name) === (lang === 'zh')) return account.name
  return account.aliases.find((alias) => HAN.test(alias) === (lang === 'zh')) ?? account.name
}

/** The half of a two-language deal name that a reader of `lang` reads; other names as they are. */
export function dealName(name: string, lang: Lang): string {
  const [, zh, en] = BOTH.exec(name) ?? []
  if (!zh || !en) return name
  return lang === 'zh' ? zh : en
}
