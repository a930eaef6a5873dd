// The serving child: loaded early, opened when the desk is ready.
import type { ChildProcess } from 'node:child_process'

import { once } from 'node:events'

import type { Life } from '../bare/life.mjs'

import { startChild } from '../bare/children.mjs'
import { portTrouble } from '../bare/port.mjs'
import { CannotRun } from '../database/CannotRun.ts'

export interface Server {
  /** Resolves to a sentence when the child ends. */
  ended: Promise<string>
  open: (port: number) => Promise<string>
}

type Word = { failed: { code?: string; message: string } } | { listening: number }

export function bootServer(life: Life, root: string, env: NodeJS.ProcessEnv): Server {
  const child = startChild(life, process.execPath, ['server/serve.mjs'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const early = holdOutput(child)
  const ended = once(child, 'exit').then(([code]) => `The server ended by itself (code ${code}).`)
  return {
    ended,
    open: async (port) => {
      if (!child.connected) {
        throw new CannotRun(`${await ended}\n${early()}`)
      }
      const answer = once(child, 'message') as Promise<[Word]>
      child.send({ open: port })
      const word = await Promise.race([answer, ended])
      if (typeof word === 'string') {
        throw new CannotRun(`${word}\n${early()}`)
      }
      if ('failed' in word[0]) {
        throw new CannotRun(portTrouble(word[0].failed, port))
      }
      child.stdout?.removeAllListeners('data').pipe(process.stdout)
      child.stderr?.removeAllListeners('data').pipe(process.stderr)
      return `on port ${port}`
    },
  }
}

// What Next says while it loads would break into the lines of the steps; it is shown if loading fails.
function holdOutput(child: ChildProcess): () => string {
  let output = ''
  const keep = (chunk: Buffer) => (output = (output + chunk.toString()).slice(-4000))
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  return () => output.trim()
}
