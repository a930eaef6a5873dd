// The real app, as `npm start` runs it, on a free port and a database of its own.
import getPort from 'get-port'
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'

import { query } from '../../postgres/connection.ts'
import { ensureDatabase } from '../../postgres/ensureDatabase.ts'
import { root, testRoot } from './root.ts'

export interface App {
  admin: { email: string; password: string }
  databaseURL: string
  /** At once, with all its processes, as when the power fails. The database stays. */
  kill: () => Promise<void>
  /** What it printed so far. */
  output: () => string
  stop: () => Promise<void>
  /** Without a slash at the end. */
  url: string
}

/** Of the first admin. */
export async function tokenOf({ admin, url }: App): Promise<string> {
  const answer = await fetch(`${url}/api/users/login`, {
    body: JSON.stringify(admin),
    headers: { 'content-type': 'application/json' },
    method: 'POST',
  })
  return ((await answer.json()) as { token: string }).token
}

/** Builds first when the build is older than the sources, which takes a minute or two. */
export async function startApp(env: Record<string, string> = {}): Promise<App> {
  const server = await ensureDatabase({ root: testRoot, throwaway: true })
  const name = `test_${randomBytes(6).toString('hex')}`
  await query(server.url, `create database "${name}"`)
  const databaseURL = server.url.replace(/\/[^/]*$/, `/${name}`)
  const admin = { email: 'admin@example.org', password: randomBytes(12).toString('hex') }
  const port = await getPort()
  const { child, output } = launch({
    DATABASE_URL: databaseURL,
    OFFPRINT_ADMIN_EMAIL: admin.email,
    OFFPRINT_ADMIN_PASSWORD: admin.password,
    PAYLOAD_SECRET: 'a secret for tests only',
    PORT: String(port),
    ...env,
  })
  const stop = async () => {
    await end(child)
    await query(server.url, `drop database if exists "${name}" with (force)`)
    await server.release()
  }
  try {
    await untilReady(child, output)
  } catch (error) {
    await stop()
    throw error
  }
  const url = env.SITE_URL ?? `http://localhost:${port}`
  return { admin, databaseURL, kill: () => killAll(child), output, stop, url }
}

async function killAll(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  for (const pid of [...descendantsOf(child.pid ?? 0), child.pid ?? 0]) {
    process.kill(pid, 'SIGKILL')
  }
  await gone
}

function descendantsOf(pid: number): number[] {
  const children = parents()
    .filter(([, parent]) => parent === pid)
    .map(([own = 0]) => own)
  return children.flatMap((one) => [...descendantsOf(one), one])
}

/** Each process with its parent; where there is no `/proc`, `ps` knows. */
function parents(): number[][] {
  const text = existsSync('/proc/self/stat')
    ? readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name) && existsSync(`/proc/${name}/stat`))
        .map(
          (pid) => `${pid} ${/\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]}`,
        )
        .join('\n')
    : execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
  return text.split('\n').map((line) => line.trim().split(/\s+/).map(Number))
}

function launch(env: Record<string, string>): { child: ChildProcess; output: () => string } {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()))
  return { child, output: () => text }
}

async function untilReady(child: ChildProcess, output: () => string): Promise<void> {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`npm start ended with ${code}:\n${output()}`)
  })
  const ready = new Promise<void>((resolve) => {
    const look = setInterval(() => {
      if (output().includes('Offprint is ready') || child.exitCode !== null) {
        clearInterval(look)
        resolve()
      }
    }, 100)
  })
  await Promise.race([ended, ready])
  // From now on its end is no failure: somebody stops it.
  ended.catch(() => undefined)
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
}
