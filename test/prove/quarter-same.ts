import type { Quarter } from './quarter-run.ts'

/** Slots of this job are named by the minute, and the clock's own alarm may find one more minute in one run than in the other. */
const BY_THE_MINUTE = 'job:reassess-due:'

/** What two runs of the same days differ in: slots that ran in one alone, messages that one person got in one alone, words that differ. */
export function differences(disturbed: Quarter, calm: Quarter): string[] {
  const slots = (quarter: Quarter) =>
    new Set([...quarter.slots.keys()].filter((key) => !key.startsWith(BY_THE_MINUTE)))
  const [here, there] = [slots(disturbed), slots(calm)]
  return [
    ...[...there].filter((key) => !here.has(key)).map((key) => `slot ${key} never ran`),
    ...[...here].filter((key) => !there.has(key)).map((key) => `slot ${key} ran, undisturbed it does not`),
    ...[...calm.messages].flatMap(([key, { chat, words }]) => {
      const own = disturbed.messages.get(key)
      if (!own) return [`message ${key} is missing`]
      if (own.chat !== chat) return [`message ${key} went to ${own.chat} instead of ${chat}`]
      return own.words === words ? [] : [`message ${key} says something else: ${firstLine(own.words, words)}`]
    }),
    ...[...disturbed.messages.keys()]
      .filter((key) => !calm.messages.has(key))
      .map((key) => `message ${key} was sent, undisturbed it is not`),
  ]
}

/** The first line in which two texts differ. */
function firstLine(own: string, other: string): string {
  const others = other.split('\n')
  const at = own.split('\n').findIndex((line, index) => line !== others[index])
  return `“${own.split('\n')[at] ?? '(nothing more)'}” instead of “${others[at] ?? '(nothing)'}”`
}
