// Three kinds of tests: unit (many, pure), int (real Payload, real PostgreSQL), e2e (a real browser).
import { defineConfig } from 'vitest/config'

const root = import.meta.dirname

// Without it, Node 20 now and then drops Lexical's top-level await and ends without a word.
const execArgv = ['-C', 'production']

/** Most of what a file costs is starting a process and importing the same modules again. */
const inTwoProcesses = { isolate: false, maxWorkers: 2, pool: 'forks' as const }

const inBrowser = {
  environment: 'node' as const,
  execArgv,
  // A busy machine may take longer than the second that is usual.
  expect: { poll: { timeout: 30_000 } },
  globalSetup: ['test/helpers/sampleSetup.ts'],
  hookTimeout: 120_000,
  pool: 'forks' as const,
  // On a busy machine a wait now and then runs out. The report names each test that was repeated.
  retry: 1,
  testTimeout: 180_000,
}

/** What measures how soon something happens, or keeps the whole machine busy. */
const alone = ['fresh', 'limits', 'supervision'].map((name) => `test/e2e/${name}.e2e.spec.ts`)

export default defineConfig({
  // As in production: whatever runs first in a process decides which of React's functions for JSX it has.
  oxc: { jsx: { development: false, runtime: 'automatic' } },
  resolve: { alias: { '@payload-config': `${root}/payload.config.ts` } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...inTwoProcesses,
          name: 'unit',
          environment: 'node',
          execArgv,
          include: ['test/unit/**/*.spec.{ts,tsx}'],
          // Of a busy machine.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          ...inTwoProcesses,
          name: 'int',
          environment: 'node',
          execArgv,
          globalSetup: ['test/helpers/globalSetup.ts'],
          hookTimeout: 120_000,
          // Each file has a database of its own, and finds nothing of the one before it.
          include: ['test/int/**/*.int.spec.ts'],
          sequence: { groupOrder: 1 },
          setupFiles: ['test/helpers/sharedProcess.ts'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          ...inBrowser,
          ...inTwoProcesses,
          name: 'e2e',
          exclude: alone,
          include: ['test/e2e/**/*.e2e.spec.ts'],
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          ...inBrowser,
          name: 'screenshots',
          include: ['test/screenshots/*.screenshots.ts'],
          sequence: { groupOrder: 4 },
        },
      },
      {
        extends: true,
        test: {
          ...inBrowser,
          name: 'e2e-alone',
          fileParallelism: false,
          include: alone,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
})
