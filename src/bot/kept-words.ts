import { bilingual } from '../cards/speech.ts'
import { UserError } from '../domain/errors.ts'
import { moneyToPerson } from '../domain/private-money.ts'
import { problemWords } from './problem-cards.ts'

/** What somebody wrote, to be kept as it is, without space around it. Throws UserError beyond `most` characters: nothing is cut in silence. */
export function keptWords(text: string, most: number): string {
  const words = text.trim()
  const { length } = [...words]
  if (length > most) throw new UserError(bilingual(problemWords, (w) => w.tooLong(length, most)))
  return words
}

/** Throws UserError with one kind sentence when words speak of money for a person; `ours` as in `moneyToPerson`. */
export function refusePrivateMoney(words: readonly string[], how: { ours?: boolean } = {}): void {
  if (words.some((each) => moneyToPerson(each, how)))
    throw new UserError(bilingual(problemWords, (w) => w.privateMoney))
}
