import { several } from '../cards/english.ts'
import type { faultZh } from './fault-words.zh.ts'

const saveAs =
  'save it as "CSV UTF-8" (in WPS and Excel: Save as, CSV UTF-8 comma delimited) and import that file'

export const faultEn: typeof faultZh = {
  empty: () => 'is empty',
  wrong: () => 'is wrong',
  tooLong: (value, most) => `"${value}" is longer than ${most} characters`,
  controlCharacter: (value) => `"${value}" has a line break or a control character in it`,
  noCode: (value) => `"${value}" is no code: letters, digits, . _ / -, up to 40, no spaces`,
  noDay: (value) => `"${value}" is not a day, write YYYY-MM-DD`,
  notBetween: (value, low, high) => `${value} is not between ${low} and ${high}`,
  noName: (value) => `"${value}" is no name: it has no letter and no digit in it`,
  twoDays: (value, one, other) => `"${value}" may be ${one} or ${other}: write it like one of the two`,
  countedDay: (value, day) =>
    `"${value}" is how a spreadsheet counts ${day}: format the column as a date, or write YYYY-MM-DD`,
  becameDay: (value) =>
    `"${value}" is a date, made by the spreadsheet of what was typed: format the column as text and fill it in again`,
  otherCurrency: (told, currency) =>
    `is in ${told}, but the currency of the row is ${currency}: write the amount in ${currency}, or change the currency`,
  mergedCell: (area) => `is part of the merged cells ${area}: unmerge them and fill in each of them`,
  narrowColumn: () =>
    'shows ##### because the column is too narrow: widen it in the spreadsheet and save again',
  noInstant: (value) => `"${value}" is not an instant, write it like 2026-05-28T16:00:00+08:00`,
  noAmount: (value) => `"${value}" is not an amount, write digits alone, like 1200000.50`,
  belowZero: (value) => `${value} is below zero`,
  amountTooLong: (value) => `"${value}" is too long for an amount`,
  noDecimal: (value) => `"${value}" is not a number with up to two decimals`,
  noWhole: (value) => `"${value}" is not a whole number`,
  noChoice: (value, choices) => `"${value}" is none of ${choices}`,
  noCurrency: (value) => `"${value}" is no ISO currency, write it like CNY`,
  noZone: (value) => `"${value}" is no IANA time zone, write it like Asia/Shanghai`,
  noWeek: (value) => `"${value}" is no week, write it like 2026-W22`,
  noMonth: (value) => `"${value}" is no month, write it like 2026-06`,
  noQuarter: (value) => `"${value}" is no quarter, write it like 2026-Q2`,
  noId: (value) => `"${value}" is no platform id`,
  noMobile: (value) => `"${value}" is no mobile number (e.g. +8613812345678)`,
  noEmail: (value) => `"${value}" is no e-mail address`,
  noLanguage: (value) => `"${value}" is no language we speak, write zh-CN or en-US`,
  cellTooLong: (has, most) => `has ${has} characters, at most ${most} fit`,
  privateMoney: () =>
    'speaks of money for a private person, which is neither done nor written down here: please change it',
  secretNumber: (masked) =>
    `holds a bank account or an identity number (${masked}), which is not kept here: please take it out`,
  nothingSaid: (value) => `"${value}" says nothing: leave it out until you know`,
  ratioAsPercent: (value) => `the current ratio is a multiple like 1.5, not ${value}`,
  noCreditCode: (value) => `"${value}" is no unified social credit code (18 signs, the check digit is wrong)`,
  noFileLine: (value, known) => `"${value}" is no line of the file: ${known}`,
  lostWhy: () => 'a lost account needs its reason: standing Meridian lost plant closed',
  ownParent: () => 'an account cannot be a subsidiary of itself',
  parentsInCircle: (path) => `parent accounts go in a circle: ${path}`,
  nul: () => 'has a NUL character in it',
  brokenCharacter: () => 'has a broken character in it',
  errorCell: (value) => `is the error ${value} of a formula, not empty: mend it in the spreadsheet`,
  noValue: () => 'is a formula whose value is not in the file: open it in a spreadsheet and save it again',
  scientific: (value) =>
    `"${value}" has lost its last digits: format the column as text and fill it in again`,
  noClock: (value) => `"${value}" is not a time, write it like 09:30`,
  noJson: () => 'is not what an export writes here: leave it as it was, or empty it',
  closedMonth: (month, open) => `${month} is closed and stays as it is; ${open} and later months can be set`,
  future: (day, today) => `${day} is in the future (today is ${today})`,
  moreCells: (has, header) => `the row has ${has} cells, the header ${header}`,
  doneAndDropped: () => 'done and dropped at once',
  stepOfDeal: (deal) => `the open step of a deal stands in deals.csv, as next_step of ${deal}`,
  wrongWeek: (day, real, week) => `date ${day} is in week ${real}, not ${week}`,
  stepWithoutDay: () => 'next_step has no day: fill next_step_due',
  stepWithoutText: () => 'next_step_due has no text: fill next_step',
  holdNeeds: () => 'a deal on hold needs hold_until and hold_reason',
  contactOrTitle: () => 'give either contact or title_if_unknown',
  accountOrDeal: () => 'give either account or deal',
  closedWithoutDay: () => 'status is closed, but there is no day in closed',
  ownDelegate: () => 'delegate is the person themself',
  awayBackwards: () => 'away_until is before away_from',
  hoursBackwards: () => 'work_to must be later than work_from',
  sameStage: (stage) => `from and to are both ${stage}`,
  closedTooEarly: (closed, opened) => `closed ${closed} is before opened ${opened}`,
  aboveScale: (column, value, scale) => `${column} ${value} is above the scale of ${scale}`,
  ownManager: () => 'manager is the person themself',
  ownMember: () => 'the owner is in the team anyway',
  sensitive: (what) => `speaks of ${what}: that is not kept here, please take it out`,
  ownBackup: () => 'backup is the owner',
  noBackup: (account, tier) => `${account} is tier ${tier} and has no backup`,
  ownerLeft: (account, name) => `${name}, the owner of ${account}, has left: hand it over`,
  nameGone: (account, name) =>
    `${account} is not found as ${name} any more: add that name to aliases if it is still used`,
  backupLeft: (account, name) => `${name}, the backup of ${account}, has left: nobody stands in`,
  addedUp: (rows, sum) =>
    `${several(rows, 'row')} of this file are the same one: added up to ${sum}. Add a column id to keep them apart`,
  replaces: (before, after) => `${after} replaces ${before}, which an earlier file said`,
  overBudget: (account, code, month, spent, budget) =>
    `takes ${code} of ${account} to ${spent} in ${month}, over its budget of ${budget} (written as the books say, nothing was asked for)`,
  closedBooks: (month, rows, open) =>
    `${month} is closed: ${several(rows, 'row')} of this file change${rows === '1' ? 's' : ''} its figures, and its report was sent with the old ones (months from ${open} on are open)`,
  emptyFile: (columns) => `the file is empty: its first line is ${columns}`,
  tooManyColumns: (has, most) => `the header has ${has} columns, at most ${most} are read`,
  titleRow: (line) => `the header is on line ${line}, below a title: delete the lines above it`,
  separator: (found) =>
    `columns are separated by ${found === '\t' ? 'tabs' : `"${found}"`}: save the file with commas`,
  columnTwice: (column) => `column "${column}" comes twice`,
  nearColumn: (title, near) => `unknown column "${title}", did you mean "${near}"?`,
  unknownColumn: (title, kind, known) => `unknown column "${title}": ${kind} has ${known}`,
  missingColumns: (columns) => `missing column${columns.includes(',') ? 's' : ''} ${columns}`,
  noPath: () => 'there is no such file or folder',
  emptyFolder: () => 'the folder has no CSV or XLSX file in it',
  nearKind: (what, near) => `no such kind of ${what}; did you mean ${near}?`,
  unknownKind: (what, kinds) => `no such kind of ${what}: it is called after what it holds, one of ${kinds}`,
  hiddenSheet: () => 'the sheet is hidden and was not read: show it first if it is to be imported',
  skippedSheet: () => 'the sheet explains the others and was not read',
  workbookAsCsv: () => 'the file is a workbook: name it .xlsx',
  textAsWorkbook: () => 'the file is text, not a workbook: name it .csv',
  webPage: () => 'the file is a web page, not a workbook: open it in a spreadsheet and save it as .xlsx',
  oldWorkbook: () => 'the file is an old workbook (.xls) or has a password: save it as .xlsx without one',
  emptyWorkbook: () => 'the workbook is empty',
  otherFormat: () => 'was not read, because only .csv and .xlsx are: save it as one of them',
  hiddenLines: (count) => `hidden rows of the sheet were read as well: ${count}`,
  hiddenColumns: (columns) => `hidden columns of the sheet were read as well: ${columns}`,
  largeWorkbook: (most) => `the workbook has more than ${most} MB: save its sheets as CSV files`,
  unpacksLarge: (most) => `the workbook unpacks to more than ${most} MB: save its sheets as CSV files`,
  wideWorkbook: (most) =>
    `the workbook has room for more than ${most} million cells: delete what stands far below or right of the table, or save its sheets as CSV files`,
  longCell: (most) =>
    `a cell of the workbook has more text than a cell can hold (${most} characters): shorten it`,
  damagedWorkbook: () =>
    'the file is not a workbook (.xlsx), or it is damaged: open it in a spreadsheet and save it again',
  unreadableWorkbook: () =>
    'the workbook cannot be read: open it in a spreadsheet and save it again as .xlsx',
  longRow: (most) => `a row has more than ${most} characters: is a quotation mark missing?`,
  openQuote: () => 'a quotation mark opens here and never closes',
  innerQuote: () =>
    'a quotation mark stands inside a cell: put the whole cell in quotation marks and double those inside',
  unreadableRow: (code) => `the row cannot be read (${code})`,
  utf16: () => `the file is UTF-16, not UTF-8: ${saveAs}`,
  gbk: () => `the file is not UTF-8, it looks like GBK: ${saveAs}`,
  noText: () => `the file is not UTF-8 text: ${saveAs}`,
  duplicate: (key, line, file) => `the same ${key} stands on line ${line}${file ? ` of ${file}` : ''}`,
  unknownAccount: (value, code) =>
    `"${value}" is unknown${code ? `; the account of that name has the code ${code}` : ''}`,
  unknownPerson: (value) => `"${value}" is unknown: add them to members.csv`,
  unknownTeam: (value) => `"${value}" is unknown: no member is in it`,
  unknownContact: (value, account) => `contact "${value}" is unknown at ${account}: add them to contacts.csv`,
  unknownContactOfDeal: (value, account, deal) =>
    `contact "${value}" is unknown at ${account}, the account of ${deal}`,
  unknownRecord: (value, file) => `"${value}" is unknown: add it to ${file}`,
  unknownDeal: (value) => `deal "${value}" is unknown`,
  dealElsewhere: (deal, account, other) => `deal ${deal} belongs to ${account}, not to ${other}`,
  dealHasVisits: (deal, account, other, visits, people) =>
    `deal ${deal} belongs to ${account}, with ${several(visits, 'visit')} and ${several(people, 'person', 'people')} of its decision group there, and cannot move to ${other}: move its visits in the same import, or open another deal at ${other}`,
  visitHasDeal: (visit, deal, account) =>
    `visit ${visit} was about ${deal}, which does not belong to ${account}: fill deal when you move it there`,
  visitHasPeople: (visit, account, other) =>
    `visit ${visit} met people of ${account}: fill contacts when you move it to ${other}`,
  dealCurrency: (deal, was, currency) =>
    `changes from ${was}: give the amounts of ${deal} in ${currency} as well (amount, price_quoted, price_floor), or leave it`,
  accountCurrency: (account, was) => `cannot change: ${account} has amounts in ${was}, so leave it as it is`,
  reportsInCircle: (path) => `goes in a circle: ${path}`,
  visitElsewhere: (visit, account, other) =>
    `${visit} was at ${account}, not at ${other}: leave it out, or move the visit in the same import`,
  knownById: (amount, account, day) =>
    `${amount} of ${account} on ${day} is known with its number: not counted again`,
  besideOther: (amount, account, day) =>
    `${account} has another ${amount} on ${day} that was noted without a number: both count now`,
  stepTaken: (code) => `${code} is the code of another next step`,
  tooPrecise: (value, has, currency, most) => `${value} has ${has} decimals, ${currency} has ${most}`,
  managersInCircle: (path) => `managers go in a circle: ${path}`,
  takenOnLine: (value, name, line) => `"${value}" is also that of ${name} on line ${line}`,
  taken: (value, name) => `"${value}" is also that of ${name}`,
  calledLikeOnLine: (name, code, line) => `is called "${name}" like ${code}, who stands on line ${line}`,
  calledLike: (name, code, other) => `is called "${name}" like ${code} ${other}`,
  weights: (deal, total) => `the weights of ${deal} add up to ${total}, not to 100`,
  goalNumber: () => 'a goal needs a number, e.g. sixty percent of what they buy',
  dueFirst: (due, since) => `its day ${due} is before it begins (${since}): give a later day`,
  measureNeeds: () =>
    'a measure needs how it is measured, its target and its day: … measure decision visits 3 by 31 December',
  unitNeeded: () => 'a measure by hand needs its unit, e.g. unit pumps',
  rivalName: () => 'a line about a rival needs the rival’s name: … rival name Acme',
  threatNeeds: () =>
    'a threat needs a counter-measure and who sees to it: … counter show the cost of a lifetime owner Tom Becker',
  reviewNeeds: () =>
    'a business review names somebody of theirs and what follows by when: … with Oliver Grant result ready for more action send two offers by Friday',
  actionNeeds: () => 'an action needs its day, and a day its action: … action send two offers by Friday',
  quizGap: (letter) => `choice ${letter} is empty although a later one is not: fill them without a gap`,
  quizTwice: (text) => `two choices are alike: "${text}"`,
  quizAnswer: (letter, count) => `the answer is ${letter}, but there are only ${count} choices`,
  pendingTwice: (deal, other) => `${deal} has another pending move, ${other}`,
  pendingFrom: (from, deal, stage) => `a pending move from stage ${from}, but ${deal} is in stage ${stage}`,
}
