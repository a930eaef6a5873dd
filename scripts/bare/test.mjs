// The part of `npm test` that needs no package: it installs them. `--e2e` runs the tests in a browser instead.
import { startChild } from './children.mjs'
import { once } from 'node:events'

import { root } from './environment.mjs'
import { explain } from './explain.mjs'
import { installPackages, isEverythingThere } from './install.mjs'
import { beginLife } from './life.mjs'
import { showSteps } from './steps.mjs'

export async function test(args) {
  const life = beginLife()
  try {
    if (!isEverythingThere()) {
      await showSteps(process.stdout).run('Packages', () => installPackages(life))
    }
    const inBrowser = args[0] === '--e2e'
    const projects = inBrowser ? ['e2e', 'e2e-alone'] : ['unit', 'int']
    const vitest = ['node_modules/vitest/vitest.mjs', 'run']
    const chosen = projects.flatMap((name) => ['--project', name])
    const child = startChild(
      life,
      process.execPath,
      [...vitest, ...chosen, ...args.slice(inBrowser ? 1 : 0)],
      { cwd: root, stdio: 'inherit' },
    )
    const [code] = await once(child, 'exit')
    await life.stop(code ?? 1)
  } catch (error) {
    if (!life.isStopping()) {
      console.error(explain(error))
      await life.stop(1)
    }
  }
}
