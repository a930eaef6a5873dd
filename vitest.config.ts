// Three kinds of tests: unit (many, pure), int (real Payload, real PostgreSQL), e2e (a real browser).
import { defineConfig } from 'vitest/config'

const root = import.meta.dirname

// Without it, Node 20 now and then drops Lexical's top-level await and ends without a word.
const execArgv = ['-C', 'production']

/** Each file has a database of its own. */
const twoAtATime = { hookTimeout: 120_000, maxWorkers: 2, pool: 'forks' as const }

export default defineConfig({
  resolve: { alias: { '@payload-config': `${root}/payload.config.ts` } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          execArgv,
          include: ['test/unit/**/*.spec.{ts,tsx}'],
          // Most of what a file costs is starting a process and importing the same modules again.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          ...twoAtATime,
          name: 'int',
          environment: 'node',
          execArgv,
          globalSetup: ['test/helpers/globalSetup.ts'],
          include: ['test/int/**/*.int.spec.ts'],
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          execArgv,
          fileParallelism: false,
          hookTimeout: 120_000,
          pool: 'forks',
          // A busy machine may take longer than the second that is usual.
          expect: { poll: { timeout: 30_000 } },
          include: ['test/e2e/**/*.e2e.spec.ts'],
          sequence: { groupOrder: 2 },
          testTimeout: 180_000,
        },
      },
    ],
  },
})
