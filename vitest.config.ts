import { configDefaults, defineConfig } from 'vitest/config'

const LONG = 'test/**/*.long.test.ts'
const PROGRAM = 'test/**/*.program.test.ts'

// Three projects by the file's name; decision 0081 says which is which. `npm test` runs the quick one, `npm run test:long` and
// `npm run test:program` the others, `.ci/run` all of them; a file named on the command line is found in whichever it is.
export default defineConfig({
  test: {
    // Two processes for two cores, each with one database that lives as long as the process: a database costs two seconds, emptying it
    // some milliseconds. Without isolation the files of one process share modules; nothing in the program keeps state at module level.
    pool: 'forks',
    isolate: false,
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 180_000,
    teardownTimeout: 10_000,
    globalSetup: ['test/setup.ts'],
    // What was compiled once is not compiled again in the next run; kept by content in node_modules.
    experimental: { fsModuleCache: true },
    projects: [
      {
        extends: true,
        test: {
          name: 'quick',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, LONG, PROGRAM],
        },
      },
      { extends: true, test: { name: 'long', include: [LONG] } },
      { extends: true, test: { name: 'program', include: [PROGRAM] } },
    ],
  },
})
