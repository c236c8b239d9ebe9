import type { personZh } from './person-words.zh.ts'

export const personEn: typeof personZh = {
  title: (name, account) => `${name} · ${account}`,
  facts: {
    title: 'Title',
    layer: 'Level',
    department: 'Department',
    reportsTo: 'Reports to',
    reports: 'Reports',
    relation: 'Relation',
    coach: 'Coach',
    closeTo: 'Close to',
    wins: 'Wants',
    fears: 'Fears',
    metBy: 'Who of us knows them',
  },
  left: (day) => `Left on ${day}`,
  coach: (day, source) =>
    `yes${day ? `, last information ${day}` : ', told us nothing yet'}${source ? ` (${source})` : ''}`,
  relation: (now, wanted) => (wanted ? `${now} → wanted ${wanted}` : now),
  ladder: { 1: 'distant', 2: 'knows us', 3: 'face to face', 4: 'close' },
  point: {
    decision: 'Talk about value, benefit and growth: what it is worth to their company.',
    management: 'Talk about control, convenience and responsibility: easy to run and to answer for.',
    operation: 'Talk about ease: no extra trouble, simpler work.',
  },
  noLayer: 'The level is not known yet: one tap sets it.',
  dealsTitle: 'In these deals',
  deal: (code, name, weight, stance) => `${code} ${name} · ${weight} · ${stance}`,
  visitsTitle: 'Met lately',
  visit: (day, rep, summary) => `${day} ${rep}${summary ? `: ${summary}` : ''}`,
  never: 'No visit is logged yet.',
  leaverTitle: 'They left: take this up',
  leaverDeal: (code, weight) =>
    `In ${code} they weighed ${weight}: find who follows and change the group (people ${code})`,
  leaverOurs: (text, due) => `We promised them: ${text}${due ? ` (${due})` : ''}`,
  leaverTheirs: (text, due) => `They promised: ${text}${due ? ` (${due})` : ''}; settle it with who follows`,
  leaverMetBy: (names) => `Of us met by: ${names}`,
  notesTitle: 'Personal notes (for those who work on the account)',
  forgetSure: {
    title: 'Erase personal notes',
    text: 'They cannot be brought back.',
    yes: 'Erase',
    no: 'Keep',
  },
  forgotten: (name, count) =>
    count > 0
      ? `${count} personal ${count === 1 ? 'note' : 'notes'} about ${name} erased for good.`
      : `There are no personal notes about ${name}.`,
  leaverOthers: (names) => `Who else knows: ${names}`,
  leaverNobody: 'Nobody else is known there: ask who follows, then arrange a visit.',
  notFound: (name, account) => `There is no contact called “${name}” at ${account}.`,
  buttons: {
    coach: 'Mark as coach',
    noCoach: 'No coach any more',
    info: 'Told us something',
    left: 'Has left',
    back: 'Still there',
    edit: 'Change',
    note: 'Personal note',
    forget: 'Erase personal notes',
    people: 'Other people',
    visit: 'Log a visit',
    account: 'Account card',
  },
}
