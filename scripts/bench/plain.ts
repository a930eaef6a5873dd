// The database of the peers: a Payload app without the plugin.
import type { Bench } from './app.ts'

import { makeDatabase } from './app.ts'

/** Of a child that opens that app. Its tables are made by Payload itself, which it does outside production. */
export async function plainEnvironment({ env, server }: Bench): Promise<NodeJS.ProcessEnv> {
  return {
    ...env,
    DATABASE_URL: await makeDatabase(server, 'bench_plain'),
    NODE_ENV: 'development',
  }
}
