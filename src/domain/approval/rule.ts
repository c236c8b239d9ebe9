import type { Day } from '../day.ts'
import type { Gate } from '../deal.ts'
import { minorFrom } from '../money.ts'
import type { Policy } from '../policy.ts'
import type { Role } from '../rights.ts'

/** Who must agree to a request, decided when it is asked for: a later policy does not change a running request. */

/** Why somebody is asked; the cards make a sentence of it. Amounts in major units, as in the policy. */
export type GroupWhy =
  | { kind: 'gate'; gate: Gate }
  | { kind: 'amount'; gate: Gate; over: number; currency: string }
  | { kind: 'belowFloor' }
  | { kind: 'receivable' }
  | { kind: 'credit' }
  | { kind: 'skip'; skipped: Gate[] }
  /** Because it was asked for: what a kind of request always needs. */
  | { kind: 'asked' }
  /** Because they take it over. */
  | { kind: 'takes' }
  /** Because it goes over a budget. */
  | { kind: 'budget' }

/** One place at the table: anybody of `who` fills it. `as` is the role or the name that the policy says. */
type Seat = { as: string; who: number[] }

/** So many of these seats must agree. */
export type ApproverGroup = { why: GroupWhy; need: number; seats: Seat[] }

/** `by` may decide for `onBehalfOf`: on leave, handed over, or the manager after the deadline. "P for A". */
export type StandIn = {
  by: number
  onBehalfOf: number
  since: 'away' | 'delegated' | 'escalated'
  /** Taken back, or the absence is over: it stays because decisions made before still count. */
  ended?: true | undefined
}

export type ApprovalRule = { groups: ApproverGroup[]; standIns: StandIn[] }

/** A person as far as approving goes. */
export type Person = {
  id: number
  name: string
  aliases: readonly string[]
  role: Role
  managerId: number | null
  active: boolean
  awayFrom: Day | null
  awayUntil: Day | null
  delegateId: number | null
}

/** What is asked for, as far as it decides who must agree. Amount in minor units. */
export type MoveFacts = {
  requesterId: number
  ownerId: number
  /** The gates that are passed, the last one leads into the new stage; more than one when stages are skipped. */
  gates: readonly Gate[]
  amount: number
  currency: string
  belowFloor: boolean
  overdue: boolean
  /** Receivables and the deal are above the credit limit. */
  overCredit?: boolean
  /** Whether the account exists for a person: who may not see it stands in for nobody. Absent: for everybody. */
  maySee?: (person: number) => boolean
}

/** Nobody is left who may decide: `as` is whom the policy wants. */
export type Nobody = { why: GroupWhy; as: string; need: number; found: number }

export type RuleAnswer = { ok: true; rule: ApprovalRule } | { ok: false; nobody: Nobody }

type Approver = Policy['approvals']['priceAuthority'][number]
/** Whom the policy wants to agree, and how many of them. */
export type Wanted = { why: GroupWhy; who: readonly Approver[]; rule: 'all' | 'any' | number }

/** The price is asked about from the bid to the contract (S69, S65). */
const PRICE_GATES: readonly Gate[] = [4, 5]

/**
 * Who must agree: the gate's own people, those whom the amount, a price below its floor, overdue receivables or skipped stages
 * add. Never the requester: a manager who asks himself is decided by the next one up. Not ok when a group cannot be filled.
 */
export function requiredApprovers(
  move: MoveFacts,
  { approvals }: Policy,
  people: readonly Person[],
  today: Day,
): RuleAnswer {
  return approversFor(wantedFor(move, approvals), move, people, today)
}

/** The same for any request: everybody whom the policy wants, never the requester nor the owner. Not ok when a group cannot be filled. */
export function approversFor(
  wanted: readonly Wanted[],
  parties: Pick<MoveFacts, 'requesterId' | 'ownerId' | 'maySee'>,
  people: readonly Person[],
  today: Day,
): RuleAnswer {
  const company = new Company(people, parties, today)
  const groups: ApproverGroup[] = []
  for (const each of wanted) {
    const group = company.seat(each)
    if ('found' in group) return { ok: false, nobody: group }
    groups.push(group)
  }
  return { ok: true, rule: { groups, standIns: company.standIns(groups) } }
}

/** Who else must stand in on a running request because somebody went on leave meanwhile. */
export function newAbsences(
  rule: ApprovalRule,
  move: Pick<MoveFacts, 'requesterId' | 'ownerId' | 'maySee'>,
  people: readonly Person[],
  today: Day,
): StandIn[] {
  return new Company(people, move, today).standIns(rule.groups, rule.standIns)
}

function wantedFor(move: MoveFacts, policy: Policy['approvals']): Wanted[] {
  const gate = move.gates.at(-1) ?? 1
  const wanted: Wanted[] = [{ why: { kind: 'gate', gate }, ...policy.gates[`G${gate}`] }]
  for (const limit of policy.amounts) {
    const at = move.gates.find((one) => limit.gate === `G${one}`)
    // A deal in another currency is not converted: nobody is left out because of a missing rate.
    const above = limit.currency !== move.currency || move.amount > minorFrom(limit.over, limit.currency)
    if (at && above) {
      const why: GroupWhy = { kind: 'amount', gate: at, over: limit.over, currency: limit.currency }
      wanted.push({ why, who: limit.add, rule: 'all' })
    }
  }
  if (move.belowFloor && move.gates.some((one) => PRICE_GATES.includes(one)))
    wanted.push({ why: { kind: 'belowFloor' }, who: policy.priceAuthority, rule: 'all' })
  if (move.overdue && move.gates.includes(5))
    wanted.push({ why: { kind: 'receivable' }, who: policy.overdueReceivable, rule: 'all' })
  if (move.overCredit && move.gates.includes(5))
    wanted.push({ why: { kind: 'credit' }, who: policy.creditLimit, rule: 'all' })
  if (move.gates.length > 1)
    wanted.push({ why: { kind: 'skip', skipped: move.gates.slice(0, -1) }, who: policy.skip, rule: 'all' })
  return wanted
}

/** The people of the company, seen from one request. */
class Company {
  readonly #people: readonly Person[]
  readonly #move: Pick<MoveFacts, 'requesterId' | 'ownerId' | 'maySee'>
  readonly #today: Day

  constructor(
    people: readonly Person[],
    move: Pick<MoveFacts, 'requesterId' | 'ownerId' | 'maySee'>,
    today: Day,
  ) {
    this.#people = people
    this.#move = move
    this.#today = today
  }

  /** `all` fills a seat for each entry, by anybody who holds the role; `any` and a number count different people. */
  seat({ why, who, rule }: Wanted): ApproverGroup | Nobody {
    const entries = who.map((one) => ({ as: calledIn(one), who: this.#holders(one) }))
    if (rule === 'all') {
      const empty = entries.find((seat) => seat.who.length === 0)
      return empty ? { why, as: empty.as, need: 1, found: 0 } : { why, need: entries.length, seats: entries }
    }
    const need = rule === 'any' ? 1 : rule
    const seats = [...new Map(entries.flatMap(({ as, who }) => who.map((id) => [id, as] as const)))].map(
      ([id, as]) => ({ as, who: [id] }),
    )
    const as = who.map(calledIn).join(' / ')
    return seats.length < need ? { why, as, need, found: seats.length } : { why, need, seats }
  }

  /** Somebody for each approver on leave, unless another holder of the same seat is here or somebody stands in already. */
  standIns(groups: readonly ApproverGroup[], already: readonly StandIn[] = []): StandIn[] {
    const found: StandIn[] = []
    const alone = groups
      .flatMap(({ seats }) => seats)
      .filter(({ who }) => who.every((id) => isAway(this.#person(id), this.#today)))
    for (const onBehalfOf of new Set(alone.flatMap(({ who }) => who))) {
      if (already.some((standIn) => standIn.onBehalfOf === onBehalfOf && !standIn.ended)) continue
      const by = this.#standInFor(onBehalfOf, { groups: [...groups], standIns: [...already, ...found] })
      if (by !== undefined) found.push({ by, onBehalfOf, since: 'away' })
    }
    return found
  }

  #standInFor(onBehalfOf: number, rule: ApprovalRule): number | undefined {
    const approver = this.#person(onBehalfOf)
    const up = this.#chainOf(onBehalfOf).map(({ id }) => id)
    const candidates = [...(approver?.delegateId ? [approver.delegateId] : []), ...up]
    return candidates.find((id) => {
      const person = this.#person(id)
      if (!person || !decides(person) || isAway(person, this.#today)) return false
      return this.#move.maySee?.(id) !== false && mayStandIn(rule, this.#move, id)
    })
  }

  /** Everybody who could fill this place, without the requester. */
  #holders(approver: Approver): number[] {
    if (typeof approver === 'object') {
      return this.#others(({ name, aliases }) => name === approver.name || aliases.includes(approver.name))
    }
    if (approver === 'manager') {
      const manager = this.#chainOf(this.#move.ownerId).find((person) => this.#leads(person))
      return manager ? [manager.id] : []
    }
    if (approver === 'director') {
      const near = this.#chainOf(this.#move.ownerId).find((person) => person.role === 'director')
      if (near && this.#mayDecide(near)) return [near.id]
    }
    return this.#others(({ role }) => role === approver)
  }

  #others(is: (person: Person) => boolean): number[] {
    return this.#people.filter((person) => this.#mayDecide(person) && is(person)).map(({ id }) => id)
  }

  #leads(person: Person): boolean {
    const leads = person.role === 'manager' || person.role === 'director'
    return leads && this.#mayDecide(person)
  }

  /** Neither who asks nor whose it is, and nobody for whom the account does not exist. */
  #mayDecide(person: Person): boolean {
    if (this.#move.maySee?.(person.id) === false || !decides(person)) return false
    return person.id !== this.#move.requesterId && person.id !== this.#move.ownerId
  }

  /** The manager, the manager's manager and so on; a circle in the data ends it. */
  #chainOf(id: number): Person[] {
    const chain: Person[] = []
    let at = this.#person(this.#person(id)?.managerId)
    while (at && at.id !== id && !chain.includes(at)) {
      chain.push(at)
      at = this.#person(at.managerId)
    }
    return chain
  }

  #person(id: number | null | undefined): Person | undefined {
    return this.#people.find((person) => person.id === id)
  }
}

/** Who has left, or only looks on, decides nothing: neither in a seat nor for somebody. */
export function decides({ active, role }: Pick<Person, 'active' | 'role'>): boolean {
  return active && role !== 'viewer'
}

/** True for a person who holds a seat of their own. */
export function holdsSeat(rule: ApprovalRule, person: number): boolean {
  return rule.groups.some(({ seats }) => seats.some(({ who }) => who.includes(person)))
}

/** Whose request it is, and whose deal. */
export type Parties = { requesterId: number; ownerId: number }

/**
 * One person, one voice: the requester, the owner of the deal, an approver in their own right and somebody who already stands in cannot
 * stand in (again), else two pairs of eyes would become one.
 */
export function mayStandIn(rule: ApprovalRule, { requesterId, ownerId }: Parties, person: number): boolean {
  return (
    person !== requesterId &&
    person !== ownerId &&
    !holdsSeat(rule, person) &&
    !rule.standIns.some(({ by, ended }) => by === person && !ended)
  )
}

/** True on every day of an absence, its last one included. */
export function isAway(person: Person | undefined, today: Day): boolean {
  if (!person?.awayFrom || person.awayFrom > today) return false
  return person.awayUntil === null || person.awayUntil >= today
}

/**
 * Whether a person holds a seat of their own today: named in it, still here, and still what the seat is for. A manager who is now a viewer
 * decides nothing any more.
 */
export function holdsSeatNow(rule: ApprovalRule, person: Person): boolean {
  if (!decides(person)) return false
  return rule.groups.some(({ seats }) =>
    seats.some(({ as, who }) => who.includes(person.id) && isStill(as, person.role)),
  )
}

const SEATS_BY_ROLE: readonly string[] = ['rep', 'director', 'finance', 'service', 'admin']

function isStill(as: string, role: Role): boolean {
  if (as === 'manager') return role === 'manager' || role === 'director'
  return SEATS_BY_ROLE.includes(as) ? as === role : true
}

function calledIn(approver: Approver): string {
  return typeof approver === 'object' ? approver.name : approver
}
