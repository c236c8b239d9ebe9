import type { Bilingual } from './lang.ts'

/**
 * Something the person can put right: a date in the future, two accounts of that name, a move already pending.
 * `say` is shown to them as it stands, in their language; it says what to do instead. Nothing was written.
 */
export class UserError extends Error {
  override readonly name = 'UserError'
  readonly say: Bilingual
  /** An example of the command that was refused belongs behind the sentence. */
  readonly example: boolean
  /** Something was to be seen that is for others: nothing would have been written. */
  readonly unseen: boolean
  /** What was asked for, once that is known. */
  intent: string | undefined

  constructor(
    say: Bilingual,
    { example = false, unseen = false }: { example?: boolean; unseen?: boolean } = {},
  ) {
    super(say.en)
    this.say = say
    this.example = example
    this.unseen = unseen
  }
}
