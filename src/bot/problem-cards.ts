import { noteCard } from '../cards/build.ts'
import type { Card } from '../cards/card.ts'
import type { Lang } from '../domain/lang.ts'
import { problemEn } from './problem-words.en.ts'
import { problemZh } from './problem-words.zh.ts'

/** What is said about what went wrong, by language. */
export const problemWords = { zh: problemZh, en: problemEn }

export type ProblemKind =
  | 'refused'
  | 'notFound'
  | 'notShown'
  | 'unknownPerson'
  | 'outsider'
  | 'unsure'
  | 'unknownIntent'
  | 'databaseAway'
  | 'broken'

/** One clear sentence: what is wrong and what to do instead. `about` are names or words that go into it. */
export function problemCard(kind: ProblemKind, lang: Lang, about: string[] = []): Card {
  const sentence =
    kind === 'refused' || kind === 'notFound' || kind === 'notShown'
      ? (about[0] ?? '')
      : problemWords[lang][kind](about)
  return noteCard(lang, problemWords[lang].titles[kind], sentence, kind === 'broken' ? 'bad' : 'warn')
}

/** The end of a key is enough to find the line in the log, and short enough to read out. */
export function reference(key: string): string {
  return key.slice(-12)
}
