import { expect, it } from 'vitest'
import type { Field, FieldType } from '../../src/facts/kind.ts'
import { type FactName, factKind, factNames } from '../../src/facts/kinds.ts'
import { labelsOf } from '../../src/language/fields.ts'

/** `npx vitest run test/facts/document.test.ts -u` writes the file anew; here it must be what the kinds say. */
it('docs/facts.md is current', async () => {
  await expect(document()).toMatchFileSnapshot('../../docs/facts.md')
})

const RIGHT = {
  near: 'the owner, the back-up, whoever manages the account',
  known: 'the owner, the back-up, their managers, and whoever works on the account, and read by nobody else',
  change: 'whoever may change the account',
  manage: "the owner's managers, directors, admins",
  books: "finance, the owner's managers, directors, admins",
}

function document(): string {
  return `# Facts about accounts

Generated from \`src/facts/kinds\` by \`npx vitest run test/facts/document.test.ts -u\`. Each kind is one file there; its import file, its
command, its form, its answer and its history follow from it.

In a chat: the word, the account, then \`field value\` in any order, or the values alone in the order of the fields. With the account alone it
shows what was noted before and a form. \`undo\` takes it back within half an hour.

${factNames.map(section).join('\n')}`
}

function section(name: FactName): string {
  const { title, chat, fields, key } = factKind(name)
  const rows = Object.entries(fields).map(
    ([field, own]) =>
      `| \`${field}\` | ${labelsOf(field, own).join(', ')} | ${typeWords(own.type)} | ${noteOf(field, own, key)} |`,
  )
  const words = chat
    ? [
        `Words: ${[...chat.words.zh, ...chat.words.en].map((word) => `\`${word}\``).join(' ')}. Written by ${RIGHT[chat.write]}.`,
        '',
        `\`${chat.example.zh}\` · \`${chat.example.en}\``,
      ]
    : ['Entered by its file or by a command of its own.']
  return `## ${title.zh[0]} · ${title.en[0]}

File \`${name}.csv\`. ${words.join('\n')}

| column | called | holds | |
| --- | --- | --- | --- |
${rows.join('\n')}
`
}

function noteOf(field: string, { needed, fresh, seenBy }: Field, key: readonly string[]): string {
  return [
    key.includes(field) && 'names the row',
    needed && 'needed',
    fresh !== undefined && fresh !== '' && `else ${fresh === false ? 'no' : fresh}`,
    seenBy === 'margin' && 'seen by leaders and finance',
    seenBy === 'team' && 'seen by whoever may change the account',
  ]
    .filter(Boolean)
    .join('; ')
}

function typeWords(type: FieldType): string {
  switch (type.is) {
    case 'whole':
    case 'decimal':
      return `${type.is === 'whole' ? 'a whole number' : 'a number'} from ${type.from} to ${type.to}`
    case 'choice':
      return Object.entries(type.choices)
        .map(([one, { zh, en }]) => `${one} (${[...zh, ...en].join(', ')})`)
        .join(' · ')
    case 'money':
      return 'an amount'
    case 'yes':
      return 'yes or no'
    default:
      return type.is
  }
}
