import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

/**
 * Who may import whom, by role. Rooms are nouns (`src/deals`, `handlers/deals`); within a room the file's name says its role:
 * `store.ts` and `*-store.ts` hold its SQL, `cards.ts`, `*-cards.ts` and `*words*` what is shown, everything else what its handlers share.
 * A file in no role fails: a new folder is a decision.
 */
const NOUNS = [
  'accounts',
  'briefings',
  'complaints',
  'deals',
  'entries',
  'facts',
  'help',
  'home',
  'imports',
  'learn',
  'people',
  'plans',
  'prep',
  'questions',
  'reading',
  'reports',
  'requests',
  'reviews',
  'risk',
  'steps',
  'terms',
  'visits',
  'weeks',
]

type Role =
  | 'domain'
  | 'language'
  | 'cards'
  | 'noun-cards'
  | 'words'
  | 'store'
  | 'shared'
  | 'columns'
  | 'fact-kind'
  | 'db'
  | 'queue'
  | 'bot'
  | 'handlers'
  | 'contents'
  | 'platform-type'
  | 'slack'
  | 'feishu'
  | 'web'
  | 'base'
  | 'top'
  | 'cli'

/** What a role may know of another only as a type: nothing of it runs there. */
const MAY_TYPE: Partial<Record<Role, Role[]>> = {
  'noun-cards': ['store', 'platform-type'],
  words: ['noun-cards', 'platform-type'],
  store: ['words'],
  columns: ['words'],
  'fact-kind': ['columns'],
}

const NOUN: Role[] = ['store', 'noun-cards', 'words', 'shared', 'columns', 'fact-kind']
const WHERE_FROM: Role[] = ['domain', 'language', 'cards', 'db', 'queue', 'bot', 'platform-type', 'base']

const MAY: Record<Role, Role[]> = {
  domain: ['domain'],
  // What a kind of fact is: words and fields, nothing that runs.
  'fact-kind': ['fact-kind', 'domain'],
  language: ['language', 'domain', 'fact-kind'],
  cards: ['cards', 'domain'],
  'noun-cards': ['noun-cards', 'words', 'cards', 'domain', 'language', 'fact-kind'],
  words: ['words', 'cards', 'domain', 'language', 'fact-kind'],
  db: ['db', 'domain', 'platform-type', 'base'],
  store: ['store', 'columns', 'fact-kind', 'db', 'domain', 'language', 'platform-type'],
  // What describes import files: reading and SQL go by it alike.
  columns: ['columns', 'fact-kind', 'store', 'domain', 'language'],
  queue: ['queue', 'db', 'domain', 'cards', 'platform-type', 'base'],
  shared: [...NOUN, ...WHERE_FROM],
  bot: [...NOUN, ...WHERE_FROM],
  handlers: [...NOUN, ...WHERE_FROM],
  contents: ['contents', 'handlers', 'shared', 'bot'],
  'platform-type': ['cards'],
  slack: ['slack', 'platform-type', 'cards', 'domain', 'base'],
  feishu: ['feishu', 'platform-type', 'cards', 'domain', 'base'],
  web: ['web', 'platform-type', 'cards', 'domain', 'base'],
  base: ['base', 'domain'],
  // These put things together.
  top: ['top', 'contents', 'slack', 'feishu', 'web', ...NOUN, ...WHERE_FROM],
  cli: ['cli', 'top', 'contents', 'slack', 'feishu', 'web', ...NOUN, ...WHERE_FROM],
}

function roleOf(file: string): Role {
  const [top, room = '', ...rest] = file.split('/')
  if (top === 'handlers') return file.endsWith('/index.ts') ? 'contents' : 'handlers'
  if (room === 'platforms') {
    if (rest[0] === 'platform.ts') return 'platform-type'
    return rest[0] as Role
  }
  if (['domain', 'language', 'cards', 'db', 'queue', 'bot', 'cli'].includes(room)) return room as Role
  if (room === 'cli.ts') return 'cli'
  if (rest.length === 0) return ['app.ts', 'main.ts'].includes(room) ? 'top' : 'base'
  if (!NOUNS.includes(room))
    throw new Error(`${file} is in no room: say in test/layers.test.ts what it may import`)
  const name = rest.at(-1)!
  if (room === 'facts' && (rest.length > 1 || /^(kinds?|fields)\.ts$/.test(name))) return 'fact-kind'
  if (/^(.*-)?store\.ts$/.test(name)) return 'store'
  if (/^(.*-)?cards\.ts$/.test(name)) return 'noun-cards'
  if (/^(.*-)?words(\.(zh|en))?\.ts$/.test(name)) return 'words'
  if (room === 'imports' && /^(kinds?(-.*)?|cells|days|money-cell|numbers|fault|problem)\.ts$/.test(name))
    return 'columns'
  return 'shared'
}

/** Packages that only some places may know. */
const PACKAGES: Record<string, string[]> = {
  '@slack/bolt': ['src/platforms/slack'],
  '@larksuiteoapi/node-sdk': ['src/platforms/feishu'],
  'node-cron': ['src/app.ts', 'src/main.ts'],
  'chinese-days': ['src/calendar.ts'],
  pg: ['src/db', 'src/queue'],
  '@electric-sql/pglite': ['src/db'],
  '@prisma/adapter-pg': ['src/db'],
}

/** A pure layer may use no package but these. */
const PURE: Record<string, string[]> = {
  'src/domain': ['temporal-polyfill', 'zod', 'yaml'],
  'src/language': ['temporal-polyfill', 'pinyin-pro', 'opencc-js'],
  'src/cards': ['temporal-polyfill'],
}

const files = [...sources('src'), ...sources('handlers')].filter(
  (file) => !file.startsWith('src/db/generated/'),
)

describe('layers', () => {
  it.each(files.filter((file) => !file.startsWith('src/db/')))('%s says why it writes SQL itself', (file) => {
    const source = readFileSync(file, 'utf8')
    const byHand = /\$(?:queryRaw|executeRaw)|Prisma\.sql`/.test(source)
    expect(/^\/\/ SQL by hand: \S.*\.$/m.test(source)).toBe(byHand)
  })

  // A model's insensitive look-up is an unescaped ILIKE: % is the first of the list, d_ra is dora (docs/faults.md 1).
  it('no name or address is looked up as a pattern', () => {
    const wrong = files.filter((file) =>
      /mode: ['"]insensitive|\bI?LIKE \$\{/.test(
        readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''),
      ),
    )
    expect(wrong).toEqual([])
  })

  it.each(files)('%s imports only what its role may', (file) => {
    const allowed = MAY[roleOf(file)]
    const asTypes = [...allowed, ...(MAY_TYPE[roleOf(file)] ?? [])]
    const wrong = importsOf(file).filter(({ target, name, typeOnly }) =>
      target ? !(typeOnly ? asTypes : allowed).includes(roleOf(target)) : !packageAllowed(file, name),
    )

    expect(wrong.map(({ name }) => name)).toEqual([])
  })

  it('a handler is at most sixty lines, every other file three hundred', () => {
    const long = [...files, ...sources('test').filter((file) => file.endsWith('.ts'))].flatMap((file) => {
      const lines = readFileSync(file, 'utf8').split('\n').length - 1
      return lines > (file.startsWith('handlers/') ? 60 : 300) ? [`${file} ${lines}`] : []
    })

    expect(long).toEqual([])
  })

  it('no file imports itself by a detour', () => {
    expect(circles()).toEqual([])
  })

  it('the database client is seen by stores, the database, the queue and the facts alone', () => {
    const seers: Role[] = ['store', 'db', 'queue']
    const wrong = files.filter(
      (file) =>
        !seers.includes(roleOf(file)) &&
        !file.startsWith('src/facts/') &&
        /\btx\.|\$queryRaw|\$executeRaw|generated\/client/.test(readFileSync(file, 'utf8')),
    )

    expect(wrong).toEqual([])
  })

  it('only config reads the environment; whoever starts the program hands it over', () => {
    const readers = files.filter((file) => /process\.env/.test(readFileSync(file, 'utf8')))

    expect(
      readers.filter(
        (file) =>
          ![
            'src/config.ts',
            'src/main.ts',
            'src/cli/session.ts',
            'src/cli/doctor.ts',
            'src/cli/feishu.ts',
          ].includes(file),
      ),
    ).toEqual([])
  })
})

/** Circles of files, each with its files in order; a type is an arrow too. */
function circles(): string[] {
  const found = new Set<string>()
  const done = new Set<string>()
  const walk = (file: string, trail: string[]): void => {
    const at = trail.indexOf(file)
    if (at >= 0) {
      found.add([...trail.slice(at)].sort().join(' '))
      return
    }
    if (done.has(file)) return
    for (const { target } of importsOf(file))
      if (target && files.includes(target)) walk(target, [...trail, file])
    done.add(file)
  }
  for (const file of files) walk(file, [])
  return [...found]
}

function importsOf(file: string): { name: string; target?: string; typeOnly: boolean }[] {
  const text = readFileSync(file, 'utf8')
  const names = [
    ...text.matchAll(
      /^\s*(?:import|export)[^'"]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|^import\s+['"]([^'"]+)['"]/gm,
    ),
  ]
  return names.map((match) => {
    const name = match[1] ?? match[2] ?? match[3]!
    const typeOnly = /^\s*(?:import|export) type\b/.test(match[0])
    return name.startsWith('.')
      ? { name, typeOnly, target: path.normalize(path.join(path.dirname(file), name)) }
      : { name, typeOnly }
  })
}

function packageAllowed(file: string, name: string): boolean {
  if (name.startsWith('node:')) return !Object.keys(PURE).some((layer) => file.startsWith(`${layer}/`))
  const pkg = name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')
  const homes = PACKAGES[pkg]
  if (homes && !homes.some((home) => file.startsWith(home))) return false
  const pure = Object.keys(PURE).find((layer) => file.startsWith(`${layer}/`))
  return !pure || PURE[pure]!.includes(pkg)
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|mjs)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}
