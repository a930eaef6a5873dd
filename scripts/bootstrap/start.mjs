// The part of `npm start` that needs no packages: checks the settings, the port and the disk, and installs packages.
import { checkWritable, readCheckedSettings, readEnvironment, root } from './environment.mjs'
import { formatError } from './errors.mjs'
import { installPackages, arePackagesInstalled } from './installPackages.mjs'
import { handleShutdown } from './shutdown.mjs'
import { checkPort } from './port.mjs'
import { showSteps } from './steps.mjs'

export async function start() {
  const startedAt = Date.now()
  const shutdown = handleShutdown()
  const steps = showSteps(process.stdout)
  try {
    const env = readEnvironment()
    const settings = readCheckedSettings(env)
    checkWritable()
    await checkPort(settings.port)
    await steps.run('Packages', async () =>
      arePackagesInstalled() ? 'up to date' : installPackages(shutdown),
    )
    const { tsImport } = await import('tsx/esm/api')
    const { startApp } = await tsImport('../start/startApp.ts', import.meta.url)
    await startApp({ env, shutdown, root, settings, startedAt, steps })
  } catch (error) {
    if (!shutdown.hasStarted()) {
      console.error(formatError(error))
      await shutdown.run(1)
    }
  }
}
