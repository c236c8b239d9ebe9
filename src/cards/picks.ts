import type { Field, Pick } from './card.ts'

/** As many as every platform lists at once; of more, one looks by typing. */
const LISTED = 100

type Named = { id: number; name: string }
type About = { name: string; label: string; hint?: string; required?: boolean; problem?: string | undefined }

/** A field for one of these colleagues: a list where it holds them all, else found while typing. `known`: who is chosen already. */
export function colleagueField(about: About, people: readonly Named[], known?: Named): Field & Pick {
  const options = people.slice(0, LISTED).map(({ id, name }) => ({ label: name, value: String(id) }))
  const value = known && { label: known.name, value: String(known.id) }
  return { ...about, kind: 'pick', of: 'person', options, all: people.length <= LISTED, value }
}

/** Which of these a field of kind `pick` brought: an id that was chosen, or a name that was typed. */
export function pickedOf<T extends Named>(list: readonly T[], typed: string | undefined): T | undefined {
  const said = (typed ?? '').trim().toLowerCase()
  return said === ''
    ? undefined
    : (list.find(({ id }) => String(id) === said) ?? list.find(({ name }) => name.toLowerCase() === said))
}
