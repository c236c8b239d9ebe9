/** Who may see and do what. Pure: the store brings the facts. The table is generated into docs/rights.md. */

export type Role = 'rep' | 'manager' | 'director' | 'finance' | 'service' | 'admin' | 'viewer'

/** A person as far as rights go. `chain` is the manager, the manager's manager and so on, as ids. */
export type Person = { id: number; role: Role; teamId: number | null }

/** An account (or a deal's account) as far as rights go. */
export type Guarded = {
  ownerId: number
  backupId: number | null
  ownerTeamId: number | null
  /** The owner's manager, that manager's manager and so on. */
  ownerChain: readonly number[]
  /** Only the owner, the backup, the owner's managers, and whom they named as members of its team. */
  confidential: boolean
  /** Members of its team. */
  members?: readonly number[]
}

/**
 * A company sees its own customers: every account but the confidential ones. A confidential account is seen by its owner, backup, the
 * owner's managers and the members of its team alone; to everybody else it does not exist.
 */
export function maySee(person: Person, account: Guarded): boolean {
  return isNear(person, account) || !account.confidential || (account.members?.includes(person.id) ?? false)
}

/**
 * Logging visits, next steps, deals and scores: the owner, the backup, the owner's managers and team; directors and admins.
 * Finance, service and viewers look on.
 */
export function mayChange(person: Person, account: Guarded): boolean {
  if (person.role === 'viewer' || person.role === 'finance' || person.role === 'service') return false
  if (isNear(person, account)) return true
  if (account.confidential) return false
  if (person.role === 'director' || person.role === 'admin') return true
  return person.teamId !== null && person.teamId === account.ownerTeamId
}

/**
 * Who our coach is, and what else is written of a customer's people in confidence (S37, S39): the owner, the back-up, the owner's managers, and
 * whoever works on the account (`insiders`: owners of its open deals, members of its team).
 */
export function mayKnowPeople(
  person: Pick<Person, 'id'>,
  account: Guarded & { insiders: readonly number[] },
): boolean {
  return isNear(person, account) || account.insiders.includes(person.id)
}

/** Who works on an account: its owner, back-up, and whoever manages it. */
export function mayRunTeam(person: Person, account: Guarded): boolean {
  return isNear(person, account) || mayManage(person, account)
}

/** Complaints: everybody who may change the account, and the service people. */
export function mayHandleComplaint(person: Person, account: Guarded): boolean {
  return maySee(person, account) && (mayChange(person, account) || person.role === 'service')
}

/** Tier, owner, "not a risk", another person's entries: the owner's managers, directors and admins, never the owner alone. */
export function mayManage(person: Person, account: Guarded): boolean {
  if (account.ownerChain.includes(person.id)) return true
  return !account.confidential && (person.role === 'director' || person.role === 'admin')
}

/** Asks for a tier, nominates: whoever may change the account or manages it. */
export function mayAsk(person: Person, account: Guarded): boolean {
  return mayChange(person, account) || mayManage(person, account)
}

/** Revenue and receivables: finance, and whoever manages the account. */
export function mayKeepBooks(person: Person, account: Guarded): boolean {
  return maySee(person, account) && (person.role === 'finance' || mayManage(person, account))
}

/** Costs and margins: leaders, finance and admins. */
export function maySeeMargin({ role }: Pick<Person, 'role'>): boolean {
  return leads(role) || role === 'finance' || role === 'admin'
}

/** Importing, people, policy, dead messages. */
export function mayAdminister(person: Person): boolean {
  return person.role === 'admin'
}

/** Has people under them or looks at everything: gets the at-risk digest instead of the rep's morning message. */
export function leads(role: Role): boolean {
  return role === 'manager' || role === 'director'
}

function isNear(person: Pick<Person, 'id'>, account: Guarded): boolean {
  return (
    person.id === account.ownerId || person.id === account.backupId || account.ownerChain.includes(person.id)
  )
}
