import type { Layer } from '../domain/stakeholders.ts'
import { fold } from './text.ts'

/** What reading needs of a contact. */
export type Contact = { id: number; name: string; title?: string | null; layer?: Layer | null }

/**
 * Somebody named in a folded text. `contact` when known in the account; `others` when several fit, and then nothing may be assumed.
 * Without a contact it is somebody new: the name as written, title and layer guessed from it, or left out.
 */
export type PersonFound = {
  start: number
  end: number
  name: string
  contact?: Contact
  others: Contact[]
  sure: boolean
  title?: string
  layer?: Layer
}

/** The known name without what stands in brackets behind it: 张工(采购) is called 张工. */
export function calledBy(contact: Contact): string {
  const before = called.get(contact)
  if (before !== undefined) return before
  const name = fold(contact.name)
    .text.replace(/\s*[(].*$/, '')
    .trim()
  called.set(contact, name)
  return name
}

/** Asked for at every place where somebody is named, of everybody it may be. */
const called = new WeakMap<Contact, string>()
