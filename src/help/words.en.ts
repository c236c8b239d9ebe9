import type { helpZh } from './words.zh.ts'

export const helpEn: typeof helpZh = {
  title: 'What I can do for you',
  welcome: (name) => `Hello ${name}, I look after key accounts with you.`,
  welcomeText:
    'After a visit, just write me one sentence, e.g. "visit Meridian call Oliver Grant discussed CIP next: site survey 10 Jun". I repeat what I understood, and you can undo it for 30 minutes.',
  welcomeAdmin:
    'Nobody else is on the members list yet: run kam import with members.csv, accounts.csv and the other files.',
  unknown: (word) => `I did not understand “${word}”`,
  unknownText: 'Did you mean one of these? Type "help" to see everything.',
  sections: { log: 'Log', look: 'Look', deals: 'Deals', week: 'Every week', settings: 'Settings' },
  commands: {
    visit: {
      word: 'visit',
      example: 'visit Meridian call Oliver Grant discussed CIP next: site survey 10 Jun',
    },
    next: { word: 'next', example: 'next D5 10 Jun site survey · next F4 done · next F4 to Friday' },
    undo: { word: 'undo', example: 'undo: take back my last entry (30 minutes)' },
    wall: { word: 'wall', example: 'wall Meridian push 1 share 0 contact 1 personal 2' },
    complaint: { word: 'complaint', example: 'complaint Meridian invoice errors level=grumble' },
    csat: { word: 'csat', example: 'csat Meridian 7 8' },
    spend: { word: 'spend', example: 'spend Meridian AP-TEC 8000 technical exchange' },
    today: { word: 'today', example: 'today: due contacts, next steps, approvals waiting for me' },
    account: { word: 'account', example: 'account Meridian' },
    why: { word: 'why', example: 'why Meridian: every signal, its points and its evidence' },
    digest: { word: 'digest', example: 'digest: my at-risk digest now' },
    snooze: { word: 'snooze', example: 'snooze Meridian until 10 Jun waiting for budget' },
    ask: { word: 'just ask', example: 'which A accounts had no visit this month?' },
    deal: { word: 'deal', example: 'deal D5' },
    'deal.new': { word: 'deal new', example: 'deal new Meridian CIP line 2 CNY 1.2m end of September' },
    move: { word: 'move', example: 'move D6 4' },
    people: { word: 'people', example: 'people D5' },
    'week.plan': { word: 'week plan', example: 'week plan Mon Meridian survey; Wed Southport spare parts' },
    'week.done': { word: 'week done', example: 'week done' },
    numbers: { word: 'numbers', example: 'numbers: seven figures before the morning meeting' },
    'send-me-on': { word: 'send me things on', example: 'send me things on Feishu / Slack' },
    away: { word: 'away', example: 'away 1 Oct to 8 Oct, Tom Becker stands in' },
    help: { word: 'help', example: 'help' },
  },
}
