import type { Message } from '../bot/handler.ts'
import type { Work } from '../db/work.ts'
import type { Cell } from '../imports/cells.ts'
import { type FactName, factKind } from './kinds.ts'

/** Days that name a row or are needed are today's where none was said. */
export function dated(
  name: FactName,
  told: Readonly<Record<string, Cell>>,
  work: Work,
): Record<string, Cell> {
  const { fields, key } = factKind(name)
  const days = Object.entries(fields).filter(
    ([field, { type, needed }]) =>
      (type.is === 'day' || type.is === 'month') &&
      (needed || key.includes(field)) &&
      (told[field] === undefined || told[field] === null),
  )
  return {
    ...told,
    ...Object.fromEntries(
      days.map(([field, { type }]) => [field, type.is === 'month' ? work.today.slice(0, 7) : work.today]),
    ),
  }
}

/** What empty cells of a new row mean. */
export function freshOf(name: FactName): Record<string, Cell> {
  const fields = Object.entries(factKind(name).fields)
  return Object.fromEntries(
    fields.flatMap(([field, { fresh }]) => (fresh === undefined ? [] : [[field, fresh]])),
  )
}

/** Who noted it, where the kind keeps that. */
export function byOf(name: FactName, message: Message): Record<string, Cell> {
  const [by] =
    Object.entries(factKind(name).fields).find(([, { type, quiet }]) => quiet && type.is === 'person') ?? []
  return by ? { [by]: message.person.name } : {}
}
