import type { Lang } from '../domain/lang.ts'
import type { Letter } from '../domain/learn.ts'
import { EXAM, TIPS } from '../domain/learn-library.ts'
import { libraryWords } from './cards.ts'
import type { OwnQuiz } from './store.ts'

/** A tip or a question as its reader sees it. `own`: of the company. */
type TipShown = { id: string; says: string; do: string; source: string }
type QuizShown = {
  id: string
  question: string
  choices: readonly string[]
  answer: Letter
  why: string
  source: string
  own: boolean
}

/** The tips in one language. */
export function tipsIn(lang: Lang): TipShown[] {
  const { tips, sources } = libraryWords[lang]
  return TIPS.map(({ id, source }) => ({ id, ...tips[id], source: named(sources[source], source, lang) }))
}

/**
 * The questions that somebody who reads `lang` may be asked: the company's own first, then those of the sources. `all`: with those that are no
 * longer asked, for what was shown before.
 */
export function quizzesIn(lang: Lang, own: readonly OwnQuiz[], all = false): QuizShown[] {
  const { exam, sources } = libraryWords[lang]
  return [
    ...own
      .filter(({ active, language }) => all || (active && (language === null || language === lang)))
      .map((quiz) => ({ ...quiz, own: true })),
    ...EXAM.map(({ id, answer, source }) => ({
      id,
      ...exam[id],
      answer,
      source: named(sources[source], source, lang),
      own: false,
    })),
  ]
}

function named(source: string, entry: string, lang: Lang): string {
  return lang === 'zh' ? `${source}，目录 ${entry}` : `${source}, entry ${entry}`
}
