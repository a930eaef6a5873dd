// Keeps a script running that serves until it is stopped, such as the worker, and its database with it.
import type { ChildProcess } from 'node:child_process'

import { once } from 'node:events'

import type { Database } from '../../postgres/ensureDatabase.ts'
import type { Life } from '../bare/life.mjs'

import { CannotRun } from '../../postgres/CannotRun.ts'
import { superviseDatabase } from '../../postgres/superviseDatabase.ts'
import { deathOf, startChild } from '../bare/children.mjs'
import { childEnvironment } from '../bare/environment.mjs'
import { type Death, inFull, supervise } from '../bare/supervise.mjs'

interface Kept {
  database: Database
  env: Record<string, string | undefined>
  life: Life
  root: string
  script: string[]
}

interface Script {
  child: ChildProcess
  databaseURL: string
  ended: Promise<Death>
}

/**
 * The exit code of a script that ends before it sends `{ ready: true }`: that is a failure with its reason. After
 * that it is started again when it dies; then this ends only by throwing, when it died too often.
 */
export async function keepScript(kept: Kept): Promise<number> {
  const { database, life, root } = kept
  let { url } = database
  let script = startScript(kept, url)
  if (await deathBeforeReady(script)) {
    return script.child.exitCode ?? 1
  }
  const say = (text: string) => void process.stderr.write(`${text}\n`)
  const moved = (now: string) => {
    url = now
    // It knows the database by the address that it was started with.
    if (script.databaseURL !== url) {
      script.child.kill('SIGTERM')
    }
  }
  const start = async () => {
    script = startScript(kept, url)
    const early = await deathBeforeReady(script)
    if (early) {
      throw new CannotRun(inFull(early))
    }
    return script
  }
  return Promise.race([
    supervise({ name: 'The worker', life, running: script, say, start }),
    superviseDatabase({ database, life, moved, root, say }),
  ])
}

function startScript({ env, life, root, script }: Kept, databaseURL: string): Script {
  const child = startChild(life, process.execPath, ['--import', 'tsx', ...script], {
    cwd: root,
    env: childEnvironment(env, databaseURL),
    stdio: ['inherit', 'inherit', 'pipe', 'ipc'],
  })
  child.stderr?.pipe(process.stderr)
  return { child, databaseURL, ended: deathOf(child, 'The worker') }
}

async function deathBeforeReady({ child, ended }: Script): Promise<Death | undefined> {
  const first = await Promise.race([once(child, 'message'), ended])
  return 'sentence' in first ? first : undefined
}
