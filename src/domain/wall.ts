import type { Day } from './day.ts'

/** The wall around an account (围墙准则, S32): four sides of two bricks each. */
export const WALL_SIDES = ['push', 'share', 'contact', 'personal'] as const
export type WallSide = (typeof WALL_SIDES)[number]

/** 0–2 bricks a side, as scored on a day. */
export type Wall = Record<WallSide, number> & { day: Day }

const BRICKS = 2
const WHOLE = WALL_SIDES.length * BRICKS

/** Built share of the wall in percent: Σ ÷ 8, exact (3 bricks are 37.5, which the seed's slide cuts to 37). */
export function wallPercent(wall: Record<WallSide, number>): number {
  return (WALL_SIDES.reduce((sum, side) => sum + wall[side], 0) / WHOLE) * 100
}

/** True for four whole numbers from 0 to 2. */
export function isWall(scores: Record<WallSide, number>): boolean {
  return WALL_SIDES.every((side) => [0, 1, 2].includes(scores[side]))
}

export type WallColumn = { side: WallSide; built: number; of: number }

/** Bricks per side over several accounts, `built` of `of`: where a person's accounts are weak. */
export function wallColumns(walls: readonly Record<WallSide, number>[]): WallColumn[] {
  return WALL_SIDES.map((side) => ({
    side,
    built: walls.reduce((sum, wall) => sum + wall[side], 0),
    of: walls.length * BRICKS,
  }))
}

/** The sides with the fewest bricks; all of them on a tie; none when everything is built or nothing was scored. */
export function weakestSides(columns: readonly WallColumn[]): WallSide[] {
  const least = Math.min(...columns.map(({ built }) => built))
  return columns.filter(({ built, of }) => built === least && built < of).map(({ side }) => side)
}

/** Friendship that does not turn into share (the slide's question, S32): personal is full and share is the weakest. */
export function friendshipWithoutShare(columns: readonly WallColumn[]): boolean {
  const personal = columns.find(({ side }) => side === 'personal')
  return (
    weakestSides(columns).includes('share') &&
    personal !== undefined &&
    personal.of > 0 &&
    personal.built === personal.of
  )
}

/**
 * Sides whose score wants evidence when nobody was there since the score before (S32): those that rose by two at once, and all of them when
 * everything is full that was not. The first score of an account has nothing to rise from.
 */
export function leapingSides(
  before: Record<WallSide, number> | undefined,
  now: Record<WallSide, number>,
): WallSide[] {
  if (wallPercent(now) === 100 && (!before || wallPercent(before) < 100)) return [...WALL_SIDES]
  return before ? WALL_SIDES.filter((side) => now[side] - before[side] >= BRICKS) : []
}
