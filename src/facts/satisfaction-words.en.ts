import type { satisfactionZh } from './satisfaction-words.zh.ts'

export const satisfactionEn: typeof satisfactionZh = {
  title: (difference, account) => `Satisfaction ${difference} · ${account}`,
  facts: { actual: 'Perceived', expected: 'Expected', difference: 'Difference', before: 'Before' },
  score: (score, scale) => `${score} (of ${scale})`,
  before: (day, actual, expected, scale) => `${day}: perceived ${actual}, expected ${expected} (of ${scale})`,
  below: (gap) =>
    `Below what they expect by ${gap} (on a scale of ten). Ask which promise was not met and set a next step.`,
  equal: 'Just as expected: no reason to complain and none to stay. Satisfied means better than expected.',
  above: 'Better than expected. Ask what it was, keep it as a case, and ask for a recommendation.',
  otherScale: (scale) => `The last reading was out of ${scale}; the two are compared on a scale of ten.`,
  replaced: 'There was a reading of today already; this one takes its place.',
  badScale: (scale) =>
    `A scale of ${scale} does not work. Use a whole number from 2 to 100, e.g. "csat Meridian 7 8 scale 10".`,
  buttons: { undo: 'Undo', account: 'Open account', why: 'Why' },
}
