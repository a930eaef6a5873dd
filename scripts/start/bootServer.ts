// The child process of the server: starts to load at once, opens its port when told to.
import type { ChildProcess } from 'node:child_process'
import type { Readable } from 'node:stream'

import { once } from 'node:events'

import type { Shutdown } from '../bootstrap/shutdown.mjs'
import type { ProcessExit } from '../bootstrap/supervise.mjs'

import { startChild, waitForExit } from '../bootstrap/childProcesses.mjs'
import { CommandError } from '../bootstrap/errors.mjs'
import { portError } from '../bootstrap/port.mjs'
import { exitError } from '../bootstrap/supervise.mjs'
import { serverScript } from './sources.ts'

export interface Server {
  /** The address of the database that it was started with. */
  databaseURL: string | undefined
  exited: Promise<ProcessExit>
  /** Terminates it: the code that waits for `exited` starts another one. */
  kill: () => void
  open: (port: number) => Promise<void>
}

type Message = { failed: { code?: string; message: string } } | { listening: number }

export function bootServer(shutdown: Shutdown, root: string, env: NodeJS.ProcessEnv): Server {
  const child = startChild(shutdown, process.execPath, [serverScript], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const exited = waitForExit(child, 'The server')
  return {
    databaseURL: env.DATABASE_URL,
    exited,
    kill: () => child.kill('SIGTERM'),
    open: async (port) => {
      await openPort(child, port, exited)
      // Not earlier: the output of Next while it loads would interrupt the lines of the steps.
      passOn(child.stdout, process.stdout)
      passOn(child.stderr, process.stderr)
    },
  }
}

/** `pipe` ends at the first error, such as a full disk, and the child would then wait for its output to be read. */
function passOn(from: null | Readable, to: NodeJS.WriteStream): void {
  from?.on('data', (chunk: Buffer) => void to.write(chunk))
}

/** @throws CommandError */
async function openPort(
  child: ChildProcess,
  port: number,
  exited: Promise<ProcessExit>,
): Promise<void> {
  if (!child.connected) {
    throw exitError(await exited)
  }
  const received = once(child, 'message') as Promise<[Message]>
  // It may have been killed just now: `exited` tells.
  child.send({ open: port }, () => undefined)
  const result = await Promise.race([received, exited])
  if ('lastLines' in result) {
    throw exitError(result)
  }
  if ('failed' in result[0]) {
    child.kill('SIGTERM')
    throw new CommandError(portError(result[0].failed, port))
  }
}
