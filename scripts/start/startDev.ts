// The part of `npm run dev` after the packages: the database and its data as for `npm start`, and Next's dev server.
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import type { StartContext } from './types.ts'

import { startChild } from '../bootstrap/childProcesses.mjs'
import { childEnvironment } from '../bootstrap/environment.mjs'
import { announce } from './announce.ts'
import { openDatabase } from './openDatabase.ts'
import { prepareApp } from './prepareApp.ts'

export async function serve(start: StartContext): Promise<void> {
  const { env, root, settings, shutdown } = start
  const database = await openDatabase(start)
  const childEnv = childEnvironment(env, database.url)
  await prepareApp(start, childEnv)
  shutdown.addTask(keepTypes(root))
  const { host, port } = settings
  const next = ['node_modules/next/dist/bin/next', 'dev', '--port', String(port)]
  const child = startChild(
    shutdown,
    process.execPath,
    [...next, ...(host ? ['--hostname', host] : [])],
    {
      cwd: root,
      env: devEnvironment(childEnv),
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  )
  const exited = once(child, 'exit') as Promise<[null | number]>
  if ((await Promise.race([exited, untilOpen(port, host)])) === undefined) {
    shutdown.markServing()
    announce(start)
  }
  const [code] = await exited
  await shutdown.run(code ?? 1)
}

/** Next opens the port when it has started. */
async function untilOpen(port: number, host = 'localhost'): Promise<undefined> {
  while (!(await isOpen(port, host))) {
    await sleep(100, undefined, { ref: false })
  }
}

function isOpen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port })
    const answer = (isThere: boolean) => {
      socket.destroy()
      resolve(isThere)
    }
    socket.once('connect', () => answer(true)).once('error', () => answer(false))
  })
}

/** Next writes other types there while it runs than a build does, and the file is in the repository. */
function keepTypes(root: string): () => void {
  const file = path.join(root, 'next-env.d.ts')
  const before = readFileSync(file)
  return () => writeFileSync(file, before)
}

/** Payload then follows changes of the config, and React explains its errors. Pure. */
export function devEnvironment({
  DISABLE_PAYLOAD_HMR: _,
  ...env
}: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...env, NODE_ENV: 'development' }
}
