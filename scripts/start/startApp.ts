// The part of `npm start` after the packages: starts the database, prepares its data, builds the app, runs the server.
import type { StartContext } from './types.ts'

import { childEnvironment } from '../bootstrap/environment.mjs'
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
  const early = isUpToDate(root) ? bootServer(shutdown, root, childEnv) : undefined
  await prepareApp(start, childEnv)
  await steps.run('Build', (update) =>
    buildIfStale({ env: childEnv, prebuilt: settings.prebuilt, root, shutdown, update }),
  )
  const server = early ?? bootServer(shutdown, root, childEnv)
  await steps.run('Server', () => server.open(settings.port))

  shutdown.markServing()
  shutdown.addTask(() => steps.note('Stopping.'))
  announce(start)
  if (database.embedded) {
    scheduleBackups(start)
  }
  await superviseApp(start, database, server)
}
