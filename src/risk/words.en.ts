import { several } from '../cards/english.ts'
import type { riskZh } from './words.zh.ts'

const days = (count: number) => several(count, 'day')

/** The risk sentences: numbers come in as words already written for the reader's language. */
export const riskEn: typeof riskZh = {
  evidence: {
    AR01: (count, cadence, ratio) => `${days(count)} since a two-way contact (limit ${cadence}, ${ratio}×`,
    AR01touch: (day, channel) => `; the ${channel} of ${day} had no reply`,
    AR01paused: (day) => `; a contact is agreed, reminders wait until ${day}`,
    close: ')',
    AR02: (count, limit, name) =>
      `decision level not met for ${days(count)} (limit ${limit}${name ? `, last ${name}` : ''})`,
    AR02never: 'decision level never met',
    AR03: (people, window) =>
      people === 0
        ? `nobody met in ${several(window, 'day')}`
        : `only ${people === 1 ? 'one person' : `${people} people`} met in ${several(window, 'day')}`,
    AR04: (percent, floor) => `wall ${percent} (floor ${floor})`,
    AR05: (before, now) => `wall ${before} → ${now}`,
    AR06: (level, code, due, late) =>
      late ? `${level} ${code} past its day (due ${due})` : `${level} ${code} open (due ${due})`,
    AR07: (short, actual, expected) =>
      `satisfaction ${short} below expectation (${actual} against ${expected})`,
    AR08: (window, change, last, prior, to) =>
      `revenue ${change} in ${to ? `the ${several(window, 'day')} to ${to}` : several(window, 'day')} (${last}, before ${prior})${to ? ', no figures since' : ''}`,
    AR09: (count, amount, asOf, over) =>
      `${amount} overdue ${days(count)}${over ? `, ${over} above the credit limit` : ''}${asOf ? ` (figures of ${asOf})` : ''}`,
    AR10: (displacement, day) =>
      displacement ? `a competitor is replacing us (${day})` : `a competitor has appeared (${day})`,
    AR11: (reason, day) => `churn reason flagged: ${reason} (${day})`,
    AR12: (code, text, count) => `${code} ${text}: ${days(count)} overdue`,
    AR12more: (count, code, text, late) =>
      `${several(count, 'next step')} overdue, longest ${code} ${text}: ${days(late)}`,
    AR13: (count, limit) => `plan not reviewed for ${days(count)} (limit ${limit})`,
    AR13none: 'no account plan',
    AR14: (percent, least) => `profile ${percent} complete (at least ${least})`,
    AR14old: (count, limit) => `profile not checked for ${days(count)} (limit ${limit})`,
    AR15: (code, name, band) => `deal ${code} ${name} is ${band}`,
    DR01: (stage, age, limit, ratio) => `${age}/${limit} days in ${stage} (${ratio}×)`,
    DR02: (text, count, due) => `next step ${days(count)} overdue (${due}: ${text})`,
    DR02none: 'no next step',
    DR03a: (day) => `expected close ${day} has passed`,
    DR03b: (times) => (times === 2 ? 'close date pushed twice' : `close date pushed ${times} times`),
    DR04: (count, limit) => `${days(count)} without a contact on this deal (limit ${limit})`,
    DR04never: (count, limit) =>
      `${days(count)} in this stage and no contact on this deal yet (limit ${limit})`,
    DR05: (names, known, total) =>
      `decision maker ${names} not met on this deal (decision level known ${known}/${total})`,
    DR05unknown: (known, total) =>
      total === 0
        ? 'decision maker unknown'
        : `decision maker unknown (decision level known ${known}/${total})`,
    DR06: (name, count, limit) => `coach${name && ` ${name}`} silent for ${days(count)} (limit ${limit})`,
    DR06silent: (name) => `coach${name && ` ${name}`} has told us nothing yet`,
    DR06none: 'no coach',
    DR07: (percent, least) => `relationship ${percent} (at least ${least})`,
    DR08: (code, stage, asked, limit) =>
      `move ${code} to ${stage} asked on ${asked}, waiting more than ${limit} working days`,
    DR09: (level, least) => `need level ${level}, this stage asks for ${least}`,
  },
  unknownLevel: 'not set',

  rules: {
    AR01: 'overdue contact',
    AR02: 'decision level not met',
    AR03: 'single-threaded',
    AR04: 'wall below floor',
    AR05: 'wall fell',
    AR06: 'open complaint',
    AR07: 'satisfaction below expectation',
    AR08: 'revenue drop',
    AR09: 'overdue receivable',
    AR10: 'competitor move',
    AR11: 'churn reason flagged',
    AR12: 'overdue next steps',
    AR13: 'plan review overdue',
    AR14: 'profile stale',
    AR15: 'deal in trouble',
    DR01: 'overdue in stage',
    DR02: 'next step missing or overdue',
    DR03a: 'close date passed',
    DR03b: 'close date pushed',
    DR04: 'silent deal',
    DR05: 'decision maker not met',
    DR06: 'no active coach',
    DR07: 'weak relationship',
    DR08: 'stage move waiting',
    DR09: 'need level too low',
  },
  hard: {
    H1: 'open crisis',
    H2: 'revenue at least halved',
    H3: 'receivable overdue too long',
    H4: 'twice the contact cadence',
    H5: 'churn reason flagged',
  },
  hardBy: (rules) => `at risk by rule: ${rules}`,
  groups: {
    contact: 'Contact',
    relationship: 'Relationship',
    service: 'Service',
    commercial: 'Commercial',
    execution: 'Execution',
    deal: 'Deal',
  },
  capped: (group, points, sum) =>
    points === sum ? `${group} ${points}` : `${group} ${sum} → ${points} (capped)`,
  points: (points) => several(points, 'point'),
  excepted: (rule, until) => `${rule}: marked as no risk, counts again from ${until}`,
  churn: {
    1: '① the customer changes strategy',
    2: '② suppliers are being cut',
    3: '③ a problem or complaint was not solved',
    4: '④ irregular competition',
    5: '⑤ a stronger rival',
  },
  sides: { push: 'push', share: 'share of wallet', contact: 'contact', personal: 'personal rapport' },
  gaps: {
    contact: 'never a two-way contact',
    wall: 'wall not scored',
    satisfaction: 'no recent satisfaction',
    revenue: 'no recent revenue',
    receivables: 'receivables are old',
    weights: 'decision weights not set',
  },

  suggest: {
    page_duty: (complaint) => `crisis ${complaint}: call whoever is on duty now`,
    meet: (who, together) => (together ? `visit ${who} this week with the manager` : `call ${who} this week`),
    meetNobody: 'the decision level',
    andComplaint: (complaint) => `; close ${complaint} first`,
    andDeal: (deal) => `; set a next step on ${deal}`,
    reach_top: 'penetrate to the top: ask the management level for an introduction',
    contact: 'contact them this week, in person or by phone',
    widen: 'get to know a second person',
    build_wall: 'strengthen the weakest side of the wall',
    close_complaint: (complaint) => `close ${complaint} first`,
    listen: 'call back and hear what falls short',
    ask_orders: 'find out why orders fell',
    call_finance: 'talk to finance, hold new quotes',
    answer_rival: "learn the rival's terms and answer them",
    win_back: 'prepare a win-back',
    catch_up: (count) => (count === 1 ? 'do the overdue next step' : `do the ${count} overdue next steps`),
    make_plan: 'write an account plan',
    review_plan: 'review the account plan',
    fill_profile: 'complete the profile',
    look_at_deal: (deal) => `look at deal ${deal}`,
  },
  suggestion: (words) => `Suggest: ${words}.`,

  portfolio: {
    pipeline: (amount, weighted) => `pipeline ${amount} (weighted ${weighted})`,
    atRisk: (amount, percent) => `at-risk deals ${amount} (${percent})`,
    revenueAtRisk: (amount) => `revenue at risk ${amount}`,
    coverage: (ratio, least) => `in-quarter coverage ${ratio} (at least ${least})`,
    concentration: (name, percent, limit) => `concentration: ${name} ${percent} (>${limit})`,
    attention: (name, index, limit) => `attention index ${index} for ${name} (<${limit})`,
    visits: (percent, least) => `A/B accounts got ${percent} of two-way visits (at least ${least})`,
    adherence: (done, planned) => `plan done ${done}/${planned}`,
    overdue: (amount) => `overdue ${amount}`,
    pareto: (count, percent, share) => `${several(count, 'account')} (${share}) make ${percent} of revenue`,
    weakest: (person, sides) => `${person}: weakest side of the wall ${sides}`,
    friendship: 'personal rapport is full, share of wallet does not follow',
  },
  profit: { high: 'high profit', medium: 'medium profit', low: 'low profit', none: 'no profit' },
  stalled: (code, name, age, limit, ratio, score) =>
    `${code} ${name} ${age}/${limit} days (${ratio}×) score ${score}`,
  topGap: (code, name, relationship, known, total) =>
    `${code} ${name} (relationship ${relationship}, but decision level ${known}/${total})`,
}
