import { rank } from './act-row.ts'
import {
  ASKED_BY_THEM,
  ASKS_AT_END,
  ASKS_AT_HEAD,
  BARGAIN,
  DISPLEASED,
  DONE,
  DUE,
  MOVED,
  MY_DAY,
  NO_STEP,
  OF_MINE,
  OPENS_COMPLAINT,
  OUR_WATCH,
  PUT_OFF,
  STEP_VERBS,
  STEP_WORDS,
  TAKES_BACK,
  WHEN_WAS,
  WONDERS,
} from './act-signs.ts'
import { ACTS } from './acts.ts'
import type { Clause } from './clauses.ts'
import { rule } from './entities.ts'
import { type Heard, preambleOf } from './heard.ts'
import { isTheirLeave } from './leave-words.ts'
import { LIST_ALONE } from './list-alone.ts'
import { isTheirsAlone } from './plans.ts'
import { isUntold } from './untold.ts'
import { type VisitEvidence, visitPoints } from './visit-evidence.ts'
import type { Intent } from './words.ts'
import { WRONG_AGAIN } from './wrong-again.ts'

/**
 * An act with what speaks for it, in points: 3 and more decide, 2 may be meant, less says nothing. `unsure`: another act that writes is as
 * likely, or only a day says that it is still to come; then it waits for a yes.
 */
export type Choice = { act: Intent | 'chat'; points: number; unsure?: true }

const DISPLEASED_AT = new RegExp(DISPLEASED, 'u')
const WAS = new RegExp(WHEN_WAS, 'u')
const AGAIN = rule(WRONG_AGAIN)

/** Acts that write something of what was told. */
const WRITES: readonly Choice['act'][] = ['visit', 'next', 'snooze', 'complaint', 'csat', 'spend', 'wall']

/** Everything that a message may be doing, the likeliest first. */
export function choicesOf(heard: Heard): Choice[] {
  if (isUntold(heard)) return [{ act: 'chat', points: 6 }]
  const start = preambleOf(heard.folded.text)
  const words = heard.words.slice(start).trim()
  const points = new Map<Choice['act'], number>()
  const add = (act: Choice['act'], more: number): void => {
    if (more > 0) points.set(act, (points.get(act) ?? 0) + more)
  }
  const asking = words.replace(ASKED_BY_THEM, ' ')
  for (const [act, worth, pattern] of ACTS) {
    if (pattern.test(act === 'ask' || act === 'why' ? asking : words)) add(act, worth)
  }
  if (isMyDay(words, heard)) {
    points.set('today', 6)
    points.delete('ask')
  }
  if (GREETING.test(heard.folded.text)) points.set('chat', 6)
  // A list by its name alone: 在谈 is no talk with them.
  if (LIST_ALONE.test(words)) add('ask', 6)
  const wonders = WONDERS.test(words)
  if (wonders) add('ask', 3)
  // What is asked of a person is no contact with them, whatever else the words may be.
  if ((points.get('fact') ?? 0) >= 6) points.set('fact', 12)
  const visit = visitPoints(heard, words)
  const question =
    (points.get('ask') ?? 0) >= 3 &&
    !(visit.told >= 3 && heard.entities.people.length > 0 && !wonders && !isQuestion(asking, heard))
  if (!question && (points.get('ask') ?? 0) >= 3) points.set('ask', 1)
  if (question) {
    // A question writes nothing: what else the words may be is looked at, not done.
    for (const act of ['visit', 'next', 'complaint', 'csat', 'spend', 'away', 'snooze', 'week.plan'] as const)
      points.delete(act)
  } else {
    add('visit', visit.told)
    add('next', stepPoints(heard, words, visit))
  }
  // What is asked of a deal or a request by its code is no visit, whatever the verb.
  const coded = heard.entities.deals.length > 0 || heard.entities.codes.length > 0
  const decided = (['people', 'move', 'deal', 'approve', 'reject'] as const).some(
    (act) => (points.get(act) ?? 0) >= (coded ? 3 : 2) && (coded || act === 'approve' || act === 'reject'),
  )
  // Who was met and what they complained of is a visit with a complaint in it.
  if (visit.met && (points.get('complaint') ?? 0) > 0 && !OPENS_COMPLAINT.test(words))
    points.set('complaint', 1)
  // 谈价：我们报680万，外加2万培训费: spoken of, and not spent.
  if (visit.told >= 2 && heard.entities.people.length > 0 && BARGAIN.test(words)) points.delete('spend')
  // 高铁晚点40分钟: so long, so far or so many, and no money.
  if (!/[\ue00a\d百千块元毛]/u.test(words.replace(NO_MONEY, ''))) points.delete('spend')
  // A week of visits that are over is no plan: nor is one by days that are all over.
  if ((points.get('week.plan') ?? 0) > 0 && isOver(heard)) {
    points.delete('week.plan')
    add('visit', Math.max(0, 3 - (points.get('visit') ?? 0)))
  }
  if (visit.told >= 3 && heard.clauses.some(({ tense, either }) => tense === 'past' || either))
    points.delete('week.plan')
  if (decided && (coded ? heard.entities.accounts.length === 0 : !visit.named)) {
    points.delete('visit')
    points.delete('next')
  }
  // Putting right is short; a whole report that happens to begin with "no" or 不是 is a report.
  if (visit.told >= 3 && heard.entities.accounts.length > 0 && words.length > 24) {
    points.delete('correct')
    // Ruth had to cancel last minute: whoever takes back says so first.
    if (!TAKES_BACK.test(words)) points.delete('undo')
  }
  // 吴经理下周休假: whose leave it is decides; of theirs it is none of ours.
  if (
    (points.get('away') ?? 0) > 0 &&
    visit.about &&
    (heard.entities.days.length === 0 || isTheirLeave(words))
  )
    points.delete('away')
  const found = [...points]
    .map(([act, worth]): Choice => ({ act, points: worth }))
    .sort((a, b) => b.points - a.points || rank(a.act) - rank(b.act))
  const [best] = found
  const rival = found.some(({ act, points: worth }) => act === 'visit' && worth >= (best?.points ?? 0))
  // Four numbers behind a name: shown before they are a score.
  if (best?.act === 'wall' && !/墙|wall|分|score|主推|份额|私交|personal|push/u.test(words))
    best.unsure = true
  // Not best pleased, the third wrong invoice: shown before it is a complaint.
  if (best?.act === 'complaint' && (DISPLEASED_AT.test(words) || AGAIN.test(words))) best.unsure = true
  const bare =
    best?.act === 'next' &&
    visit.planned.length > 0 &&
    visit.planned.every((clause) => isEither(clause, heard))
  if (best && best.act !== 'visit' && WRITES.includes(best.act) && (rival || bare)) best.unsure = true
  return found
}

/** 我今天要干啥, what do I have today: my list of today, which is more than an answer. */
function isMyDay(words: string, { folded, entities }: Heard): boolean {
  const [day, another] = entities.days
  return (
    day !== undefined &&
    another === undefined &&
    MY_DAY.test(words) &&
    /^(?:(?:on|for|up) )?(?:今[天日儿]|today)/u.test(folded.text.slice(day.start, day.end))
  )
}

/** Morning all: no time of day. */
const GREETING =
  /^\s*(?:good )?(?:morning|afternoon|evening)(?:,? (?:all|team|everyone|everybody|folks|guys|boss))?[\s.!👋☀]*$/u

/** Told to everybody: nothing of mine alone. */
const FOR_ALL =
  /全员|全体|大家|各位|同事们|小伙伴|所有人|(?<![a-z])(?:everyone|everybody|all hands|all staff|folks|guys|team)(?![a-z])/u
const NO_MONEY =
  /\d+(?:\.\d+)?\s?(?:多|来)?个?(?:分钟?|小时|钟头|天|周|年|公里|里地|人|位|度|次|趟|页|层|楼|号|点|(?:min(?:ute)?s?|hours?|hrs?|days?|km|people|pax)(?![a-z]))|\d%/gu

/** 5/26东海 5/28华锐: every day of it is over. */
function isOver({ entities, clauses }: Heard): boolean {
  return (
    entities.days.length > 1 &&
    entities.accounts.length > 1 &&
    clauses.every(({ tense }) => tense !== 'future')
  )
}

/** 周五请刘总吃饭, Friday morning call with Lee: a weekday alone may be the last one or the next. */
function isEither({ bare, start, end }: Clause, { folded, entities }: Heard): boolean {
  return (
    bare &&
    entities.days
      .filter((day) => day.start >= start && day.end <= end)
      .every((day) =>
        /^(?:on )?(?:周|星期|礼拜|mon|tue|wed|thu|fri|sat|sun|\d)/u.test(
          folded.text.slice(day.start, day.end),
        ),
      )
  )
}

/** The words of a question at the head of a message, or at the end of the one thing that it says. */
function isQuestion(words: string, { clauses }: Heard): boolean {
  return (
    ASKS_AT_HEAD.test(words) ||
    WAS.test(words) ||
    (ASKS_AT_END.test(words) && !clauses.slice(0, -1).some(({ tense }) => tense === 'past'))
  )
}

function stepPoints(heard: Heard, words: string, visit: VisitEvidence): number {
  const { accounts, people, deals, codes } = heard.entities
  const about = accounts.length > 0 || people.length > 0 || deals.length > 0
  if (codes.some(({ kind }) => kind === 'step')) return 4
  if (visit.told >= 3 || (visit.told >= 2 && NO_STEP.test(words))) return 0
  if (about && DONE.test(words) && heard.clauses.every(({ tense }) => tense !== 'future')) return 3
  if (about && visit.planned.length > 0) return 3
  const ahead = heard.clauses.some(({ tense }) => tense === 'future')
  const future =
    ahead &&
    (STEP_VERBS.test(words) ||
      PUT_OFF.test(words) ||
      MOVED.test(words) ||
      DUE.test(words) ||
      OF_MINE.test(words))
  // They said what they will do: told by them, nothing of ours.
  const mayBeOurs = visit.told < 2 && heard.clauses.filter(({ tense }) => tense === 'future').length > 1
  if (
    !mayBeOurs &&
    visit.told <= 2 &&
    future &&
    !MOVED.test(words) &&
    !OUR_WATCH.test(words) &&
    isTheirsAlone(heard)
  )
    return 1
  if (about && (future || STEP_WORDS.test(words))) return 3
  if (!about && STEP_WORDS.test(words) && heard.entities.days.length > 0 && !FOR_ALL.test(words)) return 2
  return 0
}
