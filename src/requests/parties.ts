import { maySee } from '../domain/rights.ts'
import { ownerOf, type Subject } from './subject-store.ts'

/** Whose request it is, who owns what it is about, and for whom the account exists. */
export function partiesOf({ requesterId }: { requesterId: number }, subject: Subject) {
  return {
    requesterId,
    ownerId: ownerOf(subject),
    maySee: (id: number) => maySee({ id, role: 'rep', teamId: null }, subject.account),
  }
}
