// Restarts a script that should run until it is stopped, such as the worker, and the embedded PostgreSQL.
import type { ChildProcess } from 'node:child_process'

import { once } from 'node:events'

import type { Database } from '../../postgres/ensureDatabase.ts'
import type { Shutdown } from '../bootstrap/shutdown.mjs'

import { superviseDatabase } from '../../postgres/superviseDatabase.ts'
import { startChild, waitForExit } from '../bootstrap/childProcesses.mjs'
import { childEnvironment } from '../bootstrap/environment.mjs'
import { lineLog } from '../bootstrap/logLine.mjs'
import {
  exitError,
  type ProcessExit,
  startUnlessKilled,
  supervise,
} from '../bootstrap/supervise.mjs'
import { argumentsOf } from './commands.ts'

interface SupervisedScript {
  database: Database
  env: Record<string, string | undefined>
  root: string
  script: string[]
  shutdown: Shutdown
}

interface Script {
  child: ChildProcess
  databaseURL: string
  exited: Promise<ProcessExit>
}

/**
 * Resolves to the exit code if the script exits before it sends `{ ready: true }`. From then on the script is
 * restarted when it exits.
 * @throws CommandError when it exited too often.
 */
export async function superviseScript(options: SupervisedScript): Promise<number> {
  const { database, root, shutdown } = options
  let { url } = database
  let script: Script | undefined
  const log = lineLog(options.env, process.stderr)
  const start = async () => {
    script = await startScript(options, url)
    const early = await exitBeforeReady(script)
    if (early) {
      throw exitError(early)
    }
    return script
  }
  let running: Script
  try {
    running = await startUnlessKilled({ log, shutdown, start })
  } catch (error) {
    const code = script?.child.exitCode
    if (typeof code === 'number') {
      return code
    }
    throw error
  }
  const onAddressChange = (changed: string) => {
    url = changed
    // The script keeps the address that it was started with.
    if (script?.databaseURL !== url) {
      script?.child.kill('SIGTERM')
    }
  }
  return Promise.race([
    supervise({ name: 'The worker', log, running, shutdown, start }),
    superviseDatabase({ database, log, onAddressChange, root, shutdown }),
  ])
}

async function startScript(
  { env, root, script, shutdown }: SupervisedScript,
  databaseURL: string,
): Promise<Script> {
  const child = startChild(shutdown, process.execPath, await argumentsOf(root, script), {
    cwd: root,
    env: childEnvironment(env, databaseURL),
    stdio: ['inherit', 'inherit', 'pipe', 'ipc'],
  })
  child.stderr?.pipe(process.stderr)
  return { child, databaseURL, exited: waitForExit(child, 'The worker') }
}

async function exitBeforeReady({ child, exited }: Script): Promise<ProcessExit | undefined> {
  const first = await Promise.race([once(child, 'message'), exited])
  return 'lastLines' in first ? first : undefined
}
