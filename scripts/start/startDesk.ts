// From installed packages to a desk that serves: database, preparation, build, server.
import type { Start } from './types.ts'

import { type Database, ensureDatabase } from '../../postgres/ensureDatabase.ts'
import { childEnvironment } from '../bare/environment.mjs'
import { announce } from './announce.ts'
import { bootServer } from './bootServer.ts'
import { buildWhenStale, isFresh } from './build.ts'
import { prepareDesk } from './prepareDesk.ts'
import { serveForEver } from './serveForEver.ts'

export async function startDesk(start: Start): Promise<void> {
  const { env, life, root, settings, steps } = start
  const database = await openDatabase(start)
  const forChildren = childEnvironment(env, database.url)

  // A build that stands can load while the database is prepared; its port opens only afterwards.
  const early = isFresh(root) ? bootServer(life, root, forChildren) : undefined
  await prepareDesk(start, forChildren)
  await steps.run('Build', () => buildWhenStale(life, root, forChildren))
  const server = early ?? bootServer(life, root, forChildren)
  await steps.run('Server', () => server.open(settings.port))

  life.isServing()
  life.atEnd(() => steps.note('Stopping.'))
  announce(start)
  await serveForEver(start, database, server)
}

async function openDatabase({ life, root, settings, steps }: Start): Promise<Database> {
  const opening = ensureDatabase({ databaseURL: settings.databaseURL, root })
  life.atEnd(() =>
    opening.then(
      ({ release }) => release(),
      // Told already, by the step that waits for it.
      () => undefined,
    ),
  )
  await steps.run('Database', async () => (await opening).how)
  return opening
}
