import {
  type Guarded,
  mayChange,
  mayHandleComplaint,
  mayKeepBooks,
  mayKnowPeople,
  mayManage,
  mayRunTeam,
  maySee,
  type Person,
} from '../../src/domain/rights.ts'
import { factKind, factNames } from '../../src/facts/kinds.ts'

/** What something that can be asked for needs of whoever asks. */
export type Need =
  /** Nothing about a customer is in it, or only what is the asker's own. */
  | 'anyone'
  /** Their own entry, question or request: of another's there is none. */
  | 'own'
  | 'leader'
  | 'admin'
  | 'see'
  | 'change'
  | 'handle'
  | 'manage'
  /** Whoever manages it decides, whoever works on it asks. */
  | 'ask'
  /** Finance, or whoever manages it. */
  | 'books'
  /** The owner, the back-up, whoever manages it. */
  | 'near'
  /** Whoever knows its people: the owner, the back-up, their managers, whoever works on it. */
  | 'known'
  /** A seat in the request's rule; the request itself is seen by whoever sees the account. */
  | 'seat'

/** Yes, no (with the reason), or nothing: for whoever may not see it, it does not exist. */
export type Verdict = 'yes' | 'no' | 'nothing'

/** What must come of asking for it about this account. */
export function verdictOf(
  need: 'see' | 'change' | 'handle' | 'manage' | 'ask' | 'books' | 'near' | 'known',
  person: Person,
  account: Guarded & { insiders: readonly number[] },
): Verdict {
  if (!maySee(person, account)) return 'nothing'
  const may = {
    see: maySee,
    change: mayChange,
    handle: mayHandleComplaint,
    manage: mayManage,
    ask: (who: Person, of: Guarded) => mayManage(who, of) || mayChange(who, of),
    books: mayKeepBooks,
    near: mayRunTeam,
    known: mayKnowPeople,
  }[need]
  return may(person, account) ? 'yes' : 'no'
}

/** Every intent of handlers/index.ts. A new one is entered here first; the test tries it. */
export const NEEDS: Record<string, Need> = {
  help: 'anyone',
  welcome: 'anyone',
  unknown: 'anyone',
  chat: 'anyone',
  unreadable: 'anyone',
  today: 'anyone',
  home: 'anyone',
  setup: 'admin',
  'member.new': 'admin',
  'member.save': 'admin',
  'member.bind': 'admin',
  'member.bound': 'admin',
  away: 'anyone',
  'send-me-on': 'anyone',
  ask: 'anyone',
  'ask.more': 'anyone',
  file: 'anyone',
  'week.plan': 'anyone',
  'week.done': 'anyone',
  'week.fine': 'anyone',
  'week.none': 'anyone',
  numbers: 'leader',
  report: 'anyone',
  'report.workbook': 'anyone',
  reviews: 'see',
  prep: 'see',
  'week.visit': 'change',
  'review.care': 'change',
  digest: 'leader',
  'digest.more': 'leader',
  'digest.team': 'leader',
  'digest.item': 'own',
  'remind.next': 'own',
  'remind.week': 'own',
  'morning.step': 'own',
  'morning.more': 'own',
  'stuck.answer': 'own',
  'stuck.choose': 'own',
  'visit.keep': 'own',
  'visit.forget': 'own',
  'money.ask': 'own',
  'money.paid': 'own',
  'money.unpaid': 'own',
  'money.import': 'own',
  undo: 'own',
  edit: 'own',
  edited: 'own',
  confirm: 'own',
  cancel: 'own',
  correct: 'own',
  'visit.confirm': 'own',
  'file.confirm': 'own',
  'file.drop': 'own',
  'visit.answer': 'own',
  'visit.drop': 'own',
  account: 'see',
  'account.open': 'see',
  why: 'see',
  'why.open': 'see',
  nudge: 'see',
  deal: 'see',
  'deal.open': 'see',
  'deal.criteria': 'change',
  people: 'see',
  'deal.people': 'see',
  'move.check': 'see',
  'request.open': 'see',
  'complaint.open': 'see',
  'thread.reply': 'see',
  visit: 'change',
  'remind.visit': 'change',
  next: 'change',
  'next.done': 'change',
  'next.redate': 'change',
  'next.reassign': 'change',
  'remind.done': 'change',
  'remind.redate': 'change',
  wall: 'change',
  csat: 'change',
  spend: 'change',
  snooze: 'change',
  'remind.snooze': 'change',
  'snooze.end': 'change',
  'deal.new': 'change',
  'deal.create': 'change',
  'deal.edit': 'change',
  'deal.save': 'change',
  'deal.evaluate': 'change',
  'deal.evaluated': 'change',
  'deal.criteria.save': 'change',
  'deal.person': 'change',
  'deal.person.save': 'change',
  'deal.person.remove': 'change',
  'deal.weights': 'change',
  'deal.hold': 'change',
  'deal.wake': 'change',
  'deal.lost': 'change',
  'deal.set': 'change',
  'deal.cancel': 'change',
  'deal.reopen': 'change',
  'deal.here': 'change',
  'deal.record': 'change',
  'deal.reason': 'anyone',
  move: 'change',
  'move.ask': 'change',
  'gate.tick': 'change',
  complaint: 'handle',
  'complaint.add': 'handle',
  'complaint.acknowledge': 'handle',
  'complaint.answer': 'handle',
  'complaint.refuse': 'handle',
  'complaint.level': 'handle',
  'complaint.close': 'handle',
  'spend.confirm': 'anyone',
  'spend.decline': 'anyone',
  'not-a-risk': 'ask',
  except: 'ask',
  'except.ask': 'ask',
  'except.refuse': 'anyone',
  'except.end': 'manage',
  'request.decide': 'seat',
  'request.delegate': 'seat',
  'request.undelegate': 'own',
  'request.nudge': 'own',
  'request.withdraw': 'own',
  'request.list': 'anyone',
  request: 'anyone',
  'request.again': 'own',
  'move.open': 'see',
  'move.decide': 'seat',
  'move.delegate': 'seat',
  'move.undelegate': 'own',
  'move.nudge': 'own',
  'move.withdraw': 'own',
  'move.list': 'anyone',
  'send-back': 'seat',
  approve: 'seat',
  reject: 'seat',
  'gate.waive': 'seat',
  'account.new': 'anyone',
  'account.create': 'anyone',
  picked: 'anyone',
  'picked.save': 'change',
  'picked.drop': 'anyone',
  'account.promises': 'see',
  'promise.settle': 'own',
  share: 'own',
  'account.history': 'see',
  'account.here': 'change',
  'account.money': 'see',
  'account.map': 'see',
  'account.profile': 'see',
  'person.open': 'see',
  'person.set': 'change',
  'person.forget': 'known',
  'fact.agree': 'manage',
  'fact.refuse': 'manage',
  ...Object.fromEntries(
    factNames.flatMap((name) => {
      const { chat } = factKind(name)
      return chat ? [[`fact.${name}`, chat.asked ? 'change' : chat.write] as const] : []
    }),
  ),
}
