import type { Day } from '../domain/day.ts'
import { monthAt } from './month.ts'

/** What stands behind `report`, `报告`: `report team`, `报告 丢单`. */
const PAGES = [
  ['mine', ['我的', '总览', '公司', '全公司', 'mine', 'my accounts', 'overview', 'company']],
  ['team', ['团队', '业绩', 'team', 'results']],
  ['month', ['月', '本月', '月报', '月度', 'month', 'this month', 'monthly']],
  ['losses', ['丢单', '丢单原因', 'losses', 'lost deals', 'loss']],
  ['people', ['人员', '人', 'people', 'reps']],
  [
    'money',
    ['费用', '钱', '损益', '预算', 'money', 'budget', 'spend', 'spending', 'expenses', 'costs', 'p&l'],
  ],
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

/** `report meeting off`, 报告 早会 关: whether the outline of the morning meeting is sent by itself; undefined: neither is said. */
export function sentOrNot(text: string): 'on' | 'off' | undefined {
  const [, word = ''] = /^(?:早会|例会|早会提纲|(?:morning )?meeting)[\s:：]*(\S+)$/iu.exec(text.trim()) ?? []
  if (/^(?:on|开|打开|开启|订阅|每天发)$/iu.test(word)) return 'on'
  return /^(?:off|关|关闭|停|停掉|取消|退订|不发|不用发)$/iu.test(word) ? 'off' : undefined
}

/** A page of the report, with or without its month; or whether the outline of the meeting is sent: 报告 费用 4月, report meeting off. */
export function asksForPage(text: string, today: Day): boolean {
  return readReport(text, today) !== undefined || sentOrNot(text) !== undefined
}

/** The part of the report, and the month that stands with it or alone, of money also a year: `last month`, 报告 4月, `report money 2025`. */
export function readReport(text: string, today: Day): { page: ReportPageWord; month?: string } | undefined {
  const page = readReportPage(text)
  const words = text.trim().toLowerCase()
  // This month is told by its word; without a month the page takes the one that is reported on.
  if (page) return /^(?:本月|this month)/u.test(words) ? { page, month: today.slice(0, 7) } : { page }
  for (const [name, forms] of PAGES) {
    const form = longest(forms, (each) => words.startsWith(each))
    const behind = form && periodAlone(words.slice(form.length).trim(), name, today)
    if (behind) return { page: name, month: behind }
    // 4月 费用, April money: the month first.
    const last = longest(forms, (each) => words.endsWith(each) && words.length > each.length)
    const before = last && periodAlone(words.slice(0, -last.length).trim(), name, today)
    if (before) return { page: name, month: before }
  }
  const month = monthAlone(words, today)
  return month ? { page: 'month', month } : undefined
}

function longest(forms: readonly string[], fits: (form: string) => boolean): string | undefined {
  return forms.filter(fits).sort((a, b) => b.length - a.length)[0]
}

/** A month; of money a year as well, because its page has one: 今年, `2025`, `last year`. */
function periodAlone(words: string, page: ReportPageWord, today: Day): string | undefined {
  const month = monthAlone(words, today)
  if (month || page !== 'money') return month
  const [, said = ''] =
    /^(?:in |for |of )?(?:the )?(今年|本年|全年|本年度|去年|上一年|(?:this|last|whole|full) year|20\d\d)(?:年|度|全年)*(?:以来|so far)?的?$/u.exec(
      words,
    ) ?? []
  if (!said) return undefined
  const year = Number(today.slice(0, 4))
  if (/^\d/.test(said)) return Number(said) <= year ? said : undefined
  return String(/^(?:去年|上一年|last)/u.test(said) ? year - 1 : year)
}

function monthAlone(words: string, today: Day): string | undefined {
  const found = monthAt(words, today)
  return found && /^(?:的|份|报告|月报|[\s.。!！?？])*$/u.test(words.slice(found.end))
    ? found.month
    : undefined
}
