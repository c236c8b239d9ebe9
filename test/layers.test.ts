import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

/** Who may import whom. A file in no layer fails: a new folder is a decision. */
const LAYERS: Record<string, string[]> = {
  'src/domain': ['src/domain'],
  'src/language': ['src/language', 'src/domain'],
  'src/charts': ['src/charts', 'src/cards', 'src/domain'],
  'src/cards': ['src/cards', 'src/domain', 'src/language'],
  'src/platforms/slack': [
    'src/platforms/slack',
    'src/platforms/platform.ts',
    'src/cards',
    'src/domain',
    'src/log.ts',
  ],
  'src/platforms/feishu': [
    'src/platforms/feishu',
    'src/platforms/platform.ts',
    'src/cards',
    'src/domain',
    'src/log.ts',
  ],
  'src/platforms/web': [
    'src/platforms/web',
    'src/platforms/platform.ts',
    'src/cards',
    'src/charts',
    'src/domain',
    'src/log.ts',
  ],
  'src/platforms/platform.ts': ['src/cards'],
  'src/store': [
    'src/store',
    'src/domain',
    'src/cards',
    'src/language',
    'src/platforms/platform.ts',
    'src/log.ts',
  ],
  'src/outbox': [
    'src/outbox',
    'src/store',
    'src/cards',
    'src/platforms/platform.ts',
    'src/log.ts',
    'src/domain',
  ],
  'src/files': ['src/files', 'src/store', 'src/domain', 'src/language', 'src/cards', 'src/log.ts'],
  'src/calendar.ts': ['src/domain'],
  'src/config.ts': ['src/domain'],
  'src/log.ts': [],
  'src/clock.ts': [],
  'src/http.ts': ['src/log.ts'],
  'src/limiter.ts': ['src/domain', 'src/cards'],
  'src/cleaned.ts': ['src/domain', 'src/platforms/platform.ts'],
  'src/metrics.ts': [],
  'src/company.ts': ['src/config.ts', 'src/domain'],
  'src/flows': [
    'src/flows',
    'src/bot.ts',
    'src/domain',
    'src/language',
    'src/cards',
    'src/store',
    'src/platforms/platform.ts',
  ],
  'src/proposer.ts': ['src/language', 'src/log.ts'],
  'src/jobs.ts': ['src/bot.ts', 'src/store'],
  'src/bot.ts': [
    'src/jobs.ts',
    'src/proposer.ts',
    'src/limiter.ts',
    'src/cleaned.ts',
    'src/metrics.ts',
    'src/domain',
    'src/language',
    'src/cards',
    'src/store',
    'src/platforms/platform.ts',
    'src/log.ts',
  ],
  handlers: [
    'handlers',
    'src/domain',
    'src/language',
    'src/cards',
    'src/store',
    'src/files',
    'src/flows',
    'src/bot.ts',
    'src/platforms/platform.ts',
  ],
  // These put things together.
  'src/app.ts': ['src', 'handlers'],
  'src/main.ts': ['src'],
  'src/cli': ['src', 'handlers'],
  'src/demo.ts': ['src/domain', 'src/files', 'src/store'],
  'src/nightly.ts': ['src/domain', 'src/store', 'src/log.ts'],
  'src/rehearse.ts': ['src/domain', 'src/store', 'src/cards'],
}

/** Packages that only some places may know. */
const PACKAGES: Record<string, string[]> = {
  '@slack/bolt': ['src/platforms/slack'],
  '@larksuiteoapi/node-sdk': ['src/platforms/feishu'],
  'node-cron': ['src/app.ts', 'src/main.ts'],
  'chinese-days': ['src/calendar.ts'],
  pg: ['src/store', 'src/outbox'],
  '@electric-sql/pglite': ['src/store'],
  '@prisma/adapter-pg': ['src/store'],
}

/** A pure layer may use no package but these. */
const PURE: Record<string, string[]> = {
  'src/domain': ['temporal-polyfill', 'zod', 'yaml'],
  'src/language': ['temporal-polyfill', 'pinyin-pro', 'opencc-js'],
  'src/cards': ['temporal-polyfill'],
}

const files = [...sources('src'), ...sources('handlers')].filter(
  (file) => !file.startsWith('src/store/generated/'),
)

describe('layers', () => {
  it.each(files)('%s imports only what its layer may', (file) => {
    const allowed = LAYERS[layerOf(file)]!
    const wrong = importsOf(file).filter(({ target, name }) =>
      target ? !allowed.some((prefix) => target.startsWith(prefix)) : !packageAllowed(file, name),
    )

    expect(wrong.map(({ name }) => name)).toEqual([])
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

  it('handlers never touch the database client', () => {
    const wrong = files.filter(
      (file) =>
        file.startsWith('handlers/') && /generated|\$queryRaw|\$executeRaw/.test(readFileSync(file, 'utf8')),
    )

    expect(wrong).toEqual([])
  })
})

function layerOf(file: string): string {
  const layer = Object.keys(LAYERS)
    .filter((prefix) => file.startsWith(prefix))
    .sort((a, b) => b.length - a.length)[0]
  if (!layer) throw new Error(`${file} is in no layer: say in test/layers.test.ts what it may import`)
  return layer
}

function importsOf(file: string): { name: string; target?: string }[] {
  const text = readFileSync(file, 'utf8')
  const names = [
    ...text.matchAll(
      /^\s*(?:import|export)[^'"]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|^import\s+['"]([^'"]+)['"]/gm,
    ),
  ]
  return names.map((match) => {
    const name = match[1] ?? match[2] ?? match[3]!
    return name.startsWith('.')
      ? { name, target: path.normalize(path.join(path.dirname(file), name)) }
      : { name }
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
