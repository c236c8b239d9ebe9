import { defineConfig } from 'vitest/config'

// Two processes for two cores, each with one database that lives as long as the process: a database costs two seconds, emptying it some
// milliseconds. Without isolation the files of one process share modules; nothing in the program keeps state at module level.
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'forks',
    isolate: false,
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    teardownTimeout: 10_000,
    globalSetup: ['test/setup.ts'],
  },
})
