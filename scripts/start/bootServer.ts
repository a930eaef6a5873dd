// The serving child: loaded early, opened when the desk is ready.
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
  const child = startChild(life, process.execPath, ['scripts/serve.mjs'], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const ended = once(child, 'exit').then(([code]) => `The server ended by itself (code ${code}).`)
  return {
    ended,
    open: async (port) => {
      if (!child.connected) {throw new CannotRun(await ended)}
      const answer = once(child, 'message') as Promise<[Word]>
      child.send({ open: port })
      const word = await Promise.race([answer, ended])
      if (typeof word === 'string') {throw new CannotRun(word)}
      if ('failed' in word[0]) {throw new CannotRun(portTrouble(word[0].failed, port))}
      return `on port ${port}`
    },
  }
}
