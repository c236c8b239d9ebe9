import { several } from '../cards/english.ts'
import type { accountZh } from './words.zh.ts'

export const accountEn: typeof accountZh = {
  title: (name, code) => `${name} · ${code}`,
  facts: {
    standing: 'Kind',
    group: 'Group',
    tier: 'Tier',
    owner: 'Owner',
    team: 'Team',
    band: 'Risk',
    contact: 'Last two-way contact',
    decision: 'Decision level last met',
    wall: 'Wall',
    people: 'People',
    nextSteps: 'Next steps',
    complaints: 'Complaints',
    deals: 'Deals',
    satisfaction: 'Satisfaction',
    revenue: 'Revenue, last 12 months',
    receivable: 'Overdue',
    plan: 'Account plan',
    snoozed: 'Snoozed',
    profile: 'File',
    gaps: 'Data gaps',
  },
  here: {
    title: (name) => `This is ${name}`,
    done: (name) => `What you tell me here from now on is about ${name}, unless you name another account.`,
    how: 'Mention me in the channel: "@kam account Meridian here"',
    outside: 'People of other companies read along here: no account can be bound. Use an internal channel.',
  },
  ordinary: 'ordinary account (no tier)',
  tierLost: (tier) => `${tier}, lost: no contact falls due`,
  tier: (tier, cadence, zone) =>
    `${tier}: a two-way contact at least every ${cadence} days${zone ? ` (figures say ${zone})` : ''}`,
  partOf: (parent) => `part of ${parent}`,
  group: (count, revenue) => `${count} below it, ${revenue} in 12 months with its own`,
  owner: (owner, backup, lacks) =>
    backup ? `${owner} (back-up ${backup})` : lacks ? `${owner} (no back-up: this tier needs one)` : owner,
  member: (name, role) => `${name} (${role.toLowerCase()})`,
  band: (band, score) => `${band}, score ${score}`,
  contact: (day, days, cadence) =>
    cadence
      ? `${day}, ${several(days, 'day')} ago (limit ${cadence})`
      : `${day}, ${several(days, 'day')} ago`,
  nextDue: (day) => `next due by ${day}`,
  decision: (name, day, days) =>
    name ? `${name}, ${day}, ${several(days, 'day')} ago` : `${day}, ${several(days, 'day')} ago`,
  never: 'never logged',
  people: (decision, management, operation, unknown) =>
    `decision ${decision} · management ${management} · operation ${operation}${unknown > 0 ? ` · no level ${unknown}` : ''}`,
  wallTitle: (percent) => `Wall ${percent}`,
  wallWords: (percent, before, floor) =>
    `${percent} built${before ? ` (before ${before})` : ''}${floor ? `, floor ${floor}` : ''}`,
  sides: { push: 'Push', share: 'Share', contact: 'Contact', personal: 'Personal' },
  complaint: (code, level, subject, due) => `${code} ${level}: ${subject} (due ${due})`,
  step: (code, text, due) => `${code} ${text} (${due})`,
  deal: (code, name, stage, amount, band, score) =>
    `${code} ${name} · ${stage} · ${amount} · ${band} ${score}`,
  satisfaction: (actual, expected, day) => `${actual}, expected ${expected} (${day})`,
  receivable: (amount, days) => `${amount}, ${several(days, 'day')}`,
  plan: (day) => `last review ${day}`,
  planElsewhere: (day) => `last review ${day}, not written down here yet`,
  planned: 'under way, not reviewed yet',
  profile: (known, of, missing, more, stale) =>
    [
      `${known} of ${of} known`,
      missing && `missing ${missing}${more > 0 ? ` and ${more} more` : ''}`,
      stale > 0 && `${stale} to check again`,
    ]
      .filter(Boolean)
      .join(', '),
  reasons: 'Why',
  peopleTitle: 'People',
  person: (name, layer, met, coach) => `${name} · ${layer} · ${met}${coach ? ' · coach' : ''}`,
  noLayer: 'level unknown',
  met: (day) => `met ${day}`,
  neverMet: 'never met',
  ours: (text, due) => `We promised: ${text}${due ? ` (${due})` : ''}`,
  theirs: (text, due) => `They promised: ${text}${due ? ` (${due})` : ''}`,
  recent: 'Recent visits',
  visit: (day, channel, people, rep) => `${day} ${channel} ${people} (${rep})`,
  snoozed: (until, by, reason) => `until ${until} (${by}: ${reason})`,
  buttons: {
    backup: 'Set a back-up',
    more: (count) => several(count, 'more reason'),
    all: 'Show everything',
    why: 'Why',
    visit: 'Log a visit',
    snooze: 'Snooze',
    nominate: 'Nominate',
    nudge: 'Nudge the owner',
    wall: 'Score the wall',
    share: 'Share here',
  },
  notFound: (typed) =>
    `I found no account you can see called “${typed}”. Use its name, an alias or its code.`,
  which: 'Say which account.',
  pick: {
    title: 'Which account?',
    tap: 'Tap one, or just send its name.',
    list: 'Other accounts',
    go: 'Take this one',
  },
  chooseTitle: 'Which account do you mean?',
}
