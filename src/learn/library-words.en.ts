import type { libraryZh } from './library-words.zh.ts'

const tips: (typeof libraryZh)['tips'] = {
  head: {
    says: "A scholar's head: know the product, the trade and the customer's business.",
    do: 'Before your next visit, be able to say what the customer earns its money with this year.',
  },
  heart: {
    says: "An artist's heart: be warm, and feel what the other one feels.",
    do: 'Before you speak of the product, ask what worries them most at the moment.',
  },
  hand: {
    says: "A technician's hand: show it, and solve problems.",
    do: 'Choose one technical point you cannot explain, and let a colleague teach you this week.',
  },
  foot: {
    says: "A labourer's feet: be on site often.",
    do: 'See in "today" whom you have not met for the longest time, and go there this week.',
  },
  rule1: {
    says: 'Rule 1: nothing is impossible.',
    do: 'Think of the customer you have given up: whom have you never met there?',
  },
  rule2: {
    says: 'Rule 2: to sell is to sell yourself.',
    do: 'Being on time and keeping your word convinces more than any page of slides.',
  },
  rule3: {
    says: 'Rule 3: set clear targets.',
    do: 'Write down before each visit which promise you want to come back with, and compare afterwards.',
  },
  rule4: {
    says: 'Rule 4: keep your passion, never slacken.',
    do: 'After a no, fix the day of the next contact on the same day.',
  },
  rule7: {
    says: 'Rule 7: what you know decides whom you get to know.',
    do: 'To talk with the top, read their annual report or their news first.',
  },
  rule8: {
    says: 'Rule 8: be someone to rely on, with a clear good result and a firm promise.',
    do: 'Put a day on what you promise, and tell them how it goes before that day.',
  },
  rule9: {
    says: 'Rule 9: let the customer find you at any time.',
    do: 'Before you go on leave tell your customers who stands in, and type "away" here.',
  },
  rule10: {
    says: 'Rule 10: keep a complete file of every customer.',
    do: 'One line after each visit is truer than all of it once a year.',
  },
  rule11: {
    says: 'Rule 11: customers are won by asking for their advice.',
    do: 'This week ask one customer: what should we change first?',
  },
  results: {
    says: 'Look to the result, strategy first, act fast.',
    do: 'Say which result you want before you begin, and begin the same day.',
  },
  simple: {
    says: 'Make the complex simple, make the simple a system, hold on to what matters.',
    do: 'Shorten your quotation until the customer understands it in a minute.',
  },
  planned: {
    says: 'Plan what we do, and do what we plan.',
    do: 'On Friday plan whom you see on each day of next week, and count at its end how much came true.',
  },
  focus: {
    says: 'Keep your attention on the product.',
    do: 'Present only the three points that concern this customer.',
  },
  fit: {
    says: 'Sell what fits their need and their wish.',
    do: 'Let them confirm the need first, then offer.',
  },
  confidence: {
    says: 'Build your own confidence.',
    do: 'Have one case that went well ready, with its figures by heart.',
  },
  benefit: {
    says: 'State the benefit, and prove it.',
    do: 'With every benefit bring test data or the words of a user.',
  },
  winwin: {
    says: 'Secure that both sides win in the long run.',
    do: 'Before you quote ask yourself: will they still find it worth it in a year?',
  },
  blend: {
    says: 'Blend the sale with a good relationship.',
    do: 'Call three days after a problem was solved, and do not speak of orders.',
  },
}

const exam: (typeof libraryZh)['exam'] = {
  CRM1: {
    question: 'Which is the lowest level of relation with a customer?',
    choices: ['a brand relation', 'a distant one', 'face to face', 'a close one'],
    why: 'Distant means that there is hardly any exchange; face to face, close and brand relations are above it.',
  },
  CRM2: {
    question: 'What is the most basic principle in relations with a key account?',
    choices: [
      'the customer is king',
      'meet what they care for',
      'meet what the people around them care for',
      'B and C',
    ],
    why: 'Know what the decider cares for, and what those care for who influence them: they decide together (S38).',
  },
  CRM4: {
    question: 'Which of these belongs to the commercial record of a customer?',
    choices: [
      'the development plan',
      'when the financial year begins and ends',
      'amounts traded in the past',
      'the order of deliveries',
    ],
    why: 'Amounts traded are business that was done; the others say what the customer intends and arranges.',
  },
  CRM5: {
    question: 'What is the core goal of a company?',
    choices: ['to win the trust of customers', 'to serve', 'to satisfy society', 'to make a profit'],
    why: 'Service, satisfaction and trust are ways; profit keeps a company going: the first goal is to be profitable.',
  },
  CRM9: {
    question: 'What is the basic standard of satisfaction?',
    choices: [
      'better than the rivals',
      'better than the customer expected',
      'better than last time',
      'better than before the purchase',
    ],
    why: 'Satisfaction = perceived − expected (S76): customers compare with what they expected.',
  },
  CRM10: {
    question: 'Which service should ordinary customers get?',
    choices: [
      'everything from one hand',
      'individual service',
      'standard service',
      'the most luxurious service',
    ],
    why: 'Time and money go by tier: individual service is for key accounts, ordinary ones get a good standard (S79).',
  },
  CRM12: {
    question: 'The higher which quotient is, the better one copes with adversity?',
    choices: ['financial quotient', 'adversity quotient', 'intelligence quotient', 'heart quotient'],
    why: 'The adversity quotient is how one bears setbacks and adapts to them.',
  },
  CRM14: {
    question: 'What do customers in less developed regions mostly look at?',
    choices: ['price', 'value', 'several values at once', 'service'],
    why: 'With little money one compares prices; with more of it, value and service (S15).',
  },
  CRM18: {
    question: 'Who founded management by objectives?',
    choices: ['Kotler', 'Simon', 'Schultz', 'Drucker'],
    why: 'Peter Drucker, The Practice of Management, 1954.',
  },
  CRM21: {
    question: 'What makes sure that selling and marketing intentions come true?',
    choices: ['experience', 'skill', 'execution', 'passion'],
    why: 'An idea counts when it is done: who does it by which day, and what came of it (S97).',
  },
}

export const libraryEn: typeof libraryZh = {
  tips,
  exam,
  sources: {
    S96: '3HF: head, heart, hand, feet',
    S98: 'rules of selling',
    S99: 'self-management',
    S100: 'exam on customer relations',
    S119: 'the best way to sell',
  },
}
