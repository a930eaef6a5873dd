// Runs `npm start` in a clone with the embedded PostgreSQL, like a user.
import getPort from 'get-port'
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { readCluster } from '../../postgres/cluster.ts'
import { isUpToDate } from '../../scripts/start/sources.ts'
import { root } from './root.ts'

export interface Started {
  /** The exit code. */
  ended: Promise<null | number>
  node: ChildProcess
  output: () => string
  stop: () => Promise<void>
  url: string
}

const notCopied = ['.ci', '.data', '.env', '.git', 'coverage', 'media', 'node_modules', 'test']

/** Copies the repository, with its packages and build, which would take minutes. */
export function makeClone(): string {
  if (!isUpToDate(root)) {
    execFileSync('npm', ['run', 'build'], { cwd: root, stdio: 'ignore' })
  }
  const clone = copySources(notCopied)
  symlinkSync(path.join(root, 'node_modules'), path.join(clone, 'node_modules'))
  return clone
}

/** For `npm run dev`: without a build. Next's compiler reads no packages outside of the folder. */
export function makeDevClone(): string {
  const clone = copySources([...notCopied, '.next'])
  const packages = path.join(root, 'node_modules')
  // Links take a tenth of the time, where both are on one disk.
  execFileSync('sh', ['-c', 'cp -al "$0" "$1" 2>/dev/null || cp -a "$0" "$1"', packages, clone])
  return clone
}

/** All but these entries of the folder. */
export function copySources(omitted: string[]): string {
  const clone = realpathSync(mkdtempSync(path.join(tmpdir(), 'offprint-start-')))
  for (const name of readdirSync(root).filter((entry) => !omitted.includes(entry))) {
    cpSync(path.join(root, name), path.join(clone, name), {
      filter: (source) => !/\.next.(?:cache|dev)$/.test(source),
      recursive: true,
      verbatimSymlinks: true,
    })
  }
  return clone
}

export async function startClone(
  clone: string,
  by: keyof typeof commands = 'node',
  env: Record<string, string> = {},
): Promise<Started> {
  const port = await getPort()
  const { url: _, ...started } = run(clone, commands[by], { ...env, PORT: `${port}` })
  await waitForOutput(started, 'Offprint is ready')
  return { ...started, url: `http://localhost:${port}` }
}

const commands = {
  demo: [process.execPath, 'scripts/demo.mjs'],
  dev: [process.execPath, 'scripts/dev.mjs'],
  node: [process.execPath, 'scripts/start.mjs'],
  npm: ['npm', 'start'],
}

/** Runs `npm run worker`. */
export async function startWorker(clone: string): Promise<Started> {
  const command = ['scripts/run.mjs', '--keep-running', 'scripts/worker.ts']
  const started = run(clone, [process.execPath, ...command], {})
  await waitForOutput(started, 'Ctrl-C to stop it')
  return started
}

/** Waits until the output contains the text `times` times. */
export async function waitForOutput(
  { node, output }: Pick<Started, 'node' | 'output'>,
  text: string,
  times = 1,
): Promise<void> {
  while (output().split(text).length <= times) {
    if (node.exitCode !== null) {
      throw new Error(`The process exited with code ${node.exitCode}:\n${output()}`)
    }
    await sleep(50)
  }
}

export function postmasterOf(clone: string): number {
  const cluster = readCluster(clone)
  const file = path.join(cluster?.folder ?? '', 'postgres/postmaster.pid')
  return Number(readFileSync(file, 'utf8').split('\n')[0])
}

function run(clone: string, command: string[], env: Record<string, string>): Started {
  const [program = '', ...args] = command
  const node = spawn(program, args, {
    cwd: clone,
    // Its own process group, so that it can be killed with all its children.
    detached: true,
    env: { HOME: process.env.HOME, NODE_ENV: 'production', PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  node.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()))
  node.stderr?.on('data', (chunk: Buffer) => (text += chunk.toString()))
  const ended = once(node, 'exit').then(([code]) => code as null | number)
  const stop = async () => {
    node.kill('SIGTERM')
    await ended
  }
  return { ended, node, output: () => text, stop, url: '' }
}
