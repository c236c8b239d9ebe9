import type { ReviewKind } from '../domain/reviews.ts'
import { fold, sourceOf } from './text.ts'

/** Words for a kind of review, as one says them behind the account; the first of each language is what the form calls it. */
const KINDS: Readonly<Record<ReviewKind, readonly string[]>> = {
  business: [
    '业务回顾',
    'business review',
    '业务',
    'business',
    'qbr',
    '商务回顾',
    '业务复盘',
    '季度回顾',
    'quarterly review',
  ],
  executive: ['高层互访', 'executive visit', '高层', 'executive', 'exec'],
  manager: ['经理走访', 'manager visit', '经理', 'manager', '陪访', 'joint visits', 'go along'],
  opinion: ['听取意见', 'opinion round', '意见', 'opinions', 'opinion'],
  plan: ['客户计划', '计划', 'account plan', 'plan'],
  wall: ['围墙', 'wall'],
  satisfaction: ['满意度', 'satisfaction', 'csat'],
  tier: ['级别复核', 'tier check', '级别', 'tier', '排名', '谁变了', 'movers', 'mover', 'ranking'],
  credit: ['信用检查', 'credit check', '信用', 'credit'],
  care: ['客户关怀', 'customer care', '关怀', 'care', '关怀清单', 'care list'],
}

/** `华锐 业务 完成 …`: the first kind that is named as a word of its own, and the words without it. */
export function readReviewKind(said: string): { kind: ReviewKind; rest: string } | undefined {
  const folded = fold(said)
  const found = (Object.keys(KINDS) as ReviewKind[]).flatMap((kind) =>
    KINDS[kind].flatMap((word) => {
      const start = folded.text.search(new RegExp(`(?<=^|[\\s,:])${word}(?=$|[\\s,:])`, 'u'))
      return start < 0 ? [] : [{ kind, start, end: start + word.length }]
    }),
  )
  const [first] = found.sort((a, b) => a.start - b.start || b.end - a.end)
  if (!first) return undefined
  const before = sourceOf(folded, 0, first.start)
  const behind = sourceOf(folded, first.end, folded.text.length)
  return { kind: first.kind, rest: `${before} ${behind}`.replace(/\s+/gu, ' ').trim() }
}
