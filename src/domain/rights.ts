/** Who may see and do what. Pure: the store brings the facts. The table is generated into docs/rights.md. */

export type Role = 'rep' | 'manager' | 'director' | 'finance' | 'service' | 'admin' | 'viewer'

/** A person as far as rights go. `chain` is the manager, the manager's manager and so on, as ids. */
export type Actor = { id: number; role: Role; teamId: number | null }

/** An account (or a deal's account) as far as rights go. */
export type Guarded = {
  ownerId: number
  backupId: number | null
  ownerTeamId: number | null
  /** The owner's manager, that manager's manager and so on. */
  ownerChain: readonly number[]
  /** Only the owner, the backup and the owner's managers. */
  confidential: boolean
}

/**
 * A company sees its own customers: every account but the confidential ones. A confidential account is seen by its owner, backup and
 * the owner's managers alone; to everybody else it does not exist.
 */
export function maySee(actor: Actor, account: Guarded): boolean {
  return isNear(actor, account) || !account.confidential
}

/**
 * Logging visits, next steps, deals and scores: the owner, the backup, the owner's managers and team; directors and admins.
 * Finance, service and viewers look on.
 */
export function mayChange(actor: Actor, account: Guarded): boolean {
  if (actor.role === 'viewer' || actor.role === 'finance' || actor.role === 'service') return false
  if (isNear(actor, account)) return true
  if (account.confidential) return false
  if (actor.role === 'director' || actor.role === 'admin') return true
  return actor.teamId !== null && actor.teamId === account.ownerTeamId
}

/** Complaints: everybody who may change the account, and the service people. */
export function mayHandleComplaint(actor: Actor, account: Guarded): boolean {
  return maySee(actor, account) && (mayChange(actor, account) || actor.role === 'service')
}

/** Tier, owner, "not a risk", another person's entries: the owner's managers, directors and admins, never the owner alone. */
export function mayManage(actor: Actor, account: Guarded): boolean {
  if (account.ownerChain.includes(actor.id)) return true
  return !account.confidential && (actor.role === 'director' || actor.role === 'admin')
}

/** Importing, people, policy, dead messages. */
export function mayAdminister(actor: Actor): boolean {
  return actor.role === 'admin'
}

/** Has people under them or looks at everything: gets the at-risk digest instead of the rep's morning message. */
export function leads(role: Role): boolean {
  return role === 'manager' || role === 'director'
}

function isNear(actor: Actor, account: Guarded): boolean {
  return (
    actor.id === account.ownerId || actor.id === account.backupId || account.ownerChain.includes(actor.id)
  )
}
