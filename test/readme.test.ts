import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { kindNames, kindOf } from '../src/imports/kinds.ts'
import { INTENTS, type Intent, WORDS } from '../src/language/words.ts'

const file = (path: string) => readFileSync(resolve(import.meta.dirname, '..', path), 'utf8')
const readme = file('README.md')

/** The rows of the table under a heading, cells without their backquotes; the head and its line left out. */
function table(heading: string): string[][] {
  const [, section = ''] = readme.split(`\n## ${heading}\n`)
  return (section.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll('`', '')),
    )
}

describe('README.md', () => {
  test('names every variable of the configuration, as .env.example does', () => {
    const inCode = [...file('src/config.ts').matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(([, name]) => name)
    const inExample = [...file('.env.example').matchAll(/^#([A-Z][A-Z_]+)=/gm)].map(([, name]) => name)
    const inReadme = table('Configuration').map(([name]) => name)
    expect(inCode.length).toBeGreaterThan(20)
    expect([...inExample].sort()).toEqual([...inCode].sort())
    expect([...inReadme].sort()).toEqual([...inCode].sort())
  })

  test('tells the defaults that the code has', () => {
    const told = new Map(table('Configuration').map(([name, , usual]) => [name, usual]))
    const [, schema = ''] = /z\.object\(\{\n([\s\S]*?)\n\}\)/.exec(file('src/config.ts')) ?? []
    const defaults = schema
      .split(/,\n {2}(?=[A-Z])/)
      .map((setting) => /^ *([A-Z_]+):[\s\S]*\.default\('?([^')]+)'?\)/.exec(setting))
      .filter((found) => found !== null)
    expect(defaults.length).toBeGreaterThan(6)
    for (const [, name = '', usual] of defaults) expect(`${name} ${told.get(name)}`).toBe(`${name} ${usual}`)
  })

  test('has a row of words for everything that can be asked for, and words that the bot knows', () => {
    const intentOf = (word: string, lang: 'en' | 'zh'): Intent | undefined =>
      INTENTS.find((intent) => WORDS[intent][lang].includes(word))
    const rows = table('Commands').filter(([what]) => !what?.includes('docs/facts.md'))
    for (const [what, en = '', zh = ''] of rows) {
      expect(intentOf(en, 'en'), `${what}: ${en}`).toBeDefined()
      expect(intentOf(zh, 'zh'), `${what}: ${zh}`).toBe(intentOf(en, 'en'))
    }
    const told = rows.map(([, en = '']) => intentOf(en, 'en'))
    expect([...told].sort()).toEqual(INTENTS.filter((intent) => WORDS[intent].en.length > 0).sort())
  })

  test('lists the import files with the headers that they must have', () => {
    const rows = new Map(table('Importing your company').map(([name, headers = '']) => [name, headers]))
    expect([...rows.keys()].sort()).toEqual(kindNames.map((kind) => `${kind}.csv`).sort())
    for (const kind of kindNames) {
      const { columns } = kindOf(kind)
      const headers = rows.get(`${kind}.csv`) ?? ''
      const named = [...headers.replace(/\([^)]*\)/g, '').matchAll(/[a-z_]+/g)].map(([name]) => name)
      for (const [column, { optional }] of Object.entries(columns))
        if (!optional) expect(named, `${kind}.csv`).toContain(column)
      for (const name of named) if (name !== 'optional') expect(Object.keys(columns)).toContain(name)
    }
  })

  test('lists the calls that the kam command explains', () => {
    const [, usage = ''] = /const USAGE = `([^`]+)`/.exec(file('src/cli.ts')) ?? []
    const nameOf = (call: string) => /^kam ([a-z-]+(?: [a-z]+)?)/.exec(call)?.[1]
    const inCode = usage.split('\n').filter((line) => line.startsWith('kam '))
    expect(
      table('The `kam` command')
        .map(([call = '']) => nameOf(call))
        .sort(),
    ).toEqual(inCode.map(nameOf).sort())
  })

  test('links to files that are there', () => {
    const pages = ['README.md', 'docs/README.md', 'docs/operations.md', 'CHANGELOG.md']
    for (const page of pages) {
      for (const [, target = ''] of file(page).matchAll(/(?:\]\(|src=")([^)#"]+)[)#"]/g)) {
        if (target.includes('://')) continue
        expect(
          () => readFileSync(resolve(import.meta.dirname, '..', page, '..', target)),
          target,
        ).not.toThrow(/ENOENT/)
      }
    }
  })
})

test('docs/operations.md explains every metric of our own, and no other', () => {
  const names = (text: string): string[] => [...new Set(text.match(/\bkam_[a-z_]+/g) ?? [])].sort()
  expect(names(file('docs/operations.md'))).toEqual(names(file('src/metrics.ts')))
})

test('docs/decisions/README.md lists every decision', () => {
  const listed = [...file('docs/decisions/README.md').matchAll(/\]\((\d{4}-[^)]+)\)/g)].map(
    ([, name]) => name,
  )
  expect(listed).toEqual(
    readdirSync(resolve(import.meta.dirname, '../docs/decisions'))
      .filter((name) => name !== 'README.md')
      .sort(),
  )
})
