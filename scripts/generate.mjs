#!/usr/bin/env node
// Writes the database client (src/db/generated) from prisma/schema.prisma, with nothing but npm packages.
//
// `prisma generate` needs no engine, but refuses to run until it has downloaded one or is pointed at an existing file.
// The node binary is a file that is surely there. Only for this call: `prisma migrate` with it would start node.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const generated = path.join(root, 'src/db/generated')
const stamp = path.join(generated, '.made-from')
const cli = path.join(root, 'node_modules/prisma/build/index.js')

/** What the client depends on: the schema's text and the generator's version. Contents, because npm and git both make up file times. */
function madeFrom() {
  const hash = createHash('sha256').update(readFileSync(path.join(root, 'prisma/schema.prisma')))
  const manifest = path.join(root, 'node_modules/prisma/package.json')
  if (existsSync(manifest)) hash.update(JSON.parse(readFileSync(manifest, 'utf8')).version)
  return hash.digest('hex')
}

/** True when the client is there and was made from the present schema by the present Prisma. */
export function isGenerated() {
  return (
    existsSync(path.join(generated, 'client.ts')) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === madeFrom()
  )
}

/** Generates the client; returns the exit code. */
export function generate({ quiet = false } = {}) {
  const run = spawnSync(process.execPath, [cli, 'generate', '--no-hints'], {
    cwd: root,
    env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1', ...process.env },
    encoding: 'utf8',
  })
  const failed = run.status !== 0
  if (failed)
    process.stderr.write(`${run.stdout ?? ''}${run.stderr ?? ''}${run.error ? `${run.error.message}\n` : ''}`)
  else {
    readCompilerOnce()
    writeFileSync(stamp, madeFrom())
  }
  if (!failed && !quiet) console.log('generated src/db/generated')
  return failed ? (run.status ?? 1) : 0
}

/**
 * Prisma imports its query compiler as a module that holds 4.6 MB of base64: Node keeps the module's text and the value, 9 MB for as long as
 * the process lives (docs/decisions/0082-memory-at-rest.md). Read as a file, the text is let go once it is compiled.
 * Throws when the client is written otherwise than Prisma 7.10 writes it: look then whether this is still needed.
 */
function readCompilerOnce() {
  const file = path.join(generated, 'internal/class.ts')
  const text = readFileSync(file, 'utf8')
  const lean = text.replace(
    /const \{ wasm \} = await import\(("@prisma\/client\/runtime\/query_compiler_\w+\.postgresql\.wasm-base64\.mjs")\)\n/,
    `const { readFile } = await import('node:fs/promises')
    const module = await readFile(new URL(import.meta.resolve($1)), 'utf8')
    const wasm = module.slice(module.indexOf('"') + 1, module.lastIndexOf('"'))
`,
  )
  if (lean === text)
    throw new Error('Prisma reads its query compiler in another way than scripts/generate.mjs knows')
  writeFileSync(file, lean)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = generate()
  await import('./gallery.mjs')
}
