import type { Lang } from '../domain/lang.ts'
import { faultEn } from './fault-words.en.ts'
import { faultZh } from './fault-words.zh.ts'
import { kindOf } from './kinds.ts'
import type { Problem } from './problem.ts'

const words = { zh: faultZh, en: faultEn }

/** What is wrong, in a sentence: `owner "X" is unknown: add them to members.csv`. Columns have a Chinese name too, which may stand in the file. */
export function problemText({ key, data, column, kind }: Problem, lang: Lang): string {
  const say: (...data: readonly string[]) => string = words[lang][key]
  const sentence = say(...data)
  if (!column) return sentence
  if (lang === 'en') return `${column} ${sentence}`
  const zh = kind && kindOf(kind).columns[column]?.zh[0]
  return `${zh ? `${zh}（${column}）` : column}：${sentence}`
}

/** Problems with their sentences, for a card. */
export function problemTexts(
  problems: readonly Problem[],
  lang: Lang,
): { file: string; line: number; message: string }[] {
  return problems.map((problem) => ({
    file: problem.file,
    line: problem.line,
    message: problemText(problem, lang),
  }))
}

/** `accounts.csv:3: owner "X" is unknown`, for a terminal, which speaks English. */
export function problemLine(problem: Problem): string {
  return `${problem.file}:${problem.line}: ${problemText(problem, 'en')}`
}
