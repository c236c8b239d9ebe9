import { configDefaults, defineConfig } from 'vitest/config'

// Two processes for two cores, each with one database that lives as long as the process: a database costs two seconds, emptying it some
// milliseconds. Without isolation the files of one process share modules; nothing in the program keeps state at module level.
//
// On a server (TEST_DATABASE_URL) what opens databases of its own is left out: it would be the same once more.
const OWN_DATABASES = [
  'test/app/**',
  'test/prove/crash.test.ts',
  'test/prove/quarter.test.ts',
  'test/store/embedded.test.ts',
]

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...(process.env.TEST_DATABASE_URL ? OWN_DATABASES : [])],
    pool: 'forks',
    isolate: false,
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    teardownTimeout: 10_000,
    globalSetup: ['test/setup.ts'],
  },
})
