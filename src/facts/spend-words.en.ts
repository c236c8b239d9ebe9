import type { spendZh } from './spend-words.zh.ts'

export const spendEn: typeof spendZh = {
  codes: {
    'AP-EXH': 'exhibition',
    'AP-TEC': 'technical exchange',
    'AP-VIS': 'visit',
    'AP-SAM': 'samples and tests',
    'AP-GIF': 'gift',
    'AP-EVT': 'business event',
    'AP-SIT': 'site visit',
    'AP-TRN': 'training',
    'AP-CLB': 'customer club',
    'AP-REB': 'rebate',
    'AP-SVC': 'extra service',
  },
  form: {
    title: (account) => `Book an expense · ${account}`,
    amountHint: 'e.g. 8000, 1.2k',
    save: 'Book it',
  },
  title: (amount, account) => `Spent ${amount} · ${account}`,
  facts: {
    code: 'Code',
    amount: 'Amount',
    day: 'Day',
    note: 'Note',
    year: 'Last 12 months',
    ratio: 'Spend ratio',
    by: 'Asked by',
    budget: 'Budget',
    spent: 'Spent before',
    over: 'Over by',
    left: 'Left',
  },
  budget: {
    of: (month, amount) => `${amount} for ${month}`,
    share: (amount, percent) =>
      percent ? `${amount} (${percent} used with this one)` : `${amount} (nothing budgeted)`,
    over: (amount) =>
      `This is ${amount} over the budget and takes a yes. Nothing is written yet; it is booked once they agree.`,
  },
  year: (code, all) => `${code} on this code, ${all} in all`,
  ratio: (percent) => `${percent} of revenue`,
  compliance:
    'Compliance: gifts go to organisations and are registered; never cash or its equal to a person.',
  over: (amount, cap) =>
    `A gift of ${amount} is above the cap of ${cap} and takes a manager’s yes. Nothing is written yet.`,
  unknownCode: (typed, list) => `There is no code “${typed}”. Codes: ${list}`,
  noCode: (list) => `Give a code, e.g. "spend Meridian AP-TEC 8000 technical exchange". Codes: ${list}`,
  noAmount: 'Give an amount, e.g. "spend Meridian AP-TEC 8000" or 8k.',
  tooLarge: 'No account costs that much: type the amount in full, e.g. "spend Meridian AP-TEC 8000".',
  negative: 'The amount must be above 0. To take a wrong one back, use "undo".',
  otherCurrency: (told, own) => `This account is kept in ${own}. Please convert ${told} to ${own} first.`,
  twice: 'The same code and note were booked today already. If it is another one, give it another note.',
  undone: (account) => `This spend on ${account} is taken back.`,
  buttons: { undo: 'Undo', account: 'Open account' },
}
