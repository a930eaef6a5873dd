// `npm run smoke [-- VERSION …]`: drives the built app on each line of Node that it supports. The binaries are packages
// of npm, in a temporary folder. `-- --slim`: the app as it is installed where it is only run.
// Exit codes: 0 everything held, 1 something failed, 2 could not run.
import { execFile, execFileSync } from 'node:child_process'
import path from 'node:path'
import { parseArgs, promisify } from 'node:util'

import { ensureDatabase } from '../postgres/ensureDatabase.ts'
import { makeDatabase } from './bench/app.ts'
import { root } from './bootstrap/environment.mjs'
import { createReport } from './hosts/report.ts'
import { runTrials } from './hosts/runTrials.ts'
import { installNode, versions } from './smoke/installNode.ts'
import { trySlimmed } from './smoke/slimmed.ts'
import { tryApp } from './smoke/tryApp.ts'
import { isUpToDate } from './start/sources.ts'

await runTrials(async (folder) => {
  if (!isUpToDate(root)) {
    execFileSync('npm', ['run', '-s', 'build'], { cwd: root, stdio: 'inherit' })
  }
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { slim: { type: 'boolean' } },
  })
  return values.slim
    ? trySlimmed(folder, createReport('slimmed'))
    : smokeAll(folder, positionals.length > 0 ? positionals : versions)
})

/** The steps that failed. */
async function smokeAll(folder: string, chosen: string[]): Promise<string[]> {
  const database = await ensureDatabase({ root: path.join(root, '.data/smoke'), throwaway: true })
  try {
    const failed: string[] = []
    for (const version of chosen) {
      failed.push(...(await smoke(path.join(folder, version), version, database.url)))
    }
    return failed
  } finally {
    await database.release()
  }
}

async function smoke(folder: string, version: string, server: string): Promise<string[]> {
  const { failed, step } = createReport(`Node ${version}`)
  const node = await step('installed', () => installNode(version, folder))
  if (node) {
    const databaseURL = await makeDatabase(server, `smoke_${version.replaceAll('.', '_')}`)
    await tryApp({ cwd: root, databaseURL, folder, node, step })
    await step('reads sources in time', () => testReaders(node))
  }
  return failed
}

/** The limits of the workers, and encodings, depend on what Node can say and convert. */
async function testReaders(node: string): Promise<void> {
  const files = ['worker', 'sources'].map((name) => `packages/reader/test/${name}`)
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs')
  const flags = ['run', '--project', 'unit', '--reporter=dot', ...files]
  await promisify(execFile)(node, [vitest, ...flags], { cwd: root })
}
