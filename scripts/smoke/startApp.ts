// `npm start` for a trial: with a program of Node, in a folder, on a database.
import getPort from 'get-port'
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import path from 'node:path'

export interface Trial {
  /** Of the app. */
  cwd: string
  /** Absent: the embedded one. */
  databaseURL?: string
  /** For uploads. */
  folder: string
  /** The program. */
  node: string
}

interface Running {
  child: ChildProcess
  output: () => string
  url: string
}

export const account = {
  email: 'admin@example.org',
  password: randomBytes(12).toString('hex'),
}
const secret = randomBytes(24).toString('hex')

/** Of the app, and of commands that work on its data. */
export function environmentOf({ databaseURL = '', folder }: Trial): NodeJS.ProcessEnv {
  return {
    ...process.env,
    DATABASE_URL: databaseURL,
    NODE_OPTIONS: '',
    OFFPRINT_ADMIN_EMAIL: account.email,
    OFFPRINT_ADMIN_PASSWORD: account.password,
    OFFPRINT_LOG: 'text',
    OFFPRINT_MEDIA_DIR: path.join(folder, 'media'),
    PAYLOAD_SECRET: secret,
  }
}

export async function start(trial: Trial): Promise<Running> {
  const port = await getPort()
  const child = spawn(trial.node, ['scripts/start.mjs'], {
    cwd: trial.cwd,
    env: { ...environmentOf(trial), PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()))
  return { child, output: () => text, url: `http://localhost:${port}` }
}

/** @throws Error with the output where it exits before that. */
export function isReady({ child, output }: Running): Promise<true> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', () => output().includes('Offprint is ready') && resolve(true))
    child.once('exit', () => reject(new Error(output())))
  })
}

export function expectQuiet(output: string): void {
  const lines = output.split('\n').filter((line) => /\bERROR\b|Error:/.test(line))
  if (lines.length > 0) {
    throw new Error(lines.join('\n'))
  }
}

export async function hasStopped(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    await once(child, 'exit')
  }
  if (child.exitCode !== 0) {
    throw new Error(`It exited with ${child.exitCode ?? child.signalCode}.`)
  }
}
