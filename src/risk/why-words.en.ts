import type { whyZh } from './why-words.zh.ts'

export const whyEn: typeof whyZh = {
  title: (name) => `Why: ${name}`,
  none: 'There is no risk signal at all.',
  ordinary: (name) =>
    `${name} is an ordinary account without a tier, so its risk is not assessed. Give it a tier first.`,
  score: (band, score) => `${band}, score ${score}`,
  sum: (parts, score) => `${parts}: ${score} together`,
  columns: { rule: 'Signal', points: 'Points', evidence: 'Evidence' },
  caption: 'Every signal with its points and evidence',
  next: (day) => `If nothing happens, it changes next on ${day}.`,
  stable: 'If nothing happens, time alone does not change it.',
  revenueEnded: (day) => `Revenue figures end on ${day}, so a drop counts nothing.`,
  revenueNone: (days) => `No revenue figures of this account in ${days} days, so a drop counts nothing.`,
  revenueType: (name) => `Import revenue.csv, or type: revenue ${name} last month 120k`,
  revenueWho: (name) =>
    `Finance or the owner’s manager imports them, or types: revenue ${name} last month 120k`,
  exceptedTitle: 'Marked as not a risk',
  buttons: { account: 'Account card', deal: 'Deal card', except: 'Not a risk', snooze: 'Snooze' },
}
