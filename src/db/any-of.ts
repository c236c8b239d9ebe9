import { Prisma } from './generated/client.ts'

/**
 * `id = ${anyOf(ids)}`, for large statements that run for every message. The planner does not see how many ids there are, so it keeps one plan;
 * with `ANY($1)` it hopes for a better one each time and plans anew, which takes longer than the statement.
 */
export function anyOf(ids: readonly number[]): Prisma.Sql {
  return Prisma.sql`ANY((SELECT ${[...ids]}::int[])::int[])`
}
