import { z } from 'zod'

/** Names of the keys of a policy section, those without a default included; none for a value. */
export function keysIn(schema: unknown): { name: string; schema: unknown }[] {
  const bare = unwrapped(schema)
  if (!(bare instanceof z.ZodObject)) return []
  return Object.entries(bare.shape).map(([name, inner]) => ({ name, schema: inner }))
}

/** Paths of every value that a policy file may name, `risk.bands.watch`; a list is one value. */
export function pathsIn(schema: unknown, path = ''): string[] {
  const keys = keysIn(schema)
  if (keys.length === 0) return path ? [path] : []
  return keys.flatMap(({ name, schema: inner }) => pathsIn(inner, path ? `${path}.${name}` : name))
}

/** The section or value itself, without what fills it in when it is left out. */
function unwrapped(schema: unknown): unknown {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodOptional)
    return unwrapped(schema.unwrap())
  return schema instanceof z.ZodPipe ? unwrapped(schema.out) : schema
}
