import { LIMITS } from './limits.ts'

/** Gives out names that are unique in one card: Feishu refuses a card with two inputs of one name. */
export type Names = (wanted: string) => string

const MARK = '~'

/** The first of a name keeps it; another gets `~2`. */
export function createNames(): Names {
  const given = new Set<string>()
  return (wanted) => {
    const base = wanted.slice(0, LIMITS.name) || 'x'
    let name = base
    for (let n = 2; given.has(name); n++) name = `${base}${MARK}${n}`
    given.add(name)
    return name
  }
}

/** The field's name as the card's author gave it. */
export function wantedName(name: string): string {
  return name.replace(/~\d+$/, '')
}
