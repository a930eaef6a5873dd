// The part of `npm start` after the packages: starts the database, prepares its data, builds the app, runs the server.
import type { StartContext } from './types.ts'

import { type Database, ensureDatabase } from '../../postgres/ensureDatabase.ts'
import { childEnvironment } from '../bootstrap/environment.mjs'
import { announce } from './announce.ts'
import { bootServer } from './bootServer.ts'
import { buildIfStale, isUpToDate } from './build.ts'
import { prepareApp } from './prepareApp.ts'
import { superviseApp } from './superviseApp.ts'

export async function startApp(start: StartContext): Promise<void> {
  const { env, root, settings, shutdown, steps } = start
  const database = await openDatabase(start)
  const childEnv = childEnvironment(env, database.url)

  // An existing build can load while the database is prepared; its port is opened only afterwards.
  const early = isUpToDate(root) ? bootServer(shutdown, root, childEnv) : undefined
  await prepareApp(start, childEnv)
  await steps.run('Build', () => buildIfStale(shutdown, root, childEnv))
  const server = early ?? bootServer(shutdown, root, childEnv)
  await steps.run('Server', () => server.open(settings.port))

  shutdown.markServing()
  shutdown.addTask(() => steps.note('Stopping.'))
  announce(start)
  await superviseApp(start, database, server)
}

async function openDatabase({ root, settings, shutdown, steps }: StartContext): Promise<Database> {
  const opening = ensureDatabase({ databaseURL: settings.databaseURL, root })
  shutdown.addTask(() =>
    opening.then(
      ({ release }) => release(),
      // The step that waits for it has printed the error.
      () => undefined,
    ),
  )
  await steps.run('Database', async () => (await opening).how)
  const { warning } = await opening
  if (warning) {
    steps.note(`! ${warning}`)
  }
  return opening
}
