import type { Member, ReadContext } from './context.ts'
import { fold, isCjk, placeOf } from './text.ts'

/** Names by which a colleague is called: whole name, aliases, first name of a Latin one, given name of a Chinese one. */
export function callsOf({ name, aliases = [] }: Member): string[] {
  const plain = fold(name).text
  const short = isCjk(plain[0])
    ? plain.length === 3
      ? [plain.slice(1)]
      : []
    : plain.split(/\s+/).slice(0, 1)
  return [plain, ...aliases.map((alias) => fold(alias).text), ...short].filter((call) => call.length >= 2)
}

/** Colleagues named in a folded text. Two colleagues of one first name are both found at its place. */
export function memberPlaces(
  text: string,
  context: ReadContext,
): { member: Member; start: number; end: number }[] {
  const found: { member: Member; start: number; end: number }[] = []
  for (const member of context.members ?? []) {
    for (const call of callsOf(member)) {
      // Of two thousand colleagues hardly one stands in the text.
      const at = placeOf(call, text)
      if (at < 0) continue
      found.push({ member, start: at, end: at + call.length })
      break
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}
