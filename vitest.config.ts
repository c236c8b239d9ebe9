import { configDefaults, defineConfig } from 'vitest/config'

// What starts the program as it ships, kills it, or opens a real browser: minutes of starting processes, and the same on every database.
// `npm run test:program` runs these, `npm test` everything else; `.ci/run` both.
const PROGRAM = [
  'test/app/backup.test.ts',
  'test/app/cli.test.ts',
  'test/app/playground.test.ts',
  'test/app/start.test.ts',
  'test/platforms/web/axe.test.ts',
  'test/platforms/web/browser.test.ts',
  'test/prove/crash.test.ts',
  'test/prove/quarter.test.ts',
  'test/db/embedded.test.ts',
  'test/upgrade/folder.test.ts',
]
const program = process.env.KAM_TESTS === 'program'

// Two processes for two cores, each with one database that lives as long as the process: a database costs two seconds, emptying it some
// milliseconds. Without isolation the files of one process share modules; nothing in the program keeps state at module level.
export default defineConfig({
  test: {
    include: program ? PROGRAM : ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...(program ? [] : PROGRAM)],
    pool: 'forks',
    isolate: false,
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 180_000,
    teardownTimeout: 10_000,
    globalSetup: ['test/setup.ts'],
    // What was compiled once is not compiled again in the next run; kept by content in node_modules.
    experimental: { fsModuleCache: true },
  },
})
