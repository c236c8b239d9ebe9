#!/usr/bin/env node
// Compiles test/prove (with the stand-ins and the sources it uses) into dist-prove and runs one proof:
//
//   node scripts/prove.mjs crash --rounds 100 [--database-url postgresql://…]
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const [name = '', ...rest] = process.argv.slice(2)
if (!existsSync(path.join(root, 'test/prove', `${name}.ts`))) {
  console.error('Which proof? One of: crash, fuzz, quarter, soak.')
  process.exit(2)
}
run(['scripts/build.mjs', '--if-stale', '--quiet'])
run(['node_modules/typescript/bin/tsc', '-p', 'test/prove/tsconfig.json'])
run(['--enable-source-maps', `dist-prove/test/prove/${name}.js`, ...rest], true)

function run(args, last = false) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
  if (last || status !== 0) process.exitCode = status ?? 1
  if (status !== 0 && !last) process.exit(process.exitCode)
}
