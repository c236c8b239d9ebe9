import { pickedOf } from '../cards/picks.ts'

type Named = { id: number; name: string; aliases: readonly string[] }

/**
 * Who takes an account over: the form's choice, else the colleague whose name stands first in the words behind the account (`to Tom Becker
 * region changed`, `给 李晓彤 区域调整`), with what follows as the reason. Undefined: nobody is named.
 */
export function readReceiver(
  chosen: string | undefined,
  words: string,
  people: readonly Named[],
): { id: number; reason: string } | undefined {
  const picked = pickedOf(people, chosen)
  if (picked) return { id: picked.id, reason: '' }
  const text = behindTo(words)
  const names = people.flatMap(({ id, name, aliases }) => [name, ...aliases].map((each) => ({ id, each })))
  names.sort((a, b) => b.each.length - a.each.length)
  const found = names.find(({ each }) => text.toLowerCase().startsWith(each.toLowerCase()))
  return found && { id: found.id, reason: text.slice(found.each.length).replace(/^[\s,，:：。.]+/, '') }
}

/** The name that was told and is nobody's: `不存在`; empty when none was told. */
export function unknownReceiver(words: string): string {
  return [...behindTo(words).trim()].slice(0, 60).join('')
}

const behindTo = (words: string) => words.replace(/^\s*(?:交给|转给|移交给|给|to(?=\s))\s*@?/iu, '')
