import type { Card } from '../cards/card.ts'
import type { Lang } from '../domain/lang.ts'
import { problemEn } from './problem-words.en.ts'
import { problemZh } from './problem-words.zh.ts'

const words = { zh: problemZh, en: problemEn }

export type ProblemKind =
  | 'refused'
  | 'unknownPerson'
  | 'outsider'
  | 'unsure'
  | 'unknownIntent'
  | 'databaseAway'
  | 'broken'

/** One clear sentence: what is wrong and what to do instead. `about` are names or words that go into it. */
export function problemCard(kind: ProblemKind, lang: Lang, about: string[] = []): Card {
  const sentence = kind === 'refused' ? (about[0] ?? '') : words[lang][kind](about)
  return {
    title: words[lang].titles[kind],
    tone: kind === 'broken' ? 'bad' : 'warn',
    summary: sentence,
    parts: [{ kind: 'text', text: sentence }],
  }
}
