// The part of `npm start` that needs no package: settings, port, disk, and the packages themselves.
import { checkWritable, readCheckedSettings, readEnvironment, root } from './environment.mjs'
import { explain } from './explain.mjs'
import { installPackages, isEverythingThere } from './install.mjs'
import { beginLife } from './life.mjs'
import { checkPort } from './port.mjs'
import { showSteps } from './steps.mjs'

export async function start() {
  const since = Date.now()
  const life = beginLife()
  const steps = showSteps(process.stdout)
  try {
    const env = readEnvironment()
    const settings = readCheckedSettings(env)
    checkWritable()
    await checkPort(settings.port)
    await steps.run('Packages', async () =>
      isEverythingThere() ? 'all there' : installPackages(life),
    )
    const { tsImport } = await import('tsx/esm/api')
    const { startDesk } = await tsImport('../start/startDesk.ts', import.meta.url)
    await startDesk({ env, life, root, settings, since, steps })
  } catch (error) {
    if (!life.isStopping()) {
      console.error(explain(error))
      await life.stop(1)
    }
  }
}
