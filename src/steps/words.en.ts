import type { nextZh } from './words.zh.ts'

export const nextEn: typeof nextZh = {
  set: 'Next step set',
  shown: {
    open: 'Next step',
    done: 'Next step, done',
    cancelled: 'Next step, cancelled',
    superseded: 'Next step, superseded',
  },
  done: 'Done',
  redated: 'Re-dated',
  cancelled: 'Cancelled',
  line: (code, subject, text, due) => `${code} ${subject}: ${text} (${due})`,
  undone: (code, text) => `${code} “${text}” is as it was before.`,
  reassigned: 'Handed over',
  superseded: 'It takes the place of the one before.',
  ofAccount: (deal) => `${deal} is won; the step stands at its account.`,
  dead: {
    lost: (deal, account) =>
      `${deal} is lost and takes no next step. Reopen it first: "deal ${deal} reopen customer tenders again", or write it for the account: "next ${account} Friday call back"`,
    cancelled: (deal, account) =>
      `${deal} is cancelled and takes no next step. Reopen it first: "deal ${deal} reopen customer tenders again", or write it for the account: "next ${account} Friday call back"`,
    closed: (deal, account) =>
      `${deal} is closed and takes no next step. Write it for the account: "next ${account} Friday call back"`,
    on_hold: (deal, account) =>
      `${deal} is on hold and takes no next step. Wake it first: "deal ${deal} wake", or write it for the account: "next ${account} Friday call back"`,
  },
  often: (count) => `This step has been re-dated ${count} times; your manager will hear of it.`,
  oftenTitle: (owner, code) => `${owner} re-dated ${code} for the third time`,
  formTitle: 'Move it to which day?',
  form: { due: 'New day', submit: 'Re-date' },
  reassignTitle: 'Hand it to whom?',
  reassignForm: { owner: 'Colleague', submit: 'Hand over' },
  handedOver: (by) => `${by} handed this step to you.`,
  takenBy: (name) => `${name} has it now and was told.`,
  noSuchMate: 'That colleague is not on your team; please choose one of the list.',
  noMates: 'There is nobody else on your team to take it; ask your manager.',
  doneToo: (code, text) => `${code}${text ? ` “${text}”` : ''} done too?`,
  isItDone: (code, account, text) => `${code} ${account}${text ? ` “${text}”` : ''} done?`,
  doneOne: (code) => `${code} done`,
  moveOn: (code) => `${code} is over its stage's limit: move it on?`,
  move: (code) => `Move ${code}`,
  buttons: { done: 'Done', redate: 'Re-date', reassign: 'Hand over', undo: 'Undo' },
  notYours: (code) => `${code} is not yours to change; ask its owner.`,
  notOpen: (code) => `${code} is not open any more, so there is nothing to change.`,
  whichStepTitle: 'Which next step do you mean?',
  whichDayTitle: 'By which day?',
  whichDay: (text) => `“${text}” — write the day, e.g. Friday or next Monday.`,
  which: 'Say which step, what and by when, e.g. "next D5 Friday site survey" or "next F4 done".',
  farAway: (day) => `${day} is more than two years away; please check the year.`,
}
