import { bilingual } from '../cards/speech.ts'
import { audit } from '../db/audit.ts'
import type { Work } from '../db/work.ts'
import { isName, oneForm } from '../domain/clean.ts'
import { UserError } from '../domain/errors.ts'
import { normalName } from '../language/names.ts'
import { renameWords } from './rename-cards.ts'
import { contactNow, setContactName } from './rename-store.ts'
import { peopleAt } from './store.ts'

/** Somebody at an account who gets another name: a typo put right, a married name. */
export type ContactRename = {
  contact: number
  before: string
  after: string
  /** What they were called before that. */
  aliases?: string[] | undefined
}

type Known = { id: number; name: string; called?: string }

const BETWEEN =
  /\s*(?:的?(?:名字|姓名))?\s*(?:改名(?:为|成|叫)?|更名(?:为|成|叫)?|改叫|改为|改成|现在叫做?|[为成叫](?=\s)|新名字[是叫]?|→|(?<![a-z])(?:(?:is |was |has been |got )?renamed(?: to| as)?|(?:is )?now (?:called|named|known as)|(?:the |a )?new name(?: is)?|to|as)(?![a-z]))[\s:：]*/iu

/** `陈副总 改名 陈建国`, `Oliver Grant is now called Oliver Grand`: whom of these people the words rename, and to what. */
export function contactRenameIn(
  text: string,
  people: readonly Known[],
): { contact: Known; to: string } | undefined {
  if (/[?？]\s*$|吗\s*$/u.test(text)) return undefined
  const contact = contactIn(text, people)
  if (!contact) return undefined
  const behind = text.trimStart().slice(saidOf(contact).length)
  const between = BETWEEN.exec(behind)
  const to = between?.index === 0 ? behind.slice(between[0].length).replace(/[\s。.!！]+$/u, '') : ''
  return to === '' ? undefined : { contact, to }
}

/** What the words call them: their name, or one from before. */
export function saidOf({ name, called = name }: { name: string; called?: string }): string {
  return called
}

/** Who of these people stands at the beginning of the words; the longest name where two do. */
export function contactIn(text: string, people: readonly Known[]): Known | undefined {
  const start = text.trimStart().toLowerCase()
  return people
    .filter(({ name, called = name }) => start.startsWith(called.toLowerCase()))
    .filter(
      ({ name, called = name }) =>
        /\p{Script=Han}$/u.test(called) || !/^[\p{L}\p{N}]/u.test(start.slice(called.length)),
    )
    .sort((a, b) => saidOf(b).length - saidOf(a).length)[0]
}

/** 改名 东海 陈副总 为: the word before a name that was left out. */
const NO_NAME = /^(?:改名|更名|改叫|改[为成]|[为成叫]|叫做|→|to|as|is|into|renamed)$/iu

/** The name as it is kept. Throws UserError when it is none, is theirs already, or somebody else there has it: two people are not made one. */
export async function newContactName(
  work: Work,
  accountId: number,
  contact: Known,
  told: string,
): Promise<string> {
  const name = oneForm(told).replace(/\s+/gu, ' ').trim()
  if (!isName(name) || NO_NAME.test(name)) throw new UserError(bilingual(renameWords, (w) => w.contactHow))
  if (name === contact.name) throw new UserError(bilingual(renameWords, (w) => w.same(name)))
  const twin = (await peopleAt(work, accountId)).find(
    (each) => each.id !== contact.id && normalName(each.name) === normalName(name),
  )
  if (twin) throw new UserError(bilingual(renameWords, (w) => w.contactTaken(twin.name)))
  return name
}

/** Writes the new name with its line of the history; everything about the person stays theirs. */
export async function renameContact(
  work: Work,
  {
    code,
    personId,
    contact,
    before,
    after,
    aliases = [],
  }: ContactRename & { code: string; personId: number },
): Promise<void> {
  const kept = [...aliases.filter((each) => each !== after && each !== before), before]
  await setContactName(work, contact, { name: after, aliases: kept })
  await audit(work, {
    personId,
    what: 'contact.rename',
    subject: `account:${code}`,
    before: { name: before },
    after: { name: after },
  })
}

/** Gives somebody their name back; false when they were renamed again since, are gone, or somebody else has it now. */
export async function undoContactRename(
  work: Work,
  { contact, before, after, aliases }: ContactRename,
): Promise<boolean> {
  const now = await contactNow(work, contact)
  if (now?.name !== after) return false
  const taken = (await peopleAt(work, now.accountId)).some(
    ({ id, name }) => id !== contact && name === before,
  )
  if (taken) return false
  // One that was written before names were kept leaves them as they are.
  const kept = aliases ?? now.aliases.filter((each) => each !== before)
  await setContactName(work, contact, { name: before, aliases: kept })
  return true
}
