// While the desk serves: the server, and the embedded PostgreSQL, are started again when they die.
import type { Database } from '../../postgres/ensureDatabase.ts'
import type { Server } from './bootServer.ts'
import type { Start } from './types.ts'

import { superviseDatabase } from '../../postgres/superviseDatabase.ts'
import { childEnvironment } from '../bare/environment.mjs'
import { supervise } from '../bare/supervise.mjs'
import { bootServer } from './bootServer.ts'
import { untilBuilt } from './build.ts'

/** Ends only by throwing, when one of them died too often. */
export async function serveForEver(
  start: Start,
  database: Database,
  first: Server,
): Promise<never> {
  const { env, life, root, settings, steps } = start
  const say = (text: string) => steps.note(text)
  let server = first
  let { url } = database
  const restart = async () => {
    await untilBuilt(root)
    server = bootServer(life, root, childEnvironment(env, url))
    await server.open(settings.port)
    return server
  }
  const moved = (now: string) => {
    url = now
    // It knows the database by the address that it was started with.
    if (server.databaseURL !== url) {
      server.kill()
    }
  }
  return Promise.race([
    supervise({ name: 'The server', life, running: first, say, start: restart }),
    superviseDatabase({ database, life, moved, root, say }),
  ])
}
