import type { Line, Say } from './reminder-line.ts'

/** A rep's morning: which lines become things to do, and which are one folded line (docs/method.md 5). */

/** What one thing to do is about: the matter decides what can be tapped. */
export type Matter = 'service' | 'meet' | 'deal' | 'request' | 'stuck' | 'other'

/** Lines about one account that are settled together: one call, one visit, one look at the deal. The most urgent first. */
export type Todo = { matter: Matter; lines: Line[]; urgency: number }

export type MorningPlan = { todos: Todo[]; folded: Line[] }

/** Which of several things an account's line belongs to. */
function matterOf({ say, rule }: Line): Matter {
  if (say.kind === 'complaint') return 'service'
  if (say.kind === 'contact' || say.kind === 'steps' || rule === 'AR02' || rule === 'AR03') return 'meet'
  if (say.kind === 'move') return 'request'
  if (say.kind === 'stuck') return 'stuck'
  return rule.startsWith('DR') ? 'deal' : 'other'
}

/** These are worth a line in the folded rest, never a thing to do of their own: nobody acts on them this morning. */
const NEVER_TODO: readonly Matter[] = ['other', 'request']

/**
 * At most `most` things to do. The most urgent thing of every account comes before the second thing of any, so that one account in trouble
 * does not hide the others; the rest is folded, as are steps that are not due yet.
 */
export function planMorning(lines: readonly Line[], day: string, most: number): MorningPlan {
  const groups = new Map<string, Todo>()
  const folded: Line[] = []
  for (const line of lines) {
    const matter = matterOf(line)
    const ahead = line.say.kind === 'steps' && line.say.due > day
    if (!line.account || NEVER_TODO.includes(matter) || ahead) {
      folded.push(line)
      continue
    }
    const key = matter === 'service' ? line.key : `${line.account.id}:${matter}`
    const todo = groups.get(key) ?? { matter, lines: [], urgency: 0 }
    groups.set(key, todo)
    todo.lines.push(line)
    todo.urgency = Math.max(todo.urgency, line.urgency)
  }
  const inOrder = inTurn([...groups.values()])
  // A question wants its taps: what is asked about a standstill is never folded.
  const asked = inOrder.filter(({ matter }) => matter === 'stuck')
  const others = inOrder.filter(({ matter }) => matter !== 'stuck')
  const first = new Set([...others.slice(0, Math.max(0, most - asked.length)), ...asked])
  const ranked = [...inOrder.filter((todo) => first.has(todo)), ...inOrder.filter((todo) => !first.has(todo))]
  return {
    todos: ranked.slice(0, most).map((todo) => ({ ...todo, lines: byUrgency(todo.lines) })),
    folded: [...ranked.slice(most).flatMap(({ lines: rest }) => rest), ...folded],
  }
}

/** First of every account before second of any; within, the most urgent first. */
function inTurn(todos: readonly Todo[]): Todo[] {
  const sorted = [...todos].sort(
    (a, b) =>
      b.urgency - a.urgency ||
      weightOf(b) - weightOf(a) ||
      (a.lines[0]?.key ?? '').localeCompare(b.lines[0]?.key ?? ''),
  )
  const turns = new Map<number, number>()
  return sorted
    .map((todo, at) => {
      const account = todo.lines[0]?.account?.id ?? 0
      const turn = turns.get(account) ?? 0
      turns.set(account, turn + 1)
      return { todo, turn, at }
    })
    .sort((a, b) => a.turn - b.turn || a.at - b.at)
    .map(({ todo }) => todo)
}

const weightOf = ({ lines }: Todo) => lines.reduce((sum, { urgency }) => sum + urgency, 0)

function byUrgency(lines: readonly Line[]): Line[] {
  return [...lines].sort((a, b) => b.urgency - a.urgency || a.key.localeCompare(b.key))
}

/** What a stand-in gets: what falls due while the owner is away, and complaints; no matter from before. */
export function duringAbsence(lines: readonly Line[], from: string): Line[] {
  return lines.filter(({ say }) => isNew(say, from))
}

function isNew(say: Say, from: string): boolean {
  switch (say.kind) {
    case 'complaint':
    case 'move':
    case 'expired':
      return true
    case 'contact':
      return say.dueOn >= from
    case 'steps':
      return say.due >= from
    case 'signal':
      return say.evidence.rule === 'DR03a' && say.evidence.close >= from
    case 'planSoon':
    case 'wallOld':
    case 'summary':
    case 'stuck':
      return false
  }
}
