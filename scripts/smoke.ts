// `npm run smoke [-- VERSION …]`: drives the built app on each line of Node that it supports. The binaries are packages
// of npm, in a temporary folder.
// Exit codes: 0 everything held, 1 something failed, 2 could not run.
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

import { ensureDatabase } from '../postgres/ensureDatabase.ts'
import { makeDatabase } from './bench/app.ts'
import { root } from './bootstrap/environment.mjs'
import { createReport } from './hosts/report.ts'
import { installNode, versions } from './smoke/installNode.ts'
import { tryApp } from './smoke/tryApp.ts'
import { isUpToDate } from './start/sources.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'offprint-smoke-'))
try {
  if (!isUpToDate(root)) {
    throw new Error('Build the app first: npm run build')
  }
  const given = process.argv.slice(2)
  const database = await ensureDatabase({ root: path.join(root, '.data/smoke'), throwaway: true })
  try {
    const failed: string[] = []
    for (const version of given.length > 0 ? given : versions) {
      failed.push(...(await smoke(version, database.url)))
    }
    console.log(failed.length === 0 ? 'All held.' : `Failed:\n${failed.join('\n')}`)
    process.exitCode = failed.length === 0 ? 0 : 1
  } finally {
    await database.release()
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
} finally {
  rmSync(folder, { force: true, recursive: true })
}

/** The steps that failed. */
async function smoke(version: string, server: string): Promise<string[]> {
  const { failed, step } = createReport(`Node ${version}`)
  const node = await step('installed', () => installNode(version, path.join(folder, version)))
  if (node) {
    const databaseURL = await makeDatabase(server, `smoke_${version.replaceAll('.', '_')}`)
    await tryApp({ databaseURL, folder: path.join(folder, version), node, step })
    await step('reads sources in time', () => testReaders(node))
  }
  return failed
}

/** The limits of the workers, and encodings, depend on what Node can say and convert. */
async function testReaders(node: string): Promise<void> {
  const files = ['worker', 'sources'].map((name) => `test/unit/import/${name}`)
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs')
  const flags = ['run', '--project', 'unit', '--reporter=dot', ...files]
  await promisify(execFile)(node, [vitest, ...flags], { cwd: root })
}
