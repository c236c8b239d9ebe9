import { type AccountRow, accountsById } from '../accounts/store.ts'
import type { Work } from '../db/work.ts'
import { type DealRow, dealsById } from '../deals/store.ts'

// SQL by hand: row locks.

/** What a request is about: an account, or one of its deals. */
export type Subject = { account: AccountRow; deal?: DealRow }

type Named = { accountId: number; dealId: number | null }

/** What a request is about; undefined when it is gone. */
export async function subjectOf(work: Work, { accountId, dealId }: Named): Promise<Subject | undefined> {
  if (dealId === null) {
    const [account] = await accountsById(work, [accountId])
    return account && { account }
  }
  const [deal] = await dealsById(work, [dealId])
  return deal && { account: deal.account, deal }
}

/** What each of these requests is about, by the request's id; a request whose subject is gone is left out. */
export async function subjectsOf(
  work: Work,
  requests: readonly (Named & { id: number })[],
): Promise<Map<number, Subject>> {
  const deals = await dealsById(work, [...new Set(requests.flatMap(({ dealId }) => dealId ?? []))])
  const alone = requests.filter(({ dealId }) => dealId === null)
  const accounts = await accountsById(work, [...new Set(alone.map(({ accountId }) => accountId))])
  return new Map(
    requests.flatMap(({ id, accountId, dealId }): [number, Subject][] => {
      const deal = deals.find((each) => each.id === dealId)
      if (deal) return [[id, { account: deal.account, deal }]]
      const account = dealId === null ? accounts.find((each) => each.id === accountId) : undefined
      return account ? [[id, { account }]] : []
    }),
  )
}

/** The same, locked until the transaction ends: two deciders go one after the other. Lock order: deals, then accounts. */
export async function lockSubject(work: Work, { accountId, dealId }: Named): Promise<Subject | undefined> {
  if (dealId === null)
    await work.tx.$queryRaw`SELECT id FROM "Account" WHERE id = ${accountId} FOR NO KEY UPDATE`
  else await work.tx.$queryRaw`SELECT id FROM "Deal" WHERE id = ${dealId} FOR UPDATE`
  return subjectOf(work, { accountId, dealId })
}

/** What a request with this code is about, locked until the transaction ends. */
export async function lockSubjectOf(work: Work, code: string): Promise<Subject | undefined> {
  const named = code.toUpperCase()
  const [deal] = await work.tx.$queryRaw<{ id: number; accountId: number }[]>`
    SELECT d.id, d."accountId" FROM "Deal" d JOIN "Request" r ON r."dealId" = d.id WHERE r.code = ${named} FOR UPDATE OF d`
  if (deal) return subjectOf(work, { accountId: deal.accountId, dealId: deal.id })
  const [account] = await work.tx.$queryRaw<{ id: number }[]>`
    SELECT a.id FROM "Account" a JOIN "Request" r ON r."accountId" = a.id
    WHERE r.code = ${named} AND r."dealId" IS NULL FOR NO KEY UPDATE OF a`
  return account && subjectOf(work, { accountId: account.id, dealId: null })
}

/** Who owns what is decided: of the deal, else of the account. */
export function ownerOf({ account, deal }: Subject): number {
  return deal?.ownerId ?? account.ownerId
}

/** `D6`, `K02`. */
export function codeOf({ account, deal }: Subject): string {
  return deal?.code ?? account.code
}
