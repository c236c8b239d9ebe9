#!/usr/bin/env node
// Compiles the benchmarks beside the program they measure and runs one: `node scripts/bench.mjs visit [--small]`.
//
// --small: tiny sizes, to see that it works; nothing is written to test/bench/RESULTS.md.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const [name, ...flags] = process.argv.slice(2)
if (!name) {
  console.error('Which one? node scripts/bench.mjs <name> [--small]; the names are in test/bench/README.md')
  process.exit(2)
}
run(['scripts/build.mjs', '--if-stale', '--quiet'])
// Its own folder: what was built for production stays as it is.
run(['node_modules/typescript/bin/tsc', '-p', 'test/bench/tsconfig.json'], true)
process.exitCode = run(['--enable-source-maps', `dist-bench/test/bench/${name}.js`, ...flags])

function run(args, mayFail = args[0].startsWith('--')) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
  if (status !== 0 && !mayFail) process.exit(status ?? 1)
  return status ?? 1
}
