import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'

/** What may be installed in production: permissive licences, without duties for whoever runs the bot. */
const LICENCES = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MIT AND Apache-2.0',
]

const Versions = z.record(z.string(), z.string())
const Manifest = z.object({ dependencies: Versions, devDependencies: Versions })
const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      integrity: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      devOptional: z.boolean().optional(),
      optional: z.boolean().optional(),
      dependencies: Versions.optional(),
      devDependencies: Versions.optional(),
    }),
  ),
})

const manifest = Manifest.parse(JSON.parse(readFileSync('package.json', 'utf8')))
const { packages } = Lock.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')))
const direct = { ...manifest.dependencies, ...manifest.devDependencies }
const installed = Object.entries(packages).filter(([place]) => place !== '')
const inProduction = installed.filter(([, one]) => !one.dev && !one.devOptional && !one.optional)

describe('what we depend on', () => {
  it('is pinned to exact versions', () => {
    const loose = Object.entries(direct).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(version))

    expect(loose).toEqual([])
  })

  it('is in the lock file as package.json has it', () => {
    const own = packages['']

    expect(own?.dependencies).toEqual(manifest.dependencies)
    expect(own?.devDependencies).toEqual(manifest.devDependencies)
    for (const [name, version] of Object.entries(direct))
      expect(packages[`node_modules/${name}`]?.version, name).toBe(version)
  })

  // Binaries of development tools for other systems stand in the lock file without one: npm adds it where they are installed.
  it('comes with a checksum', () => {
    const odd = inProduction.filter(([, one]) => !one.integrity?.startsWith('sha512-'))

    expect(odd.map(([place]) => place)).toEqual([])
  })

  it('has licences that ask nothing of whoever runs the bot', () => {
    const others = inProduction.filter(([, { license = 'unknown' }]) => !LICENCES.includes(license))

    expect(others.map(([place, { license }]) => `${place}: ${license}`)).toEqual([])
  })
})

it('has one version: in package.json, the lock file and the changelog', () => {
  const versionIn = (file: string) =>
    z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8'))).version
  const headings = [...readFileSync('CHANGELOG.md', 'utf8').matchAll(/^## (.+)$/gm)].map(
    ([, heading]) => heading,
  )

  expect(versionIn('package-lock.json')).toBe(versionIn('package.json'))
  expect(headings.find((heading) => heading !== 'Unreleased')).toBe(versionIn('package.json'))
})

describe('the container', () => {
  const file = readFileSync('Dockerfile', 'utf8')
  const last = file.slice(file.lastIndexOf('\nFROM '))

  it('runs as somebody who is not root, and says how it does', () => {
    expect(last).toMatch(/^USER node$/m)
    expect(last).toMatch(/^HEALTHCHECK /m)
    expect(last).toMatch(/^VOLUME \/data$/m)
  })

  it('copies only what is there', () => {
    const copied = [...file.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap((match) => match[1]!.split(' '))

    expect(copied.filter((name) => !existsSync(name))).toEqual([])
  })

  it('never takes secrets or data along', () => {
    const left = readFileSync('.dockerignore', 'utf8').split('\n')

    for (const name of ['.env', 'data', '.git', 'node_modules']) expect(left).toContain(name)
  })
})

describe('known vulnerabilities from a file', () => {
  const zod = manifest.dependencies['zod']!
  const [major = 0] = zod.split('.').map(Number)
  const record = (affected: object) => ({
    id: 'GHSA-x',
    summary: 'bad',
    affected: [{ package: { ecosystem: 'npm', name: 'zod' }, ...affected }],
  })
  const range = (...events: object[]) => record({ ranges: [{ type: 'SEMVER', events }] })

  it.each([
    ['listed by number', record({ versions: [zod] }), 1],
    ['from the beginning, not fixed', range({ introduced: '0' }), 1],
    ['fixed later', range({ introduced: '0' }, { fixed: `${major + 1}.0.0` }), 1],
    ['fixed in ours', range({ introduced: '0' }, { fixed: zod }), 0],
    ['up to ours', range({ introduced: '0' }, { last_affected: zod }), 1],
    ['up to a candidate before ours', range({ introduced: '0' }, { last_affected: `${zod}-rc.1` }), 0],
    ['begun later', range({ introduced: `${major + 1}.0.0` }), 0],
  ])('%s', (_name, advisory, code) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'kam-advisories-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    for (const [file, text] of [
      ['list.json', JSON.stringify([advisory])],
      ['lines.json', `${JSON.stringify(advisory)}\n`],
    ] as const) {
      writeFileSync(path.join(folder, file), text)
      const { status, stdout } = spawnSync('node', ['scripts/advisories.mjs', path.join(folder, file)], {
        encoding: 'utf8',
      })
      expect([status, stdout.includes(`zod ${zod}: GHSA-x bad`)]).toEqual([code, code === 1])
    }
  })
})
