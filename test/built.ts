import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/**
 * Builds dist when it is older than the sources: for tests that start the program as it ships, in processes of its own.
 * Type errors are the business of `npm run types`; the compiler writes its output in spite of them.
 */
export function ensureBuilt(): void {
  const run = spawnSync(process.execPath, ['scripts/build.mjs', '--if-stale', '--quiet'], {
    encoding: 'utf8',
  })
  if (run.status !== 0 && !existsSync('dist/src/db/open.js'))
    throw new Error(`no build: ${run.stdout}${run.stderr}`)
}
