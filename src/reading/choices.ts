import { findAccount } from '../accounts/find-account.ts'
import { accountByCode, insideAccounts, visibleAccounts } from '../accounts/store.ts'
import type { Option, Pickable } from '../cards/card.ts'
import { accountName, dealName } from '../cards/names.ts'
import type { Store } from '../db/store.ts'
import type { Work } from '../db/work.ts'
import { cleanWords } from '../domain/clean.ts'
import { type Lang, langOf } from '../domain/lang.ts'
import { isAllChinese, spells, syllablesOf } from '../language/pinyin.ts'
import { fold } from '../language/text.ts'
import type { Log } from '../log.ts'
import { personOf } from '../people/identity-store.ts'
import type { Person } from '../people/store.ts'
import type { AskChoices } from '../platforms/platform.ts'
import { accountsNearby, membersOf } from './context-store.ts'
import { namesFor } from './names-store.ts'

/** As many as are read through at a glance; who wants another types one letter more. */
const MOST = 20
/** Letters that may be too many at the end of a name that is still being typed: `don` on the way to `donghai`. */
const MOST_LETTERS = 5

/**
 * What a field of kind `pick` may be filled with, for whoever types: the same names in the same order as their own words would find, and
 * none that they may not see. Reads only, outside of any transaction; whoever cannot be answered gets an empty list.
 */
export function createChoices(store: Store, admins: readonly string[], log: Log): AskChoices {
  return async ({ sender, of, typed, within }) => {
    try {
      return await store.read(async (work) => {
        const { person } = await personOf(work, sender, admins, 'read')
        if (!person) return []
        const lang = langOf(person.locale ?? sender.locale, store.lang)
        return (await choicesFor(work, person, { of, typed: cleanWords(typed).trim(), within }, lang)).slice(
          0,
          MOST,
        )
      })
    } catch (error) {
      log.warn({ err: error, of }, 'choices could not be read')
      return []
    }
  }
}

/** The choices of one person: nothing typed gives what is theirs. `within`: code of an account. */
async function choicesFor(
  work: Work,
  person: Person,
  { of, typed, within }: { of: Pickable; typed: string; within?: string | undefined },
  lang: Lang,
): Promise<Option[]> {
  switch (of) {
    case 'account':
      return accountChoices(work, person, typed, lang)
    case 'person':
      return (await membersOf(work))
        .filter(({ name, aliases }) => [name, ...aliases].some((each) => isCalled(each, typed)))
        .map(({ id, name }) => ({ label: name, value: String(id) }))
    case 'contact':
      return (await insideOf(work, person, within))
        .flatMap(({ contacts }) => contacts)
        .filter(({ name }) => isCalled(name, typed))
        .map(({ id, name, title }) => ({ label: title ? `${name} · ${title}` : name, value: String(id) }))
    case 'deal':
      return (await insideOf(work, person, within, typed))
        .flatMap(({ deals }) => deals)
        .filter(({ code, name }) => within === undefined || isCalled(name, typed) || isCalled(code, typed))
        .map(({ code, name }) => ({ label: `${dealName(name, lang)} · ${code}`, value: code }))
  }
}

async function accountChoices(work: Work, person: Person, typed: string, lang: Lang): Promise<Option[]> {
  const accounts =
    typed === ''
      ? await visibleAccounts(work, person, (await nearby(work, person)).slice(0, MOST))
      : await accountsCalled(work, person, typed)
  return accounts.map((account) => ({
    label: `${accountName(account, lang)} · ${account.code}`,
    value: account.code,
  }))
}

async function nearby(work: Work, person: Person): Promise<number[]> {
  const { recent } = await namesFor(work, person)
  return accountsNearby(work, person, recent)
}

async function accountsCalled(work: Work, person: Person, typed: string) {
  const found = await findAccount(work, person, typed)
  if (found.kind === 'one') return [found.account]
  if (found.kind !== 'none') return found.accounts
  // In the middle of a syllable: what was whole before the last letters.
  const letters = /^[a-z ]+$/i.test(typed) ? Math.min(MOST_LETTERS, typed.length - 2) : 0
  for (let less = 1; less <= letters; less++) {
    const before = await findAccount(work, person, typed.slice(0, -less))
    if (before.kind === 'one') return [before.account]
    if (before.kind !== 'none') return before.accounts
  }
  return []
}

/** The account with what is in it; without one those that `typed` names, else those near to the person. */
async function insideOf(work: Work, person: Person, within: string | undefined, typed = '') {
  if (within !== undefined) {
    const account = await accountByCode(work, person, within)
    return account ? insideAccounts(work, person, [account.id]) : []
  }
  const named = typed === '' ? [] : (await accountsCalled(work, person, typed)).map(({ id }) => id)
  const inside = await insideAccounts(work, person, named.length > 0 ? named : await nearby(work, person))
  if (named.length > 0 || typed === '') return inside
  const fits = ({ name, code = '' }: { name: string; code?: string }) =>
    isCalled(name, typed) || isCalled(code, typed)
  return inside.map((each) => ({ ...each, deals: each.deals.filter(fits) }))
}

/** A part of the name, or letters that spell the beginning of a Chinese one. */
function isCalled(name: string, typed: string): boolean {
  const [whole, part] = [fold(name).text, fold(typed).text.trim()]
  if (whole.includes(part)) return true
  return /^[a-z]+$/.test(part) && isAllChinese(whole) && spells(part, syllablesOf(whole)) > 0
}
