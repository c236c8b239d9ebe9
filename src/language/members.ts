import type { Member, ReadContext } from './context.ts'
import { fold, isCjk, placeOf } from './text.ts'

/** Of each colleague, as long as the list that they stand in: a reading asks for those of all, and of two thousand hardly one stands in the text. */
const calls = new WeakMap<Member, readonly string[]>()

/** Names by which a colleague is called, folded: whole name, aliases, first name of a Latin one, given name of a Chinese one. */
export function callsOf(member: Member): readonly string[] {
  const known = calls.get(member) ?? readCalls(member)
  calls.set(member, known)
  return known
}

function readCalls({ name, aliases = [] }: Member): string[] {
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
      const at = placeOf(call, text)
      if (at < 0) continue
      found.push({ member, start: at, end: at + call.length })
      break
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}

const firstNames = new WeakMap<readonly Member[], ReadonlySet<string>>()

/** Whether a name is a colleague's whole name or first one. */
export function isMember(name: string, members: readonly Member[] = []): boolean {
  const known =
    firstNames.get(members) ??
    new Set(members.flatMap((member) => [member.name, (member.name.split(' ')[0] ?? '').toLowerCase()]))
  firstNames.set(members, known)
  return known.has(name) || known.has(name.toLowerCase())
}
