import type { NamedDeal, ReadContext } from './context.ts'
import { type Confidence, fold, isCjk } from './text.ts'

/** A deal a visit was about, and how it is known. */
export type DealRead = { deal: NamedDeal; start: number; end: number; confidence: Confidence }

/** Words in names of deals that many deals have. */
const COMMON = new Set(
  '项目 采购 合同 方案 系统 设备 改造 升级 工程 服务 年度 新建 phase line upgrade project contract new annual control system sea the and for of'.split(
    ' ',
  ),
)

/**
 * Deals by code; else by words of their names (续约 for 年度框架续约, CIP for CIP line upgrade); else the account's only open deal, as a guess.
 */
export function dealsIn(text: string, accountIds: readonly number[], context: ReadContext): DealRead[] {
  const open = accountIds.flatMap((id) => [...context.dealsOf(id)])
  const byCode = coded(text, open, context)
  if (byCode.length > 0) return byCode
  const byWord = open.flatMap((deal) => {
    const place = placeOf(text, deal.name)
    return place ? [{ deal, ...place }] : []
  })
  if (byWord.length > 0) {
    // Words shared by several deals of the account decide nothing.
    const longest = Math.max(...byWord.map((each) => each.weight))
    const best = byWord.filter((each) => each.weight === longest)
    return best.map(({ deal, start, end }) => ({
      deal,
      start,
      end,
      confidence: best.length === 1 ? 'understood' : 'guessed',
    }))
  }
  return accountIds.flatMap((id) => {
    const [only, ...others] = context.dealsOf(id)
    return only && others.length === 0
      ? [{ deal: only, start: 0, end: 0, confidence: 'guessed' as const }]
      : []
  })
}

function coded(text: string, open: readonly NamedDeal[], context: ReadContext): DealRead[] {
  const found: DealRead[] = []
  for (const match of text.matchAll(/(?<![a-z0-9])d-?(\d{1,6})(?![a-z0-9])/gu)) {
    const code = `d${match[1]}`
    const deal =
      open.find((each) => fold(each.code).text === code) ?? context.dealByCode?.(code.toUpperCase())
    if (!deal || found.some((each) => each.deal.id === deal.id)) continue
    found.push({ deal, start: match.index, end: match.index + match[0].length, confidence: 'understood' })
  }
  return found
}

/** The longest piece of the deal's name that stands in the text: two Chinese characters or a word of three letters at least. */
function placeOf(text: string, name: string): { start: number; end: number; weight: number } | undefined {
  const plain = fold(name).text
  let best: { start: number; end: number; weight: number } | undefined
  const consider = (piece: string, weight: number): void => {
    if (COMMON.has(piece) || (best && best.weight >= weight)) return
    const at = text.indexOf(piece)
    if (at >= 0) best = { start: at, end: at + piece.length, weight }
  }
  for (const [run] of plain.matchAll(/[\u3400-\u9fff]{2,}/gu)) {
    for (let size = run.length; size >= 2; size--) {
      for (let at = 0; at + size <= run.length; at++) consider(run.slice(at, at + size), size * 2)
    }
  }
  for (const [word] of plain.matchAll(/[a-z0-9][a-z0-9-]{2,}/gu)) {
    if (new RegExp(`(?<![a-z0-9])${word}(?![a-z0-9])`, 'u').test(text) && !isCjk(word[0]))
      consider(word, word.length)
  }
  return best
}

/**
 * The one deal of `accountIds` that most of its name stands for in `text`: 储能试点, CIP line upgrade, the spare-parts contract. Undefined where none
 * or several are named so.
 */
export function dealNamed(
  text: string,
  accountIds: readonly number[],
  context: ReadContext,
): DealRead | undefined {
  const found = accountIds
    .flatMap((id) => [...context.dealsOf(id)])
    .flatMap((deal) => {
      const place = placeOf(text, deal.name)
      if (!place) return []
      const words = fold(deal.name).text.match(/[a-z0-9][a-z0-9-]{2,}/gu) ?? []
      const said = words.filter((word) =>
        new RegExp(`(?<![a-z0-9])${escaped(word)}(?![a-z0-9])`, 'u').test(text),
      )
      const weight = isCjk(text[place.start])
        ? place.weight
        : said.length >= 2 || place.weight >= 8
          ? said.join('').length
          : 0
      return weight >= 6
        ? [{ deal, start: place.start, end: place.end, confidence: 'understood' as const, weight }]
        : []
    })
    .sort((a, b) => b.weight - a.weight)
  const [best, second] = found
  return best && best.weight > (second?.weight ?? 0) ? best : undefined
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
