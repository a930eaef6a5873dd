// `npm run test:starters [-- [--built] name …]`: installs each front end of `examples/` with the packed package, builds it
// against the built app, compares its pages with our own, and withdraws a post. `--built` takes the packages in `dist/`.
// Exit codes: 0 everything held, 1 something failed, 2 could not run.
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { parseArgs } from 'node:util'

import { ensureDatabase } from '../postgres/ensureDatabase.ts'
import { makeDatabase } from './bench/app.ts'
import { root } from './bootstrap/environment.mjs'
import { Client } from './hosts/Client.ts'
import { pack } from './hosts/pack.ts'
import { createReport } from './hosts/report.ts'
import { runTrials } from './hosts/runTrials.ts'
import { installNode } from './smoke/installNode.ts'
import { account, hasStopped, isReady, start } from './smoke/startApp.ts'
import { isUpToDate } from './start/sources.ts'
import { type Setting, starters } from './starters/Starter.ts'
import { tryStarter } from './starters/tryStarter.ts'

/** Astro needs it, and the others run on it. */
const nodeVersion = '22.23.5'

await runTrials(async (folder) => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { built: { type: 'boolean' } },
  })
  const chosen = choose(positionals)
  if (!isUpToDate(root)) {
    execFileSync('npm', ['run', '-s', 'build'], { cwd: root, stdio: 'inherit' })
  }
  const tarballs = pack(folder, values.built === true)
  const node = await installNode(nodeVersion, path.join(folder, 'node'))
  return withApp(folder, async (user) => {
    const failed: string[] = []
    for (const name of chosen) {
      const report = createReport(name)
      await tryStarter(name, { folder, node, tarballs, user }, report.step)
      failed.push(...report.failed)
    }
    return failed
  })
})

/** @throws Error for a name that no starter has. */
function choose(names: string[]): string[] {
  const all = Object.keys(starters)
  const unknown = names.find((name) => !all.includes(name))
  if (unknown) {
    throw new Error(`No starter "${unknown}": ${all.join(', ')}.`)
  }
  return names.length === 0 ? all : names
}

/** The built app, which begins with the sample, and its admin. */
async function withApp(
  folder: string,
  work: (user: Setting['user']) => Promise<string[]>,
): Promise<string[]> {
  const database = await ensureDatabase({
    root: path.join(root, '.data/starters'),
    throwaway: true,
  })
  const databaseURL = await makeDatabase(database.url, 'starters')
  // The front ends run on this machine.
  process.env.WEBHOOKS_ALLOW_PRIVATE = 'true'
  const app = await start({ cwd: root, databaseURL, folder, node: process.execPath })
  try {
    await isReady(app)
    const visitor = new Client(app.url)
    const { token } = await visitor.expect<{ token: string }>(
      200,
      'POST',
      '/api/users/login',
      account,
    )
    return await work(visitor.as(token))
  } finally {
    app.child.kill('SIGTERM')
    await hasStopped(app.child)
    await database.release()
  }
}
