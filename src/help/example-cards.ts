import { accountName } from '../cards/names.ts'
import type { Lang } from '../domain/lang.ts'
import type { Own } from './own-store.ts'

/** The names in the examples, which are those of the demo company. */
const STAND_INS: Record<Lang, { accounts: RegExp; contacts: RegExp }> = {
  zh: { accounts: /(?<!上级客户 )(?:华锐|东海|鼎峰|泰和|锦川)/gu, contacts: /孙副总|陈副总|李处长/gu },
  en: { accounts: /Meridian|Southport/g, contacts: /Oliver Grant/g },
}

/** An example with the reader's own account, contact, deal and step in it; where there is none of them, as it stands. */
export function ownExample(example: string, own: Own | undefined, lang: Lang): string {
  if (!own?.account) return example
  const { accounts, contacts } = STAND_INS[lang]
  const { deal, step, contact } = own
  const named = example.replace(accounts, accountName(own.account, lang))
  const met = contact ? named.replace(contacts, contact) : named
  const moved = deal
    ? met.replace(/\bD\d+( \d)?/g, (_, stage) =>
        stage ? `${deal.code} ${Math.min(6, deal.stage + 1)}` : deal.code,
      )
    : met
  return step ? moved.replace(/\bF\d+/g, step) : moved
}
