import { DEALS } from './deals.ts'
import { MACHINE } from './machine.ts'
import { MORNING } from './morning.ts'
import type { Plays } from './play.ts'
import { TALK } from './talk.ts'

/** Every key that is proved by playing it, by its path. */
export const PLAYS: Plays = { ...MORNING, ...TALK, ...DEALS, ...MACHINE }
