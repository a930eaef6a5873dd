// Restarts the server and the embedded PostgreSQL when they exit.
import type { Database } from '../../postgres/ensureDatabase.ts'
import type { LogLine } from '../bootstrap/logLine.mjs'
import type { Server } from './bootServer.ts'
import type { StartContext } from './types.ts'

import { superviseDatabase } from '../../postgres/superviseDatabase.ts'
import { childEnvironment } from '../bootstrap/environment.mjs'
import { supervise } from '../bootstrap/supervise.mjs'
import { bootServer } from './bootServer.ts'
import { waitForBuild } from './build.ts'

/** Throws when one of them exited too often; never settles otherwise. */
export async function superviseApp(
  start: StartContext,
  database: Database,
  first: Server,
  log: LogLine,
): Promise<never> {
  const { env, root, settings, shutdown } = start
  let server = first
  let { url } = database
  const restart = async () => {
    await waitForBuild(root)
    server = bootServer(shutdown, root, childEnvironment(env, url))
    await server.open(settings.port)
    return server
  }
  const onAddressChange = (changed: string) => {
    url = changed
    // The server keeps the address that it was started with.
    if (server.databaseURL !== url) {
      server.kill()
    }
  }
  return Promise.race([
    supervise({ name: 'The server', log, running: first, shutdown, start: restart }),
    superviseDatabase({ database, log, onAddressChange, root, shutdown }),
  ])
}
