/** The parts of what people tell, in the names that contract and cards use. */
const FIELDS = [
  'account',
  'contacts',
  'channel',
  'direction',
  'date',
  'deals',
  'summary',
  'nextStep',
  'due',
  'amount',
  'wall',
  'stage',
  'subject',
  'scores',
  'text',
] as const
export type Field = (typeof FIELDS)[number]

/** What can be wrong with a reading. The sentences are in `src/cards/words/language.*`, one per key. */
const PROBLEMS = [
  'unknownAccount',
  'whichAccount',
  'nearAccount',
  'noAccount',
  'whichPerson',
  'newPerson',
  'impossibleDay',
  'wrongWeekday',
  'visitInFuture',
  'dueInPast',
  'tooLong',
  'wallScores',
  'wallCount',
  'noStage',
  'noSuchStep',
  'noDay',
  'noReason',
  'noLevel',
  'noScores',
  'scoreOutOfScale',
  'noDeal',
] as const
export type ProblemKey = (typeof PROBLEMS)[number]

/** `data` is what the sentence shows: text from people, never markup. */
export type Problem = { field: Field; key: ProblemKey; data: Readonly<Record<string, string>> }
