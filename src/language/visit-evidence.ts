import {
  AGREED_BY,
  EMPTY_PAST,
  FIELDS,
  IMPERATIVE,
  INTENDS,
  INTERNAL,
  MEANT,
  MET_AFTER_ALL,
  NEW_PERSON,
  ONLY_AGREED,
  ONLY_NAMES,
  OPINION,
  PUT_OFF,
  REMINDER,
  SAID_THEN,
  SLOT,
  THEY_ARE_THERE,
  TOLD_SPEECH,
  WANTED,
  WANTS_PAST,
} from './act-signs.ts'
import type { Clause } from './clauses.ts'
import { HEARSAY } from './conditions.ts'
import { CONTACT_WORDS } from './contact-words.ts'
import { rule } from './entities.ts'
import type { Heard } from './heard.ts'
import { findAttempt, findChannel } from './marks.ts'
import { isTheirsAlone } from './plans.ts'
import { strangerIn } from './strangers.ts'
import { NAMES_ONE } from './visit-words.ts'

/** What speaks for a visit. */
export type VisitEvidence = {
  /** 3 and more: told outright; 2: somebody or something of theirs and a word of contact; 0: not a visit. */
  told: number
  /** Clauses with contact that are still to come. */
  planned: Clause[]
  /** Speaks of a customer at all. */
  about: boolean
  /** Names an account or somebody of theirs. */
  named: boolean
  /** Somebody of theirs was met or spoken to, and how is told. */
  met: boolean
}

/** 提醒王浩去东海, 叫王浩明天联系郑总: one of us shall do it. */
const TELLS_ONE_OF_US = rule(
  '^(?:麻烦|帮我|请|你|记得)*(?:提醒|通知|叫|让|喊|催)(?:一下|一声)?{M}(?!.*(?:[了过]|<(?:did|was|went)>))(?!.*[?？])',
)

/** It is theirs to do: the ball is in her court, 球在他那边, 我们等着就行. */
const THEIR_TURN = rule(
  '<(?:ball(?:.?s| is)? (?:now )?(?:in|on) (?:his|her|their|the (?:customer|client).?s) (?:court|side)|waiting (?:on|for) (?:him|her|them)|(?:it.?s|that.?s|it is) (?:now )?(?:with|up to|on) (?:him|her|them|{P})|nothing (?:for (?:us|me)|(?:on|from) our side)|over to (?:him|her|them))>|球(?:现在)?在(?:他|她|对方|客户|{P})|(?:我们?|咱们?)?(?:就)?等(?:着|他们?|她们?|消息)(?:就行|就好|吧|即可|好了)|(?:轮到|看)(?:他|她|对方)(?:们)?了',
)

/** What tells of a contact with a customer: a verb of contact or a person of theirs who speaks, and somebody it was with. */
export function visitPoints(heard: Heard, words: string): VisitEvidence {
  const { accounts, people, members } = heard.entities
  const who = accounts.length > 0 || people.length > 0
  const spoke = CONTACT_WORDS.speech.test(words)
  // 周五请刘总吃饭 他私下讲…: what they said there says that it is over.
  const reported =
    WANTS_PAST.test(words) && !heard.clauses.some((clause) => THEY_ARE_THERE.test(clause.words))
  const contact = heard.clauses.filter(
    ({ words: each, either }) =>
      (either && NAMES_ONE.test(each)) ||
      CONTACT_WORDS.verbs.test(each) ||
      CONTACT_WORDS.speech.test(each) ||
      findAttempt(each) !== undefined,
  )
  const imperative =
    IMPERATIVE.test(words) &&
    !/[了过]|(?<![a-z])(?:yesterday|today|just|this morning|discussed|talked|said|w\/|he|she|they)(?![a-z])/u.test(
      words,
    )
  const isAhead = (clause: Clause): boolean =>
    clause.conditional === true ||
    WANTED.test(clause.words) ||
    (clause.tense === 'future' &&
      !(clause.bare && reported) &&
      !AGREED_BY.test(clause.words) &&
      (INTENDS.test(clause.words) || !TOLD_SPEECH.test(clause.words))) ||
    (imperative && clause.start <= 2) ||
    (ONLY_AGREED.test(clause.words) &&
      heard.clauses.some(({ tense, start }) => tense === 'future' && start > clause.start))
  // 后天去东海，见胡部长: what goes on without a tense of its own is of the same day.
  const planned: Clause[] = []
  for (const [at, clause] of contact.entries())
    if (isAhead(clause) || (clause.tense === 'open' && at > 0 && planned.length === at)) planned.push(clause)
  // 明天跑锦川 宋主任说上午都在: that they will be there is no talk with them.
  const told = contact.filter(
    (clause) => !planned.includes(clause) && !(planned.length > 0 && THEY_ARE_THERE.test(clause.words)),
  )
  const about = who || NEW_PERSON.test(words)
  if (who && TELLS_ONE_OF_US.test(words))
    return { told: 0, planned: heard.clauses.slice(0, 1), about, named: who, met: false }
  if (REMINDER.test(words)) return { told: 0, planned: contact, about, named: who, met: false }
  if (
    who &&
    PUT_OFF.test(words) &&
    (MEANT.test(words) || findAttempt(words) === undefined) &&
    !heard.clauses.some(
      (each) => each.tense === 'past' && MET_AFTER_ALL.test(each.words) && !PUT_OFF.test(each.words),
    )
  )
    return { told: 0, planned: heard.clauses.slice(0, 1), about, named: who, met: false }
  if (OPINION.test(words) && !reported) return { told: 0, planned: [], about, named: who, met: false }
  if (HEARSAY.test(words)) return { told: 0, planned: [], about, named: who, met: false }
  // Lee will come back by Tuesday, ball is in his court: told by him, and nothing of ours.
  if (people.length > 0 && THEIR_TURN.test(words) && isTheirsAlone(heard))
    return { told: 3, planned: [], about, named: who, met: false }
  const met = people.length > 0 && told.some((clause) => CONTACT_WORDS.verbs.test(clause.words))
  // 马总说周五过来: he said so, but how and when we spoke is not told.
  const onlySaid =
    told.length > 0 &&
    !findChannel(heard.folded.text) &&
    told.every(
      (clause) => clause.tense === 'future' && !findAttempt(clause.words) && !SAID_THEN.test(clause.words),
    )
  if (onlySaid && who) return { told: 2, planned, about, named: who, met: false }
  if (told.length > 0 && who) return { told: spoke ? 4 : 3, planned, about, named: who, met }
  const stranger = told.length > 0 && members.length === 0 && strangerIn(heard) !== undefined
  if (told.length > 0 && !stranger && INTERNAL.test(words))
    return { told: 0, planned, about, named: who, met: false }
  if (
    told.length > 0 &&
    members.length === 0 &&
    (NEW_PERSON.test(words) || SLOT.test(words) || strangerIn(heard))
  )
    return { told: 3, planned, about: true, named: who, met: false }
  // Fields without a verb, as in the structured form: 华锐 孙副总 三号线报价.
  // With a matter of its own between the names and what is to come it is a report: 云麓 罗总 电 扩产确认 周一发方案.
  const matter = heard.clauses.some(
    (clause) => clause.tense !== 'future' && !ONLY_NAMES.test(clause.words) && clause.start > 0,
  )
  const isOver = heard.clauses.some(({ tense }) => tense === 'past')
  if (planned.length === 0 && accounts.length > 0 && people.length > 0 && FIELDS.test(words))
    return {
      told: matter && findChannel(heard.folded.text) ? 4 : reported && isOver ? 3 : 2,
      planned,
      about,
      named: who,
      met: false,
    }
  // What is over and names one of their people was most likely told of them.
  if (
    people.length > 0 &&
    heard.clauses.some((clause) => clause.tense === 'past' && !EMPTY_PAST.test(clause.words))
  )
    return {
      told: findChannel(heard.folded.text) || reported ? 3 : 2,
      planned,
      about,
      named: who,
      met: false,
    }
  return { told: 0, planned, about, named: who, met: false }
}
