import { bilingual } from '../cards/speech.ts'
import { UserError } from '../domain/errors.ts'
import { problemWords } from './problem-cards.ts'

/** What somebody wrote, to be kept as it is, without space around it. Throws UserError beyond `most` characters: nothing is cut in silence. */
export function keptWords(text: string, most: number): string {
  const words = text.trim()
  const { length } = [...words]
  if (length > most) throw new UserError(bilingual(problemWords, (w) => w.tooLong(length, most)))
  return words
}
