// The part of `npm run dev` after the packages: the database and its data as for `npm start`, and Next's dev server.
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

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
  announce(start)
  shutdown.addTask(keepTypes(root))
  const next = ['node_modules/next/dist/bin/next', 'dev', '--port', String(settings.port)]
  const child = startChild(shutdown, process.execPath, next, {
    cwd: root,
    env: devEnvironment(childEnv),
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  shutdown.markServing()
  const [code] = (await once(child, 'exit')) as [null | number]
  await shutdown.run(code ?? 1)
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
