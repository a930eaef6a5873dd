// Three kinds of tests: unit (many, pure), int (real Payload, real PostgreSQL), e2e (a real browser).
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const root = import.meta.dirname

// Without it, Node 20 now and then drops Lexical's top-level await and ends without a word.
const execArgv = ['-C', 'production']

/** Of what is waited for: many times what it takes, because the machine may be busy. */
const patiently = {
  expect: { poll: { interval: 50, timeout: 60_000 } },
  hookTimeout: 300_000,
  testTimeout: 180_000,
}

/** Most of what a file costs is starting a process and importing the same modules again. */
const inTwoProcesses = { isolate: false, maxWorkers: 2, pool: 'forks' as const }

const inBrowser = {
  environment: 'node' as const,
  execArgv,
  ...patiently,
  globalSetup: ['test/helpers/sampleSetup.ts'],
  pool: 'forks' as const,
  testTimeout: 360_000,
}

/** What measures how soon something happens, or keeps the whole machine busy. */
const alone = ['fresh', 'limits', 'supervision'].map((name) => `test/e2e/${name}.e2e.spec.ts`)

/** What takes half a minute and more. Vitest itself knows it only where it has run before. */
const long = [
  'text/pairs',
  'int/start/backup',
  'int/hosts/agents',
  'int/upgrade/upgrade',
  'e2e/moves',
  'e2e/queue',
  'e2e/blog',
  'e2e/start',
  'e2e/footnotes',
]

/** If a long file began last, the other process would have nothing to do meanwhile. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const index = long.findIndex((name) => moduleId.includes(`/test/${name}.`))
      return index === -1 ? long.length : index
    }
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b))
  }
}

export default defineConfig({
  // As in production: whatever runs first in a process decides which of React's functions for JSX it has.
  oxc: { jsx: { development: false, runtime: 'automatic' } },
  resolve: { alias: { '@payload-config': `${root}/payload.config.ts` } },
  test: {
    projects: [
      {
        extends: true,
        // These need a bundler, for style sheets. `vi.mock` would depend on which file of the process loads a module first.
        resolve: {
          alias: {
            '@payloadcms/richtext-lexical/client': '@lexical/link',
            '@payloadcms/ui': `${root}/test/helpers/payloadUI.ts`,
          },
        },
        test: {
          ...inTwoProcesses,
          ...patiently,
          name: 'unit',
          environment: 'node',
          execArgv,
          include: ['{test/unit,packages/*/test}/**/*.spec.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: {
          ...inTwoProcesses,
          ...patiently,
          name: 'int',
          environment: 'node',
          execArgv,
          globalSetup: ['test/helpers/globalSetup.ts'],
          // Each file has a database of its own, and finds nothing of the one before it.
          include: ['test/int/**/*.int.spec.ts'],
          sequence: { groupOrder: 1 },
          setupFiles: ['test/helpers/sharedProcess.ts'],
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
          name: 'nightly',
          globalSetup: [],
          include: ['test/nightly/*.nightly.spec.ts'],
          sequence: { groupOrder: 5 },
        },
      },
      {
        extends: true,
        test: {
          ...patiently,
          name: 'kills',
          environment: 'node',
          execArgv,
          globalSetup: ['test/helpers/globalSetup.ts'],
          include: ['test/kills/*.spec.ts'],
          pool: 'forks' as const,
          sequence: { groupOrder: 6 },
          setupFiles: ['test/helpers/sharedProcess.ts'],
          // Each kill is a start of Payload, and what it had done.
          testTimeout: 3_600_000,
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
    sequence: { sequencer: LongestFirst },
    // `npm test` and `npm run test:e2e` leave them out. Each rule that they ask is asked once by a shorter test, too.
    tags: [
      {
        name: 'nightly',
        description: 'Kills processes, or takes long: `npm run test:long`, every night.',
      },
      {
        name: 'begins',
        description: 'Always: one that is left to the night goes on where it ends.',
      },
    ],
  },
})
