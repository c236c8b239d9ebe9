import type { ReadContext } from './context.ts'
import { readReportPage } from './report-words.ts'
import { readReviewKind } from './review-words.ts'
import { aboutSomebody } from './subjects.ts'
import type { Intent } from './words.ts'

/** Words that begin ordinary sentences as often: commands where an account or nothing stands behind them. */
export const NAMES_ONLY: readonly Intent[] = ['prep', 'plan', 'develop', 'win-back', 'terms']
export const BEGIN_SENTENCES: readonly Intent[] = ['reviews', 'report', ...NAMES_ONLY]

/** The word of a fact begins sentences too; it is meant as one where an account or nothing stands behind it. */
export function isFact(rest: string, slashed: boolean, context: ReadContext): boolean {
  if (slashed || rest.trim() === '' || readReviewKind(rest)?.rest === '' || readReportPage(rest)) return true
  // 个人情况 K99 …: meant as a command, whether or not there is such an account.
  if (/^\s*[a-z]{1,3}-?\d{1,7}(?![a-z\d])/iu.test(rest)) return true
  const { account, candidates } = aboutSomebody(rest, context)
  return account !== undefined || candidates.length > 0
}
