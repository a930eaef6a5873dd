// The part of `npm test` that needs no packages: installs them, then runs vitest. `--e2e` runs the browser tests, `--long`
// what takes long, and `--screenshots` takes the pictures of the documentation.
import { startChild } from './childProcesses.mjs'
import { once } from 'node:events'

import { root } from './environment.mjs'
import { formatError } from './errors.mjs'
import { installPackages, arePackagesInstalled } from './installPackages.mjs'
import { handleShutdown } from './shutdown.mjs'
import { showSteps } from './steps.mjs'

const kinds = {
  '--e2e': ['e2e'],
  '--long': ['unit', 'int', 'e2e', 'e2e-alone'],
  '--screenshots': ['screenshots'],
}

export async function test(args) {
  const shutdown = handleShutdown()
  try {
    if (!(await arePackagesInstalled({ withDev: true }))) {
      await showSteps(process.stdout).run('Packages', (update) => installPackages(shutdown, update))
    }
    const kind = Object.keys(kinds).find((flag) => flag === args[0])
    const projects = kind ? kinds[kind] : ['unit', 'int']
    const tags = `--tagsFilter=${kind === '--long' ? 'nightly || begins' : '!nightly'}`
    const vitest = ['node_modules/vitest/vitest.mjs', 'run', tags]
    const chosen = projects.flatMap((name) => ['--project', name])
    const child = startChild(
      shutdown,
      process.execPath,
      [...vitest, ...chosen, ...args.slice(kind ? 1 : 0)],
      { cwd: root, stdio: 'inherit' },
    )
    const [code] = await once(child, 'exit')
    await shutdown.run(code ?? 1)
  } catch (error) {
    if (!shutdown.hasStarted()) {
      console.error(formatError(error))
      await shutdown.run(1)
    }
  }
}
