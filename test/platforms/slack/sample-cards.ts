import type { Card } from '../../../src/cards/card.ts'

/** One card with every kind of part, as the bot would say it. */
export const everyPart: Card = {
  lang: 'en',
  title: 'Huarui Precision · account card',
  tone: 'warn',
  parts: [
    {
      kind: 'text',
      text: [
        'Owner ',
        { person: 'Wang Hao', slack: 'U012AB3CD' },
        ', see ',
        { link: 'the plan', url: 'https://example.com/a?b=1&c=2' },
      ],
    },
    { kind: 'text', text: 'Last change two minutes ago', style: 'quiet' },
    {
      kind: 'facts',
      facts: [
        { label: 'Tier', value: 'A' },
        { label: 'Score', value: [{ strong: '62' }, ' at risk'] },
      ],
    },
    {
      kind: 'list',
      items: [
        { text: 'No contact for 19 days', detail: 'AR01 · 20 points', tone: 'bad' },
        { text: 'Coach silent', tone: 'warn' },
      ],
    },
    {
      kind: 'list',
      items: [
        {
          text: 'Donghai Petrochemical',
          detail: 'critical, 95',
          tone: 'bad',
          buttons: [{ label: 'Open', click: { intent: 'account', fields: { account: 'K02' } } }],
        },
        {
          text: '东海石化',
          buttons: [{ label: 'Open', click: { intent: 'account', fields: { account: 'K10' } } }],
        },
      ],
    },
    {
      kind: 'table',
      caption: 'Deals',
      columns: [{ label: 'Deal' }, { label: 'Amount', align: 'right' }],
      rows: [
        ['D2', '1 200 000'],
        ['D3', ''],
      ],
    },
    {
      kind: 'table',
      caption: 'Visits',
      columns: [{ label: 'Day' }, { label: 'How' }],
      rows: [
        ['2026-05-31', '当面'],
        ['2026-05-12', 'phone'],
      ],
    },
    { kind: 'progress', label: 'Quarter', percent: 62, words: '6.2 of 10 million' },
    {
      kind: 'picture',
      picture: {
        kind: 'bars',
        title: 'Points',
        words: 'Contact 20, money 35.',
        unit: 'points',
        limit: 30,
        bars: [
          { label: 'Contact', value: 20 },
          { label: '回款', value: 35, tone: 'bad' },
        ],
      },
    },
    {
      kind: 'picture',
      picture: {
        kind: 'bricks',
        title: 'Wall',
        words: '7 of 12 bricks.',
        built: 7,
        of: 12,
        rows: [
          { label: 'Push', built: 4, of: 6 },
          { label: 'Personal', built: 3, of: 6 },
        ],
      },
    },
    {
      kind: 'picture',
      picture: {
        kind: 'line',
        title: 'Score',
        words: 'Rising.',
        unit: '',
        points: [20, 25, 24, 40, 62].map((value, i) => ({ label: `5/${i + 1}`, value })),
      },
    },
    {
      kind: 'picture',
      picture: {
        kind: 'dots',
        title: 'Stakeholders',
        words: 'Sun against.',
        x: 'stance',
        y: 'weight %',
        dots: [
          { label: 'Sun', x: -1, y: 40, size: 1, tone: 'bad' },
          { label: 'Li', x: 2, y: 25, size: 1 },
        ],
      },
    },
    { kind: 'divider' },
    {
      kind: 'form',
      form: {
        name: 'visit',
        fields: [
          {
            kind: 'lines',
            name: 'text',
            label: 'What happened',
            required: true,
            value: 'Talked about the quote',
          },
          { kind: 'day', name: 'due', label: 'Due', value: '2026-06-10', problem: 'That day is past.' },
          {
            kind: 'choice',
            name: 'channel',
            label: 'How',
            value: 'phone',
            options: [
              { label: 'Phone', value: 'phone' },
              { label: 'In person', value: 'in_person' },
            ],
          },
          {
            kind: 'choices',
            name: 'contacts',
            label: 'Who',
            values: ['1'],
            options: [
              { label: 'Sun', value: '1' },
              { label: 'Li', value: '2' },
            ],
          },
          {
            kind: 'pick',
            name: 'who',
            label: 'Account',
            of: 'account',
            value: { label: '东海石化 · K02', value: 'K02' },
          },
        ],
        submit: {
          label: 'Save',
          style: 'primary',
          click: { intent: 'visit.save', fields: { account: 'K02' } },
        },
        cancel: { label: 'Cancel', click: { intent: 'cancel', fields: {} } },
      },
    },
    {
      kind: 'buttons',
      buttons: [
        {
          label: 'Reject',
          style: 'danger',
          click: { intent: 'reject', fields: { move: '7' } },
          confirm: { title: 'Reject?', text: 'This ends the request.', yes: 'Reject', no: 'Back' },
        },
      ],
    },
  ],
}
