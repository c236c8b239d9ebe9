import type { problemZh } from './problem-words.zh.ts'

export const problemEn: typeof problemZh = {
  titles: {
    refused: 'Nothing was written',
    notFound: 'Not found',
    notShown: 'Not shown',
    unknownPerson: 'I do not know you yet',
    outsider: 'Only for our own people',
    unsure: 'Please try again',
    unknownIntent: 'Not understood',
    databaseAway: 'Cannot save right now',
    broken: 'Something broke',
  },
  /** Behind what somebody may not see: who can tell. */
  turnTo: (manager: string) => ` What you need of it, ask ${manager}.`,
  unknownPerson: ([id, ...admins]: string[]) =>
    admins.length > 0
      ? `You are not on the members list yet. Ask ${admins.join(' or ')} to add you; your id is ${id}.`
      : `You are not on the members list yet. Ask whoever runs me to add you (your id is ${id}) to members.csv and run kam import, or to KAM_ADMINS.`,
  outsider: (_: string[]) =>
    'I only work for the people of the company that runs me. Please ask your contact there.',
  unsure: (_: string[]) =>
    'I cannot check who you are right now. Nothing was done; please send it again in a minute.',
  unknownIntent: (_: string[]) => 'This button is no longer in use. Type "help" to see what I can do now.',
  databaseAway: ([reference]: string[]) =>
    `The database is away and nothing was saved. Please send it again in a minute. Reference ${reference}`,
  broken: ([reference]: string[]) =>
    `Something broke on my side and nothing was saved. Please send it again; if it happens twice, give your admin the reference ${reference}.`,
  tooMany: (most: number) =>
    `More than ${most} messages or clicks within a minute: what came after them was not done. Please send it again in a minute.`,
  privateMoney:
    'Money or gifts of money for a person at the customer are neither done nor written down here, so nothing was written. A rebate to the company, a meal or a gift within the rules has its expense code; if unsure, ask your manager or legal first.',
  secretNumber: {
    identity: (masked) =>
      `That holds somebody's identity number (${masked}), which is not kept here, so nothing was written. Please send it again without the number.`,
    bank: (masked) =>
      `That holds a bank account (${masked}), which is not kept here, so nothing was written. Please send it again without the number; payment details belong in finance's system.`,
  },
  tooLong: (length, most) =>
    `That is ${length} characters and ${most} can be kept here. Nothing was written: please say it shorter and send it again.`,
  takenBack: 'This was saved and then undone. It was not saved again: send it once more if you want it.',
  answeredBefore:
    'This was already saved some days ago and was not saved again. Look at the account or deal for how it stands now.',
}
