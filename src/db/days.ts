import type { Day } from '../domain/day.ts'

/** A day as Prisma takes it for a DATE column: midnight UTC of that day. No zone is involved: a day is not an instant. */
export function dateOf(day: Day): Date {
  return new Date(`${day}T00:00:00.000Z`)
}

/** A day as Prisma gives it for a DATE column. */
export function dayOf(date: Date): Day {
  return date.toISOString().slice(0, 10)
}
