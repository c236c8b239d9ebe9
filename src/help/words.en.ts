import { several } from '../cards/english.ts'
import type { helpZh } from './words.zh.ts'

export const helpEn: typeof helpZh = {
  title: 'What I can do for you',
  welcome: (name) => `Hello ${name}, I look after key accounts with you.`,
  welcomeFor: {
    rep: 'After a visit, just write me one sentence, e.g. “visit Meridian call Oliver Grant discussed CIP next: site survey next Friday”. I repeat what I understood, and you can undo it for 30 minutes. Every morning I tell you what is different.',
    manager:
      'Every morning you get your team’s at-risk digest: which account is urgent, why, and who should do what. Stage moves that need your word come to you, one tap decides.',
    director:
      'Every morning you get the company’s at-risk digest and seven figures before the meeting. Stage moves that need your word come to you, one tap decides.',
    finance:
      'Once a week I ask you to check overdue money. Revenue and receivables can be written, e.g. “receivable Meridian overdue 45 amount 300k”, or sent as a sheet.',
    service:
      'You look after complaints: I tell you of new ones, and “today” has all that are open. To note one, write “complaint Meridian invoice errors level=grumble”.',
    admin:
      'Three things come first: colleagues, accounts, and the channel where deals are discussed. Write “setup” to see how far you are.',
    viewer:
      'You can look at accounts, deals and reports, e.g. “account Meridian”, or just ask “which A accounts had no visit this month?”.',
  },
  welcomeOwn: (count, name, band) =>
    `You own ${several(count, 'key account')}; ${name} needs you most (${band}).`,
  welcomeAdmin:
    'Nobody else is on the members list yet: write "add member Nina Sharp as rep of Daniel Reyes", one by one, or run kam import with members.csv.',
  offerTitle: 'What shall I do with this?',
  codesTitle: 'Which one first?',
  codesText: 'One at a time. To change one, write a sentence with its code, such as “F2 to Friday”.',
  offerText: (told) => `“${told}” — nothing is saved yet. One tap, or say it in other words.`,
  offerLong: (length) =>
    `With ${length} characters it is too long for a button. Send it again with the word in front: “visit …” for a visit, “next …” for a next step.`,
  offers: {
    visit: 'Log as a visit',
    account: 'Show the account',
    next: 'Note a next step',
    deal: 'Show the deal',
    move: 'Ask for a stage move',
    complaint: 'Note a complaint',
    csat: 'Note satisfaction',
    spend: 'Book an expense',
    snooze: 'Snooze reminders',
    ask: 'Answer as a question',
    today: 'My list',
    why: 'Explain the risk',
    people: 'Relationship map',
    wall: 'Score the wall',
    help: 'What can you do?',
    'account.new': 'Add an account',
    terms: 'Ask for these terms',
  },
  offerCompany: (name) =>
    `“${name}” is none of our accounts yet. Add it as an ordinary account, then say it again and it will be kept.`,
  openCompany: (name) => `Add “${name}”`,
  thanked: 'You are welcome.',
  hello: 'Hello!',
  helloText: 'After a visit just write me whom you met and what about.',
  forExample: (sentence, said) => `${sentence} E.g. “${said}”.`,
  noCode: (code) =>
    `I found nothing you can see called “${code}”. Codes look like D6 for a deal, F3 for a next step, C1 for a complaint, AP3 for a request, V5 for a visit; an account has its name or its own code.`,
  loneWord: (word, typed) =>
    `“${word}” alone says too little: write whom it is about, and what, e.g. “${typed}”.`,
  wonders: 'Is there a question?',
  wondersText:
    'Just write it as you would say it, e.g. “which A accounts had no visit this month?”. “help” shows all I can do.',
  beyond: 'That I do not know.',
  beyondText: 'I keep customers, visits and deals. Ask me about those.',
  fine: 'All right.',
  notKept: 'I kept nothing of this. To log a visit, write the account and whom you met.',
  sections: {
    log: 'Log',
    facts: 'About accounts',
    look: 'Look',
    deals: 'Deals',
    week: 'Every week',
    learn: 'Learn',
    settings: 'Settings',
  },
  shows: {
    finance: {
      home: 'home: money to confirm, what waits for me',
      today: 'today: money to confirm, approvals',
    },
    service: { home: 'home: open complaints', today: 'today: open complaints, the first due first' },
    viewer: { home: 'home: the way to reports and accounts' },
    director: { home: 'home: what waits for me, the accounts that are worst' },
    admin: { home: 'home: the way to setup, digest and reports' },
  },
  commands: {
    visit: {
      word: 'visit',
      example: 'visit Meridian call Oliver Grant discussed CIP next: site survey next Friday',
    },
    next: { word: 'next', example: 'next D5 Friday site survey · next F4 to Friday · next F4 done' },
    undo: { word: 'undo', example: 'undo: take back my last entry (30 minutes)' },
    wall: { word: 'wall', example: 'wall Meridian push 1 share 0 contact 1 personal 2' },
    complaint: { word: 'complaint', example: 'complaint Meridian invoice errors level=grumble' },
    csat: { word: 'csat', example: 'csat Meridian 7 8' },
    spend: { word: 'spend', example: 'spend Meridian AP-TEC 8000 technical exchange' },
    home: { word: 'home', example: 'home: my day, my accounts, whom I wait for' },
    today: { word: 'today', example: 'today: due contacts, next steps, approvals waiting for me' },
    account: { word: 'account', example: 'account Meridian' },
    why: { word: 'why', example: 'why Meridian: every signal, its points and its evidence' },
    digest: { word: 'digest', example: 'digest: my at-risk digest now' },
    snooze: { word: 'snooze', example: 'snooze Southport for three days waiting for budget' },
    ask: { word: 'just ask', example: 'which A accounts had no visit this month?' },
    deal: { word: 'deal', example: 'deal D5' },
    'deal.new': { word: 'deal new', example: 'deal new Meridian CIP line 2 CNY 1.2m end of next month' },
    'account.new': { word: 'account new', example: 'account new Pinnacle Dairy' },
    move: { word: 'move', example: 'move D5 4' },
    people: { word: 'people', example: 'people D5' },
    'week.plan': {
      word: 'week plan',
      example: 'week plan next Mon Meridian survey; next Wed Southport spare parts',
    },
    'week.done': { word: 'week done', example: 'week done' },
    numbers: { word: 'numbers', example: 'numbers: seven figures before the morning meeting' },
    reviews: { word: 'reviews', example: 'reviews: what recurs and is due · reviews Meridian' },
    report: { word: 'report', example: 'report; report losses' },
    plan: { word: 'plan', example: 'plan Meridian' },
    develop: { word: 'develop', example: 'develop Meridian' },
    'win-back': { word: 'win back', example: 'win back Meridian' },
    terms: { word: 'terms', example: 'ask for 8% off on D5; terms Meridian 60 days payment' },
    'account.rename': { word: 'rename', example: 'rename Meridian to Northfield Foods' },
    nominate: { word: 'nominate', example: 'nominate Meridian' },
    'hand-over': { word: 'hand over', example: 'hand over Meridian to Priya Nair' },
    prep: { word: 'prep', example: 'prep Meridian with Oliver Grant' },
    'send-me-on': { word: 'send me things on', example: 'send me things on Slack' },
    learn: { word: 'learn', example: "learn: this week's tip and question" },
    'self-test': { word: 'self-test', example: 'self-test; self-test 8 7 9 8 6 8 7 5 4 9 8 7' },
    setup: { word: 'setup', example: 'setup' },
    'member.new': { word: 'add member', example: 'add member Nina Sharp as rep of Daniel Reyes' },
    member: {
      word: 'change member',
      example: 'change member Tom Becker: role, team, manager, or off the list',
    },
    away: { word: 'away', example: 'away next Monday to next Friday, Tom Becker stands in' },
    help: { word: 'help', example: 'help' },
  },
}
