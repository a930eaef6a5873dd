// `npm run test:hosts [-- [--built] name …]`: installs the package in apps of others as the quick start says, and drives
// it there. `--built` takes it as it is in `dist/`.
// Exit codes: 0 everything held, 1 something failed, 2 could not run.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'

import { ensureDatabase } from '../postgres/ensureDatabase.ts'
import { root } from './bootstrap/environment.mjs'
import { type Host, hosts } from './hosts/hosts.ts'
import { runHost } from './hosts/runHost.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'offprint-hosts-'))
try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { built: { type: 'boolean' } },
  })
  const chosen = choose(positionals)
  const tarball = pack(values.built === true)
  // Apart from the databases of the app and of the other tests.
  const database = await ensureDatabase({ root: path.join(root, '.data/hosts'), throwaway: true })
  try {
    const failed: string[] = []
    for (const host of chosen) {
      failed.push(...(await runHost(host, database.url, tarball)))
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

/** @throws Error for a name that no host has. */
function choose(names: string[]): Host[] {
  const unknown = names.find((name) => !hosts.some((host) => host.name === name))
  if (unknown) {
    throw new Error(`No host "${unknown}": ${hosts.map(({ name }) => name).join(', ')}.`)
  }
  return names.length === 0 ? hosts : hosts.filter(({ name }) => names.includes(name))
}

/** The package as npm gets it. */
function pack(isBuilt: boolean): string {
  if (!isBuilt) {
    execFileSync('npm', ['run', '-s', 'build:package'], { cwd: root, stdio: 'inherit' })
  }
  execFileSync('npm', ['pack', path.join(root, 'dist'), '--silent', '--pack-destination', folder])
  const [name] = execFileSync('ls', [folder], { encoding: 'utf8' }).split('\n')
  return path.join(folder, name ?? '')
}
