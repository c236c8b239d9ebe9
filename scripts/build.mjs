#!/usr/bin/env node
// Builds the program into dist: database client, then TypeScript, then what TypeScript leaves behind (pages, styles).
//
//   node scripts/build.mjs              build
//   node scripts/build.mjs --if-stale   only when something is newer than dist (well under 100 ms when nothing is)
//   node scripts/build.mjs --quiet      say nothing unless it fails
//
// Installed without development packages there is no compiler: a dist that is there is then used as it stands.
import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { generate, isGenerated } from './generate.mjs'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const stamp = path.join(root, 'dist/.built')
const compiler = path.join(root, 'node_modules/typescript/bin/tsc')
const sources = [
  'src',
  'handlers',
  'prisma/schema.prisma',
  'tsconfig.json',
  'tsconfig.build.json',
  'package-lock.json',
]
const compiled = new Set(['.ts', '.js', '.mjs', '.md'])

const quiet = process.argv.includes('--quiet')
process.exitCode = process.argv.includes('--if-stale') && !isStale() ? 0 : build()

function build() {
  if (!existsSync(compiler)) {
    if (existsSync(path.join(root, 'dist/src/main.js'))) return 0
    console.error(
      'Nothing is built yet and the compiler is not installed: run `npm ci` with development packages once.',
    )
    return 1
  }
  if (!isGenerated()) {
    const code = generate({ quiet: true })
    if (code !== 0) return code
  }
  // Taken before compiling: what is saved while the compiler runs is newer than the stamp.
  const begun = new Date()
  const run = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
    cwd: root,
    encoding: 'utf8',
  })
  copyRest('src')
  if (run.status !== 0) {
    process.stderr.write(`${run.stdout ?? ''}${run.stderr ?? ''}${run.error ? `${run.error.message}\n` : ''}`)
    return run.status ?? 1
  }
  writeFileSync(stamp, begun.toISOString())
  if (!quiet) console.log(`built dist in ${Date.now() - begun.getTime()} ms`)
  return 0
}

/** True when a source, or a folder (a file was added, renamed or removed), is newer than the last build. */
function isStale() {
  if (!existsSync(stamp)) return true
  if (!existsSync(compiler)) return false
  // Its text, not its file time: it is written after compiling, and names the moment before.
  const built = Date.parse(readFileSync(stamp, 'utf8'))
  return !isGenerated() || sources.some((source) => isNewer(path.join(root, source), built))
}

function isNewer(file, than) {
  if (!existsSync(file)) return false
  const stat = statSync(file)
  if (!stat.isDirectory()) return stat.mtimeMs > than
  if (file.endsWith('generated')) return false
  return stat.mtimeMs > than || readdirSync(file).some((name) => isNewer(path.join(file, name), than))
}

function copyRest(folder) {
  for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) {
      if (entry.name !== 'generated') copyRest(file)
    } else if (!compiled.has(path.extname(entry.name))) {
      mkdirSync(path.join(root, 'dist', folder), { recursive: true })
      copyFileSync(path.join(root, file), path.join(root, 'dist', file))
    }
  }
}
