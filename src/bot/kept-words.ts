import { bilingual } from '../cards/speech.ts'
import { UserError } from '../domain/errors.ts'
import { moneyToPerson } from '../domain/private-money.ts'
import { secretNumberIn } from '../domain/secret-numbers.ts'
import { problemWords } from './problem-cards.ts'

/** What somebody wrote, to be kept as it is, without space around it. Throws UserError beyond `most` characters: nothing is cut in silence. */
export function keptWords(text: string, most: number): string {
  const words = text.trim()
  const { length } = [...words]
  if (length > most) throw new UserError(bilingual(problemWords, (w) => w.tooLong(length, most)))
  return words
}

/**
 * Throws UserError with one kind sentence for what is not kept here: money for a person (`ours` as in `moneyToPerson`), and bank accounts or
 * identity numbers, which it shows covered (S18).
 */
export function refuseUnkept(words: readonly string[], how: { ours?: boolean } = {}): void {
  if (words.some((each) => moneyToPerson(each, how)))
    throw new UserError(bilingual(problemWords, (w) => w.privateMoney))
  const [secret] = words.flatMap((each) => secretNumberIn(each) ?? [])
  if (secret) throw new UserError(bilingual(problemWords, (w) => w.secretNumber[secret.is](secret.masked)))
}
