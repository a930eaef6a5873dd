// Starts the app on a free port with its own database.
import getPort from 'get-port'
import { type ChildProcess, execFileSync, fork, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inject } from 'vitest'

import { query } from '../../postgres/connection.ts'
import { serverScript } from '../../scripts/start/sources.ts'
import { root } from './root.ts'
import { serverEnvironment } from './serverEnvironment.ts'

export interface App {
  admin: { email: string; password: string }
  databaseURL: string
  /** Kills all processes of the app, to simulate a power failure. The database keeps running. */
  kill: () => Promise<void>
  /** The output so far. */
  output: () => string
  /** The folder of the uploaded pictures. */
  pictures: string
  stop: () => Promise<void>
  /** Without a trailing slash. */
  url: string
}

/** A token of the first admin. */
export async function tokenOf({ admin, url }: App): Promise<string> {
  const answer = await fetch(`${url}/api/users/login`, {
    body: JSON.stringify(admin),
    headers: { 'content-type': 'application/json' },
    method: 'POST',
  })
  return ((await answer.json()) as { token: string }).token
}

/**
 * Starts the server of `npm start` with a copy of the sample database, without migrations or seed. A database in
 * `DATABASE_URL` is used as it is, and is not dropped.
 */
export function startApp(env: Record<string, string> = {}): Promise<App> {
  return launchApp(env, launchServer)
}

/** Runs `npm start`, including its checks, its steps and its supervisor. */
export function startByCommand(env: Record<string, string> = {}): Promise<App> {
  return launchApp(env, launchCommand)
}

interface Launched {
  child: ChildProcess
  output: () => string
  ready: Promise<unknown>
}

async function launchApp(
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
    await terminate(child)
    rmSync(pictures, { force: true, recursive: true })
    if (!env.DATABASE_URL) {
      await dropDatabase(databaseURL)
    }
  }
  try {
    await waitUntilReady(child, ready, output)
  } catch (error) {
    await stop()
    throw error
  }
  const url = env.SITE_URL ?? `http://localhost:${port}`
  const kill = () => killAll(child)
  return { admin: { ...admin }, databaseURL, kill, output, pictures, stop, url }
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

/** Ids of all processes with those of their parents, from `/proc` or `ps`. */
function parents(): number[][] {
  const text = existsSync('/proc/self/stat')
    ? readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .map((pid) => `${pid} ${/\) \S (\d+)/.exec(statOf(pid))?.[1] ?? 0}`)
        .join('\n')
    : execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
  return text.split('\n').map((line) => line.trim().split(/\s+/).map(Number))
}

/** Nothing of a process that has ended meanwhile. */
function statOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return ''
  }
}

function launchServer(env: NodeJS.ProcessEnv, port: number): Launched {
  const child = fork(serverScript, { cwd: root, env, execArgv: [], silent: true })
  child.send({ open: port })
  return {
    child,
    output: collectOutput(child),
    ready: once(child, 'message').then(assertListening),
  }
}

function assertListening([message]: { failed?: { message: string } }[]): void {
  if (message?.failed) {
    throw new Error(`The server could not listen: ${message.failed.message}`)
  }
}

function launchCommand(env: NodeJS.ProcessEnv): Launched {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = collectOutput(child)
  const ready = new Promise<void>((resolve) => {
    child.stdout?.on('data', () => output().includes('Offprint is ready') && resolve())
  })
  return { child, output, ready }
}

/** Returns a function for the output so far. */
function collectOutput({ stderr, stdout }: ChildProcess): () => string {
  let text = ''
  stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()))
  stderr?.on('data', (chunk: Buffer) => (text += chunk.toString()))
  return () => text
}

async function waitUntilReady(
  child: ChildProcess,
  ready: Promise<unknown>,
  output: () => string,
): Promise<void> {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The app exited with code ${code}:\n${output()}`)
  })
  // Once it is ready, its exit is not an error.
  ended.catch(() => undefined)
  await Promise.race([ended, ready])
}

async function terminate(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
}
