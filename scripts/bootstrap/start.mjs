// The part of `npm start` that needs no packages: checks the settings, the port and the disk, and installs packages.
import { checkWritable, readCheckedSettings, readEnvironment, root } from './environment.mjs'
import { claimFolder } from './claimFolder.mjs'
import { formatError } from './errors.mjs'
import { installPackages, arePackagesInstalled } from './installPackages.mjs'
import { handleShutdown } from './shutdown.mjs'
import { checkPort } from './port.mjs'
import { showSteps } from './steps.mjs'
import { findUnknownSettings } from '../../src/app/unknownSettings.mjs'

/**
 * @typedef {{ env: Record<string, string>, notes: string[] }} Prepared Settings that take precedence, and lines to print.
 * @typedef {object} Options
 * @property {(context: object) => Promise<Prepared>} [prepare] Called once the packages are installed: for the demo.
 * @property {boolean} [withDev] Runs Next's dev server instead of a build.
 */

/** @param {Options} options */
export async function start({ prepare, withDev = false } = {}) {
  const startedAt = Date.now()
  const shutdown = handleShutdown()
  const steps = showSteps(process.stdout)
  try {
    const given = readEnvironment()
    findUnknownSettings(given).forEach((line) => console.error(line))
    const { databaseURL, host, port } = readCheckedSettings(given)
    checkWritable()
    if (prepare || !databaseURL) {
      claimFolder(shutdown, prepare ? 'demo' : 'start', port)
    }
    await checkPort(port, host)
    await steps.run('Packages', async (update) =>
      (await arePackagesInstalled({ withDev })) ? 'up to date' : installPackages(shutdown, update),
    )
    const { tsImport } = await import('tsx/esm/api')
    const prepared = await prepare?.({ root, shutdown, steps })
    const env = { ...readEnvironment(), ...prepared?.env }
    const settings = readCheckedSettings(env)
    const notes = prepared?.notes ?? []
    const module = withDev ? '../start/startDev.ts' : '../start/startApp.ts'
    const { serve } = await tsImport(module, import.meta.url)
    await serve({ env, notes, shutdown, root, settings, startedAt, steps })
  } catch (error) {
    if (!shutdown.hasStarted()) {
      console.error(formatError(error))
      await shutdown.run(1)
    }
  }
}
