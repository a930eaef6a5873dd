// The part of `npm start` that needs no packages: checks the settings, the port and the disk, and installs packages.
import { checkWritable, readCheckedSettings, readEnvironment, root } from './environment.mjs'
import { formatError } from './errors.mjs'
import { installPackages, arePackagesInstalled } from './installPackages.mjs'
import { handleShutdown } from './shutdown.mjs'
import { checkPort } from './port.mjs'
import { showSteps } from './steps.mjs'

/**
 * @typedef {{ env: Record<string, string>, notes: string[] }} Prepared Settings that take precedence, and lines to print.
 * @param {(context: object) => Promise<Prepared>} [prepare] Called once the packages are installed.
 */
export async function start(prepare) {
  const startedAt = Date.now()
  const shutdown = handleShutdown()
  const steps = showSteps(process.stdout)
  try {
    const { host, port } = readCheckedSettings(readEnvironment())
    checkWritable()
    await checkPort(port, host)
    await steps.run('Packages', async () =>
      (await arePackagesInstalled()) ? 'up to date' : installPackages(shutdown),
    )
    const { tsImport } = await import('tsx/esm/api')
    const prepared = await prepare?.({ root, shutdown, steps })
    const env = { ...readEnvironment(), ...prepared?.env }
    const settings = readCheckedSettings(env)
    const notes = prepared?.notes ?? []
    const { startApp } = await tsImport('../start/startApp.ts', import.meta.url)
    await startApp({ env, notes, shutdown, root, settings, startedAt, steps })
  } catch (error) {
    if (!shutdown.hasStarted()) {
      console.error(formatError(error))
      await shutdown.run(1)
    }
  }
}
