/**
 * What an export does not carry: what people did not enter, or what means nothing in another database. `columns` are tables, or single
 * columns of them as `Table.column`. Everything else in the database stands in some file; a test holds the two against the schema.
 */
export const leftOut: readonly { what: string; columns: readonly string[] }[] = [
  {
    what: 'what is computed from the rest: risk, last contacts, revenue of twelve months, names to search by',
    columns: [
      'Account.lastContactOn',
      'Account.lastDecisionContactOn',
      'Account.score',
      'Account.band',
      'Account.hard',
      'Account.signals',
      'Account.assessedOn',
      'Account.reassessOn',
      'Account.revenue12',
      'Account.namesChangedAt',
      'AccountName',
      'Contact.lastMetOn',
      'Deal.lastActivityOn',
      'Deal.score',
      'Deal.band',
      'Deal.signals',
      'Deal.assessedOn',
      'Deal.reassessOn',
    ],
  },
  { what: 'which channels and groups are about which account', columns: ['AccountChat'] },
  { what: 'how the risk went until today: it begins anew on the day of the import', columns: ['RiskChange'] },
  {
    what: 'what was on its way or was shown: messages in and out, questions that wait for an answer, what can be undone, digests and reminders',
    columns: ['Inbox', 'Outbox', 'Done', 'Pending', 'Entry', 'Digest', 'Reminder'],
  },
  {
    what: 'the audit, but for what was done about complaints',
    columns: ['Audit.cause', 'Audit.erasedDigest', 'AuditSeal'],
  },
  { what: 'where the cards of requests were posted', columns: ['Request.threads'] },
  {
    what: 'workspaces and tenants of people, when they were last seen, and second accounts on the same platform: learned again',
    columns: ['Identity.tenant', 'Identity.lastSeenAt'],
  },
  {
    what: 'when people, accounts and next steps were first written down (deals and visits keep it)',
    columns: ['Person.createdAt', 'Account.createdAt', 'NextStep.createdAt'],
  },
  { what: 'who is an admin by the setting KAM_ADMINS', columns: ['Person.adminBySetting'] },
  { what: 'that somebody said “nothing next week”', columns: ['Person.emptyWeek'] },
  { what: 'answers to “what blocks it?”, which lapse by themselves', columns: ['StuckAnswer'] },
  { what: 'chats that take no messages at the moment', columns: ['DeadPlace'] },
  { what: 'visits that were taken back, with what was promised on them', columns: [] },
  { what: 'that the company is a demo, and other marks of this database', columns: ['Setting'] },
]
