// `npm run test:hosts [-- [--built] name …]`: installs the packages in apps of others as the quick start says, and drives
// the plugin there. `--built` takes them as they are in `dist/`.
// Exit codes: 0 everything held, 1 something failed, 2 could not run.
import path from 'node:path'
import { parseArgs } from 'node:util'

import { ensureDatabase } from '../postgres/ensureDatabase.ts'
import { root } from './bootstrap/environment.mjs'
import { type Host, hosts } from './hosts/hosts.ts'
import { pack } from './hosts/pack.ts'
import { runHost } from './hosts/runHost.ts'
import { runTrials } from './hosts/runTrials.ts'

await runTrials(async (folder) => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { built: { type: 'boolean' } },
  })
  const chosen = choose(positionals)
  const tarballs = pack(folder, values.built === true)
  // Apart from the databases of the app and of the other tests.
  const database = await ensureDatabase({ root: path.join(root, '.data/hosts'), throwaway: true })
  try {
    const failed: string[] = []
    for (const host of chosen) {
      failed.push(...(await runHost(host, database.url, tarballs)))
    }
    return failed
  } finally {
    await database.release()
  }
})

/** @throws Error for a name that no host has. */
function choose(names: string[]): Host[] {
  const unknown = names.find((name) => !hosts.some((host) => host.name === name))
  if (unknown) {
    throw new Error(`No host "${unknown}": ${hosts.map(({ name }) => name).join(', ')}.`)
  }
  return names.length === 0 ? hosts : hosts.filter(({ name }) => names.includes(name))
}
