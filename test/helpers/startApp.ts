// The real app on a free port and a database of its own.
import getPort from 'get-port'
import { type ChildProcess, execFileSync, fork, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inject } from 'vitest'

import { query } from '../../postgres/connection.ts'
import { root } from './root.ts'
import { serverEnvironment } from './serverEnvironment.ts'

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

/**
 * The server that `npm start` runs, on a copy of the sample: nothing is migrated or seeded. A `DATABASE_URL` is used as
 * it is, and stays.
 */
export function startApp(env: Record<string, string> = {}): Promise<App> {
  return begin(env, launchServer)
}

/** `npm start` itself, with its checks and steps, and with what starts the server again when it dies. */
export function startByCommand(env: Record<string, string> = {}): Promise<App> {
  return begin(env, launchCommand)
}

interface Launched {
  child: ChildProcess
  output: () => string
  ready: Promise<unknown>
}

async function begin(
  env: Record<string, string>,
  launch: (env: NodeJS.ProcessEnv, port: number) => Launched,
): Promise<App> {
  const { admin } = inject('sample')
  const databaseURL = env.DATABASE_URL ?? (await copySample())
  const pictures = mkdtempSync(path.join(tmpdir(), 'offprint-pictures-'))
  const port = await getPort()
  const given = {
    DATABASE_URL: databaseURL,
    OFFPRINT_MEDIA_DIR: pictures,
    PORT: String(port),
    ...env,
  }
  const { child, output, ready } = launch(serverEnvironment(given), port)
  const stop = async () => {
    await end(child)
    rmSync(pictures, { force: true, recursive: true })
    if (!env.DATABASE_URL) {
      await dropDatabase(databaseURL)
    }
  }
  try {
    await untilReady(child, ready, output)
  } catch (error) {
    await stop()
    throw error
  }
  const url = env.SITE_URL ?? `http://localhost:${port}`
  return { admin: { ...admin }, databaseURL, kill: () => killAll(child), output, stop, url }
}

async function copySample(): Promise<string> {
  const { database, maintenanceURL } = inject('sample')
  const name = `test_${randomBytes(6).toString('hex')}`
  await query(maintenanceURL, `create database "${name}" template "${database}"`)
  return maintenanceURL.replace(/\/[^/]*$/, `/${name}`)
}

async function dropDatabase(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1)
  await query(inject('sample').maintenanceURL, `drop database if exists "${name}" with (force)`)
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

function launchServer(env: NodeJS.ProcessEnv, port: number): Launched {
  const child = fork('server/serve.mjs', { cwd: root, env, execArgv: [], silent: true })
  child.send({ open: port })
  return { child, output: keepOutput(child), ready: once(child, 'message').then(mustListen) }
}

function mustListen([word]: { failed?: { message: string } }[]): void {
  if (word?.failed) {
    throw new Error(`The server does not listen: ${word.failed.message}`)
  }
}

function launchCommand(env: NodeJS.ProcessEnv): Launched {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = keepOutput(child)
  const ready = new Promise<void>((resolve) => {
    child.stdout?.on('data', () => output().includes('Offprint is ready') && resolve())
  })
  return { child, output, ready }
}

/** All that it printed so far. */
function keepOutput({ stderr, stdout }: ChildProcess): () => string {
  let text = ''
  stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()))
  stderr?.on('data', (chunk: Buffer) => (text += chunk.toString()))
  return () => text
}

async function untilReady(
  child: ChildProcess,
  ready: Promise<unknown>,
  output: () => string,
): Promise<void> {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The app ended with ${code}:\n${output()}`)
  })
  // From then on its end is no failure: somebody stops it.
  ended.catch(() => undefined)
  await Promise.race([ended, ready])
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
}
