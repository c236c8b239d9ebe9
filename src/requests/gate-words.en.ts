import { several } from '../cards/english.ts'
import type { Element, ManKey } from '../domain/gate-items.ts'
import type { gateZh } from './gate-words.zh.ts'

const element: Record<Element, string> = {
  needs: 'needs',
  timetable: 'timetable',
  budget: 'budget',
  competition: 'competition',
  decision: 'decision',
  priority: 'priority',
}
const man: Record<ManKey, string> = { money: 'money', authority: 'authority', need: 'need' }
const goal = { words: 'words', number: 'a quantity', amount: 'the amount', close: 'the closing day' }

export const gateEn: typeof gateZh = {
  element,
  man,
  items: {
    evaluation: 'six evaluation elements with source',
    fit: 'fits the strategy, or a reason',
    tier: 'account tier',
    visit: 'follow-up log',
    man: 'MAN: money, authority, need',
    nextStep: 'owner and next step',
    goal: 'quantified goal',
    team: 'project team',
    budget: 'pre-sales budget',
    need: 'need level',
    deciderNamed: 'decision maker identified',
    deciderMet: 'decision maker met',
    relationship: 'relationship R',
    coach: 'active coach',
    needConfirmed: 'need confirmed by the customer',
    actions: 'an action per stakeholder',
    proposal: 'proposal delivered',
    bid: 'bid documents',
    result: 'bid result',
    price: 'price inside the range',
    contract: 'contract approved by legal and finance',
    signed: 'reference of the signed contract',
    receivable: 'overdue receivables',
    credit: 'credit limit',
    acceptance: 'acceptance document',
    payment: 'payment schedule',
    record: 'development record',
    satisfaction: 'satisfaction survey',
    lessons: 'lessons learned',
  },
  why: {
    evaluation: ({ missing, unsourced }) =>
      [
        missing.length > 0 ? `missing: ${missing.map((key) => element[key]).join(', ')}` : '',
        unsourced.length > 0 ? `no source: ${unsourced.map((key) => element[key]).join(', ')}` : '',
      ]
        .filter(Boolean)
        .join('; ') || 'all six are there',
    fit: ({ said, reason }) => (!said ? 'not said' : reason ? 'not quite, with a reason' : 'said'),
    tier: ({ tier }) => (tier ? `tier ${tier}` : 'no tier yet'),
    visit: ({ visits }) =>
      visits > 0 ? `${visits} qualifying visit${visits === 1 ? '' : 's'}` : 'no qualifying visit yet',
    man: ({ missing }) =>
      missing.length > 0 ? `missing: ${missing.map((key) => man[key]).join(', ')}` : 'all three are known',
    nextStep: ({ owner, due, past }) =>
      due ? `${owner}, ${due}${past ? ', past' : ''}` : `${owner}, no next step`,
    goal: ({ missing }) =>
      missing.length > 0
        ? `missing: ${missing.map((key) => goal[key]).join(', ')}`
        : 'product, quantity, amount and day',
    need: ({ level, least }) => `${level === undefined ? 'not rated' : `P${level}`}, P${least} wanted`,
    deciderNamed: ({ known, total }) => `stance known of ${known}/${total} decision people`,
    deciderMet: ({ named, known, total }) =>
      `${named.length > 0 ? named.join(', ') : 'decision maker unknown'}; stance known of ${known}/${total} decision people`,
    relationship: ({ percent, least }) =>
      `${percent === undefined ? 'no weights' : `R ${percent}%`}, ${least}% wanted`,
    // Read in shared rooms: who it is stays with those who work on the account.
    coach: ({ name, silentDays, limit }) => {
      if (!name) return 'no coach'
      return silentDays === undefined
        ? 'there is one, no information so far'
        : `last information ${silentDays} day${silentDays === 1 ? '' : 's'} ago (limit ${limit})`
    },
    needConfirmed: ({ tags, least }) =>
      tags.length > 0 ? tags.join(', ') : `none, at least ${least} wanted`,
    actions: ({ without, of }) => {
      if (of === 0) return 'no stakeholders yet'
      return without.length > 0 ? `no action for: ${without.join(', ')}` : `all ${of} have one`
    },
    granted: (quoted, request) => `quoted ${quoted}, granted by ${request}`,
    price: (quoted, floor) =>
      `${quoted ? `quoted ${quoted}` : 'nothing quoted'}, ${{ unknown: 'floor unknown', known: 'floor noted', kept: 'not below the floor', below: 'below the floor' }[floor]}`,
    signed: ({ ref }) => ref ?? 'no reference',
    noLimit: 'no credit limit is noted',
    otherCurrency: (limit) =>
      `the deal has another currency than the credit limit of ${limit}: they cannot be compared`,
    credit: (exposure, limit) => `receivables and this deal ${exposure}, credit limit ${limit}`,
    receivable: ({ days, limit }) =>
      days === undefined ? 'no receivable figures' : `${several(days, 'day')} overdue (limit ${limit})`,
    record: 'see the development record',
    satisfaction: ({ on }) => (on ? `asked on ${on}` : 'not asked since delivery began'),
    lessons: 'in the development record',
    byHand: 'needs evidence',
  },
  mend: {
    fillEvaluation: (code) => `Fill the evaluation: "deal ${code} evaluation"`,
    sayFit: (code) => `Say whether it fits the strategy: "deal ${code} evaluation"`,
    setTier: (_code, account) => `Have it tiered, the manager decides: "tier ${account} B"`,
    logVisit: (_code, account) => `Log a two-way visit: "visit ${account}"`,
    fillMan: (code) => `Fill money, authority, need: "deal ${code} evaluation"`,
    setNextStep: (code) => `Set a next step with its day: "next ${code} tomorrow send proposal"`,
    setGoal: (code) =>
      `Write the goal: "deal ${code} goal 24 valves signed by the end of next quarter", with amount and expected close`,
    raiseNeed: (code, _account, level) => `Explore the need, then: "deal ${code} need ${level}"`,
    nameDecider: (code) => `Find who decides and add them: "people ${code}"`,
    meetDecider: (_code, account) => `Meet them and log it with this deal: "visit ${account}"`,
    winPeople: (code) => `Win over neutrals and opponents, then update: "people ${code}"`,
    findCoach: (_code, account) => `Develop a coach and mark them: "person ${account}"`,
    confirmNeed: (code) => `Have a need confirmed: "deal ${code} tag lower cost"`,
    planActions: (code) => `Write one action per person: "people ${code}"`,
    quotePrice: (code) => `Enter quote and floor: "deal ${code} price 4.8m", "deal ${code} floor 4.5m"`,
    fileContract: (code) => `Enter the reference: "deal ${code} contract HY-031"`,
    raiseLimit: () => 'Ask finance to look at the limit; otherwise they decide with this move',
    collectMoney: () => 'Collect first; otherwise finance decides with this move',
    fillRecord: (code) => `Fill the development record: "deal ${code} record"`,
    askSatisfaction: (_code, account) => `Ask for satisfaction: "csat ${account}"`,
    tick: (code, item) => `Tick it with evidence: "move ${code} tick ${item} by e-mail today"`,
  },
  states: {
    ticked: (words, by) => `${by}: ${words}`,
    waived: (words, by) => `waived by ${by}: ${words}`,
    asked: {
      priceAuthority: 'below the floor: the price authority decides with this move',
      creditLimit: 'above the credit limit: finance decides with this move',
      overdueReceivable: 'overdue: finance decides with this move',
    },
  },
  decides: (names) => `Who decides: ${names}.`,
  waitsFor: (code, names) => `${code} waits for ${names} already.`,
  title: (gate, code) => `Gate G${gate} · ${code}`,
  summary: (met, of) => `${met} of ${of} items are met`,
  complete: 'Everything is met; the move can be asked for.',
  incompleteStrict: (open) =>
    `${open} ${open === 1 ? 'item is' : 'items are'} open. Nobody is asked before they are mended or waived by an approver.`,
  incompleteAdvisory: (open) =>
    `${open} ${open === 1 ? 'item is' : 'items are'} open. You may ask anyway; the deal is then marked as having bypassed the gate.`,
  notApproved: {
    why: (move, open, names) =>
      `${move} came by import and is not approved yet: ${open} ${open === 1 ? 'item' : 'items'} of its gate ${open === 1 ? 'is' : 'are'} open (${names}).`,
    ways: (move, deal) =>
      `Three ways on: the deal's owner ticks them with evidence ("move ${deal}"), an approver waives them below, or you send the request back ("move ${move} back what is missing?"). Then approve again.`,
    typed: (move) =>
      `Nothing is known against them: typed, "approve ${move}" waives them all under your name.`,
    sendBack: 'Send back',
  },
  skipped: (gate, open) => `Skipped gate G${gate}, open: ${open}`,
  tickTitle: 'Evidence',
  tickHint: 'A file, a link, or who confirmed it',
  waiveTitle: 'Why it may be waived',
  labels: { open: 'Open', done: 'Met' },
  buttons: {
    review: 'Review',
    tick: 'Tick',
    waive: 'Waive',
    ask: 'Ask for the move',
    askAnyway: 'Ask anyway',
    save: 'Save',
    again: 'Check again',
    people: 'Stakeholders',
    evaluate: 'Evaluation',
    record: 'Development record',
    edit: 'Edit deal',
  },
  notAnItem: (typed, items) => `"${typed}" is no item of this gate. The items are: ${items}`,
  notByHand: (item, mend) => `"${item}" follows from facts and cannot be ticked. ${mend}`,
  alreadyMet: (item) => `"${item}" is met already.`,
  needsWords: (item) => `Please add the evidence or the reason for "${item}".`,
  mayNotWaive: (names) => `Only approvers may waive: ${names}.`,
}
