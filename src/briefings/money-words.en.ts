import { several } from '../cards/english.ts'
import type { moneyZh } from './money-words.zh.ts'

const days = (count: number) => several(count, 'day')

export const moneyEn: typeof moneyZh = {
  title: (name, day, count) => `${name} · ${day} · ${count} overdue to confirm`,
  toConfirm: (count) => `${count} overdue to confirm`,
  sum: (amount, asOf) => `${amount} in all (of ${asOf})`,
  row: (name, count, amount, asOf) => `${name} ${days(count)} ${amount}${asOf ? ` (of ${asOf})` : ''}`,
  more: (count) => `${count} more: please import receivables.csv.`,
  none: 'Nothing is overdue.',
  asked: (by, name) => `${by} would like to know whether ${name} has paid`,
  buttons: { paid: 'Paid', unpaid: 'Not paid', allUnpaid: 'None paid', import: 'Import' },
  done: (name, paid, day) => `Noted: ${name} ${paid ? 'has paid' : 'has not paid yet'} (of ${day}).`,
  all: (count) => several(count, 'account'),
  sent: (finance, name) => `${finance} was asked to confirm ${name}.`,
  noFinance: 'Nobody of finance is known yet; ask an admin to add them to the members list.',
  cameIn: (name) => `${name} has paid? Finance confirms payments; nothing is noted yet.`,
  noneOf: (name) =>
    `Nothing of ${name} is overdue, so there is nothing to note; newer figures come in by import.`,
  ask: 'Ask finance',
  open: 'Open account',
  notYours: 'Finance confirms payments. Ask finance, or have an admin import receivables.csv.',
  importTitle: 'Import receivables',
  importText:
    'Send me receivables.csv (or a sheet with the same header): account, day of the figures, days overdue, amount. I show it to you before anything is written.',
}
