import type { referralZh } from './referral-words.zh.ts'

export const referralEn: typeof referralZh = {
  title: (account) => `Referral · ${account}`,
  notYet: 'Do not ask yet',
  reasons: {
    complaint: (code) => `Complaint ${code} is open: settle it first (complaint ${code})`,
    below: (actual, expected, day) =>
      `Satisfaction ${actual} is below what they expect, ${expected} (${day}): find out first what is missing`,
    unknown: (account) => `Whether they are content is not known: ask first (csat ${account} 8 expected 8)`,
  },
  content: (actual, expected, day) =>
    `You can ask: satisfaction ${actual}, expected ${expected} (${day}), and no complaint is open.`,
  facts: { ask: 'Ask', occasion: 'Occasion' },
  ask: (name, way) => (way ? `${name}, prefers ${way}` : name),
  nobody: 'nobody there was met yet, visit them first',
  occasions: {
    won: (day, code, words) => `${day} they signed ${code} ${words}`,
    solved: (day, code, words) => `${day} ${code} was solved: ${words}`,
    heard: (day, _code, words) => `${day} heard: ${words}`,
  },
  noOccasion:
    'none yet. Best after a smooth delivery, a solved problem, a promotion, a new line or plant of theirs',
  scriptTitle: 'Four steps, in one go',
  script: [
    'Worry: “You may not want to bother anybody with us. I understand that.”',
    'Reassure: “I only talk about what is of use to them. If it is not, I leave it, and I tell you how it went.”',
    'Ask: “Who do you know with the same trouble? Would you introduce me to one of them?”',
    'Be there: “The three of us could sit down together. If you have no time, I write two lines that you can pass on.”',
  ],
  noMoney: 'Nothing is paid for it: no benefit for a person. Say thank you, and what came of it.',
  pastTitle: 'Introductions so far',
  past: (day, contact, whom) => `${day} ${contact}: ${whom}`,
  buttons: { note: 'Note an introduction', account: 'Account card' },
}
