/** What stands behind `report`, `报告`: `report team`, `报告 丢单`. */
const PAGES = [
  ['mine', ['我的', '总览', 'mine', 'my accounts', 'overview']],
  ['team', ['团队', '业绩', 'team', 'results']],
  ['month', ['月', '本月', '月报', '月度', 'month', 'this month', 'monthly']],
  ['losses', ['丢单', '丢单原因', 'losses', 'lost deals', 'loss']],
  ['people', ['人员', '人', 'people', 'reps']],
  ['money', ['费用', '钱', '损益', '预算', 'money', 'budget', 'spend', 'p&l']],
  ['meeting', ['早会', '例会', '早会提纲', 'meeting', 'morning meeting']],
  ['numbers', ['数字', 'numbers', 'figures']],
] as const
export type ReportPageWord = (typeof PAGES)[number][0]

/** The part of the report that the words name; undefined where they name none. */
export function readReportPage(text: string): ReportPageWord | undefined {
  const word = text
    .trim()
    .toLowerCase()
    .replace(/^的|[.。!！?？]+$/gu, '')
    .trim()
  return PAGES.find(([, words]) => words.some((each) => each === word))?.[0]
}
