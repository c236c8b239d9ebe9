import type { Layer } from '../domain/stakeholders.ts'
import { fold, isEdge } from './text.ts'

/** What reading needs of a contact. `aliases`: what they were called before; `called`: the one of these that the text has. */
export type Contact = {
  id: number
  name: string
  aliases?: readonly string[]
  called?: string
  title?: string | null
  layer?: Layer | null
}

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
  const name = fold(contact.called ?? contact.name)
    .text.replace(/\s*[(].*$/, '')
    .trim()
  called.set(contact, name)
  return name
}

/** The same people for this text: who is named in it as they were called before is called so, where nobody else there has that name now. */
export function asCalledIn<C extends Contact>(text: string, contacts: readonly C[]): C[] {
  if (contacts.every(({ aliases = [] }) => aliases.length === 0)) return [...contacts]
  const said = fold(text).text
  return contacts.map((contact) => {
    const { name, aliases = [] } = contact
    if (aliases.length === 0 || said.includes(fold(name).text)) return contact
    const called = aliases.find(
      (former) => isSaid(said, former, name) && !contacts.some((other) => other.name === former),
    )
    return called ? { ...contact, called } : contact
  })
}

/** The whole name, or a Latin part of it that is no part of the name they have now: Keller of Ruth Keller, who is Ruth Meyer. */
function isSaid(said: string, former: string, name: string): boolean {
  const whole = fold(former).text
  const now = fold(name).text.split(/[\s.-]+/)
  const parts = /[a-z]/.test(whole)
    ? whole.split(/[\s.-]+/).filter((part) => part.length > 1 && !now.includes(part))
    : []
  return [whole, ...parts].some((part) => {
    const at = said.indexOf(part)
    return at >= 0 && isEdge(said, at) && isEdge(said, at + part.length)
  })
}

/** Asked for at every place where somebody is named, of everybody it may be. */
const called = new WeakMap<Contact, string>()
