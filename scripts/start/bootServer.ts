// The serving child: loaded early, opened when the desk is ready.
import type { ChildProcess } from 'node:child_process'

import { once } from 'node:events'

import type { Life } from '../bare/life.mjs'
import type { Death } from '../bare/supervise.mjs'

import { CannotRun } from '../../postgres/CannotRun.ts'
import { deathOf, startChild } from '../bare/children.mjs'
import { portError } from '../bare/port.mjs'
import { inFull } from '../bare/supervise.mjs'

export interface Server {
  /** The address of the database that it was given. */
  databaseURL: string | undefined
  ended: Promise<Death>
  /** Ends it: whoever waits for `ended` starts another one. */
  kill: () => void
  open: (port: number) => Promise<string>
}

type Word = { failed: { code?: string; message: string } } | { listening: number }

export function bootServer(life: Life, root: string, env: NodeJS.ProcessEnv): Server {
  const child = startChild(life, process.execPath, ['server/serve.mjs'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const ended = deathOf(child, 'The server')
  return {
    databaseURL: env.DATABASE_URL,
    ended,
    kill: () => child.kill('SIGTERM'),
    open: async (port) => {
      await openPort(child, port, ended)
      // Not before: what Next says while it loads would break into the lines of the steps.
      child.stdout?.pipe(process.stdout)
      child.stderr?.pipe(process.stderr)
      return `on port ${port}`
    },
  }
}

/** @throws CannotRun */
async function openPort(child: ChildProcess, port: number, ended: Promise<Death>): Promise<void> {
  if (!child.connected) {
    throw new CannotRun(inFull(await ended))
  }
  const answer = once(child, 'message') as Promise<[Word]>
  child.send({ open: port })
  const word = await Promise.race([answer, ended])
  if ('sentence' in word) {
    throw new CannotRun(inFull(word))
  }
  if ('failed' in word[0]) {
    child.kill('SIGTERM')
    throw new CannotRun(portError(word[0].failed, port))
  }
}
