// The part of `npm start` after the packages: starts the database, prepares its data, builds the app, runs the server.
import type { StartContext } from './types.ts'

import { childEnvironment } from '../bootstrap/environment.mjs'
import { lineLog } from '../bootstrap/logLine.mjs'
import { startUnlessKilled } from '../bootstrap/supervise.mjs'
import { announce } from './announce.ts'
import { bootServer } from './bootServer.ts'
import { buildIfStale } from './build.ts'
import { openDatabase } from './openDatabase.ts'
import { prepareApp } from './prepareApp.ts'
import { scheduleBackups } from './scheduleBackups.ts'
import { isUpToDate } from './sources.ts'
import { superviseApp } from './superviseApp.ts'

export async function serve(start: StartContext): Promise<void> {
  const { env, root, settings, shutdown, steps } = start
  const database = await openDatabase(start)
  const childEnv = childEnvironment(env, database.url)

  // An existing build can load while the database is prepared; its port is opened only afterwards.
  const boot = () => bootServer(shutdown, root, childEnv)
  let early = isUpToDate(root) ? boot() : undefined
  await prepareApp(start, childEnv)
  await steps.run('Build', (update) =>
    buildIfStale({ env: childEnv, prebuilt: settings.prebuilt, root, shutdown, update }),
  )
  const open = async () => {
    const server = early ?? boot()
    early = undefined
    await server.open(settings.port)
    return server
  }
  const server = await steps.run(
    'Server',
    () => startUnlessKilled({ log: steps.note, shutdown, start: open }),
    () => `on port ${settings.port}`,
  )

  shutdown.markServing()
  const log = lineLog(env, process.stdout)
  shutdown.addTask(() => log('Stopping.'))
  announce(start)
  if (database.embedded) {
    scheduleBackups({ ...start, log })
  }
  await superviseApp(start, database, server, log)
}
