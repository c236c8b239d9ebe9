import { LAYER_WORDS } from '../facts/fields.ts'
import type { FactKind, Field, FieldType } from '../facts/kind.ts'
import { FACTS, type FactName } from '../facts/kinds.ts'
import * as cell from './cells.ts'
import * as days from './days.ts'
import type { Column, Kind } from './kind.ts'
import { readProfileLine } from './kind-profile.ts'
import * as number from './numbers.ts'

/** The import files that follow from the kinds of fact; of kinds without a file, what one would be. */
const files = Object.fromEntries(Object.entries(FACTS).map(([name, kind]) => [name, fileOf(kind)])) as Record<
  FactName,
  Kind
>

/** People refer to each other: whoever they report to may stand below them in the file, and is linked when all are there. */
const reportsTo: Partial<Column> = {
  to: null,
  out: `(SELECT r.name FROM "Contact" r WHERE r.id = t."reportsToId")`,
}
const { contacts } = files

export const factKinds: Record<FactName, Kind> = {
  ...files,
  contacts: {
    ...contacts,
    columns: {
      ...contacts.columns,
      name: { zh: contacts.columns.name!.zh, cell: cell.name },
      // What they were called before: found in chat and in files still.
      aliases: { zh: ['别名', '曾用名'], cell: cell.list, optional: true, fresh: `'{}'` },
      reports_to: { ...contacts.columns.reports_to!, ...reportsTo },
    },
    also: ['Contact.reportsToId'],
  },
  profile: {
    ...files.profile,
    columns: { ...files.profile.columns, field: { ...files.profile.columns.field!, cell: lineName() } },
    reads: (row, when) => readProfileLine(row, readerOf, when),
  },
}

/** A line of a file by its key or one of its words; another name is one of the company's own, or is refused with the row. */
function lineName(): cell.Reader {
  const { cell: known } = files.profile.columns.field!
  const read = (raw: string) => {
    const key = known.read(raw)
    return key instanceof cell.Bad ? cell.name.read(raw) : key
  }
  return { type: 'text', read }
}

function fileOf(kind: FactKind): Kind {
  const { fields, check, table } = kind
  const days = Object.keys(fields).filter((name) => fields[name]?.type.is === 'day' && !fields[name].ahead)
  return {
    zh: kind.title.zh,
    table,
    columns: Object.fromEntries(
      Object.entries(fields)
        .filter(([, { unsaved }]) => !unsaved)
        .map(([name, field]) => [
          name,
          columnOf(table === 'Account' && name === 'account' ? { ...field, to: 'id' } : field),
        ]),
    ),
    key: kind.key,
    ...(kind.rowId && { rowId: kind.rowId }),
    ...(kind.optional && { optional: kind.optional }),
    ...(kind.ledger && { ledger: kind.ledger }),
    ...(days.length > 0 && { past: days }),
    ...(check && { check: (row) => check(row as Parameters<typeof check>[0], { owner: '' }) }),
  }
}

function columnOf(field: Field): Column {
  const { zh, type, needed, blank, optional, to, fresh } = field
  return {
    zh,
    cell: readerOf(type),
    ...(type.is === 'money' && { currency: type.of }),
    ...((type.is === 'account' || type.is === 'person' || type.is === 'team' || type.is === 'contact') && {
      ref: type.is,
    }),
    ...(needed && { needed }),
    ...(blank && { blank }),
    ...(optional && { optional }),
    ...(to && { to }),
    ...(fresh !== undefined && { fresh: typeof fresh === 'string' ? `'${fresh}'` : String(fresh) }),
  }
}

/** How a cell of this type is read, in a file and in a chat alike. */
function readerOf(type: FieldType): cell.Reader {
  switch (type.is) {
    case 'day':
      return days.day
    case 'whole':
      return number.whole(type.from, type.to)
    case 'decimal':
      return number.decimal(type.from, type.to)
    case 'money':
      return type.signed ? number.signedMoney : number.money
    case 'number':
      return number.money
    case 'choice':
      return choiceOf(type)
    case 'yes':
      return cell.yes
    case 'text':
      return cell.text
    case 'account':
    case 'code':
      return cell.code
    case 'phone':
      return cell.phone
    case 'name':
    case 'person':
    case 'team':
    case 'contact':
      return cell.name
    case 'email':
      return cell.email
    case 'currency':
      return cell.currency
    case 'month':
      return days.month
    case 'quarter':
      return days.quarter
    case 'reference':
      return cell.reference
  }
}

/** Layers of a customer's people, as in the relationship chart. */
export const layer = choiceOf({ is: 'choice', choices: LAYER_WORDS, stored: '"Layer"' })

/** One of the choices by its key or by a word for it. Numbered ones are kept as numbers. */
function choiceOf({ choices, stored }: Extract<FieldType, { is: 'choice' }>): cell.Reader {
  const keys = Object.keys(choices)
  const words = Object.fromEntries(
    keys.map((key) => [key, [...(choices[key]?.zh ?? []), ...(choices[key]?.en ?? [])]]),
  )
  const worded = cell.oneOf(words, stored)
  if (!keys.every((key) => /^\d+$/.test(key))) return worded
  const counted = number.whole(Math.min(...keys.map(Number)), Math.max(...keys.map(Number)))
  const read = (raw: string) => {
    const key = worded.read(raw)
    return typeof key === 'string' ? Number(key) : counted.read(raw)
  }
  return { type: counted.type, read }
}
