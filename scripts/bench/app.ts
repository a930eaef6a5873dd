// Starts the app on a database of generated articles, and stops it when all is measured.
import getPort from 'get-port'
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'

import { query } from '../../postgres/connection.ts'
import { root } from '../bootstrap/environment.mjs'
import { runChild } from './child.ts'
import { fill } from './fill.ts'

export interface Bench {
  databaseURL: string
  /** Of the app, for other processes that work on its database. */
  env: NodeJS.ProcessEnv
  /** Shorter, and less exact. */
  isQuick: boolean
  /** In MB: of the server, before anything was asked of it. */
  memoryAtStart: number
  /** For how long a load lasts. */
  seconds: number
  /** The database server, for databases of peers. */
  server: string
  size: number
  /** Of the administrator. */
  token: string
  url: string
}

type Setting = Pick<Bench, 'isQuick' | 'server' | 'size'>

const password = randomBytes(12).toString('hex')
const secret = randomBytes(24).toString('hex')
const metricsToken = randomBytes(24).toString('hex')

export async function withApp<Result>(
  { isQuick, server, size }: Setting,
  work: (bench: Bench) => Promise<Result>,
): Promise<Result> {
  const databaseURL = await makeDatabase(server, `bench_${size}`)
  const env = await environment(databaseURL)
  await runChild('scripts/migrate.ts', env)
  await fill(databaseURL, size)
  const app = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    await isReady(app.stdout)
    const url = `http://127.0.0.1:${env.PORT}`
    return await work({
      databaseURL,
      env,
      isQuick,
      memoryAtStart: await readMemory(url),
      seconds: isQuick ? 1 : 3,
      server,
      size,
      token: await logIn(url),
      url,
    })
  } finally {
    app.kill('SIGTERM')
    await once(app, 'exit')
    await query(server, `drop database "bench_${size}" with (force)`)
  }
}

/** Empty. Returns its address. */
export async function makeDatabase(server: string, name: string): Promise<string> {
  await query(server, `drop database if exists "${name}" with (force)`)
  await query(server, `create database "${name}"`)
  return server.replace(/\/[^/]*$/, `/${name}`)
}

/** In MB: resident memory of the server process, as it says itself. */
export async function readMemory(url: string): Promise<number> {
  const response = await fetch(`${url}/metrics`, {
    headers: { authorization: `Bearer ${metricsToken}` },
  })
  const [, bytes] = /^process_resident_memory_bytes (\d+)/m.exec(await response.text()) ?? []
  return Number(bytes) / 2 ** 20
}

async function environment(databaseURL: string): Promise<NodeJS.ProcessEnv> {
  return {
    ...process.env,
    DATABASE_URL: databaseURL,
    METRICS_TOKEN: metricsToken,
    NODE_ENV: 'production',
    OFFPRINT_ADMIN_PASSWORD: password,
    OFFPRINT_REMINDERS: 'worker',
    PAYLOAD_SECRET: secret,
    PORT: String(await getPort()),
  }
}

function isReady(output: NodeJS.ReadableStream): Promise<void> {
  return new Promise((resolve, reject) => {
    let text = ''
    output.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      if (text.includes('Offprint is ready')) {
        resolve()
      }
    })
    output.on('end', () => reject(new Error(`The app did not start.\n${text}`)))
  })
}

async function logIn(url: string): Promise<string> {
  const response = await fetch(`${url}/api/users/login`, {
    body: JSON.stringify({ email: 'admin@example.org', password }),
    headers: { 'content-type': 'application/json' },
    method: 'POST',
  })
  return ((await response.json()) as { token: string }).token
}
