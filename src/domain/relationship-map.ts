import type { Day } from './day.ts'
import type { Layer, Stance } from './stakeholders.ts'

/** Somebody of a customer as the map needs them. `weight`: percent of the decision in the open deal where it is largest. */
export type Mapped = {
  id: number
  name: string
  layer: Layer | null
  reportsTo: number | null
  stance: Stance | null
  weight: number | null
  metOn: Day | null
  leftOn: Day | null
  /** A place of a decision group that nobody is known to hold; `name` is its title. */
  isPlace?: boolean
}

export const MAP_ROWS = ['decision', 'management', 'operation', 'unknown'] as const
export type MapRow = (typeof MAP_ROWS)[number]

/** From opponent to sponsor; whose stance nobody knows stands nowhere on it (S33). */
const AT: Readonly<Record<Stance, number | undefined>> = {
  opponent: -2,
  neutral: 0,
  supporter: 1,
  sponsor: 2,
  unknown: undefined,
}

/** Where a stance stands on the axis from −2 to +2; undefined: apart. */
export function placeOf(stance: Stance | null): number | undefined {
  return stance === null ? undefined : AT[stance]
}

/** What is not known of a customer's people: layers without anybody, places without a person, people nobody met, stances nobody knows. */
export type MapHoles = {
  layers: Exclude<MapRow, 'unknown'>[]
  places: string[]
  neverMet: string[]
  stances: string[]
}

/** The holes of a map, each in the order of the people. Who left fills no layer. */
export function holesOf(people: readonly Mapped[]): MapHoles {
  const there = people.filter(({ leftOn, isPlace }) => !leftOn && !isPlace)
  return {
    layers: (['decision', 'management', 'operation'] as const).filter(
      (layer) => !there.some((person) => person.layer === layer),
    ),
    places: people.filter(({ isPlace }) => isPlace).map(({ name }) => name),
    neverMet: there.filter(({ metOn }) => !metOn).map(({ name }) => name),
    stances: there
      .filter(({ weight, stance }) => weight !== null && placeOf(stance) === undefined)
      .map(({ name }) => name),
  }
}
