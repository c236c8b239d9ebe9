/** Ids are int4, counted from 1. */
const LAST_ID = 2_147_483_647

/**
 * The id of a row as a button carries it or a platform names it. 0, which no row has, for whatever else came in its place: it then finds
 * nothing, instead of breaking the query.
 */
export function rowId(told: string | number): number {
  const id = Number(told)
  return Number.isInteger(id) && id > 0 && id <= LAST_ID ? id : 0
}
