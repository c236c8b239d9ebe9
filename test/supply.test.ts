import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
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
