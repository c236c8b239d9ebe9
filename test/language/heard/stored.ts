import { isDeepStrictEqual } from 'node:util'
import type { World } from '../../world.ts'
import { choices, type HeardRow, type Stored, type Wanted } from './read.ts'

/** What a dialogue can change, by kind, each row under its key. */
export type Held = Record<string, Map<number, HeardRow>>

const dayOf = (at: Date | null) => at?.toISOString().slice(0, 10) ?? null
/** A new contact may be kept with or without its title. */
const bare = (name: string) => name.replace(/^(Mr|Mrs|Ms|Dr)\.? /, '')
const byId = <T extends { id: number }>(rows: T[], row: (each: T) => HeardRow) =>
  new Map(rows.map((each) => [each.id, row(each)]))

/** What is held now. Money in major units. */
export async function heldIn({ db }: World): Promise<Held> {
  const [accounts, visits, met, steps, promises, contacts, deals, moves, spend, satisfaction, people] =
    await Promise.all([
      db.account.findMany({ select: { id: true, code: true } }),
      db.visit.findMany({ where: { undoneAt: null } }),
      db.visitContact.findMany(),
      db.nextStep.findMany({ where: { status: { in: ['open', 'done'] } } }),
      db.commitment.findMany({ where: { byUs: false } }),
      db.contact.findMany(),
      db.deal.findMany(),
      db.request.findMany(),
      db.spend.findMany(),
      db.satisfaction.findMany(),
      db.person.findMany(),
    ])
  const codes = new Map(accounts.map(({ id, code }) => [id, code]))
  const codeOf = ({ accountId }: { accountId: number }) => codes.get(accountId)
  const names = new Map(contacts.map(({ id, name }) => [id, bare(name)]))
  const members = new Map(people.map(({ id, name }) => [id, name]))
  return {
    visits: byId(visits, (each) => ({
      account: codeOf(each),
      date: dayOf(each.day),
      channel: each.channel,
      contacts: met
        .flatMap(({ visitId, contactId }) => (visitId === each.id ? [names.get(contactId)] : []))
        .sort(),
      direction: each.twoWay ? 'two_way' : 'one_way',
    })),
    steps: byId(steps, (each) => ({
      id: each.code,
      account: codeOf(each),
      due: dayOf(each.due),
      done: each.status === 'done',
    })),
    promises: byId(promises, (each) => ({ account: codeOf(each), by: 'them', due: dayOf(each.due) })),
    contacts: byId(contacts, (each) => ({ account: codeOf(each), name: bare(each.name) })),
    deals: byId(deals, (each) => ({
      code: each.code,
      amount: each.amount === null ? null : Number(each.amount) / 100,
      stage: each.stage,
      status: each.status,
      expectedClose: dayOf(each.expectedClose),
    })),
    moves: byId(moves, (each) => ({ id: each.code, status: each.status })),
    spend: byId(spend, (each) => ({
      account: codeOf(each),
      date: dayOf(each.day),
      amount: Number(each.amount) / 100,
    })),
    satisfaction: byId(satisfaction, (each) => ({
      account: codeOf(each),
      actual: Number(each.actual),
      expected: Number(each.expected),
    })),
    away: byId(
      people.filter(({ awayFrom }) => awayFrom),
      (each) => ({
        who: each.name,
        from: dayOf(each.awayFrom),
        by: members.get(each.delegateId ?? 0) ?? null,
      }),
    ),
  }
}

/** What there is more, or otherwise, than before; and by kind. A visit that is gone counts too. */
function changed(before: Held, now: Held): Record<string, HeardRow[]> {
  return Object.fromEntries(
    Object.keys(now).map((kind) => {
      const rows = [...now[kind]!].filter(([id, row]) => !isDeepStrictEqual(before[kind]!.get(id), row))
      const gone = [...before[kind]!].filter(([id]) => !now[kind]!.has(id) && kind !== 'steps')
      return [kind, [...rows.map(([, row]) => row), ...gone.map(([, row]) => ({ ...row, gone: true }))]]
    }),
  )
}

/** Kinds of which those that are named must be there and others may. */
const LOOSE = ['promises']

/** Why what is stored is not what is wanted, in words; nothing where it is. */
export function wrongStored(before: Held, now: Held, wanted: Wanted<Stored>): string | undefined {
  const found = changed(before, now)
  if (
    choices(wanted).some((each) =>
      Object.keys(found).every((kind) => fits(found[kind]!, rowsOf(each, kind), kind, now)),
    )
  )
    return
  const some = Object.fromEntries(Object.entries(found).filter(([, rows]) => rows.length > 0))
  return `stored ${JSON.stringify(some)}, wanted ${JSON.stringify(wanted)}`
}

function rowsOf(stored: Stored, kind: string): HeardRow[] {
  const rows = new Map<string, HeardRow[] | undefined>(Object.entries(stored)).get(kind) ?? []
  return rows.map((row) =>
    Array.isArray(row.contacts) ? { ...row, contacts: [...row.contacts].sort() } : row,
  )
}

/** Every wanted row is one of the found ones, and none is over. A move that is named as it was has not changed. */
function fits(found: HeardRow[], wanted: HeardRow[], kind: string, now: Held): boolean {
  const holds = (row: HeardRow, want: HeardRow) =>
    Object.entries(want).every(([name, value]) => isDeepStrictEqual(row[name], value))
  const left = [...found]
  for (const want of wanted) {
    const at = left.findIndex((row) => holds(row, want))
    if (at >= 0) left.splice(at, 1)
    else if (kind !== 'moves' || ![...now[kind]!.values()].some((row) => holds(row, want))) return false
  }
  return LOOSE.includes(kind) || left.length === 0
}
