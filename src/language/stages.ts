/** The six stages by name (S48) with their numbers, as people call them. */
const NAMES: readonly (readonly [string, number])[] = [
  ['客户开发', 1],
  ['商务谈判', 5],
  ['工程实施', 6],
  ['招投标', 4],
  ['开发阶段', 1],
  ['立项', 2],
  ['提案', 3],
  ['投标', 4],
  ['招标', 4],
  ['谈判', 5],
  ['实施', 6],
  ['交付阶段', 6],
  ['方案阶段', 3],
  ['qualification', 1],
  ['initiation', 2],
  ['proposal', 3],
  ['tendering', 4],
  ['tender', 4],
  ['bidding', 4],
  ['negotiations', 5],
  ['negotiation', 5],
  ['implementation', 6],
  ['delivery stage', 6],
]
const ENGLISH = ['one', 'two', 'three', 'four', 'five', 'six']
const BY_NUMBER =
  /(?:推|推进|移|挪|转|调|升)(?:进|动)?到\s*第?([1-6一二三四五六])(?![\d.,年月日号个台套万点%]|\s*(?:月|号|点))(?:\s*(?:个)?阶段)?|第\s*([1-6一二三四五六])\s*(?:个)?阶段|([1-6])\s*阶段|阶段\s*([1-6一二三四五六])|(?<![a-z])stage\s*#?\s*([1-6])(?![\d.])|(?<![a-z])stage\s+(one|two|three|four|five|six)(?![a-z])|(?<=(?<![a-z])(?:advance|move|push|stage)\s?)(?:到|至)\s*([1-6])(?![\d.,年月日号个台套万点%])|(?<![a-z])s([1-6])(?![a-z\d])|(?<=(?<![a-z])d-?\d{1,7}\s+(?:(?:up|on|forward) )?)(?:to|into)\s+([1-6])(?=[\s.,;!]*(?:$|[a-z]{2,}(?<!am|pm|th|st|nd|rd|of|weeks|week|days|day|months|month|percent)(?![a-z])))/gu
const BY_NAME = new RegExp(
  NAMES.map(([name]) => (/^[a-z]/.test(name) ? `(?<![a-z])${name}(?![a-z])` : name)).join('|'),
  'gu',
)

/** Stages named in a folded text, by number or name. */
export function stagesIn(text: string): { stage: number; start: number; end: number }[] {
  const numbered = [...text.matchAll(BY_NUMBER)].map((match) => {
    const said = match.slice(1).find((each) => each !== undefined) ?? ''
    const stage = /\d/.test(said)
      ? Number(said)
      : /^[a-z]/.test(said)
        ? ENGLISH.indexOf(said) + 1
        : '一二三四五六'.indexOf(said) + 1
    // 推到5: the verb is what is done with it, not part of its name.
    const verb = /^(?:[推移挪转调升]进?动?)?[到至]\s*/u.exec(match[0])?.[0].length ?? 0
    return { stage, start: match.index + verb, end: match.index + match[0].length }
  })
  const named = [...text.matchAll(BY_NAME)].map((match) => ({
    stage: NAMES.find(([name]) => name === match[0])?.[1] ?? 0,
    start: match.index,
    end: match.index + match[0].length,
  }))
  return [...numbered, ...named].sort((a, b) => a.start - b.start)
}
