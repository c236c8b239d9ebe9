import type { ReadContext } from './context.ts'
import type { Heard } from './heard.ts'
import { leaverIn } from './leavers.ts'
import { changedPersonIn } from './person-changes.ts'
import { askedOf } from './persons.ts'
import { preferenceIn } from './preferences.ts'
import type { Reading } from './readings.ts'

/** What is told or asked of somebody of theirs: has left, has another post, likes to be reached by, how to reach. */
export function factOfPerson(heard: Heard, context: ReadContext): Reading | undefined {
  return (
    leaverIn(heard, context) ??
    changedPersonIn(heard, context) ??
    preferenceIn(heard, context) ??
    askedOf(heard, context)
  )
}
