import { UserError } from '../domain/errors.ts'
import type { Bilingual, Lang } from '../domain/lang.ts'
import type { Problem } from '../language/problem.ts'
import { languageEn } from './words.en.ts'
import { languageZh } from './words.zh.ts'

const words = { zh: languageZh, en: languageEn }

/** The sentence about what is wrong with a reading. */
export function problemWords(problem: Problem, lang: Lang): string {
  return words[lang][problem.key](problem.data)
}

/** The same in both languages: what a UserError carries. */
export function sayProblem(problem: Problem): Bilingual {
  return { zh: problemWords(problem, 'zh'), en: problemWords(problem, 'en') }
}

/** The refusal of a reading that is about nobody, or about somebody unknown, shows how its command is written. */
export function problemError(problem: Problem): UserError {
  return new UserError(sayProblem(problem), {
    example: problem.key === 'unknownAccount' || problem.key === 'noAccount',
  })
}
